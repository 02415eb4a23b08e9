"""Codes, numbers and claims in words, in each language."""
