"""Who says of himself that he struck."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("A strike hit Masyaf on Monday. Israel admitted the raid.", "israel"),
        ("Raids hit Ariha on Monday. Moscow said its jets had struck depots there.", "russia"),
        ("Raids hit Ariha on Monday. The raids were carried out by Turkey.", "turkey"),
        ("Raids hit Ariha on Monday. Moscow said its jets had flown no raids.", "unknown"),
        ("Raids hit Ariha on Monday. Moscow acknowledged its losses.", "unknown"),
    ],
)
def test_who_owns_up_is_the_attacker(read: Read, text: str, attacker: str) -> None:
    assert read(text).events[0].actor1 == attacker
