"""Who does what a verb of a strike says."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("A bomb was dropped from an army helicopter on Ariha.", "syrian_government"),
        ("Ariha was shelled by the army.", "syrian_government"),
        ("Ariha came under bombardment on Monday from the army.", "syrian_government"),
        ("Turkish jets took off on Monday and bombed Azaz.", "turkey"),
        ("Turkey struck the north many times, including raids on Azaz.", "turkey"),
        ("Shells were fired from army bases at Ariha.", "unknown"),
    ],
)
def test_a_verb_names_its_doer(read: Read, text: str, attacker: str) -> None:
    (event,) = read(text).events
    assert event.actor1 == attacker
