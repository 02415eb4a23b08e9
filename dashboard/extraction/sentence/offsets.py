"""How far and which way from a named place: "30 km east of Homs"."""

import re

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.thresholds import OFFSET_WITHIN

BEARING_WORDS = words_of("bearing_words")
_KILOMETRES = {"km": 1.0, "kms": 1.0, "kilometre": 1.0, "kilometer": 1.0, "mile": 1.609}
_OFFSET = re.compile(
    r"(?:(?P<km>\d+(?:[.,]\d+)?) ?-?(?P<unit>" + "|".join(_KILOMETRES) + r")s?"
    r"(?: \([^)]*\))?[ -]+(?:to the )?)?"
    r"(?P<bearing>" + "|".join(sorted(BEARING_WORDS, key=len, reverse=True)) + r")?"
    r"(?(bearing) (?:of|from)|(?(km)(?:away )?(?:from|outside|of)|(?!)))"
    r"(?: the (?:city|town|village|centre|center|capital,?)(?: of)?)?(?: central)?(?: [ae]l)? $",
    re.IGNORECASE,
)


def offset(place: PlaceMention) -> tuple[str | None, float | None]:
    """The bearing and kilometres that the words before a name count from it."""
    start = place.span.start
    before = place.span.doc[max(start - OFFSET_WITHIN, 0) : start].text_with_ws if start else ""
    match = _OFFSET.search(before)
    if match is None:
        return None, None
    bearing = match["bearing"]
    if match["km"] is None:
        # "In the north of X" is a part of it, "a village north of X" is beside it.
        inside = before[: match.start()].lower().endswith("the ")
        return (None, None) if inside else (bearing, None)
    return bearing, float(match["km"].replace(",", "")) * _KILOMETRES[match["unit"].lower()]
