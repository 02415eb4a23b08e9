"""Numbers as tables write them: what a comma means is decided for a whole column."""

import math
import re
from collections.abc import Iterable

from dashboard.domain.review import RowFault

NOTHING = frozenset({"", "na", "n/a", "null", "none", "nan", "nat", "-", "--", "#n/a"})
"""What a cell says that says nothing, in small letters."""

_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+")
_SPACES = re.compile("[\\s\u00a0\u202f'’]+(?=\\d)")
_DEGREES = re.compile(
    r"""([NSEW])?\s*([+-]?\d{1,3}(?:[.,]\d+)?)\s*(?:°|º|d|deg)?\s*
    (?:(\d{1,2}(?:[.,]\d+)?)\s*['’′m]?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|''|”|″|s)?)?)?\s*([NSEW])?""",
    re.VERBOSE | re.IGNORECASE,
)
_UNSEEN = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
BLANK = _UNSEEN + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""Signs that nobody sees: a cell of them alone is empty."""
SEEN = str.maketrans("", "", _UNSEEN)
"""To `translate` a cell to what is seen of it: without marks that turn the direction of writing, as
spreadsheets in Arabic put before numbers and days."""
_PLAIN = SEEN | str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−", "01234567890123456789.-", "٬")
"""The same with figures, sign and point of Latin script; the Arabic comma of thousands goes."""


def says_nothing(text: str) -> bool:
    """Whether a cell is empty, or has a word for nothing."""
    return text.translate(SEEN).strip().casefold() in NOTHING


def read_numbers(texts: Iterable[str]) -> dict[str, float | RowFault]:
    """What each text of a column comes to; "34,84" is a fraction if any comma of them must be."""
    written = {text: text.translate(_PLAIN).strip() for text in texts}
    # "1,250" may be either: one that is no thousands decides for all.
    grouped = all(
        _THOUSANDS.fullmatch(text.partition(".")[0]) for text in written.values() if "," in text
    )
    return {text: _number(plain, grouped) for text, plain in written.items()}


def read_counts(texts: Iterable[str], most: int = 2**31) -> dict[str, int | RowFault]:
    """Whole numbers from 0 to `most`; "251041.0" is one."""
    found: dict[str, int | RowFault] = {}
    for text, number in read_numbers(texts).items():
        if isinstance(number, RowFault):
            found[text] = number
        elif number < 0 or number != int(number) or number > most:
            found[text] = RowFault.RANGE
        else:
            found[text] = int(number)
    return found


def read_degrees(texts: Iterable[str], most: float) -> dict[str, float | RowFault]:
    """Degrees of a column of latitudes or longitudes, none beyond `most`: `36.73`, `34°50'26"N`."""
    found: dict[str, float | RowFault] = {}
    for text in texts:
        degrees = _degrees(text.translate(_PLAIN).strip())
        if degrees is not None and abs(degrees) > most:
            found[text] = RowFault.RANGE
        else:
            found[text] = RowFault.NO_NUMBER if degrees is None else degrees
    return found


def _number(text: str, grouped: bool) -> float | RowFault:
    plain = _SPACES.sub("", text)
    plain = plain.replace(",", "") if grouped else plain.replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        return RowFault.NO_NUMBER
    # "1_000" and "infinity" are numbers to Python alone.
    return number if math.isfinite(number) and "_" not in plain else RowFault.NO_NUMBER


def _degrees(text: str) -> float | None:
    found = _DEGREES.fullmatch(text)
    if found is None:
        return None
    before, whole, minutes, seconds, after = found.groups()
    side = (before or after or "").upper()
    parts = [float((part or "0").replace(",", ".")) for part in (whole, minutes, seconds)]
    if (before and after) or parts[1] >= 60 or parts[2] >= 60 or (side and whole[0] in "+-"):
        return None
    size = abs(parts[0]) + parts[1] / 60 + parts[2] / 3600
    return -size if side in ("S", "W") or whole.startswith("-") else size
