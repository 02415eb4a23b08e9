"""The grammar of a plain text, as the parser reads it."""

from dashboard.extraction.english.parser import split, with_grammar
from dashboard.extraction.english.tokens import Doc


def grammar(text: str) -> Doc:
    """A text with its grammar, not repaired."""
    doc = split(text)
    (parsed,) = with_grammar([(doc, [token.text for token in doc])])
    return parsed
