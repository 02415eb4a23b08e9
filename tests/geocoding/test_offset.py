"""A point seen from a place: as far as it says, and as unsure as its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.place import Place, PlaceKind
from dashboard.geocoding.offset import between, offset, side_of
from dashboard.geocoding.sphere import distance_km


def town(name: str, latitude: float, longitude: float) -> Place:
    return Place(
        id="x:1",
        name=name,
        kind=PlaceKind.TOWN,
        latitude=latitude,
        longitude=longitude,
        uncertainty_km=3.0,
        country="SY",
        footprint="SY-HI",
    )


def test_offset_east() -> None:
    homs = town("Homs", 34.73, 36.71)
    east = offset(homs, bearing="east", km=30)
    assert distance_km(homs, east) == pytest.approx(30, abs=0.1)
    assert east.longitude > homs.longitude
    assert east.latitude == pytest.approx(homs.latitude, abs=0.01)
    assert (east.country, east.footprint) == ("SY", None)
    assert east.uncertainty_km > homs.uncertainty_km


def test_offset_without_distance_is_wide() -> None:
    idlib = town("Idlib", 35.93, 36.63)
    south = offset(idlib, bearing="south", km=None)
    assert south.latitude < idlib.latitude
    assert south.uncertainty_km >= distance_km(idlib, south)
    around = offset(idlib, bearing=None, km=None)
    assert (around.latitude, around.longitude) == (idlib.latitude, idlib.longitude)
    assert around.uncertainty_km > idlib.uncertainty_km


@pytest.mark.parametrize("word", ["north-east", "northeast", "NE", "north-eastern", "Northeast"])
def test_compass_words(word: str) -> None:
    moved = offset(town("Hamra", 35.0, 37.0), bearing=word, km=10)
    assert moved.latitude > 35.0
    assert moved.longitude > 37.0


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValueError, match="upwards"):
        offset(town("Hamra", 35.0, 37.0), bearing="upwards", km=10)
    with pytest.raises(ValueError, match="-3"):
        offset(town("Hamra", 35.0, 37.0), bearing="north", km=-3)


@given(
    st.sampled_from(["n", "e", "s", "w", "nne", "ssw", "nw", "ese"]),
    st.floats(min_value=0, max_value=300),
)
def test_an_offset_is_as_far_as_it_says(bearing: str, km: float) -> None:
    start = town("Hamra", 35.0, 37.0)
    assert distance_km(start, offset(start, bearing=bearing, km=km)) == pytest.approx(km, abs=0.01)


def test_between_two_places_is_the_middle_as_unsure_as_half_the_way() -> None:
    homs, hama = town("Homs", 34.73, 36.71), town("Hama", 35.13, 36.76)
    middle = between(homs, hama)
    assert middle.name == "between Homs and Hama"
    assert distance_km(homs, middle) == pytest.approx(distance_km(hama, middle), abs=0.2)
    assert middle.uncertainty_km == pytest.approx(distance_km(homs, hama) / 2, abs=0.1)
    assert middle.footprint is None


def test_a_side_of_a_country_is_an_area_that_way() -> None:
    middle = town("Syria", 34.81, 38.56)
    east = side_of(middle, "east")
    assert (east.name, east.kind, east.footprint) == ("eastern Syria", PlaceKind.AREA, None)
    assert east.longitude > middle.longitude
    assert distance_km(middle, east) == pytest.approx(east.uncertainty_km, abs=1)
