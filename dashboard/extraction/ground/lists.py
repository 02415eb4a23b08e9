"""Lists of places on ground, of which the grammar lost the end for names that it does not know."""

from collections.abc import Container, Iterator, Sequence

from dashboard.extraction.english.lexicon import AREA_WORDS, BEARINGS, PLACE_KINDS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.geocoding.spelling import ARTICLES

_JOINING = frozenset({",", "and", "in", "of", "the", "at", "-"}) | ARTICLES
_LAND = AREA_WORDS | words_of("directions") | words_of("sides")
_LISTED = frozenset({Role.CONJUNCT, Role.PREPOSITION_OBJECT, Role.APPOSITION})


def rest_of_list(
    found: Sequence[PlaceMention], places: Sequence[PlaceMention]
) -> Iterator[PlaceMention]:
    """The places that go on a list after the last that the grammar found."""
    last = max(found, key=lambda place: place.span.end, default=None)
    if last is None or last.stands_for is not None:
        return
    for place in sorted(places, key=lambda place: place.span.start):
        if place.span.sent != last.span.sent or place.span.start < last.span.end:
            continue
        if not _goes_on(last, place):
            return
        if not place.is_wide and _is_listed(place):
            yield place
        last = place


@rule(
    fires=[
        "Jets bombed hideouts of the Nusra Front in Hass, al-Xurab, al-Xafra and Hish.",
        "The army hit dens of the Nusra Front in Ariha, al-Xurab, al-Xafra, and in the town of "
        "Saraqib in Idlib province.",
    ],
    near_misses=[
        "Jets bombed hideouts of the Nusra Front in Hass, and residents of Hish fled.",
        "Jets bombed hideouts of the Nusra Front in Hass, said residents of Hish.",
        "Jets bombed hideouts of the Nusra Front in Hass, al-Xurab, north of the city of Homs.",
        "Jets bombed hideouts of the Nusra Front in Hass, and Hish's market was shelled.",
    ],
    idle=False,
)
def _goes_on(before: PlaceMention, place: PlaceMention) -> bool:
    """Whether only a list stands between two places, with names that nobody knows."""
    between = place.span.doc[before.span.end : place.span.start]
    joined = any(token.text in {",", "and"} for token in between)
    if not joined and not place.is_wide:
        return False
    counted = any(token.lower_ in BEARINGS and token.nbor(1).lower_ == "of" for token in between)
    after = place.span.doc[place.span.end : place.span.end + 1]
    if counted or any(token.text in {"'s", "’s", "'"} for token in after):
        return False
    return all(_is_of_list(token) for token in between)


def _is_of_list(token: Token) -> bool:
    known: Container[str] = _JOINING | _LAND
    name = token.pos_ == "PROPN" and token.text[:1].isupper()
    return token.lower_ in known or lemma(token) in PLACE_KINDS or name


def _is_listed(place: PlaceMention) -> bool:
    """Whether nothing is said of a place but that it is named."""
    classed = lemma(place.root.head) in PLACE_KINDS or place.root.head.lower_ in _LAND
    noun = place.root.head if classed and place.root.head.i > place.root.i else place.root
    return role(noun) in _LISTED
