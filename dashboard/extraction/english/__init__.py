"""The words and grammar of English, as rules ask for them."""
