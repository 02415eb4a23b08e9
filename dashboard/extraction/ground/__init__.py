"""Who is said to hold which ground."""
