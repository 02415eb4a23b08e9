"""Numbers of killed reach the strikes they count, once."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Event
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def lows(events: tuple[Event, ...]) -> dict[str, int | None]:
    return {event.place.name: event.toll.low for event in events}


def test_one_number_for_two_places_is_one_shared_total(read: Read) -> None:
    events = read("Jets bombed Saraqib and Ariha on Tuesday, killing 12 people.").events
    assert lows(events) == {"Saraqib": 12, "Ariha": 12}
    assert len({event.toll.group for event in events}) == 1
    assert events[0].toll.group is not None


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "Five people died in Saraqib in strikes on Monday and two in Ariha.",
            {"Saraqib": 5, "Ariha": 2},
        ),
        (
            "Nine people were killed in air strikes in Douma on Monday and three in Arbin.",
            {"Douma": 9, "Arbin": 3},
        ),
        (
            "Eight civilians died in Idlib in raids on Monday, and two in Binnish.",
            {"Idlib": 8, "Binnish": 2},
        ),
        (
            "Jets bombed Saraqib on Monday, killing three, while Binnish was shelled.",
            {"Saraqib": 3, "Binnish": None},
        ),
        (
            "Jets hit Douma on Monday, killing six people, as Arbin was bombed.",
            {"Douma": 6, "Arbin": None},
        ),
    ],
)
def test_each_number_is_of_its_own_place(
    read: Read, text: str, tolls: dict[str, int | None]
) -> None:
    assert lows(read(text).events) == tolls


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Idlib on Monday, a month after an earthquake that killed 300 people.",
        "Jets bombed Idlib on Monday, where floods had killed 12 people.",
        "Jets bombed Azaz on Tuesday. Attacks on Aleppo province killed 40 people on Monday.",
    ],
)
def test_the_dead_of_something_else_are_no_strikes(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert event.toll.low is None


def test_a_later_total_takes_the_place_of_an_earlier(read: Read) -> None:
    text = "Jets bombed Saraqib on Tuesday, killing 12 people. The death toll later rose to 15."
    (event,) = read(text).events
    assert (event.toll.low, event.toll.high) == (15, 15)
    assert [c.value for c in event.claims if c.about == "toll"] == ["12", "15"]


def test_two_counts_are_a_range(read: Read) -> None:
    text = "Jets bombed Saraqib on Tuesday. Medics said 12 died. The army said 9 people died."
    (event,) = read(text).events
    assert (event.toll.low, event.toll.high) == (9, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Saraqib on Tuesday, killing 12 people. Three children were among them.",
        "Jets bombed Saraqib on Tuesday, killing 12 people. Medics had earlier spoken of 9 dead.",
        "Jets bombed Saraqib on Tuesday, killing 12. Ten were killed in a gunfight in Damascus.",
    ],
)
def test_a_number_that_is_no_total_of_the_strike_changes_nothing(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.toll.low, event.toll.high) == (12, 12)


def test_a_headlines_total_is_not_that_of_a_strike_without_one(read: Read) -> None:
    text = "Eight die in Hama\n\nBombs fell on Morek, killing three. Bombs also fell on Kafr Zita."
    assert lows(read(text).events) == {"Morek": 3, "Kafr Zita": None}


def test_more_dead_at_a_new_place_are_its_own(read: Read) -> None:
    text = "Jets bombed Ariha, killing nine. Two more people were killed in an air raid on Saraqib."
    assert lows(read(text).events) == {"Ariha": 9, "Saraqib": 2}


def test_a_total_that_rises_takes_the_place_of_none_that_is_larger(read: Read) -> None:
    text = (
        "At least 23 people were killed as rockets hit Ariha on Monday, state media said. "
        '"The number of dead has risen to 20 dead and 100 hurt," state television said. The '
        "Observatory put the toll at 13 and said it was expected to rise."
    )
    (event,) = read(text).events
    assert (event.toll.low, event.toll.high) == (13, 23)


def test_a_total_of_several_strikes_is_no_toll_of_the_last(read: Read) -> None:
    found = read(
        "Jets bombed Ariha on Monday, killing three. Shells hit Hass on Monday, killing two. "
        "The number of people killed in the area has risen to eight."
    )
    assert lows(found.events) == {"Ariha": 3, "Hass": 2}
    assert any("eight" in item.text for item in found.review)


def test_dozens_give_way_to_a_number_that_was_counted(read: Read) -> None:
    events = read("Jets killed dozens of people in Ariha on Monday. Medics counted 31 dead.").events
    assert [(event.toll.low, event.toll.high) for event in events] == [(31, 31)]


def test_who_was_killed_is_not_told_of_a_toll_that_a_headline_repeats(read: Read) -> None:
    events = read(
        "12 civilians killed in Idlib\n\nJets bombed Ariha on Monday, killing three people."
    ).events
    assert [(event.toll.low, event.casualties.civilians.low) for event in events] == [(3, None)]


def test_the_dead_since_a_day_before_are_not_those_of_the_last_strike(read: Read) -> None:
    told = "Air strikes hit Ariha on Tuesday, killing four. The 21 killed since Sunday include nine"
    found = read(f"{told} children.")
    assert lows(found.events) == {"Ariha": 4}
    assert len(found.review) == 1
