"""Which strikes a number of killed counts."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "Jets bombed Saraqib, killing 12, and Ariha, killing four, on Tuesday.",
            {"Saraqib": 12, "Ariha": 4},
        ),
        (
            "Jets bombed Saraqib on Monday. Jets bombed Ariha on Tuesday. "
            "Nine people were killed in Monday's attack.",
            {"Saraqib": 9, "Ariha": None},
        ),
        (
            "Jets bombed Saraqib and Ariha on Tuesday. Five people were killed in Ariha.",
            {"Saraqib": None, "Ariha": 5},
        ),
        (
            "Jets bombed Saraqib on Tuesday. Ten people were killed in a gunfight in Damascus.",
            {"Saraqib": None},
        ),
        (
            "Jets bombed Saraqib on Tuesday. In January, 80 people were killed in the town.",
            {"Saraqib": None},
        ),
        (
            "Jets bombed Saraqib on Tuesday. A rocket came down on Reyhanli, killing two.",
            {"Saraqib": None},
        ),
    ],
)
def test_a_number_counts_the_strikes_its_words_name(
    read: Read, text: str, tolls: dict[str, int | None]
) -> None:
    assert {e.place.name: e.toll.low for e in read(text).events} == tolls


SARAQIB = "Army jets bombed Saraqib on Monday."


@pytest.mark.parametrize(
    "text",
    [
        f"{SARAQIB} Turkish jets bombed Zurqan on Monday, killing two.",
        f"{SARAQIB} Turkish jets bombed a village on Monday, killing two.",
        f"{SARAQIB} Jets hit the road between two villages, killing two.",
        f"{SARAQIB} Army jets also bombed Zurqan. Two people were killed.",
        f"{SARAQIB} Two people died in Turkish shelling of Zurqan.",
        f"{SARAQIB} Turkish jets struck a market on Monday, killing two.",
    ],
)
def test_the_dead_of_a_strike_without_a_place_go_to_no_other(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.place.name, event.toll.low) == ("Saraqib", None)


@pytest.mark.parametrize(
    "text",
    [
        f"{SARAQIB} The jets struck a market, killing two.",
        f"{SARAQIB} The raids killed two people.",
        f"{SARAQIB} Two people were killed.",
        f"{SARAQIB} Army jets struck a bakery, killing two.",
    ],
)
def test_the_dead_of_the_strike_reported_last_are_its_own(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.place.name, event.toll.low) == ("Saraqib", 2)


def test_the_dead_of_an_earlier_day_are_not_those_of_a_later_strike(read: Read) -> None:
    found = read(
        "A Russian air strike hit a house near Ariha on Wednesday.\n\n"
        "On March 5, two children and one adult were killed in the attack.",
    )
    assert [event.toll.low for event in found.events] == [None]


def test_the_dead_counted_on_the_next_days_are_the_strikes(read: Read) -> None:
    found = read(
        "A Russian air strike hit a house near Ariha on March 5.\n\n"
        "On March 7, two children and one adult were killed in the attack, doctors said."
    )
    assert [event.toll.low for event in found.events] == [3]
