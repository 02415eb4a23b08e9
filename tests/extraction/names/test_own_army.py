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


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Turkey's army shelled Ain Issa on Monday.", {"turkey"}),
        ("Guns of the army of Turkey shelled Ain Issa on Monday.", {"turkey"}),
        ("Turkish army units shelled Ain Issa on Monday.", {"turkey"}),
        ("Iraq's government said its jets had bombed Hajin on Monday.", {"iraq"}),
        ("Syria's army shelled Ain Issa on Monday, Turkey said.", {"syrian_government"}),
        ("The army of Bashar al-Assad shelled Ain Issa on Monday.", {"syrian_government"}),
        ("Turkish and government artillery shelled Ain Issa.", {"turkey", "syrian_government"}),
    ],
)
def test_an_army_is_of_the_land_that_its_words_name(
    read: Callable[[str], Extraction], text: str, attackers: set[str]
) -> None:
    assert {event.actor1 for event in read(text).events} == attackers


@pytest.mark.parametrize("army", ["Lebanon's army", "The army of Lebanon"])
def test_an_army_of_a_land_aside_is_not_on_the_map(
    read: Callable[[str], Extraction], army: str
) -> None:
    assert not read(f"{army} is in the town of Ariha.").zones
