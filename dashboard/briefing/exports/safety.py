"""Text of articles and of readers, made harmless where it is written into another format."""

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|")


def printable(text: str) -> str:
    """The text without what no XML may hold."""
    return _CONTROL.sub("", text)


def cell(text: str) -> str:
    """The text as a spreadsheet shows it and never reckons with it."""
    text = printable(text)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
