"""What is taken from a dataset of the war: names and points, joined to the places known."""

from collections.abc import Sequence

import pytest

from dashboard.domain.place import PlaceKind
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.places import CONFLICT_COLUMNS, read_entries
from data.derive.conflict import OWN_TABLES, Named, Row, governorates, joined, spellings
from tests.paths import DATA


@pytest.fixture(scope="module")
def own() -> Gazetteer:
    return Gazetteer(read_entries(OWN_TABLES))


def rows(own: Gazetteer, *spots: Named) -> Sequence[Row]:
    return joined(dict.fromkeys(spots, 3), own, lambda _: "SY-HI")


def test_a_new_spelling_at_a_known_point_is_its_spelling(own: Gazetteer) -> None:
    (row,) = rows(own, Named("Tal Bissa town", 34.8402, 36.7319))
    assert own.place(str(row["id"])).name == "Talbiseh"
    assert (row["alternates"], row["named"]) == ("Tal Bissa", 3)


def test_a_name_far_from_its_namesake_is_a_new_place(own: Gazetteer) -> None:
    (row,) = rows(own, Named("Talbiseh village", 36.9, 40.2))
    assert (row["name"], row["kind"], row["named"]) == ("Talbiseh", "town", 3)


def test_two_points_are_two_places(own: Gazetteer) -> None:
    spots = Named("Xarva village", 36.9, 40.2), Named("Xarva village", 35.2, 40.2)
    assert len(rows(own, *spots)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Road between Xarva and Homs",
        "Western Homs governorate",
        "Qatar village",  # nobody means the hamlet
        "Sugar factory",
    ],
)
def test_what_names_no_place_of_its_own_is_left_out(own: Gazetteer, text: str) -> None:
    assert rows(own, Named(text, 36.9, 40.2)) == []


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        ("Tall Xarva/Xarwa village", ["Tall Xarva", "Xarwa"], PlaceKind.TOWN),
        ("Xarva oil/gas field", ["Xarva gas field"], PlaceKind.SITE),
        ("Al Xarva checkpoint", ["al-Xarva checkpoint"], PlaceKind.SITE),
        ("Jabal Xarva", ["Jabal Xarva"], PlaceKind.AREA),
    ],
)
def test_names_and_kind_of_a_description(text: str, names: list[str], kind: PlaceKind) -> None:
    assert spellings(text) == (names, kind)


def test_a_second_name_that_is_another_places_is_left_out(own: Gazetteer) -> None:
    (row,) = rows(own, Named("Xarva/Saraqib village", 36.9, 40.2))
    assert row["alternates"] == ""


def test_a_point_beyond_the_border_has_no_governorate() -> None:
    around = governorates()
    assert around(Named("Homs", 34.72, 36.72)) == "SY-HI"
    assert around(Named("Irbid", 32.36, 36.10)) is None


def test_the_committed_table_holds_names_points_and_counts_alone() -> None:
    lines = (DATA / "gazetteer" / "conflict.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == ",".join(CONFLICT_COLUMNS)
    assert len(lines) > 1500
