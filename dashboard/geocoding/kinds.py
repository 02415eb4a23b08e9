"""How well a place fits the kind that the words around its name ask for."""

from dashboard.domain.place import Place, PlaceKind
from dashboard.geocoding import thresholds

K = PlaceKind
_UNLIKELY = frozenset({K.TOWN, K.NEIGHBOURHOOD, K.SITE, K.AREA})


def misfit(place: Place, kind: PlaceKind | None) -> float:
    """What it costs a place to be of another kind than the words ask for; 0 where it fits."""
    if place.kind is kind:
        return 0.0
    other = thresholds.WRONG_KIND_COST
    if kind is None:
        other = 0.0
    elif kind in _UNLIKELY:
        other = thresholds.UNLIKELY_KIND_COST
    if kind is K.NEIGHBOURHOOD and place.kind is K.TOWN and is_city(place):
        return other
    return thresholds.MISFIT_COST[kind].get(place.kind, other)


def is_city(place: Place) -> bool:
    """Whether a place is too large to be a quarter, a suburb or a village."""
    return place.population >= thresholds.CITY_POPULATION
