"""Who is on which ground because a report names them with it."""

from collections.abc import Callable

import pytest

from dashboard.domain.zone import ZoneBasis
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets hit the headquarters of ISIS in Ariha.", ("islamic_state", "present", "Ariha")),
        ("A drone flew over a Russian base in Ariha.", ("russia", "present", "Ariha")),
        (
            "Jets hit ISIS's movements and positions in Ariha.",
            ("islamic_state", "present", "Ariha"),
        ),
        (
            "Artillery targeted the positions and movements of ISIS in Ariha.",
            ("islamic_state", "present", "Ariha"),
        ),
        (
            "Jets hit ISIS's positions and movements in Ariha.",
            ("islamic_state", "present", "Ariha"),
        ),
        ("Shells hit Saraqib's rebel defenders.", ("syrian_opposition", "present", "Saraqib")),
        ("Rockets hit Rumaylan and Tanf, both US bases.", ("united_states", "present", "Rumaylan")),
        ("A depot in Ariha used by Hezbollah was hit.", ("hezbollah", "present", "Ariha")),
        ("US forces and Hezbollah met at their base in Ariha.", ("hezbollah", "present", "Ariha")),
        (
            "Turkish soldiers died when shells hit their base in Ariha.",
            ("turkey", "present", "Ariha"),
        ),
        ("A Turkish observation post at Ariha was hit.", ("turkey", "present", "Ariha")),
        ("Turkey has observation posts in Ariha and Saraqib.", ("turkey", "present", "Saraqib")),
        (
            "US troops are stationed at bases in Manbij and Kobani.",
            ("united_states", "present", "Kobani"),
        ),
        ("Opposition areas in Ariha were hit.", ("syrian_opposition", "present", "Ariha")),
        ("Rebels shot at regime territory in Ariha.", ("syrian_government", "present", "Ariha")),
        ("No Russian soldiers in Ariha were seen.", ("russia", "absent", "Ariha")),
    ],
)
def test_whose_forces_are_named_with_a_place(
    zones: ZonesOf, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        "A car was stopped at the Syrian border post in Ariha.",
        "Turkish villages near Ariha were quiet.",
        "No raids were reported in the suburbs of Damascus.",
        "Jets killed ten ISIS fighters in Ariha.",
        "Officials listed the crimes of ISIS and its visits in Ariha.",
        "Jets hit the movements of ISIS and positions of civilians in Ariha.",
        "Turkey plans to send troops to Ariha.",
        "Jets hit a former rebel base in Ariha.",
        "Iran denied that it had fighters in Ariha.",
        "Russian jets flew over Ariha.",
        "US-backed teachers in Ariha were afraid.",
        "The rebels took control of two army bases in Ariha.",
        "The army captured the town of Zalqa, a rebel stronghold in Idlib.",
        "Shells hit a market as the families of rebels, their homes lost, left Ariha.",
        "Hundreds of rebels left the last rebel-held district of Homs.",
        "Most of the army troops at Ariha had withdrawn on Monday, a monitor said.",
    ],
)
def test_who_is_dead_planned_gone_or_only_overhead_is_not_there(zones: ZonesOf, text: str) -> None:
    assert "present" not in {relation for _, relation, _ in zones(text)}


def test_what_follows_from_a_target_says_so(read: Read) -> None:
    (struck,) = read("Russian jets bombed ISIS positions in Ariha on Monday.").zones
    (told,) = read("Families fled from ISIS positions in Ariha on Monday.").zones
    assert struck.basis is ZoneBasis.INFERRED_FROM_TARGET
    assert told.basis is ZoneBasis.TOWN_RADIUS


def test_near_a_place_is_not_in_it(read: Read) -> None:
    (zone,) = read("Families fled from ISIS positions near Ariha on Monday.").zones
    assert zone.place.name == "near Ariha"
    assert zone.place.uncertainty_km > 8


def test_who_held_land_once_is_not_said_to_be_there(zones: ZonesOf) -> None:
    assert zones("The army has half of the land once held by rebels in Saraqib.") == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells hit ISIS hideouts on the outskirts of Ariha.", "outskirts of Ariha"),
        (
            "Guns shelled ISIS positions on the edges of Ariha in the southern countryside of "
            "Idlib province.",
            "edges of Ariha",
        ),
    ],
)
def test_posts_on_the_edge_of_a_town_are_there(zones: ZonesOf, text: str, place: str) -> None:
    assert zones(text) == {("islamic_state", "present", place)}


@pytest.mark.parametrize(
    "text",
    [
        "Troops took four villages after destroying the last ISIS hideouts in Palmyra.",
        "Troops crushed the remaining ISIS fighters in Palmyra.",
    ],
)
def test_the_last_of_them_are_there_no_longer(zones: ZonesOf, text: str) -> None:
    assert ("islamic_state", "present", "Palmyra") not in zones(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army shelled dens of Nusra Front gunmen in Ariha.",
            {("nusra_front", "present", "Ariha")},
        ),
        ("Jets hit a lair of ISIS in Ariha.", {("islamic_state", "present", "Ariha")}),
        (
            "Jets hit gathering centres of the Takfiri groups in Ariha.",
            {("syrian_opposition", "present", "Ariha")},
        ),
        (
            "The strikes hit Iranian bases in eastern Syria.",
            {("iran", "present", "eastern Syria")},
        ),
        ("The strikes hit Iranian bases in Syria.", set()),
        (
            "The strikes hit depots used by Hezbollah near Ariha.",
            {("hezbollah", "present", "near Ariha")},
        ),
        ("The strikes hit depots utilized by Hezbollah in Syria.", set()),
        ("Jaysh al-Islam was one of the largest factions in Ariha.", set()),
    ],
)
def test_what_was_hit_says_who_was_there(
    zones: ZonesOf, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert zones(text) == expected


@pytest.mark.parametrize(
    ("deed", "there"), [("took out", True), ("destroyed", True), ("took", False)]
)
def test_whose_headquarters_was_taken_out_is_there(zones: ZonesOf, deed: str, there: bool) -> None:
    found = zones(f"Army units {deed} an ISIS headquarters near Hajin.")
    assert (("islamic_state", "present", "near Hajin") in found) == there


@pytest.mark.parametrize("site", ["command-and-control center", "command and control centre"])
def test_whose_command_centre_was_struck_is_there(zones: ZonesOf, site: str) -> None:
    found = zones(f"The strikes destroyed an ISIS headquarters and {site} near Hajin.")
    assert ("islamic_state", "present", "near Hajin") in found
