"""Places refuse nonsense; a match says how a name led to one."""

import pytest

from dashboard.domain.place import NameMatch, PlaceKind, PlaceLabel
from tests.domain.values import place


@pytest.mark.parametrize(
    "fields",
    [
        {"latitude": 91.0},
        {"latitude": float("nan")},
        {"longitude": -181.0},
        {"uncertainty_km": 0.0},
        {"uncertainty_km": float("nan")},
    ],
)
def test_a_place_off_the_earth_is_refused(fields: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="place 1: "):
        place(**fields)


@pytest.mark.parametrize(
    ("kind", "area"),
    [
        (PlaceKind.TOWN, False),
        (PlaceKind.NEIGHBOURHOOD, False),
        (PlaceKind.SITE, False),
        (PlaceKind.AREA, True),
        (PlaceKind.DISTRICT, True),
        (PlaceKind.GOVERNORATE, True),
        (PlaceKind.COUNTRY, True),
    ],
)
def test_which_places_are_areas(kind: PlaceKind, area: bool) -> None:
    assert place(kind=kind).is_area is area


def test_a_moved_place_has_no_polygon_of_its_own() -> None:
    moved = place(footprint="SY-HI").moved(latitude=35.0, longitude=37.0, uncertainty_km=9.0)
    assert (moved.latitude, moved.longitude, moved.uncertainty_km) == (35.0, 37.0, 9.0)
    assert moved.footprint is None
    assert moved.name == "Homs"


def test_a_match_is_exact_where_the_name_is_written_in_full() -> None:
    assert {match for match in NameMatch if match.exact} - {m for m in NameMatch if m.own} == {
        NameMatch.ADDED_NAME
    }
    assert not NameMatch.SPELLING.exact


def test_a_label_tells_a_place_from_its_namesakes() -> None:
    label = PlaceLabel.of(place(admin1="Homs"))
    assert label == PlaceLabel(name="Homs", kind=PlaceKind.TOWN, admin1="Homs", country="SY")
