"""How many were injured: beside the dead, apart from them, and never made up."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Casualties, Toll
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Jets bombed Ariha on Monday, killing 12 people and wounding 30 others.", (30, 30)),
        ("Jets bombed Ariha on Monday and left three dead and dozens injured.", (24, None)),
        ("Turkish shells hit Azaz on Monday, wounding seven civilians.", (7, 7)),
        ("Eleven people were killed and 30 wounded when jets bombed Ariha on Monday.", (30, 30)),
        ("Shells hit Ariha on Monday. A medic counted two dead and 14 wounded.", (14, 14)),
        ("Jets bombed Ariha on Monday. At least 40 others suffered injuries.", (40, None)),
        ("Jets bombed Ariha, killing five and leaving more than 20 people wounded.", (20, None)),
        ("Israel struck Masyaf on Monday. Three soldiers died and another was wounded.", (1, 1)),
        ("Jets bombed Ariha on Monday, causing nine deaths and 15 injuries.", (15, 15)),
        ("Shells hit Ariha on Monday, killing three and wounding a man and his son.", (1, None)),
        ("Jets bombed Ariha, causing the death of nine and dozens of injured.", (24, None)),
        ("Jets bombed Ariha, killing 12 people and wounding up to 50.", (None, 50)),
        ("Rockets struck Jaramana on Monday. A dozen were hurt.", (12, 12)),
    ],
)
def test_the_injured_are_counted_apart(
    read: Read, text: str, injured: tuple[int | None, int | None]
) -> None:
    (event,) = read(text).events
    said = event.casualties.injured
    assert (said.low, said.high) == injured


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Ariha on Monday, killing or wounding 30 people.",
        "Jets bombed Ariha on Monday, and dozens were killed and injured.",
        "Jets bombed Ariha on Monday. No one was hurt.",
        "Jets bombed Ariha on Monday, killing two and wounding many others.",
        "Jets bombed Ariha on Monday. The war has injured 1.9 million people.",
        "Jets bombed Ariha on Monday. More than 300 have been wounded there since 2011.",
        "Jets bombed Ariha on Monday. A video showed one of those wounded in the raid.",
    ],
)
def test_no_injured_are_made_up(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert event.casualties == Casualties()


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Ariha on Monday, killing or wounding 30 people.",
        "Jets bombed Ariha on Monday, and dozens were killed and injured.",
        "Jets bombed Ariha on Monday and left 12 dead or wounded.",
    ],
)
def test_one_number_of_dead_and_injured_is_no_toll(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert event.toll == Toll()
