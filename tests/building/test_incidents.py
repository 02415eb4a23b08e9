"""Which reports are joined to one strike, and that a strike drawn twice is rather two than one."""

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, islice
from typing import Any

import pytest

from dashboard.building.incidents import ByHand, joined, report_of, why_joined
from dashboard.building.near_pairs import near_pairs
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import Factuality, GeoPrecision
from dashboard.domain.incident import Agreement, Difference, Incident, Report
from tests.building.pairs import (
    ALLIED,
    BASE,
    MONDAY,
    NEAR_MISSES,
    NOBODY,
    ONE_STRIKE,
    PAIRS,
    TUESDAY,
    Pair,
    at,
    report,
)
from tests.domain.values import CITATION, event, place


def groups(reports: list[Report], by_hand: ByHand | None = None) -> list[tuple[str, ...]]:
    return [incident.reports for incident in joined(reports, ALLIED, by_hand)]


def named(name: str, words: str = "Jets bombed Ariha.", **changes: object) -> Report:
    told = replace(BASE, id=f"{name}:1", sources=(name,), words=words)
    return replace(told, **changes)  # type: ignore[arg-type]


# --- two reports ----------------------------------------------------------------------------------


def test_there_are_as_many_near_misses_as_pairs_of_one_strike() -> None:
    assert (len(ONE_STRIKE), len(NEAR_MISSES)) == (30, 30)
    assert len({pair.name for pair in PAIRS}) == 60


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_a_pair_is_joined_or_set_apart_for_its_reason(pair: Pair) -> None:
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        found = why_joined(one, other, ALLIED)
        assert (found if isinstance(found, Difference) else None) == pair.apart
        assert bool(joined([one, other], ALLIED)) == (pair.apart is None)


# --- many reports ---------------------------------------------------------------------------------


def test_an_incident_says_in_what_its_reports_agree_at_the_least() -> None:
    found = joined(
        [named("a"), named("b"), named("c", attacker="unknown", first=date(2016, 3, 6))], ALLIED
    )
    assert found == [
        Incident(
            id="a:1",
            reports=("a:1", "b:1", "c:1"),
            why=(Agreement.SAME_PLACE, Agreement.DAYS_MEET, Agreement.ATTACKER_UNSAID),
        )
    ]


def test_a_report_that_fits_two_strikes_alike_is_joined_to_neither() -> None:
    one, other = named("a", attacker="russia"), named("b", attacker="syrian_government")
    assert groups([one, other, named("c", **NOBODY)]) == []


def test_a_report_that_fits_one_of_two_better_is_joined_to_it() -> None:
    here, there = named("a"), named("b", latitude=BASE.latitude + 0.04)
    between = named("c", latitude=BASE.latitude + 0.02)
    assert groups([here, there, between]) == []
    assert groups([here, there, between, named("d")]) == [("a:1", "d:1")]


def test_a_second_raid_takes_the_reports_of_itself() -> None:
    first, second = named("a"), named("a", "A second raid hit Ariha.", id="a:2")
    reports = [first, second, named("b"), named("c", "The second strike killed nine.")]
    assert groups(reports) == [("a:1", "b:1"), ("a:2", "c:1")]


def test_an_incident_that_is_told_of_again_keeps_its_id() -> None:
    reports = [named("a"), named("b")]
    before = joined(reports, ALLIED)
    after = joined([*reports, named("c")], ALLIED)
    assert (before[0].id, after[0].id) == ("a:1", "a:1")
    assert after[0].reports == ("a:1", "b:1", "c:1")


def test_the_same_reports_give_the_same_incidents_in_any_order() -> None:
    drawn = random.Random(7)
    reports = made(2000, drawn)
    found = {frozenset(group) for group in groups(reports)}
    assert len(found) > 100
    drawn.shuffle(reports)
    assert {frozenset(group) for group in groups(reports)} == found


def test_no_two_reports_of_an_incident_are_set_apart() -> None:
    reports = made(2000, random.Random(8))
    known = {each.id: each for each in reports}
    for group in groups(reports):
        told = [known[each] for each in group]
        for number, one in enumerate(told):
            for other in told[number + 1 :]:
                assert isinstance(why_joined(one, other, ALLIED), tuple)


