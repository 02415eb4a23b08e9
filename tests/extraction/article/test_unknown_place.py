"""A strike at a place that nobody can find keeps its own dead."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
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
