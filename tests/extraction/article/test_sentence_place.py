"""The one place that a sentence is about, for strikes told beside it."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("US jets hit two warehouses. The warehouses were located near Hajin.", ["Hajin"]),
        ("US drones destroyed a bunker. That bunker is in Hajin, officials said.", ["Hajin"]),
        ("US jets hit two sites on Monday. Both sites were in Hajin and Mayadin.", 2),
        ("US jets hit two warehouses in Ariha. The warehouses were near Hajin.", ["Ariha"]),
        ("US jets hit two warehouses. A hospital is located near Hajin.", []),
    ],
)
def test_what_was_struck_lies_where_the_next_sentence_says(
    read: Read, text: str, struck: list[str] | int
) -> None:
    found = [event.place.name for event in read(text).events]
    assert struck in (found, len(found))


@pytest.mark.parametrize(
    "cause",
    ["bombs that were laid in Quneitra", "a kidnapping in Quneitra", "a parade in Quneitra"],
)
def test_strikes_are_not_where_their_cause_was(read: Read, cause: str) -> None:
    text = f"Israel bombed Syria on Monday in response to {cause}. The strikes killed three men."
    (event,) = read(text).events
    assert (event.place.name, event.toll.low) == ("Syria", 3)
