"""How far and which way from a named place: "30 km east of Homs", "near Homs"."""

import re

from dashboard.articles.dates import NUMBER_WORDS
from dashboard.extraction.english.lexicon import NEAR, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import CLAUSES_OF_NOUNS, Role, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.thresholds import OFFSET_WITHIN

BEARING_WORDS = words_of("bearing_words")
_ABOUT = words_of("about_a_place")
_AREAS = frozenset({"area", "areas", "region", "sector"})
_KILOMETRES = {"km": 1.0, "kms": 1.0, "kilometre": 1.0, "kilometer": 1.0, "mile": 1.609}
_OFFSET = re.compile(
    rf"(?:\b(?P<km>\d+(?:[.,]\d+)?|{'|'.join(NUMBER_WORDS)}) ?-?(?P<unit>"
    + "|".join(_KILOMETRES)
    + r")s?"
    r"(?: \([^)]*\))?[ -]+(?:to the )?)?"
    r"(?P<bearing>" + "|".join(sorted(BEARING_WORDS, key=len, reverse=True)) + r")?"
    r"(?(bearing) (?:of|from)|(?(km)(?:away )?(?:from|outside|of)|(?!)))"
    r"(?: the (?:city|town|village|centre|center|capital,?)(?: of)?)?(?: central)?(?: [ae]l)? $",
    re.IGNORECASE,
)


_SEVERAL = re.compile(
    rf"(?:\d|{'|'.join(NUMBER_WORDS)})(?: ?(?:{'|'.join(_KILOMETRES)})s?)?,? and "
    r"(?:about |some )?$",
    re.IGNORECASE,
)
"""Before a distance, another one that the same words count."""


def offset(place: PlaceMention) -> tuple[str | None, float | None]:
    """The bearing and kilometres that the words before a name count from it."""
    start = place.span.start
    before = place.span.doc[max(start - OFFSET_WITHIN, 0) : start].text_with_ws if start else ""
    match = _OFFSET.search(before)
    if match is None:
        return None, None
    bearing = match["bearing"]
    if bearing is not None and _SEVERAL.search(before[: match.start()]):
        return bearing, None  # "X and Y, 10 and 20 km north of Z": one distance for each
    if match["km"] is None:
        # "In the north of X" is a part of it, "a village north of X" is beside it.
        inside = before[: match.start()].lower().endswith("the ")
        return (None, None) if inside else (bearing, None)
    said = match["km"].lower().replace(",", "")
    return bearing, float(NUMBER_WORDS.get(said, said)) * _KILOMETRES[match["unit"].lower()]


@rule(
    fires=[
        "Jets bombed a depot 5 km from Ariha.",
        "Jets bombed a depot in a wood not far from Ariha.",
    ],
    near_misses=[
        "Missiles fired from Ariha hit a depot.",
        "Jets bombed a depot far from Ariha.",
    ],
    idle=False,
)
def counts_from(origin: Token) -> bool:
    """ "From" of "5 km from X", "not far from X": how near it was, and no way from there."""
    before = list(origin.doc[max(origin.i - 3, 0) : origin.i])
    if before and before[-1].lower_ == "away":
        before.pop()
    not_far = [token.lower_ for token in before[-2:]] == ["not", "far"]
    return not_far or any(map(is_of_distance, before[-1:]))


def is_of_distance(token: Token) -> bool:
    """Whether a word is a unit of distance: "km", "miles"."""
    return token.lower_.removesuffix("s") in _KILOMETRES


def is_near(token: Token) -> bool:
    """ "Near X", "not far from X", "a hill overlooking X", "the vicinity of X"."""
    if role(token) is Role.PREPOSITION or is_way_of_its_own(token):
        return token.lower_ in NEAR or (token.lower_ == "from" and counts_from(token))
    if token.lower_ in _ABOUT:
        return True
    return role(token) in CLAUSES_OF_NOUNS and lemma(token) in {"overlook", "surround"}


def is_way_of_its_own(token: Token) -> bool:
    """ "Near" of "in X and near Y": what stands before X says nothing of Y."""
    return role(token) is Role.CONJUNCT and token.tag_ == "IN"


def is_area_of(noun: Token, name: Token) -> bool:
    """ "The X area", "the X region": about X, and not in it."""
    return noun.lower_ in _AREAS and role(name) is Role.COMPOUND and name.head == noun


def use_of(place: PlaceMention, rule: str, *, near: bool) -> PlaceUse:
    """What a place is to a strike, with how far from it that was: "30 km east of X"."""
    bearing, km = offset(place)
    return PlaceUse(place, rule, near=near or bearing is not None, bearing=bearing, km=km)
