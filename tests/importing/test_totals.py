"""Rows that share a total: it is one number, or none of them is brought in."""

from pathlib import Path

import pytest

from dashboard.importing.importer import Options
from dashboard.importing.table import import_table
from dashboard.layers.data_sets import AboutSet
from dashboard.layers.footprints import load_footprints
from dashboard.layers.set_consistency import set_faults
from tests.importing.tables import TODAY, kept, written

_ROW = {
    "id": "1", "date": "2016-03-07", "latitude": "34.84", "longitude": "36.73", "killed": "",
    "killed_min": "", "killed_max": "", "shared_toll": "",
}  # fmt: skip


def brought_in(data: Path, *changes: dict[str, str]) -> AboutSet:
    """Rows with ids 1, 2, ... of which `check` has nothing to say."""
    rows = [_ROW | {"id": str(number)} | each for number, each in enumerate(changes, 1)]
    file = written(data / "raids.csv", rows)
    about = import_table([file], data, TODAY, Options(), []).about
    assert [*set_faults(data, load_footprints(data))] == []
    return about


def shared(killed: str, **more: str) -> dict[str, str]:
    return {"killed": killed, "shared_toll": "raid", **more}


def tolls(data: Path) -> dict[str, tuple[int | None, int | None]]:
    return {
        row["event_id"]: (row["fatalities_low"], row["fatalities_high"])
        for row in kept(data, "raids")
    }


def test_rows_that_give_different_numbers_for_one_total_are_refused(data: Path) -> None:
    about = brought_in(data, shared("24"), shared("30"), {"killed": "3"})
    assert about.reasons == {"total": 2}
    told = [(row.line, row.column, row.value) for row in about.refused]
    assert told == [(2, "shared_toll", "raid: 24"), (3, "shared_toll", "raid: 30")]
    assert tolls(data) == {"raids:3": (3, 3)}


def test_a_row_that_gives_no_number_has_that_of_the_total_it_shares(data: Path) -> None:
    about = brought_in(data, shared(""), shared("24"), shared("24"), {"killed": ""})
    assert about.kept == 4
    assert set(tolls(data).values()) == {(24, 24), (None, None)}
    assert tolls(data)["raids:4"] == (None, None)


def test_a_row_without_a_number_is_kept_where_the_others_are_refused(data: Path) -> None:
    assert brought_in(data, shared(""), shared("24"), shared("30")).kept == 1
    assert tolls(data) == {"raids:1": (None, None)}


@pytest.mark.parametrize(
    "other",
    [shared("30", id="2"), shared("30", date="never"), {"killed": "30", "shared_toll": "another"}],
    ids=["an older edition of a row", "a row refused for something else", "another total"],
)
def test_what_is_not_kept_or_not_shared_contradicts_nothing(
    data: Path, other: dict[str, str]
) -> None:
    about = brought_in(data, shared("24"), other, shared("24", id="2"))
    assert "total" not in about.reasons
    assert tolls(data)["raids:1"] == tolls(data)["raids:2"] == (24, 24)


def test_a_range_and_its_lowest_number_are_two_totals(data: Path) -> None:
    ranged = shared("", killed_min="24", killed_max="30")
    alone = {"killed": "1", "shared_toll": ""}
    about = brought_in(data, ranged, shared("24"), alone)
    assert about.reasons == {"total": 2}
    assert about.refused[0].value == "raid: 24–30"
