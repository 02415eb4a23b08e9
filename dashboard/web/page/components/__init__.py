"""Pieces of the page, each a function from plain values to components."""
