"""What the data puts on the map."""
