"""Who the dead were, as far as it is said, and whose number is whose."""

from collections.abc import Callable
from typing import get_args

import pytest

from dashboard.domain.event import Casualty, Toll
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
Said = dict[str, tuple[int | None, int | None]]


def casualties(read: Read, text: str) -> list[Said]:
    """The numbers of each strike but that of the killed."""
    return [
        {
            counted: (number.low, number.high)
            for counted in get_args(Casualty)
            if (number := getattr(event.casualties, counted)) != Toll()
        }
        for event in read(text).events
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jets bombed Ariha, killing 12 civilians.", {"civilians": (12, 12)}),
        ("At least 20 militants were killed in raids on Hajin.", {"fighters": (20, None)}),
        ("Raids on Raqqa killed dozens of civilians on Monday.", {"civilians": (24, None)}),
        ("Jets bombed Ariha, killing 12 people, all of them civilians.", {"civilians": (12, 12)}),
        ("Air strikes on Ariha caused nine civilian deaths.", {"civilians": (9, 9)}),
        (
            "Jets bombed Ariha, killing 12 civilians, including five children.",
            {"civilians": (12, 12), "children": (5, 5)},
        ),
        ("Jets bombed Ariha, killing nine people, four of them children.", {"children": (4, 4)}),
        (
            "Jets bombed Ariha on Monday, killing 17, at least seven of whom were children.",
            {"children": (7, None)},
        ),
        (
            "Jets bombed Ariha on Monday, killing two women and a child.",
            {"women": (2, 2), "children": (1, 1)},
        ),
        (
            "Raids on Ariha on Monday killed 10 civilians and three fighters.",
            {"civilians": (10, 10), "fighters": (3, 3)},
        ),
        (
            "Jets bombed Ariha on Monday, killing 14. Among the dead were five children and "
            "two women.",
            {"children": (5, 5), "women": (2, 2)},
        ),
        ("Jets bombed Ariha, killing 14. The dead included a child.", {"children": (1, 1)}),
        ("Jets bombed Ariha, killing 14. Six of the dead were women.", {"women": (6, 6)}),
        ("Jets bombed Ariha, killing 14. Three boys were among the dead.", {"children": (3, 3)}),
        ("Jets hit a base at Ariha. Scores of the rebels were killed.", {"fighters": (40, None)}),
    ],
)
def test_who_the_dead_were(read: Read, text: str, said: Said) -> None:
    assert casualties(read, text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha on Monday, killing 12 people, most of them civilians.",
        "Jets bombed Ariha on Monday, killing 12 people, among them women and children.",
        "Jets bombed Ariha on Monday, killing 12 people. Five children fled.",
        "Jets bombed a children's hospital in Ariha on Monday, killing 12 people.",
        "Russian jets bombed 20 rebel positions in Ariha on Monday, killing 12 people.",
    ],
)
def test_nobody_is_a_child_or_a_fighter_who_is_not_said_to_be(read: Read, text: str) -> None:
    assert casualties(read, text) == [{}]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha on Monday, killing 12 and wounding 30, including 10 children.",
        "Jets bombed Ariha on Monday, killing 12 and wounding 30 children.",
        "Jets bombed Ariha on Monday. Twelve people were killed and 30 women wounded.",
    ],
)
def test_what_is_said_of_the_injured_is_not_of_the_dead(read: Read, text: str) -> None:
    assert casualties(read, text) == [{"injured": (30, 30)}]


def test_each_place_has_its_own_injured(read: Read) -> None:
    text = (
        "Jets bombed Saraqib, killing five and wounding 12, and Ariha, killing three and "
        "injuring eight."
    )
    assert casualties(read, text) == [{"injured": (12, 12)}, {"injured": (8, 8)}]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Saraqib and Ariha on Monday, killing 10 people and wounding 25.",
        "Jets bombed Saraqib and Ariha on Monday. At least 25 people were wounded.",
    ],
)
def test_the_injured_of_two_places_are_one_number(read: Read, text: str) -> None:
    one, other = (event.casualties.injured for event in read(text).events)
    assert one == other
    assert one.group is not None


def test_a_part_of_a_shared_total_is_shared_with_it(read: Read) -> None:
    text = "Jets bombed Saraqib and Ariha on Monday, killing 10 civilians."
    for event in read(text).events:
        assert event.casualties.civilians == event.toll
        assert event.toll.group is not None


def test_the_words_that_count_are_given_as_the_reason(read: Read) -> None:
    text = "Jets bombed Ariha on Monday, killing five children and wounding at least 30 others."
    (event,) = read(text).events
    words = {reason.field: reason.citation.quote for reason in event.reasons}
    assert words["injured"] == "at least 30"
    assert words["children"] == "five"
