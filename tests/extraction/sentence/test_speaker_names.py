"""A speaker's name as written, however long the phrase."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jets bombed Mayadin on Monday, Deir Ezzor 24 said, killing three.", "Deir Ezzor 24"),
        (
            "Jets bombed Ariha on Monday, Raqqa is Being Slaughtered Silently said.",
            "Raqqa is Being Slaughtered Silently",
        ),
        ("Jets bombed Ariha on Monday, Karim Haddad said.", "Karim Haddad"),
    ],
)
def test_an_outlet_has_its_whole_name(read: Read, text: str, speaker: str) -> None:
    (event,) = read(text).events
    assert {claim.by for claim in event.claims if claim.about == "occurrence"} == {speaker}
