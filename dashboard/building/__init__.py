"""Articles to layers: read, corrected, and written together."""
