"""What an attack is made with says whether it is a strike."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


def test_an_attack_with_rockets_is_one(struck: Struck) -> None:
    text = "A ground attack with cluster munitions on a school in Ariha killed three people."
    assert struck(text) == [("unknown", "Ariha")]


@pytest.mark.parametrize(
    "text",
    [
        "A bus came under fire from heavy machine guns near Ariha.",
        "The village of Saraqib came under fire from rifles.",
        "A ground attack on a school in Ariha killed three soldiers.",
    ],
)
def test_what_men_fire_by_hand_is_none(struck: Struck, text: str) -> None:
    assert struck(text) == []
