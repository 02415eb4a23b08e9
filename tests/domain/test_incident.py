"""In what reports of one strike agree, and what they contradict each other in."""

from dataclasses import replace

import pytest

from dashboard.domain.incident import (
    Agreement,
    Difference,
    Report,
    agreements,
    contradiction,
    distance_km,
    too_vague,
)
from tests.building.pairs import ALLIED, BASE, NEAR_MISSES, ONE_STRIKE, Pair, area, at

IN_THE_WORDS = {Difference.RAID, Difference.HOUR, Difference.TARGET}


def other(**changes: object) -> Report:
    return replace(BASE, id="b:1", sources=("b",), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("pair", ONE_STRIKE, ids=lambda pair: pair.name)
def test_reports_of_one_strike_contradict_each_other_in_nothing(pair: Pair) -> None:
    assert contradiction(pair.one, pair.other, ALLIED) is None
    assert isinstance(agreements(pair.one, pair.other, ALLIED), tuple)


@pytest.mark.parametrize("pair", NEAR_MISSES, ids=lambda pair: pair.name)
def test_what_is_vague_or_in_the_words_is_no_contradiction(pair: Pair) -> None:
    soft = {*IN_THE_WORDS, Difference.TOO_VAGUE}
    expected = None if pair.apart in soft else pair.apart
    assert contradiction(pair.one, pair.other, ALLIED) == expected
    assert contradiction(pair.other, pair.one, ALLIED) == expected


@pytest.mark.parametrize(
    ("told", "agreed"),
    [
        (other(), ("same_place", "same_day", "same_attacker")),
        (other(attacker="unknown"), ("same_place", "same_day", "attacker_unsaid")),
        (other(accused=("russia",), attacker="turkey"),
         ("same_place", "same_day", "attacker_disputed")),
        (other(**at(1, 1)), ("near", "same_day", "same_attacker")),
        (other(first=BASE.first.replace(day=5)), ("same_place", "days_meet", "same_attacker")),
    ],
)  # fmt: skip
def test_how_they_agree_is_said_of_place_day_and_attacker(
    told: Report, agreed: tuple[str, ...]
) -> None:
    assert agreements(BASE, told, ALLIED) == agreed == agreements(told, BASE, ALLIED)


FIGHT = frozenset({"russia", "syrian_government", "syrian_opposition"})


@pytest.mark.parametrize(
    ("sides", "joined"),
    [(frozenset(), True), (FIGHT, True), (frozenset({"islamic_state", "sdf"}), False)],
)
def test_who_fights_there_may_have_struck_and_nobody_else(
    sides: frozenset[str], joined: bool
) -> None:
    row = other(attacker="unknown", sides=sides)
    expected = None if joined else Difference.ATTACKER
    assert contradiction(BASE, row, ALLIED) is contradiction(row, BASE, ALLIED) is expected


def test_two_rows_of_other_fights_are_two_events() -> None:
    one = replace(BASE, attacker="unknown", sides=FIGHT, data_set="acled")
    there = other(attacker="unknown", sides=frozenset({"islamic_state", "sdf"}), data_set="ucdp")
    assert contradiction(one, there, ALLIED) is Difference.ATTACKER
    assert contradiction(one, replace(there, sides=FIGHT), ALLIED) is None


def test_a_coalition_and_its_member_agree() -> None:
    one, member = other(attacker="us_coalition"), replace(BASE, attacker="united_states")
    assert agreements(one, member, ALLIED) == ("same_place", "same_day", "allied")
    assert agreements(one, member, {}) is Difference.ATTACKER


def test_the_distance_is_in_kilometres() -> None:
    assert distance_km(BASE, other(**at(3, 4))) == pytest.approx(5, abs=0.02)


@pytest.mark.parametrize(
    ("changes", "vague"),
    [({}, False), (area("SY"), True), (area("SY-HI"), False), ({"time_precision": 3}, True)],
)
def test_what_fits_too_many_strikes_is_vague(changes: dict[str, object], *, vague: bool) -> None:
    assert too_vague(other(**changes)) is vague


def test_each_kind_of_agreement_has_the_stronger_first() -> None:
    order = list(Agreement)
    assert order.index(Agreement.SAME_PLACE) < order.index(Agreement.NEAR)
    assert order.index(Agreement.SAME_DAY) < order.index(Agreement.DAYS_MEET)
    assert order.index(Agreement.SAME_ATTACKER) < order.index(Agreement.ATTACKER_UNSAID)
