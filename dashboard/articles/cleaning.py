"""A text as all the reading expects it; after this no step changes how characters count."""

import re
import unicodedata

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SPACES = re.compile(r"[^\S\n]+")
_LOOSE_ARTICLE = re.compile(r"\b([AaEe]l|[Aa](?:sh|[dnrstz]))- (?=[A-Z’'])")
"""The Arabic article torn off its name: "al- Bab"."""
_BLANK_LINES = re.compile(r"\n{3,}")


def clean(raw: str) -> str:
    """One kind of space and line end, NFC, nothing invisible; curly quotes stay as written."""
    text = unicodedata.normalize("NFC", raw).replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\u0085", "\n")
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    text = _LOOSE_ARTICLE.sub(r"\1-", text)
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()
