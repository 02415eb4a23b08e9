"""Counts that the parser gets wrong, as they are read."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between two and four civilians died in air strikes on Ariha.", 2, 4),
        ("Air strikes on Saraqib killed between three and eleven people.", 3, 11),
        ("Between four and 10 civilians were killed in an air strike on Ariha.", 4, 10),
        ("Seven civilians were reported killed in air strikes on Ariha.", 7, 7),
        ("Two women and four men were killed in air strikes on Ariha.", 6, 6),
    ],
)
def test_between_two_numbers_lie_the_dead(read: Read, text: str, low: int, high: int) -> None:
    (event,) = read(text).events
    assert (event.toll.low, event.toll.high) == (low, high)
