"""Whose forces are on which ground: where they sit, and where they only were or may be."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
ZonesOf = Callable[[str], set[tuple[str, str, str]]]
Zone = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("Russian troops are stationed at Shayrat airbase.", "russia", "Shayrat airbase"),
        ("Hezbollah fighters are holed up in Zabadani.", "hezbollah", "Zabadani"),
        ("Turkish soldiers remain deployed in Jarabulus.", "turkey", "Jarabulus"),
        ("Iranian forces are based in Palmyra.", "iran", "Palmyra"),
        ("Iran has a presence in Palmyra.", "iran", "Palmyra"),
        ("ISIS is known to be active in Palmyra.", "islamic_state", "Palmyra"),
        ("ISIS holds a pocket of land in western Daraa.", "islamic_state", "western Daraa"),
        ("ISIL's presence in Palmyra is growing.", "islamic_state", "Palmyra"),
        ("Officials warned of ISIL's presence in Palmyra.", "islamic_state", "Palmyra"),
        ("Palmyra, where ISIS fighters are entrenched, was quiet.", "islamic_state", "Palmyra"),
        ("Palmyra is home to ISIS fighters.", "islamic_state", "Palmyra"),
        ("Palmyra was quiet. ISIS fighters are there.", "islamic_state", "Palmyra"),
        ("There are still rebels in Daraya.", "syrian_opposition", "Daraya"),
        ("Tension rose with Russian troops present in Palmyra.", "russia", "Palmyra"),
        ("Iranian officers were seen in Palmyra.", "iran", "Palmyra"),
        ("ISIS fighters are holding out in Palmyra.", "islamic_state", "Palmyra"),
        ("Iran has arms depots in Palmyra.", "iran", "Palmyra"),
        ("Turkey spoke of Iran. Its army has a base in Palmyra.", "turkey", "Palmyra"),
        ("The army shelled Homs. Troops are still in Palmyra.", "syrian_government", "Palmyra"),
        ("ISIS is encircled in Palmyra.", "islamic_state", "Palmyra"),
        ("Militias backed by Iran are in Palmyra.", "iran", "Palmyra"),
        ("Palmyra lies on the road to Raqqa. ISIS is in the area.", "islamic_state", "Palmyra"),
        (
            "For all the raids in Syria, a few ISIS pockets remain in Palmyra.",
            "islamic_state",
            "Palmyra",
        ),
        ("With Turkish soldiers deployed in Palmyra, the road was shut.", "turkey", "Palmyra"),
    ],
)
def test_who_is_there(zones: ZonesOf, text: str, actor: str, place: str) -> None:
    assert zones(text) == {(actor, "present", place)}


@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("ISIS fighters are no longer in Kobani.", "islamic_state", "Kobani"),
        ("Not a single ISIS fighter is left in Manbij.", "islamic_state", "Manbij"),
        ("No rebel fighters are left in Daraya.", "syrian_opposition", "Daraya"),
        ("Iran has no presence in Palmyra.", "iran", "Palmyra"),
        ("There is no ISIL presence in Palmyra.", "islamic_state", "Palmyra"),
    ],
)
def test_who_is_gone(zones: ZonesOf, text: str, actor: str, place: str) -> None:
    assert zones(text) == {(actor, "absent", place)}


def test_reported_speech_in_the_past_tense_is_of_now(read: Read) -> None:
    found = read("Hezbollah fighters were no longer in Zabadani, residents said.").zones
    assert [(z.actor, z.relation, z.by) for z in found] == [("hezbollah", "absent", "residents")]


@pytest.mark.parametrize(
    "text",
    [
        "Russian troops had been stationed at Shayrat airbase.",
        "Hezbollah fighters were once holed up in Zabadani.",
        "ISIL has ended its presence in Palmyra.",
        "The army ended ISIL's presence in Palmyra.",
    ],
)
def test_who_only_was_there_is_not_there(zones: ZonesOf, text: str) -> None:
    assert "present" not in {relation for _, relation, _ in zones(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Russian troops could be stationed in Palmyra.",
        "If Russian troops are stationed in Palmyra, Turkey will leave.",
        "Are Russian troops stationed in Palmyra?",
        "Iran denied the presence of its forces in Palmyra.",
    ],
)
def test_who_may_come_or_is_denied_is_not_there(zones: ZonesOf, text: str) -> None:
    assert "present" not in {relation for _, relation, _ in zones(text)}


def test_forces_abroad_are_no_zone(zones: ZonesOf) -> None:
    assert zones("US troops are stationed in Mosul.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Turkish troops are stationed near Ariha.",
        "A Turkish artillery battery is based north of Ariha.",
        "ISIS laid mines around Ariha, where Turkish soldiers are holding out.",
        "Turkish forces are deployed along the road from Ariha to Saraqib.",
    ],
)
def test_where_forces_are_put_may_be_beside_a_place(zones: ZonesOf, text: str) -> None:
    assert any(
        (actor, relation) == ("turkey", "present") and name.endswith("Ariha")
        for actor, relation, name in zones(text)
    )


def test_who_only_said_to_be_near_is_not_put_there(zones: ZonesOf) -> None:
    assert zones("The rebels are in a valley near Ariha.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Nusra Front remains the strongest power in Ariha.",
        "The Nusra Front, the dominant force in Ariha, said nothing.",
        "The Nusra Front has hundreds of fighters in Ariha.",
        "The Nusra Front has bases in Idlib, including in Ariha.",
    ],
)
def test_who_is_strong_somewhere_is_there(zones: ZonesOf, text: str) -> None:
    assert ("nusra_front", "present", "Ariha") in zones(text)


def test_who_is_beside_others_is_there_whatever_is_planned(zones: ZonesOf) -> None:
    text = "Turkey will move on Ariha, where US soldiers are stationed alongside the SDF."
    assert zones(text) == {("united_states", "present", "Ariha"), ("sdf", "present", "Ariha")}


@pytest.mark.parametrize(
    "text",
    [
        "Neither the army nor Hezbollah is in Ariha.",
        "Neither the army nor Hezbollah has fighters in Ariha.",
        "The army and Hezbollah are not in Ariha.",
    ],
)
def test_of_two_who_are_not_there_neither_is(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {
        ("syrian_government", "absent", "Ariha"),
        ("hezbollah", "absent", "Ariha"),
    }


def test_of_two_who_are_there_both_are(zones: ZonesOf) -> None:
    assert zones("The army and Hezbollah are in Ariha.") == {
        ("syrian_government", "present", "Ariha"),
        ("hezbollah", "present", "Ariha"),
    }


def test_who_is_not_here_but_there_is_there(zones: ZonesOf) -> None:
    assert zones("The rebels are not in Ariha, but in Saraqib.") == {
        ("syrian_opposition", "absent", "Ariha"),
        ("syrian_opposition", "present", "Saraqib"),
    }


def test_who_no_longer_holds_another_place_may_be_here(zones: ZonesOf) -> None:
    text = "Turkish troops, who no longer hold Ariha, are deployed at Morek."
    assert zones(text) == {("turkey", "present", "Morek")}


def test_what_forces_there_mean_to_do_does_not_put_them_there(zones: ZonesOf) -> None:
    text = "Jets bombed Ariha. There, the army is determined to take the last streets."
    assert zones(text) == set()


def test_of_two_armies_both_are_there(zones: ZonesOf) -> None:
    assert zones("Turkish and Russian troops are present in Saraqib.") == {
        ("turkey", "present", "Saraqib"),
        ("russia", "present", "Saraqib"),
    }


def test_who_was_cleared_out_of_a_place_is_not_in_it(zones: ZonesOf) -> None:
    text = "The army took Saraqib after clearing out rebels holed up in the town for months."
    assert zones(text) == {("syrian_government", "controls", "Saraqib")}
