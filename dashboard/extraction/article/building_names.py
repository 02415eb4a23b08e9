"""Names of towns that only name a building: "the Palmyra hotel in Aleppo", "Karim Salma School"."""

from collections.abc import Callable, Iterable, Sequence

from dashboard.domain.place import Place
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import CITY_KM
from dashboard.geocoding.spelling import ARTICLES
from dashboard.geocoding.sphere import distance_km

_BUILDINGS = words_of("buildings") | words_of("civil_things")
_OF_A_TOWN = words_of("directions") | {"central", "national", "old", "new", "main", "great"}
_MARKETS = frozenset({"market", "souq", "souk", "suq"})
_LONGEST_NAME = 4
_SITED = frozenset({"in", "at", "of", "near"})


def without_names_of_buildings(
    places: Sequence[PlaceMention], place_of: Callable[[PlaceMention], Place | None]
) -> list[PlaceMention]:
    """The places that are no part of a building's name."""
    return [
        place
        for place in places
        if not (
            _names_building(place, places, place_of)
            or _is_of_namesake(place)
            or _is_of_trade(place)
        )
    ]


@rule(
    fires=[
        "Jets bombed the Karim Salma School in Ariha on Monday.",
        "Shells hit the Martyr Abdul Rahman Khattab Mosque in Idlib.",
    ],
    near_misses=[
        "Jets bombed the Salma School on Monday.",
        "Shells hit the Central Ariha Hospital on Monday.",
        "Jets bombed Karim School in Salma.",
    ],
    idle=False,
)
def _is_of_namesake(place: PlaceMention) -> bool:
    """ "The Karim Salma School": whom it is called after, not where it is."""
    doc, start, end = place.span.doc, place.span.start, place.span.end
    start -= doc[max(start - 1, 0)].lower_ in ARTICLES  # "Karim al Salma"
    if end >= place.span.sent.end or start - 1 <= place.span.sent.start:
        return False
    building, first = doc[end], doc[start - 1]
    if not building.is_title or lemma(building) not in _BUILDINGS:
        return False
    named = first.pos_ == "PROPN" and first.is_title and first.is_alpha
    return named and first.lower_ not in _OF_A_TOWN and lemma(first) not in _BUILDINGS


def _is_of_trade(place: PlaceMention) -> bool:
    """ "The al-Hal market" of many a town sells vegetables: no village of that sound."""
    if place.span.text.lower().replace("-", " ").removeprefix("al ") != "hal":
        return False
    around = place.span.doc[max(place.span.start - 1, 0) : place.span.end + 1]
    return any(token.lower_ in _MARKETS for token in around)


@rule(
    fires=[
        "Jets bombed the Palmyra hotel in Aleppo on Monday.",
        "Jets bombed the Binnish Charity clinic in Ariha on Monday.",
    ],
    near_misses=[
        "Jets bombed the Saraqib clinic in Idlib on Monday.",
        "Jets bombed a hotel in Palmyra and a clinic in Aleppo.",
    ],
    idle=False,
)
def _names_building(
    place: PlaceMention,
    places: Sequence[PlaceMention],
    place_of: Callable[[PlaceMention], Place | None],
) -> bool:
    """ "The X hotel in Y" with X far from Y, "the X Charity clinic in Y"."""
    run = place.span.doc[place.span.end : min(place.span.end + _LONGEST_NAME, place.span.sent.end)]
    named = [token for token in run if _stands_before(token, run)]
    building = run[len(named)] if len(named) < len(run) else None
    if building is None or building.is_title or lemma(building) not in _BUILDINGS:
        return False
    sited = building.i + 1 < place.span.sent.end and building.nbor(1).lower_ in _SITED
    near = (p for p in places if 0 < p.span.start - building.i <= _LONGEST_NAME)
    elsewhere = next(near, None) if sited else None
    if elsewhere is None or elsewhere.is_wide:
        return False
    if named:
        return True
    here, there = place_of(place), place_of(elsewhere)
    if here is None or there is None:
        return False
    return here.admin1_code != there.admin1_code and distance_km(here, there) > CITY_KM


def _stands_before(token: Token, run: Iterable[Token]) -> bool:
    """Whether a word and all before it are capitalised: "Charity" of "Binnish Charity clinic"."""
    return all(other.is_title for other in run if other.i <= token.i)
