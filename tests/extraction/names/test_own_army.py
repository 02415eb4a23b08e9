"""Whose army an official of another state means."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("An Israeli officer said the army had bombed a depot near Masyaf on Monday.", "israel"),
        ("Turkish officials said the army had shelled Ain Issa on Monday.", "turkey"),
        ("Officials in Homs said the army had shelled Talbiseh.", "syrian_government"),
        ("Russian officials said the army had shelled Talbiseh.", "syrian_government"),
        ("An Israeli officer said the Syrian army had shelled Quneitra.", "syrian_government"),
    ],
)
def test_the_army_is_the_speakers_own(
    read: Callable[[str], Extraction], text: str, attacker: str
) -> None:
    assert [event.actor1 for event in read(text).events] == [attacker]
