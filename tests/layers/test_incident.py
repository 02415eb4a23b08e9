"""Many reports of one strike told as one: never surer, more precise or deadlier than reported."""

from typing import Any

import pytest

from dashboard.domain.event import Factuality
from dashboard.layers.incident import incident_faults, merged, report_of, reports_of, toll_range
from dashboard.layers.strike import Strike
from tests.records import claim, strike

TOWN = {"geo_precision": 1, "footprint": None, "uncertainty_km": 3.0}


def told(*changes: dict[str, Any]) -> list[Strike]:
    """Reports of one strike on a town, each by an article of its own."""
    return [
        strike(
            number,
            **{**TOWN, "event_id": f"{letter}:1", "sources": [letter], **each},
        ).model_copy(update={"incident_id": each.get("incident_id", "a:1")})
        for number, (letter, each) in enumerate(zip("abcdef", changes, strict=False), 1)
    ]


def test_one_report_is_the_strike() -> None:
    (report,) = told({})
    assert merged([report]) is report
    assert reports_of(report) == [report]


def test_several_are_one_strike_with_the_incidents_id_and_all_that_is_said() -> None:
    reports = told(
        {"claims": [claim("rebels", "russia", about="attacker")], "targets": ["sdf"]},
        {"claims": [claim("medics", "five", about="toll")], "targets": ["sdf", "iran"]},
    )
    together = merged(reports)
    assert (together.event_id, together.reports) == ("a:1", 2)
    assert together.sources == ["a", "b"]
    assert together.targets == ["sdf", "iran"]
    assert [c.by for c in together.claims] == ["rebels", "medics"]
    assert together.citations == [*reports[0].citations, *reports[1].citations]
    assert reports_of(together) == reports


@pytest.mark.parametrize(
    ("tolls", "range_"),
    [
        ([(37, 37), (59, 59)], (37, 59)),
        ([(37, None), (59, 59)], (37, 59)),
        ([(37, None), (59, None)], (37, 59)),
        ([(24, None), (24, None)], (24, None)),
        ([(24, None), (24, 24)], (24, None)),
        ([(24, 24), (24, 24)], (24, 24)),
        ([(None, None), (5, 9)], (5, 9)),
        ([(None, 30), (5, None)], (5, 30)),
        ([(None, None), (None, None)], (None, None)),
    ],
)
def test_the_toll_is_a_range_over_the_reports_and_never_a_sum(
    tolls: list[tuple[int | None, int | None]], range_: tuple[int | None, int | None]
) -> None:
    reports = told(*({"fatalities_low": low, "fatalities_high": high} for low, high in tolls))
    assert toll_range(reports, "fatalities") == range_
    together = merged(reports)
    assert (together.fatalities_low, together.fatalities_high) == range_


def test_the_place_is_that_of_the_most_precise_report() -> None:
    near = {"geo_precision": 2, "uncertainty_km": 12.0, "location": "near Homs"}
    together = merged(told(near, {"location": "Talbiseh", "latitude": 34.84}))
    assert (together.location, together.latitude, together.geo_precision) == ("Talbiseh", 34.84, 1)
    assert together.uncertainty_km == 3.0


def test_the_days_are_those_that_all_reports_allow() -> None:
    week = {"event_date": "2015-09-28", "event_date_end": "2015-10-04", "time_precision": 2}
    together = merged(told(week, {}))
    assert (str(together.event_date), str(together.event_date_end)) == ("2015-09-30", "2015-09-30")
    assert together.time_precision == 1


def test_a_report_that_says_how_precise_it_is_goes_before_one_that_does_not() -> None:
    row = {"geo_precision": 2, "uncertainty_km": 25.0, "time_precision": 2,
           "precision_unsaid": ["place", "day"], "location": "A village"}  # fmt: skip
    near = {"geo_precision": 2, "uncertainty_km": 30.0, "location": "near Homs"}
    week = {"event_date": "2015-09-28", "event_date_end": "2015-10-04", "time_precision": 2}
    together = merged(told(row, near | week))
    assert (together.location, together.precision_unsaid) == ("near Homs", [])
    # The one day of the row is no day that is known.
    assert (str(together.event_date), str(together.event_date_end)) == ("2015-09-28", "2015-10-04")
    assert (together.uncertainty_km, together.time_precision) == (30.0, 2)


def test_what_no_report_says_stays_unsaid() -> None:
    day, place = {"precision_unsaid": ["day"]}, {"precision_unsaid": ["place", "day"]}
    assert merged(told(place, day)).precision_unsaid == ["day"]
    assert merged(told(place, place)).precision_unsaid == ["place", "day"]
    assert merged(told(place, {"precision_unsaid": ["place"]})).precision_unsaid == ["place"]


def test_days_that_a_person_joined_reach_from_the_first_to_the_last() -> None:
    later = {"event_date": "2015-10-02", "event_date_end": "2015-10-02"}
    together = merged(told(later, {}))
    assert (str(together.event_date), str(together.event_date_end)) == ("2015-09-30", "2015-10-02")


