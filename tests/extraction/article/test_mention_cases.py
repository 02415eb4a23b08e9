"""Each case of a strike mention, by what becomes of it."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
STRIKE = "Russian jets bombed Saraqib on Tuesday, activists said."
SARAQIB = [("russia", "Saraqib")]


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("There was fire on Ariha on Tuesday.", []),
        ("Russian jets will bomb Saraqib on Friday.", []),
        ("Ten years ago, on 3 March 2006, Russian jets bombed Saraqib.", []),
        ("In Iraq, jets carried out four strikes near Ramadi and one near Hajin on Tuesday.", []),
        ("More than 300 strikes have hit Idlib since the operation began.", []),
        (STRIKE, SARAQIB),
        ("Russian jets carried out strikes in Syria on Tuesday.", [("russia", "Syria")]),
        (
            "Residents fled Ariha on Tuesday. Russian jets had bombed the market, activists said.",
            [("russia", "Ariha")],
        ),
        (f"{STRIKE} The raids destroyed a market.", SARAQIB),
        (f"{STRIKE} The raid was carried out by the coalition, the Network said.", SARAQIB),
        (f"{STRIKE} Strikes were reported.", SARAQIB),
        (f"{STRIKE} Turkey said it had thought it was hitting the YPG.", SARAQIB),
    ],
    ids=[
        "too weak",
        "the future",
        "history",
        "abroad",
        "a sum",
        "placed",
        "Syria at large",
        "at the place of the sentence before",
        "at the place of the last strike",
        "another attacker",
        "elsewhere",
        "what another thought it hit",
    ],
)
def test_a_mention_is_read_as_its_case(
    read: Read, text: str, strikes: list[tuple[str, str]]
) -> None:
    assert [(e.actor1, e.place.name) for e in read(text).events] == strikes


def test_a_sentence_without_a_day_inherits_the_last_one_named(read: Read) -> None:
    events = read(f"{STRIKE} Turkish guns shelled Afrin.").events
    assert [event.date for event in events] == [date(2016, 3, 8)] * 2


def test_a_day_counted_aside_is_not_inherited(read: Read) -> None:
    text = (
        "Residents fled Ariha on Sunday, a day after jets bombed the town. "
        "Turkish guns shelled Afrin."
    )
    assert {e.place.name: e.date.day for e in read(text).events} == {"Ariha": 5, "Afrin": 6}


def test_another_attacker_is_a_claim_on_the_strike_before(read: Read) -> None:
    (event,) = read(f"{STRIKE} The raid was carried out by the coalition, the Network said.").events
    assert {c.value for c in event.claims if c.about == "attacker"} == {"russia", "us_coalition"}


def test_what_comes_after_last_friday_is_of_the_day_told_before_it(read: Read) -> None:
    text = "Jets bombed Ariha on Monday. Jets bombed Saraqib last Friday. Shells hit Hass too."
    days = {event.place.name: event.date for event in read(text).events}
    assert days["Hass"] == days["Ariha"] > days["Saraqib"]
