"""Trees that an aside between subject and verb broke."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "The coalition against ISIS (known locally as Daesh) struck Tabqa on Sunday.",
        "The US-led alliance against Islamic State, also called Daesh, bombed Tabqa on Sunday.",
        "The US-led coalition (called the alliance there) bombed Tabqa on Sunday.",
    ],
)
def test_who_is_named_twice_strikes_once(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.actor1, event.place.name) == ("us_coalition", "Tabqa")
