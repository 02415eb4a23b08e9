"""UCDP's rows are violence with a toll, never strikes by themselves."""

import csv
from datetime import date
from pathlib import Path

import pytest

from dashboard.importing import ucdp
from tests.importing.tables import bring_ucdp, brought_in, kept
from tests.paths import DATA

SAMPLES = Path(__file__).parents[3] / "shared" / "data"


def test_low_best_and_high_are_kept(data: Path) -> None:
    bring_ucdp(data, {}, {"low": "0.0", "best": "0.0", "high": "2.0"})
    first, second = kept(data, "ucdp")
    assert [first[f"fatalities_{end}"] for end in ("low", "best", "high")] == [7, 9, 12]
    assert [second[f"fatalities_{end}"] for end in ("low", "best", "high")] == [0, 0, 2]


def test_nobody_is_said_to_have_struck_but_in_one_sided_violence(data: Path) -> None:
    bring_ucdp(data, {}, {"type_of_violence": "3", "side_b": "Civilians"},
               {"type_of_violence": "One-sided violence", "side_a": "IS, SDF"})  # fmt: skip
    fight, one_sided, several = kept(data, "ucdp")
    assert (fight["actor1"], fight["sub_event_type"]) == ("unknown", "State-based violence")
    assert fight["sides"] == ["syrian_government", "syrian_opposition"]
    assert (one_sided["actor1"], one_sided["targets"]) == ("syrian_government", ["Civilians"])
    assert (several["actor1"], several["sides"][:2]) == ("unknown", ["islamic_state", "sdf"])


@pytest.mark.parametrize(
    ("code", "precision", "footprint"),
    [("1", 1, None), ("2", 2, None), ("3", 2, None), ("4", 3, "SY-HI"), ("5", 3, "SY-HI"),
     ("6", 3, "SY"), ("", 2, None), ("1.0", 1, None)],
)  # fmt: skip
def test_a_place_is_as_precise_as_it_is_coded(
    data: Path, code: str, precision: int, footprint: str | None
) -> None:
    bring_ucdp(data, {"where_prec": code})
    (row,) = kept(data, "ucdp")
    assert (row["geo_precision"], row["footprint"]) == (precision, footprint)
    assert row["precision_unsaid"] == ([] if code else ["place"])


def test_days_are_as_precise_as_they_are_coded(data: Path) -> None:
    bring_ucdp(data, {"date_prec": "1", "date_start": "2015-09-30 00:00:00.000"},
               {"date_prec": "2", "date_end": "2015-10-02"}, {"date_prec": "5"},
               {"date_prec": "", "date_end": ""})  # fmt: skip
    rows = kept(data, "ucdp")
    assert [row["time_precision"] for row in rows] == [1, 2, 3, 2]
    assert [row["precision_unsaid"] for row in rows] == [[], [], [], ["day"]]
    assert kept(data, "ucdp")[1]["event_date_end"] == date(2015, 10, 2)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"type_of_violence": "4"}, "unknown_code"),
        ({"where_prec": "8"}, "unknown_code"),
        ({"latitude": ""}, "empty"),
        ({"latitude": "36.73", "longitude": "34.92"}, "exchanged"),
        ({"latitude": "50", "longitude": "10"}, "outside"),
        ({"date_end": "2015-09-29"}, "backwards"),
        ({"id": ""}, "empty"),
        ({"best": "many"}, "no_number"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_reason(
    data: Path, changes: dict[str, str], fault: str
) -> None:
    assert bring_ucdp(data, {}, changes).about.reasons == {fault: 1}


def test_the_sample_comes_in_whole_beside_the_seeds_days(data: Path) -> None:
    sample = DATA / "samples" / "ucdp_syria_2015.csv"
    about = brought_in(data, sample, ucdp.FORMAT).about
    with sample.open(encoding="utf-8") as file:
        assert about.kept == about.read == sum(1 for _ in csv.DictReader(file))
    there = {r["location"] for r in kept(data, "ucdp") if r["event_date"] == date(2015, 9, 30)}
    assert {"Ar Rastan town", "Zafaraniya town"} <= there
    # It has no `where_prec` and no `date_prec`: every row is drawn with caution, and says so.
    known = {
        (row["geo_precision"], row["uncertainty_km"], *row["precision_unsaid"])
        for row in kept(data, "ucdp")
    }
    assert known == {(2, 25.0, "place", "day")}


@pytest.mark.skipif(not SAMPLES.exists(), reason="the other editions of UCDP are not here")
def test_an_edition_with_floats_for_numbers_comes_in_whole(data: Path) -> None:
    file = SAMPLES / "field-samples" / "ucdp_ged_syria_2017_2019_floats.csv"
    about = brought_in(data, file, ucdp.FORMAT).about
    assert (about.read, about.kept) == (111, 111)
