"""Words of killing and what they count."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction
from dashboard.extraction.sentence.sentence_facts import SentenceFacts

Read = Callable[..., Extraction]


def toll(read: Read, text: str) -> tuple[int | None, int | None]:
    (event,) = read(text).events
    return event.toll.low, event.toll.high


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Ariha, killing 12 people.",
        "Russian jets bombed Ariha, with 12 people killed.",
        "Russian jets bombed Ariha. It was a black day, with 12 soldiers dead.",
        "Russian air strikes on Ariha resulted in the loss of 12 soldiers.",
        "Russian air strikes on Ariha killed 12 people.",
        "Russian air strikes on Ariha left 12 people dead.",
        "Twelve people were killed in Russian air strikes on Ariha.",
        "Twelve people died in Russian air strikes on Ariha.",
        "Russian jets bombed Ariha. Twelve people were killed.",
        "Russian jets bombed Ariha. The strikes killed 12 people.",
        "Russian jets bombed Ariha. The death toll was 12.",
        "Russian jets bombed Ariha, killing 12 people and wounding 30.",
        "Russian jets bombed Ariha, wounding 30 people and killing 12.",
        "Russian jets bombed Ariha, killing 12 people, including five children.",
        "Russian jets bombed Ariha, killing 12 people. Five of them were children.",
        "Russian jets bombed Ariha, killing 12 people, five of them children.",
    ],
)
def test_twelve_killed(read: Read, text: str) -> None:
    assert toll(read, text) == (12, 12)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Russian air strikes on Ariha took the lives of seven.", 7, 7),
        ("Russian jets bombed Ariha on Monday and took the lives of seven people.", 7, 7),
        ("Four people lost their lives in Russian air strikes on Ariha.", 4, 4),
        ("At least four people lost their lives when Russian jets bombed Ariha.", 4, None),
        ("Russian air strikes on Ariha claimed eleven lives.", 11, 11),
        ("Russian air strikes on Ariha claimed the lives of at least eleven people.", 11, None),
    ],
)
def test_lives_are_counted(read: Read, text: str, low: int, high: int | None) -> None:
    assert toll(read, text) == (low, high)


@pytest.mark.parametrize(
    "headline", ["Nine killed in one raid on Ariha", "Ariha: nine killed in one day as jets strike"]
)
def test_how_many_raids_there_were_is_no_number_of_dead(
    facts: Callable[[str], SentenceFacts], headline: str
) -> None:
    assert [toll.toll.low for toll in facts(headline).tolls] == [9]
