"""Strikes that are where their dead were."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "Six people died in Douma, five in Arbin and three in Saqba, all in army shelling.",
            {"Douma": 6, "Arbin": 5, "Saqba": 3},
        ),
        (
            "Nine civilians were killed in Douma and four in Saqba during shelling by the army.",
            {"Douma": 9, "Saqba": 4},
        ),
        (
            "Shelling by the army killed nine people on Monday: four in Douma, three in Arbin and "
            "two in Saqba.",
            {"Douma": 4, "Arbin": 3, "Saqba": 2},
        ),
        ("Eight people died in strikes on Saqba and four in Douma.", {"Saqba": 8, "Douma": 4}),
        (
            "Four people were killed in Hass, while two died in Ariha, in Russian raids on Monday.",
            {"Ariha": 2, "Hass": 4},
        ),
        ("Six people died in air strikes on Ariha, five kilometres from Hass.", {"Ariha": 6}),
    ],
)
def test_each_place_has_its_own_dead(
    read: Callable[[str], Extraction], text: str, dead: dict[str, int]
) -> None:
    assert {event.place.name: event.toll.low for event in read(text).events} == dead
