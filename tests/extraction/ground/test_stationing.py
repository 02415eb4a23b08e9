"""Whose forces are put somewhere, and who operates there: not what is only planned."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]
Zone = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "actor", "relation"),
    [
        ("US troops stationed in Palmyra were told to leave.", "united_states", "present"),
        ("Russia has set up a base in Palmyra.", "russia", "present"),
        ("Moscow keeps warplanes in Palmyra.", "russia", "present"),
        ("Hezbollah sent some of its men to Palmyra.", "hezbollah", "present"),
        ("The army is bringing up reinforcements in Palmyra.", "syrian_government", "present"),
        ("ISIS cells operate in Palmyra.", "islamic_state", "operates"),
        ("Most men flew home, leaving 150 US soldiers in Palmyra.", "united_states", "present"),
        ("Turkey has deployed forces on posts across Palmyra.", "turkey", "present"),
    ],
)
def test_who_is_put_there(zones: ZonesOf, text: str, actor: str, relation: str) -> None:
    assert zones(text) == {(actor, relation, "Palmyra")}


@pytest.mark.parametrize(
    "text",
    [
        "Russia plans to station troops at Shayrat airbase.",
        "Russia will set up a base in Palmyra.",
        "Russia has not set up a base in Palmyra.",
        "ISIS once operated in Palmyra.",
        "Doctors operate in Palmyra.",
        "ISIS sent car bombs to Palmyra.",
    ],
)
def test_who_may_come_is_not_there(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


def test_who_opens_with_where_it_is_based_is_there(zones: ZonesOf) -> None:
    assert zones("Based mostly in Saraqib, the Nusra Front wants to rule.") == {
        ("nusra_front", "present", "Saraqib")
    }


def test_an_observation_point_is_a_post(zones: ZonesOf) -> None:
    assert zones("The Turkish military established a third observation point near Saraqib.") == {
        ("turkey", "present", "near Saraqib")
    }


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Spotters reported Russian warplanes seen circling in the area of Palmyra.", False),
        ("Spotters reported a Russian drone spotted in the area of Palmyra.", False),
        ("Residents spoke of Russian troops seen in Palmyra.", True),
    ],
)
def test_who_is_seen_in_the_air_is_not_on_the_ground(
    zones: ZonesOf, text: str, there: bool
) -> None:
    assert bool(zones(text)) is there


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Nusra Front is a jihadist group active in Palmyra.", True),
        ("Hayat Tahrir al-Sham, a jihadist alliance active in Palmyra, denied it.", True),
        ("The Nusra Front is a jihadist group formerly active in Palmyra.", False),
        ("The Nusra Front was a jihadist group active in Palmyra.", False),
    ],
)
def test_a_group_is_said_to_be_active_somewhere(zones: ZonesOf, text: str, found: bool) -> None:
    assert zones(text) == ({("nusra_front", "operates", "Palmyra")} if found else set())


def test_who_operates_in_districts_operates_in_each_that_is_named(zones: ZonesOf) -> None:
    text = "Shells fell in Jobar, Qaboun and other districts where the rebels operate."
    assert zones(text) == {
        ("syrian_opposition", "operates", "Jobar"),
        ("syrian_opposition", "operates", "Qaboun"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey announced the start of an operation in Manbij.", {"turkey"}),
        ("Turkey declared the beginning of an offensive against Manbij.", {"turkey"}),
        ("Turkey announced the end of an operation in Manbij.", set()),
        ("Turkey announced the start of a campaign by rebels in Manbij.", set()),
    ],
)
def test_who_announces_the_start_of_an_offensive_is_at_it(
    zones: ZonesOf, text: str, expected: set[str]
) -> None:
    assert {actor for actor, relation, _ in zones(text) if relation == "operates"} == expected
