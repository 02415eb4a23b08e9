"""The sentences of an article to its events."""
