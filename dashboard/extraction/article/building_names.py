"""Towns that only name a building elsewhere: "the Palmyra hotel in Aleppo"."""

from collections.abc import Callable, Iterable, Sequence

from dashboard.domain.place import Place
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import CITY_KM
from dashboard.geocoding.sphere import distance_km

_BUILDINGS = words_of("buildings") | words_of("civil_things")
_LONGEST_NAME = 4
_SITED = frozenset({"in", "at", "of", "near"})


def without_names_of_buildings(
    places: Sequence[PlaceMention], place_of: Callable[[PlaceMention], Place | None]
) -> list[PlaceMention]:
    """The places that are no part of a building's name."""
    return [place for place in places if not _names_building(place, places, place_of)]


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
