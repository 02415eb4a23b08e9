"""Whose ground it is, who is on it and who is gone: only what is said to be so now."""

from collections.abc import Callable

import pytest

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.ground import zone_rules
from dashboard.extraction.pipeline import Extraction, Extractor
from tests.cases import of_all
from tests.evaluation.outcomes import outcome, outcome_file, passages, read_text

Read = Callable[..., Extraction]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("Jets flew over rebel-held Saraqib.", "syrian_opposition", "Saraqib"),
        ("Jets flew over the rebel-held town of Saraqib.", "syrian_opposition", "Saraqib"),
        ("Jets flew over ISIS-controlled Raqqa.", "islamic_state", "Raqqa"),
        ("Saraqib, held by the rebels, was quiet.", "syrian_opposition", "Saraqib"),
        ("Raqqa is controlled by ISIS.", "islamic_state", "Raqqa"),
        ("ISIS controls Raqqa.", "islamic_state", "Raqqa"),
        ("Raqqa is under the control of ISIS.", "islamic_state", "Raqqa"),
        ("Raqqa is an ISIS stronghold.", "islamic_state", "Raqqa"),
        ("Raqqa, an ISIS stronghold, was quiet.", "islamic_state", "Raqqa"),
        ("The army captured Palmyra on Sunday.", "syrian_government", "Palmyra"),
        ("Palmyra fell to ISIS on Sunday.", "islamic_state", "Palmyra"),
        ("The SDF has taken control of Shaddadi.", "sdf", "Al-Shaddadi"),
        ("Activists say the rebels hold Saraqib.", "syrian_opposition", "Saraqib"),
        ("Activists said the rebels held Saraqib.", "syrian_opposition", "Saraqib"),
    ],
)
def test_who_controls(zones: ZonesOf, text: str, actor: str, place: str) -> None:
    found = zones(text)
    assert {(a, r) for a, r, _ in found} == {(actor, "controls")}
    assert len(found) == 1
    assert place in {p for _, _, p in found} or place == "Al-Shaddadi"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are ISIS fighters in Palmyra.", ("islamic_state", "present", "Palmyra")),
        ("ISIS fighters are in Palmyra.", ("islamic_state", "present", "Palmyra")),
        ("ISIS fighters are still present in Palmyra.", ("islamic_state", "present", "Palmyra")),
        ("Hezbollah has fighters in Zabadani.", ("hezbollah", "present", "Zabadani")),
        ("Russia keeps warplanes at Shayrat airbase.", ("russia", "present", "Shayrat airbase")),
    ],
)
def test_who_is_present(zones: ZonesOf, text: str, expected: tuple[str, str, str]) -> None:
    ((actor, relation, place),) = zones(text)
    assert (actor, relation) == expected[:2]
    assert place.split()[0] == expected[2].split()[0]


@pytest.mark.parametrize(
    "text",
    [
        "There are no ISIS fighters in Saraqib.",
        "ISIS is not present in Saraqib.",
        "Saraqib does not have ISIS fighters.",
        "Saraqib has no ISIS fighters.",
        "ISIS fighters have withdrawn from Saraqib.",
        "ISIS has left Saraqib.",
    ],
)
def test_who_is_gone(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("islamic_state", "absent", "Saraqib")}


@pytest.mark.parametrize(
    "text",
    [
        "Coalition forces are conducting operations in Syria.",
        "The coalition operates in Syria.",
        "Coalition jets are flying missions over Syria.",
    ],
)
def test_who_operates(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("us_coalition", "operates", "Syria")}


def test_who_demands_that_others_go(read: Read) -> None:
    text = "Russian officials told US diplomats that the Americans should avoid Syrian airspace."
    (zone,) = read(text).zones
    assert (zone.actor, zone.relation) == ("russia", ZoneRelation.DEMANDS_EXCLUSION)
    assert (zone.place.name, zone.by) == ("Syria", "Russian officials")


