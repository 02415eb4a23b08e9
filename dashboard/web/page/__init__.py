"""The page: its frame, components, callbacks and words."""
