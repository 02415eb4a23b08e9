"""A place costs more the less it is what the words call it."""

import pytest

from dashboard.domain.place import Place, PlaceKind
from dashboard.geocoding.kinds import is_city, misfit

K = PlaceKind


def place(kind: PlaceKind, population: int = 0) -> Place:
    return Place(
        id="x:1",
        name="Hamra",
        kind=kind,
        latitude=35.0,
        longitude=37.0,
        uncertainty_km=3.0,
        country="SY",
        population=population,
    )


@pytest.mark.parametrize("kind", PlaceKind)
def test_a_place_of_the_kind_asked_for_costs_nothing(kind: PlaceKind) -> None:
    assert misfit(place(kind), kind) == 0.0


@pytest.mark.parametrize("kind", [None, *PlaceKind])
@pytest.mark.parametrize("other", PlaceKind)
def test_no_other_kind_is_better_than_the_kind_itself(
    kind: PlaceKind | None, other: PlaceKind
) -> None:
    assert 0.0 <= misfit(place(other), kind) <= 0.5
    assert misfit(place(other), kind) > 0.0 or kind in (None, other)


def test_a_province_is_never_the_town() -> None:
    assert misfit(place(K.TOWN), K.GOVERNORATE) == 0.5


def test_a_city_is_no_quarter_though_a_town_may_be() -> None:
    town, city = place(K.TOWN, 20_000), place(K.TOWN, 900_000)
    assert (is_city(town), is_city(city)) == (False, True)
    assert misfit(town, K.NEIGHBOURHOOD) < misfit(city, K.NEIGHBOURHOOD)
