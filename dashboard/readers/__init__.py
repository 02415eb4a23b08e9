"""Two readers of one article: the rules, and a language model whose every word is checked."""
