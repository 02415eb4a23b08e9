"""Clauses on what was struck say where it is; those on a gun, where it stands."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "A clinic supported by foreign doctors in Saraqib was struck by two missiles.",
        "Jets bombed a base that the group had seized from the army at Saraqib.",
        "Air strikes destroyed a plant that refined oil near Saraqib.",
        "Nine people died in an air strike blamed on coalition jets in Saraqib.",
    ],
)
def test_what_cannot_move_is_where_its_clause_says(struck: Struck, text: str) -> None:
    assert [place for _, place in struck(text)] == ["Saraqib"]


@pytest.mark.parametrize("held", ["stationed", "deployed"])
def test_where_guns_stand_is_not_what_they_hit(struck: Struck, held: str) -> None:
    text = f"The army shelled Ariha with artillery {held} in Saraqib."
    assert struck(text) == [("syrian_government", "Ariha")]


def test_points_where_groups_were_are_where_they_were(
    struck: Callable[[str], list[tuple[str, str]]],
) -> None:
    text = "Jets carried out attacks on four points where groups were located in the town of Hass."
    assert struck(text) == [("unknown", "Hass")]
