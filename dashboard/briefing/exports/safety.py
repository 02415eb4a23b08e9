"""Text of articles and of readers, made harmless where it is written into another format."""

import re
from unicodedata import category

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_FORMULA = frozenset("=+-@|＝＋－＠")
"""What a spreadsheet takes for the start of a formula; some take the wide forms too."""
_BREAKS = frozenset("\t\r\n")
_UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs, by Unicode, that are drawn as nothing."""


def printable(text: str) -> str:
    """The text without what no XML may hold, nor a byte-order mark, which no PDF may."""
    return _CONTROL.sub("", text)


def cell(text: str) -> str:
    """The text as a spreadsheet shows it and never reckons with it."""
    text = printable(text)
    # Blanks of every kind, and what cannot be seen, are passed over on the way to a formula.
    seen = next((each for each in text if _is_seen(each) or each in _BREAKS), "")
    return f"'{text}" if seen in _FORMULA | _BREAKS else text


def _is_seen(letter: str) -> bool:
    """Whether it is drawn by itself: no blank, no control, no mark upon another."""
    return category(letter)[0] not in "ZCM" and letter not in _UNSEEN
