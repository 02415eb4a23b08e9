"""ACLED's rows become strikes and events as they are coded, and nothing is added."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.layers.store import EventStore
from tests.importing.tables import acled_rows, bring_acled, brought_in, kept, written


def one(data: Path, **changes: str) -> dict[str, Any]:
    bring_acled(data, changes)
    (row,) = kept(data, "acled")
    return row


def test_an_air_strike_is_a_strike(data: Path) -> None:
    row = one(data)
    assert (row["event_id"], row["data_set"]) == ("acled:SYR1", "acled")
    assert (row["event_date"], row["event_date_end"]) == (date(2015, 9, 30), date(2015, 9, 30))
    assert (row["actor1"], row["targets"]) == ("russia", ["syrian_opposition"])
    assert (row["location"], row["admin1_code"], row["geo_precision"]) == ("Talbiseh", "SY-HI", 1)
    assert (row["latitude"], row["longitude"], row["footprint"]) == (34.8407, 36.7309, None)
    assert row["sources"] == ["SOHR", "SANA"]
    assert row["notes"] == "Jets struck the town."
    assert row["factuality"] == "attributed"


def test_the_number_of_killed_is_the_lowest_and_its_nothing_is_unsaid(data: Path) -> None:
    bring_acled(data, {"fatalities": "7"}, {"fatalities": "0"}, {"fatalities": ""})
    found = [(row["fatalities_low"], row["fatalities_high"]) for row in kept(data, "acled")]
    assert found == [(7, None), (None, None), (None, None)]


def test_a_week_and_a_month_are_all_their_days(data: Path) -> None:
    bring_acled(data, {"time_precision": "2"}, {"time_precision": "3", "event_date": "2015-09-15"},
                {"time_precision": ""})  # fmt: skip
    found = {row["event_id"]: row for row in kept(data, "acled")}
    week, month, unsaid = (found[f"acled:SYR{n}"] for n in (1, 2, 3))
    assert (week["event_date"], week["event_date_end"]) == (date(2015, 9, 27), date(2015, 10, 3))
    assert (month["event_date"], month["event_date_end"]) == (date(2015, 9, 1), date(2015, 9, 30))
    assert (unsaid["event_date"], unsaid["time_precision"]) == (date(2015, 9, 30), 2)
    said = [row["precision_unsaid"] for row in (week, month, unsaid)]
    assert said == [[], [], ["day"]]


def test_a_region_is_drawn_as_one_and_an_unsaid_precision_is_never_exact(data: Path) -> None:
    region = {"geo_precision": "3", "admin1": "Idleb", "location": "Idleb",
              "latitude": "35.93", "longitude": "36.63"}  # fmt: skip
    bring_acled(data, region, {"geo_precision": ""}, {"geo_precision": "2"})
    first, unsaid, near = kept(data, "acled")
    assert (first["geo_precision"], first["footprint"], first["location"]) == (3, "SY-ID", "Idlib")
    assert (unsaid["geo_precision"], near["geo_precision"]) == (2, 2)
    assert unsaid["uncertainty_km"] == 25
    assert [row["precision_unsaid"] for row in (first, unsaid, near)] == [[], ["place"], []]


def test_of_a_battle_nobody_struck(data: Path) -> None:
    row = one(data, event_type="Battles", sub_event_type="Armed clash")
    assert (row["event_type"], row["sub_event_type"]) == ("Battles", "Armed clash")
    assert (row["actor1"], row["targets"]) == ("unknown", [])
    assert row["sides"] == ["russia", "syrian_opposition"]


@pytest.mark.parametrize("inter", ["Civilians", "7"])
def test_civilians_never_struck_whoever_is_named_first(data: Path, inter: str) -> None:
    row = one(data, actor1="Civilians (Syria)", inter1=inter, actor2="Islamic State (Syria)")
    assert (row["actor1"], row["targets"]) == ("islamic_state", ["Civilians (Syria)"])


def test_headings_of_older_editions_in_capitals_are_known(data: Path) -> None:
    rows = [
        {{"event_id_cnty": "DATA_ID", "event_date": "EVENT_DATE"}.get(k, k.upper()): v
         for k, v in row.items()}
        for row in acled_rows({"event_date": "28 December 2022"})
    ]  # fmt: skip
    brought_in(data, written(data / "old.csv", rows))
    assert kept(data, "acled")[0]["event_date"] == date(2022, 12, 28)


def test_another_country_is_refused_by_its_name(data: Path) -> None:
    report = bring_acled(data, {}, {"country": "Iraq", "latitude": "x"})
    assert report.about.reasons == {"country": 1}
    (refused,) = report.about.refused
    assert (refused.line, refused.column, refused.value) == (3, "country", "Iraq")


def test_battles_are_met_only_where_they_are_asked_for(data: Path) -> None:
    from dashboard.layers.filters import StrikeFilter

    bring_acled(data, {}, {"event_type": "Battles", "sub_event_type": "Armed clash"})
    store = EventStore.load(data)
    assert (store.total, store.every) == (1, 2)
    assert store.count(StrikeFilter(types=("Armed clash",))) == 1
    assert store.facets(StrikeFilter())["types"] == {"Air/drone strike": 1, "Armed clash": 1}
    assert store.facets(StrikeFilter(data_sets=("acled",)))["data_sets"] == {"acled": 1}
