"""Who struck, where the strike's own sentence does not say."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "attacker", "rule"),
    [
        (
            "Russian jets bombed Ariha on Tuesday. They also hit Saraqib.",
            "russia",
            "who the pronoun stands for",
        ),
        (
            "Russian helicopters were over Ariha. The helicopters bombed Saraqib on Tuesday.",
            "russia",
            "who had such forces before",
        ),
        (
            "The Islamic State was in Raqqa. The militants shelled Kobani on Tuesday.",
            "islamic_state",
            "who had such forces before",
        ),
        (
            "Russian jets bombed Ariha on Tuesday. Strikes hit Saraqib as well.",
            "russia",
            "the one attacker named before",
        ),
        (
            "Russian jets raid Saraqib\n\nStrikes hit Saraqib on Tuesday, killing two.",
            "russia",
            "attacker in the headline",
        ),
        (
            "Russia and Turkey bombed Ariha on Monday. Strikes hit Saraqib.",
            "unknown",
            "nobody is named",
        ),
        (
            "Militants fired rockets at Nubl on Tuesday.",
            "syrian_opposition",
            "who had such forces before",
        ),
        (
            "Militants fired rockets at a US base in Ariha on Tuesday.",
            "unknown",
            "nobody is named",
        ),
        (
            "Jets bombed Saraqib on Tuesday. Turkey and Russia were named.",
            "unknown",
            "nobody is named",
        ),
    ],
)
def test_the_attacker_is_taken_from_the_surest_place(
    read: Read, text: str, attacker: str, rule: str
) -> None:
    event = read(text).events[-1]
    (reason,) = (reason for reason in event.reasons if reason.field == "actor1")
    assert (event.actor1, reason.rule) == (attacker, rule)


def test_a_member_of_a_coalition_is_the_nearer_name(read: Read) -> None:
    text = (
        "The coalition bombed Raqqa on Monday. US jets bombed Manbij on Monday. "
        "Air strikes also hit Kobani on Monday."
    )
    assert [event.actor1 for event in read(text).events][-1] == "united_states"


@pytest.mark.parametrize(
    "before",
    [
        "Russian jets bombed Ariha on Monday.",
        "Russian air raids hit Ariha on Monday.",
        "Air strikes by Russian planes killed two in Ariha on Monday.",
    ],
)
def test_helicopters_are_not_theirs_who_were_only_said_to_have_jets(
    read: Read, before: str
) -> None:
    events = read(f"{before}\n\nHelicopters dropped barrel bombs on Saraqib.").events
    assert {e.place.name: e.actor1 for e in events} == {"Ariha": "russia", "Saraqib": "unknown"}


def test_helicopters_are_theirs_who_were_said_to_have_some(read: Read) -> None:
    before = "Army helicopters and jets bombed Ariha on Monday."
    events = read(f"{before}\n\nHelicopters dropped barrel bombs on Saraqib.").events
    assert {e.actor1 for e in events} == {"syrian_government"}


def test_an_aircraft_that_watches_is_not_the_one_that_strikes(read: Read) -> None:
    text = (
        "British jets bombed Raqqa on Monday. A coalition surveillance aircraft found a tunnel. "
        "The aircraft bombed a depot near Mayadin."
    )
    assert {e.actor1 for e in read(text).events} == {"united_kingdom"}


@pytest.mark.parametrize("name", ["Takfiri militants", "Foreign-backed terrorists"])
def test_the_terrorists_are_those_who_were_called_so(read: Read, name: str) -> None:
    text = f"{name} fired rockets at Nubl on Monday. Later the terrorists shelled Fuah."
    assert {e.actor1 for e in read(text).events} == {"syrian_opposition"}


@pytest.mark.parametrize(
    "text",
    [
        "Army jets bombed Ariha. The raid came a day after a strike on Saraqib killed two.",
        "Army jets bombed Ariha. Residents fled two days after an air raid hit Saraqib.",
    ],
)
def test_another_strike_told_for_its_time_has_its_own_attacker(read: Read, text: str) -> None:
    attackers = {e.place.name: e.actor1 for e in read(text).events}
    assert attackers == {"Ariha": "syrian_government", "Saraqib": "unknown"}


@pytest.mark.parametrize(
    "text",
    [
        "Army jets bombed Ariha. Meanwhile, the helicopters dropped barrel bombs on Saraqib.",
        "The army shelled Ariha. Rebels shelled Nubl. The helicopters dropped bombs on Saraqib.",
    ],
)
def test_of_the_sides_named_the_one_that_flies_here(read: Read, text: str) -> None:
    assert read(text).events[-1].actor1 == "syrian_government"


@pytest.mark.parametrize(
    "words",
    [
        "State television said terrorists had fired mortar rounds at Jaramana.",
        "SANA reported that terrorist organisations shelled Jaramana with rockets.",
        "Three people died when militant groups fired shells at Jaramana, state media said.",
    ],
)
def test_terrorists_of_state_media_are_rebels_where_no_group_is_named(
    struck: Callable[[str], list[tuple[str, str]]], words: str
) -> None:
    assert struck(words) == [("syrian_opposition", "Jaramana")]
    assert struck(f"ISIS holds Raqqa. {words}")[0][0] != "syrian_opposition"


@pytest.mark.parametrize(
    "later",
    [
        "Rockets landed on the Conoco gas field on Tuesday.",
        "Mortar shells hit Kobani on Tuesday.",
        "A rocket slammed into a school in Azaz on Tuesday.",
    ],
)
def test_shells_are_not_of_a_foreign_side_told_of_only_in_the_air(
    read: Callable[..., Extraction], later: str
) -> None:
    found = read(f"US forces conducted air strikes near Raqqa on Monday. {later}").events
    assert [event.actor1 for event in found] == ["united_states", "unknown"]


def test_who_shot_a_drone_down_did_not_send_the_next(read: Callable[..., Extraction]) -> None:
    text = "US jets bombed Hass on Monday. US forces {}. A drone hit Ariha on Tuesday."
    for deed, attacker in (("shot a drone down", "unknown"), ("left", "united_states")):
        assert read(text.format(deed)).events[-1].actor1 == attacker


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("The Levant Brigade said its", "unknown"),
        ("A spokesman for a local brigade said its", "unknown"),
        ("A rebel brigade said its", "syrian_opposition"),
        ("Residents said its", "syrian_government"),
    ],
)
def test_a_group_that_is_not_known_shells_by_itself(
    struck: Callable[[str], list[tuple[str, str]]], said: str, actor: str
) -> None:
    told = struck(f"Government artillery shelled Douma. {said} fighters shelled Saraqib.")
    assert told[1] == (actor, "Saraqib")


def test_helicopters_are_of_the_one_side_from_here_that_strikes(read: Read) -> None:
    events = read("Helicopters bombed Ariha on Monday. The regime forces shelled Hass.").events
    assert {event.actor1 for event in events} == {"syrian_government"}


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Hass on Monday. Barrel bombs were dropped on Ariha.",
        "A raid hit Iran-backed fighters in Mayadin after Iran had fired missiles at Hass. "
        "The raid killed two in Ariha.",
    ],
)
def test_a_strike_is_not_laid_on_who_cannot_have_done_it(read: Read, text: str) -> None:
    events = [event for event in read(text).events if event.place.name == "Ariha"]
    assert {event.actor1 for event in events} <= {"unknown"}


def test_the_coalition_does_not_strike_its_own_base(read: Read) -> None:
    events = read(
        "The coalition said rockets hit the US army's base near Shaddadi on Monday. "
        "Drones attacked the Tanf base on Sunday."
    ).events
    assert {event.actor1 for event in events} == {"unknown"}


def test_a_ministry_that_speaks_on_struck_itself(read: Read) -> None:
    text = (
        "The Russian Defence Ministry said it had carried out air strikes in Syria on Tuesday. "
        "It said bombers had flown eight sorties, hitting a depot near Idlib and a post near Hama."
    )
    assert {(e.actor1, e.place.name) for e in read(text).events} == {
        ("russia", "Idlib"),
        ("russia", "Hama"),
    }


def test_nobody_is_taken_from_elsewhere_where_nobody_knows_who_struck(read: Read) -> None:
    text = (
        "Missiles hit an airbase near Homs on Monday. It is not known who carried out the attack. "
        "Israel carried out air strikes on a depot near Masyaf in February."
    )
    (homs,) = (e for e in read(text).events if e.place.name == "Homs")
    assert homs.actor1 == "unknown"


@pytest.mark.parametrize(
    ("headline", "attacker"),
    [
        ("Russian jets kill nine in Hass", "unknown"),
        ("Russian jets kill nine in Ariha", "russia"),
        ("Russian jets kill nine in Idlib", "russia"),
        ("Russian jets kill nine", "russia"),
    ],
)
def test_a_headline_of_another_town_names_nobody(read: Read, headline: str, attacker: str) -> None:
    events = read(f"{headline}\n\nAn air strike killed nine people in Ariha on Tuesday.").events
    assert {event.actor1 for event in events if event.place.name == "Ariha"} == {attacker}


@pytest.mark.parametrize("later", ["The jets", "Warplanes", "The warplanes"])
def test_one_of_two_suspects_is_not_who_struck_next(
    struck: Callable[[str], list[tuple[str, str]]], later: str
) -> None:
    text = f"Turkish or Russian jets bombed Ariha on Monday. {later} bombed Hass on Tuesday."
    assert struck(text) == [("unknown", "Ariha"), ("unknown", "Hass")]
