"""Namesakes that are not meant: a place far from all that an article names."""

from collections.abc import Sequence

from dashboard.domain.place import Place, PlaceKind
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import SAME_NEWS_KM
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
