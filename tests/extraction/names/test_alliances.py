"""Two lands that fight as one."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("The Syrian-Russian alliance bombed Saraqib.", {"russia", "syrian_government"}),
        (
            "Raids by the Russian-Syrian military alliance hit Ariha.",
            {"russia", "syrian_government"},
        ),
        ("A Russian jet bombed Ariha, near the Syrian-Turkish border.", {"russia"}),
    ],
)
def test_an_alliance_is_both(struck: Struck, text: str, attackers: set[str]) -> None:
    assert {attacker for attacker, _ in struck(text)} == attackers
