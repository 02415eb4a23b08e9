"""What answers the reader: each callback parses, calls, returns."""
