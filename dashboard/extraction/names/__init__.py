"""The names in a sentence: actors, places, and the words that point back to them."""
