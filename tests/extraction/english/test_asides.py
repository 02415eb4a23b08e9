"""What an aside supposes is said of its noun, and hides no deed."""

from collections.abc import Callable

import pytest

from dashboard.extraction.english.asides import find_asides
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Two men died in airstrikes by aircraft, believed to be Israeli, on posts in Mayadin.",
            "israel",
        ),
        ("Jets of unknown origin but widely thought to be Israeli, hit Mayadin.", "israel"),
        (
            "Unknown warplanes, believed to be the US, carried out raids on Mayadin.",
            "united_states",
        ),
        ("A drone (likely to be Turkish) hit a car in Mayadin.", "turkey"),
        ("Two men died in a raid, presumably by Russian jets, on Mayadin.", "russia"),
        ("Missiles, said to have come from the US-led coalition, hit Mayadin.", "us_coalition"),
    ],
)
def test_who_is_supposed_to_have_struck_is_alleged(read: Read, text: str, actor: str) -> None:
    (event,) = read(text).events
    assert (event.actor1, event.place.name, event.factuality) == (actor, "Mayadin", "alleged")


@pytest.mark.parametrize(
    "text",
    [
        "Jets , believed to be unarmed , flew over Ariha .",
        "Jets bombed Ariha , thought to be in danger since Monday , and left .",
        "Jets , possibly on their way to Hass , bombed Ariha .",
        "Jets , believed to be Russian",
        ", believed to be Russian , jets bombed Ariha .",
    ],
)
def test_other_words_between_commas_stay_where_they_are(text: str) -> None:
    assert find_asides(text.split()) == ()


def test_an_aside_after_but_leaves_the_comma_behind_it() -> None:
    words = "Raids , carried out by jets but believed to be Israeli , hit Ariha .".split()
    (aside,) = find_asides(words)
    assert words[aside.noun] == "jets"
    assert words[aside.start : aside.end] == "but believed to be Israeli".split()
