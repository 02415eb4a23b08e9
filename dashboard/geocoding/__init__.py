"""A place name to a place, or why not."""
