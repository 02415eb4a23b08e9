"""Villages told apart by a second word: the eastern one is not its namesake elsewhere."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Buwaydah al-Sharqiyah on Monday.",
        "Jets bombed the village of Ariha Saghirah on Monday.",
    ],
)
def test_the_other_village_is_not_struck(read: Read, text: str) -> None:
    found = read(text)
    assert not found.events
    assert found.review


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets bombed Dar'a al-Balad on Monday.", "Daraa al-Balad"),
        ("Jets bombed Ghariyah al-Sharqiyah on Monday.", "Eastern Ghariyah"),
        ("Jets bombed Buwaydah on Monday.", "Buwaydah"),
        ("Jets bombed Ariha al-Nusra fighters had left.", "Ariha"),
    ],
)
def test_a_known_name_is_taken_whole(struck: Struck, text: str, place: str) -> None:
    assert struck(text) == [("unknown", place)]
