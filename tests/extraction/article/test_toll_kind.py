"""What a number is: a lesser number from the same speaker is a part of the total before."""

from collections.abc import Callable

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
TOTAL = "Jets bombed Saraqib on Tuesday. Medics said 12 people died."


def test_a_lesser_number_of_one_speaker_is_a_part(read: Read) -> None:
    (event,) = read(f"{TOTAL} Medics said 5 women died.").events
    assert (event.toll.low, event.toll.high) == (12, 12)


def test_a_lesser_number_of_another_speaker_is_another_count(read: Read) -> None:
    (event,) = read(f"{TOTAL} The army said 5 people died.").events
    assert (event.toll.low, event.toll.high) == (5, 12)
