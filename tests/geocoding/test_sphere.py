"""Distances on the globe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.place import Place, PlaceKind
from dashboard.geocoding.sphere import destination, distance_km


def at(latitude: float, longitude: float) -> Place:
    return Place(
        id="x:1",
        name="Somewhere",
        kind=PlaceKind.TOWN,
        latitude=latitude,
        longitude=longitude,
        uncertainty_km=1.0,
        country="SY",
    )


def test_damascus_is_300_km_from_aleppo() -> None:
    assert distance_km(at(33.51, 36.29), at(36.20, 37.16)) == pytest.approx(310, abs=3)


def test_a_degree_of_latitude_is_111_km() -> None:
    assert distance_km(at(34, 37), at(35, 37)) == pytest.approx(111.2, abs=0.1)


@given(
    st.floats(min_value=-80, max_value=80),
    st.floats(min_value=-179, max_value=179),
    st.floats(min_value=0, max_value=360),
    st.floats(min_value=0, max_value=5_000),
)
def test_what_is_so_far_away_is_so_far_away(
    latitude: float, longitude: float, azimuth: float, km: float
) -> None:
    reached = at(*destination(latitude, longitude, azimuth, km))
    assert distance_km(at(latitude, longitude), reached) == pytest.approx(km, abs=0.01)
