"""Answers over HTTP, and the server that gives them."""
