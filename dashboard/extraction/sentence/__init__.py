"""What one sentence says of strikes, from its grammar alone."""
