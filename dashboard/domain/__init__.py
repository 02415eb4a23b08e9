"""Plain frozen values: what an article says, without any file, table or page."""
