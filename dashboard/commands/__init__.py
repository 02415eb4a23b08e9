"""The commands of `python -m dashboard`, one file each; with `console`, all that prints."""