def test_no_report_and_one_report_are_no_incident() -> None:
    assert joined([], ALLIED) == joined([named("a")], ALLIED) == []


def test_of_many_reports_each_is_compared_with_few() -> None:
    reports = made(20_000, random.Random(10))
    most = 5 * len(reports)
    assert len([*islice(near_pairs(reports, ALLIED), most)]) < most


def made(number: int, drawn: random.Random) -> list[Report]:
    """Reports on few towns in few days, so that many are near each other."""
    towns = [(drawn.uniform(33, 37), drawn.uniform(36, 41)) for _ in range(40)]
    days = max(20, number // 200)
    reports = []
    for each in range(number):
        north, east = drawn.choice(towns)
        day = MONDAY + timedelta(days=drawn.randrange(days))
        reports.append(
            named(
                f"article-{each:05}",
                drawn.choice(["Jets hit.", "A second raid hit.", "Jets hit a market at dawn."]),
                latitude=north + drawn.choice([0, 0, 0.01]),
                longitude=east,
                first=day,
                last=day + timedelta(days=drawn.choice([0, 0, 0, 1])),
                attacker=drawn.choice(["russia", "russia", "syrian_government", "unknown"]),
                radius_km=drawn.choice([1.5, 3.0, 12.0]),
            )
        )
    return reports


# --- by hand --------------------------------------------------------------------------------------


def test_a_person_joins_what_the_words_set_apart() -> None:
    reports = [named("a"), named("b"), named("c", first=TUESDAY, last=TUESDAY)]
    hand = ByHand(one=[frozenset({"b:1", "c:1"})])
    (found,) = joined(reports, ALLIED, hand)
    assert found.reports == ("a:1", "b:1", "c:1")
    assert Agreement.BY_HAND in found.why


def test_a_person_joins_reports_that_agree_in_nothing() -> None:
    reports = [named("a"), named("b", first=TUESDAY, last=TUESDAY, attacker="turkey")]
    (found,) = joined(reports, ALLIED, ByHand(one=[frozenset({"a:1", "b:1"})]))
    assert found.why == (Agreement.BY_HAND,)


def test_a_person_splits_what_agrees() -> None:
    reports = [named("a"), named("b")]
    assert groups(reports, ByHand(apart=[frozenset({"a:1", "b:1"})])) == []


# --- of an event ----------------------------------------------------------------------------------


def test_a_report_has_what_is_compared_of_an_event() -> None:
    told = report_of(event())
    assert (told.id, told.sources, told.data_set) == ("report:1", ("report",), "articles")
    assert (told.first, told.last, told.attacker) == (MONDAY, MONDAY, "russia")
    assert (told.radius_km, told.area, told.words) == (5.0, None, CITATION.quote)


def test_a_region_is_compared_by_its_ground() -> None:
    region = event(place=place(footprint="SY-HI"), geo_precision=GeoPrecision.REGION)
    assert report_of(region).area == "SY-HI"


def test_only_a_disputed_event_has_others_accused() -> None:
    assert report_of(event(factuality=Factuality.ASSERTED)).accused == ()


# --- a published register with itself -------------------------------------------------------------


def test_a_register_is_never_joined_with_itself() -> None:
    rows = [
        report("", {"id": f"ucdp:{number}", "data_set": "ucdp", "sources": ("ucdp",)}, number)
        for number in range(50)
    ]
    assert joined(rows, ALLIED) == []
    # Without the rule they would be one: by day, place and attacker nothing tells them apart.
    as_articles = [replace(r, data_set="articles", sources=(r.id,)) for r in rows]
    assert [len(group) for group in groups(as_articles)] == [50]


def alike(data_set: str, number: int, **changes: Any) -> list[Report]:
    """Rows of one town and day that only their ids tell apart."""
    told = {"data_set": data_set, "sources": (data_set,), "words": "", "radius_km": 5.0, **changes}
    return [replace(BASE, id=f"{data_set}:{each}", **told) for each in range(number)]


def about_town(rows: list[Report], km: float, drawn: random.Random) -> list[Report]:
    """The same rows, each with a point of its own."""
    return [replace(row, **at(drawn.uniform(-km, km), drawn.uniform(-km, km))) for row in rows]


@pytest.mark.parametrize("km", [0, 0.02, 3])
def test_of_thousands_of_rows_of_one_town_and_day_each_is_compared_with_few(km: float) -> None:
    rows = about_town([*alike("acled", 3_000), *alike("ucdp", 3_000)], km, random.Random(6))
    most = 15 * len(rows)
    assert len([*islice(near_pairs(rows, ALLIED), most)]) < most


@pytest.mark.parametrize("km", [0.03, 0.3, 3, 15])
def test_of_a_crowd_the_same_are_joined_as_if_all_were_compared(km: float) -> None:
    drawn = random.Random(f"crowd of {km}")
    rows = [
        *alike("acled", 40),
        *alike("ucdp", 40),
        *alike("third", 20, radius_km=25.0),
        *alike("fourth", 20, attacker=UNKNOWN, sides=frozenset({"russia"})),
        *alike("fifth", 20, last=TUESDAY),
        *alike("sixth", 9),
        *(named(f"article-{each}", words="A second raid hit.", radius_km=5.0) for each in range(4)),
    ]
    some = about_town(rows, km, drawn)
    twice = [replace(row, latitude=some[0].latitude, longitude=some[0].longitude)
             for row in alike("seventh", 20)]  # fmt: skip
    every = [*some, *twice, *alike("areas", 20, area="SY-ID"), *alike("areas-2", 1, area="SY-ID")]
    assert sorted(groups(every)) == plainly_joined(every)


def plainly_joined(reports: list[Report]) -> list[tuple[str, ...]]:
    """The ids of those joined, found by comparing each with each."""
    fits: dict[int, dict[int, int]] = {}
    for one, other in combinations(range(len(reports)), 2):
        agreed = why_joined(reports[one], reports[other], ALLIED)
        if isinstance(agreed, tuple):
            strength = sum(map(list(Agreement).index, agreed))
            fits.setdefault(one, {})[other] = fits.setdefault(other, {})[one] = strength

    def chosen(one: int) -> set[int]:
        strongest = min(fits[one].values())
        best = {other for other, strength in fits[one].items() if strength == strongest}
        return next((some for some in (set(fits[one]), best) if all_agree(some)), set())

    def all_agree(some: set[int]) -> bool:
        return all(b in fits[a] for a, b in combinations(some, 2))

    kept = {one: chosen(one) for one in fits}
    mutual = [(a, b) for a in kept for b in kept[a] if a < b and a in kept[b]]
    mutual.sort(
        key=lambda pair: (fits[pair[0]][pair[1]], sorted(reports[each].id for each in pair))
    )
    group_of = {one: {one} for one in kept}
    for one, other in mutual:
        both = group_of[one] | group_of[other]
        if all_agree(both):
            group_of |= dict.fromkeys(both, both)
    found = {tuple(sorted(group)) for group in group_of.values() if len(group) > 1}
    return sorted(tuple(reports[each].id for each in group) for group in found)


def test_more_rows_than_two_alike_change_nothing() -> None:
    others = made(200, random.Random(3))

    def with_rows(number: int) -> list[tuple[str, ...]]:
        rows = [
            replace(each, id=f"{each.id}:{row}", data_set="acled", words="")
            for each in others[::7]
            for row in range(number)
        ]
        return groups([*others, *rows])

    assert any(":1:0" in each for group in with_rows(1) for each in group)
    assert with_rows(2) == with_rows(3) == with_rows(9) != []


def test_a_person_joins_and_splits_rows_that_are_alike() -> None:
    rows = [*alike("acled", 4), *alike("ucdp", 1)]
    pair = frozenset({"acled:3", "ucdp:0"})
    assert groups(rows, ByHand(one=[pair])) == [("acled:3", "ucdp:0")]
    apart = [frozenset({f"acled:{each}", "ucdp:0"}) for each in range(3)]
    assert groups(rows, ByHand(apart=apart)) == [("acled:3", "ucdp:0")]
