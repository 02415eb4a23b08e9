"""The finished strike of a draft."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("answer", "factuality"),
    [
        ("Moscow denied it.", "disputed"),
        ("Moscow said nothing.", "asserted"),
    ],
)
def test_a_denial_makes_it_disputed(read: Read, answer: str, factuality: str) -> None:
    (event,) = read(f"Russian jets bombed Saraqib on Monday. {answer}").events
    assert event.factuality == factuality
