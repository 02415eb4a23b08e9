"""The place of a campaign, or of the reason for a strike, was not struck by it."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In the course of a campaign in Idlib, the air force bombed Ariha.", ["Ariha"]),
        ("Israel struck Damascus over an attack in Ariha.", ["Damascus"]),
        ("Turkey shelled Ain Issa in support of rebels in Manbij.", ["Ain Issa"]),
        ("Jets carried out strikes in support of SDF troops near Hajin.", ["Hajin"]),
        ("Jets bombed Ariha and Saraqib.", ["Ariha", "Saraqib"]),
    ],
)
def test_what_is_only_told_beside(struck: Struck, text: str, places: list[str]) -> None:
    assert [place for _, place in struck(text)] == places
