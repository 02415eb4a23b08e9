"""Words on strikes as a campaign."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A drone hit Kobani. Turkey has intensified its raids, also near Manbij.", ["Kobani"]),
        ("Russia has stepped up its air raids on Ariha.", []),
        ("Israel has carried out many strikes in recent years, including on Palmyra.", []),
        ("Israel has for years bombed Iranian depots, including around Masyaf and Palmyra.", []),
        ("Israel, which has for years bombed depots, struck Masyaf on Monday.", ["Masyaf"]),
        ("Israel, which has for years been bombing depots, struck Masyaf on Monday.", ["Masyaf"]),
        ("Israeli strikes in recent months have hit Aleppo and Damascus airports.", []),
        ("British jets keep hitting ISIS in Syria.", []),
        ("British jets continued to hit ISIS in Syria on Monday.", ["Syria"]),
        ("Russian jets continue to bomb Ariha.", ["Ariha"]),
        ("Jets bombed Ariha for hours on Monday.", ["Ariha"]),
        ("Turkey intensified its raids near Manbij on Monday.", ["Manbij"]),
    ],
)
def test_a_trend_is_no_strike_of_a_day(read: Read, text: str, places: list[str]) -> None:
    assert [event.place.name for event in read(text).events] == places


@pytest.mark.parametrize(
    "told",
    [
        "which has been under siege since 2013",
        "which has been held by rebels for three years",
        "besieged by the army since 2013",
    ],
)
def test_how_long_a_town_has_been_held_is_no_time_of_the_raids(
    struck: Callable[..., object], told: str
) -> None:
    assert struck(f"Warplanes carried out raids on Rastan, {told}.") == [("unknown", "Rastan")]


def test_strikes_since_a_year_are_a_sum(struck: Callable[..., object]) -> None:
    assert not struck("Strikes carried out by the coalition since 2014 killed 800 in Raqqa.")
