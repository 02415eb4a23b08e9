"""Namesakes that are not meant: a place far from all that an article names."""

from collections.abc import Sequence

from dashboard.domain.place import Place, PlaceKind
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import first_conjunct, preposition_of
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import FAR_FROM_CITY_KM, LARGEST_VILLAGE, SAME_NEWS_KM
from dashboard.geocoding.sphere import distance_km


@rule(
    fires=[
        "Clashes went on in Idlib province. Jets bombed al-Jadidah village.",
        "Heavy fighting went on in Hajar al-Aswad. Mortars hit the Joura quarter, killing two.",
    ],
    near_misses=[
        "Clashes went on in Raqqa province. Jets bombed al-Jadidah village.",
        "Heavy fighting went on in Mayadin. Mortars hit the Joura quarter, killing two.",
        "Mortars hit the Joura quarter, killing two.",
    ],
    idle=False,
)
def is_far_namesake(found: Place, others: Sequence[Place], *, heard_of: bool) -> bool:
    """ "Fighting in X. Mortars hit the Joura quarter": X may have one too, and that is meant.

    `others` are the other places of the article. A quarter is told of with its town; a village
    that only a dataset has (`heard_of`) may have a namesake in the province that is named.
    """
    apart = all(
        other.admin1_code != found.admin1_code and distance_km(found, other) > SAME_NEWS_KM
        for other in others
    )
    kinds = {other.kind for other in others}
    if found.kind is PlaceKind.NEIGHBOURHOOD:
        return apart and PlaceKind.TOWN in kinds
    return apart and heard_of and PlaceKind.GOVERNORATE in kinds


def is_called_village(mention: PlaceMention, found: Place) -> bool:
    """ "The village of al-Dara": no city, however alike the names sound."""
    of = preposition_of(first_conjunct(mention.root), "of")
    village = of is not None and lemma(of.head) in {"village", "hamlet"}
    return village and found.population > LARGEST_VILLAGE


@rule(
    fires=[
        "Turkish guns shelled the towns of Suluk and Rashdiya.",
        "Turkish guns shelled Tell Tamer and Rashdiya towns.",
    ],
    near_misses=[
        "Jets bombed the towns of Douma and Jobar.",
        "Turkish guns shelled Tell Tamer and the district of Rashdiya.",
        "Jets bombed the town of Jobar.",
    ],
    idle=False,
)
def is_called_town(mention: PlaceMention, found: Place, named: Sequence[Place]) -> bool:
    """ "Shells hit Suluk and Rashdeyeh towns": no quarter of a city far from all that is named."""
    if mention.kind is not PlaceKind.TOWN or found.kind is not PlaceKind.NEIGHBOURHOOD:
        return False
    others = [other for other in named if other.id != found.id]
    return bool(others) and all(distance_km(found, one) > FAR_FROM_CITY_KM for one in others)
