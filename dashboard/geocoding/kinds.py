"""How well a place fits the kind that the words around its name ask for."""

from dashboard.domain.place import Place, PlaceKind

# A town of this size is not itself a quarter, a suburb or a village.
CITY_POPULATION = 200_000

K = PlaceKind
# How far from a town its airbase, its countryside or its district may reach, in kilometres.
AROUND_KM = {K.SITE: 8.0, K.AREA: 12.0, K.DISTRICT: 15.0}
_MISFIT: dict[PlaceKind | None, dict[PlaceKind, float]] = {
    None: {K.SITE: 0.03, K.AREA: 0.03, K.NEIGHBOURHOOD: 0.05, K.GOVERNORATE: 0.12, K.DISTRICT: 0.2},
    K.TOWN: {K.NEIGHBOURHOOD: 0.06, K.AREA: 0.1, K.SITE: 0.12},
    K.NEIGHBOURHOOD: {K.TOWN: 0.05, K.SITE: 0.1, K.AREA: 0.15},
    K.SITE: {K.NEIGHBOURHOOD: 0.1, K.TOWN: 0.28, K.AREA: 0.2},
    K.AREA: {K.DISTRICT: 0.1, K.GOVERNORATE: 0.1, K.TOWN: 0.28},
    K.DISTRICT: {K.AREA: 0.1, K.NEIGHBOURHOOD: 0.1, K.TOWN: 0.18},
    K.GOVERNORATE: {},
    K.COUNTRY: {},
}
# What a kind costs that the words cannot mean: "Homs province" is never the town.
_OTHER_KIND = {None: 0.0, K.TOWN: 0.3, K.NEIGHBOURHOOD: 0.3, K.SITE: 0.3, K.AREA: 0.3}
_NEVER = 0.5


def misfit(place: Place, kind: PlaceKind | None) -> float:
    """What a place costs that is of another kind than the words ask for; 0 where it fits."""
    if place.kind is kind:
        return 0.0
    if kind is K.NEIGHBOURHOOD and place.kind is K.TOWN and place.population >= CITY_POPULATION:
        return _OTHER_KIND[kind]
    return _MISFIT[kind].get(place.kind, _OTHER_KIND.get(kind, _NEVER))
