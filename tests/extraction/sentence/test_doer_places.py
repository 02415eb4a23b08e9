"""A place beside who struck is theirs, or where they struck."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def places(read: Read, text: str) -> list[str]:
    return [event.place.name for event in read(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Army forces in Hama shelled Ariha.",
        "Shelling by army forces in Hama killed seven people in Ariha.",
        "A raid by jets from Shayrat airbase hit Ariha.",
    ],
)
def test_where_they_are_is_not_where_they_struck(read: Read, text: str) -> None:
    assert places(read, text) == ["Ariha"]


@pytest.mark.parametrize(
    "text",
    [
        "Nine soldiers were killed in an air strike by army forces in Ariha.",
        "A fighter was hit by a Turkish drone in Ariha.",
    ],
)
def test_where_nothing_else_is_named_it_is_the_strikes(read: Read, text: str) -> None:
    assert places(read, text) == ["Ariha"]