@pytest.mark.parametrize(
    ("reports", "factuality"),
    [
        ([{"factuality": "asserted"}, {"factuality": "alleged"}], Factuality.ALLEGED),
        ([{"factuality": "attributed"}, {"factuality": "asserted"}], Factuality.ATTRIBUTED),
        ([{"factuality": "denied"}, {"factuality": "asserted"}], Factuality.DISPUTED),
        ([{"factuality": "denied"}, {"factuality": "denied"}], Factuality.DENIED),
        ([{"actor1": "russia"}, {"actor1": "syrian_government"}], Factuality.DISPUTED),
        ([{"actor1": "russia"}, {"actor1": "unknown"}], Factuality.ALLEGED),
        (
            [
                {"actor1": "us_coalition", "incident_why": ["allied"]},
                {"actor1": "united_states", "incident_why": ["allied"]},
            ],
            Factuality.ALLEGED,
        ),
    ],
)
def test_the_certainty_is_the_least(reports: list[dict[str, Any]], factuality: Factuality) -> None:
    assert merged(told(*reports)).factuality is factuality


@pytest.mark.parametrize(
    ("actors", "attacker"),
    [
        (("unknown", "russia"), "russia"),
        (("unknown", "unknown"), "unknown"),
        (("russia", "syrian_government", "syrian_government"), "syrian_government"),
        (("syrian_government", "russia"), "syrian_government"),
    ],
)
def test_the_attacker_is_whom_most_reports_name(actors: tuple[str, ...], attacker: str) -> None:
    assert merged(told(*({"actor1": actor} for actor in actors))).actor1 == attacker


def test_a_total_that_all_share_stays_shared() -> None:
    shared = merged(
        told(
            {"fatalities_group": "g2", "fatalities_low": 24},
            {"fatalities_group": "g1", "fatalities_low": 30},
            {},
        )
    )
    assert (shared.fatalities_group, shared.fatalities_low, shared.fatalities_high) == (
        "g1",
        24,
        30,
    )


def test_a_total_of_this_strike_alone_stands_before_one_that_it_shares() -> None:
    alone = merged(
        told(
            {"fatalities_group": "g1", "fatalities_low": 27, "children_low": 9},
            {"fatalities_low": 36, "fatalities_high": 36, "children_low": 4},
        )
    )
    assert (alone.fatalities_group, alone.fatalities_low, alone.fatalities_high) == (None, 36, 36)
    assert alone.children_low == 4


def test_a_number_stands_before_a_word_for_many() -> None:
    dozens = {"fatalities_low": 24, "fatalities_words": "dozens"}
    counted = merged(told(dozens, {"fatalities_low": 36, "fatalities_high": 36}))
    assert (counted.fatalities_low, counted.fatalities_words) == (36, None)
    assert merged(told(dozens, dozens)).fatalities_words == "dozens"


@pytest.mark.parametrize(
    ("marks", "together"),
    [
        ((None, None), None),
        (("agreed", None), "agreed"),
        (("agreed", "single"), "single"),
        (("differed", "single", "agreed"), "differed"),
    ],
)
def test_readers_agree_no_more_than_on_the_least_report(
    marks: tuple[str | None, ...], together: str | None
) -> None:
    reports = told(*({"agreement": mark, "read_by": [f"r{mark}", "rules"]} for mark in marks))
    found = merged(reports)
    assert found.agreement == together
    assert found.read_by == list(dict.fromkeys(r for mark in marks for r in (f"r{mark}", "rules")))


def test_what_is_compared_of_a_strike_of_the_layer() -> None:
    report = report_of(strike())
    assert (report.id, report.area, report.accused) == ("a:1", "SY-HI", ())
    disputed = strike(
        factuality="disputed", claims=[claim("rebels", "russia", about="attacker")], **TOWN
    )
    assert (report_of(disputed).area, report_of(disputed).accused) == (None, ("russia",))


# --- what `check` refuses -------------------------------------------------------------------------


def test_reports_that_agree_have_no_fault() -> None:
    assert incident_faults(told({}, {}), "strikes.geojson") == []


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"event_date": "2015-10-01", "event_date_end": "2015-10-01"}, "day"),
        ({"latitude": 35.9}, "place"),
        ({"actor1": "turkey"}, "attacker"),
        ({"sub_event_type": "Shelling/artillery/missile attack"}, "type"),
        ({"sources": ["a"]}, "one_source"),
    ],
)
def test_reports_that_contradict_each_other_are_a_fault(changes: dict[str, Any], why: str) -> None:
    (fault,) = incident_faults(told({}, changes), "strikes.geojson")
    assert fault == (
        f"strikes.geojson, incident “a:1”: “a:1” and “b:1” contradict each other ({why})"
    )


def test_what_a_person_joined_may_contradict() -> None:
    by_hand = {"incident_why": ["by_hand"]}
    assert incident_faults(told(by_hand, {"latitude": 35.9, **by_hand}), "strikes") == []


def test_an_incident_of_another_name_than_its_reports_is_a_fault() -> None:
    (fault,) = incident_faults(told({"incident_id": "gone:7"}), "strikes.geojson")
    assert fault == "strikes.geojson, incident “gone:7”: is the id of none of its reports"