@pytest.mark.parametrize(
    "text",
    [
        "ISIS had held Palmyra until March.",
        "ISIS held Palmyra last year.",
        "The rebels once controlled Homs.",
        pytest.param(
            "Palmyra was controlled by ISIS until Sunday.",
        ),
        "Homs was once a rebel stronghold.",
        "ISIS fighters were in Palmyra last year.",
        "Coalition forces conducted operations in Syria in 2014.",
    ],
)
def test_what_is_only_past_is_no_zone(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "ISIS does not control Saraqib.",
        "The army wants to capture Palmyra.",
        "The army plans to retake Palmyra.",
        "If the rebels capture Hama, the road is open.",
        "Do the rebels hold Saraqib?",
        "The army will control Palmyra.",
        "The rebels failed to capture Hama.",
    ],
)
def test_what_is_not_so_or_not_yet_is_no_zone(zones: ZonesOf, text: str) -> None:
    assert {relation for _, relation, _ in zones(text)} <= {"absent"}


def test_ground_abroad_is_no_zone(zones: ZonesOf) -> None:
    assert zones("ISIS controls Mosul.") == set()


def test_joined_places_are_a_zone_each(zones: ZonesOf) -> None:
    assert zones("The rebels hold Ariha and Saraqib.") == {
        ("syrian_opposition", "controls", "Ariha"),
        ("syrian_opposition", "controls", "Saraqib"),
    }


def test_the_town_points_back(zones: ZonesOf) -> None:
    text = "Russian jets bombed Saraqib on Monday. The town is held by the rebels."
    assert zones(text) == {("syrian_opposition", "controls", "Saraqib")}


def test_both_towns_point_back(zones: ZonesOf) -> None:
    text = "Russian jets bombed Ariha and Saraqib on Monday. Both towns are held by the rebels."
    assert zones(text) == {
        ("syrian_opposition", "controls", "Ariha"),
        ("syrian_opposition", "controls", "Saraqib"),
    }


def test_who_holds_parts_of_a_city_is_in_the_city(zones: ZonesOf) -> None:
    assert zones("Jets flew over rebel-held parts of Aleppo.") == {
        ("syrian_opposition", "present", "Aleppo")
    }


def test_a_country_that_is_only_ground_does_not_act(zones: ZonesOf) -> None:
    assert zones("ISIS fighters in Iraq crossed a river.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Kobani is no longer held by ISIS.",
        "ISIS no longer controls Kobani.",
        "ISIS is no longer in Kobani.",
        "There are no longer any ISIS fighters in Kobani.",
    ],
)
def test_who_is_no_longer_there_is_not_there(zones: ZonesOf, text: str) -> None:
    assert zones(text) <= {("islamic_state", "absent", "Kobani")}


def test_one_place_but_not_the_other(zones: ZonesOf) -> None:
    assert zones("The rebels hold Ariha but not Saraqib.") == {
        ("syrian_opposition", "controls", "Ariha")
    }


def test_a_rule_that_no_word_wakes_would_find_nothing(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zone_rules, "_woken", lambda *_: tuple(zone_rules._RULES))
    paths = passages()
    for path in paths[:: len(paths) // of_all(len(paths), at_most_one_of=4)]:
        found = outcome(extractor.extract(read_text(path)))
        assert found == outcome_file(path).read_text(encoding="utf-8"), path.stem


def test_who_left_most_of_a_place_may_be_in_the_rest(zones: ZonesOf) -> None:
    assert zones("The rebels were pushed out of most of Saraqib.") == set()


def test_the_western_districts_are_the_city_s_and_no_quarter_named_before(zones: ZonesOf) -> None:
    text = "Rebels are in Salaheddine, a district of Aleppo. The army holds the western districts."
    held = {place for actor, _, place in zones(text) if actor == "syrian_government"}
    assert held == {"western Aleppo"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels capture villages in northern Syria\n\nRebels captured Ariha on Monday.",
        "Rebels seize Syria-Jordan border\n\nRebels captured Ariha on Monday.",
    ],
)
def test_what_was_taken_somewhere_in_a_country_is_no_ground(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_opposition", "controls", "Ariha")}


def test_half_a_name_is_not_the_place(zones: ZonesOf) -> None:
    text = "The army regained control over the villages of al-Maliha al-Zubzab and Hass."
    assert zones(text) == {("syrian_government", "controls", "Hass")}


def test_where_they_fought_in_an_old_clause_says_nothing_of_now(zones: ZonesOf) -> None:
    assert zones("The road once linked rebels fighting in Saraqib with Lebanon.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Rebels have bases in Ariha in the southern countryside of Idlib.",
        "Rebels are present in Ariha in Idlib's southern countryside.",
    ],
)
def test_the_countryside_only_says_where_the_town_lies(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_opposition", "present", "Ariha")}
