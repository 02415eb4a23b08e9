"""A file or an address to an `Article`. Knows no grammar and loads no parser."""
