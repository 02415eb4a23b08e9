"""The actors and places a sentence names."""

from collections.abc import Callable

import pytest

from dashboard.domain.place import PlaceKind
from dashboard.extraction.names.mentions import ReadSentence

ReadOne = Callable[[str], ReadSentence]


def actors(sentence: ReadOne, text: str) -> list[tuple[str, str]]:
    return [(mention.span.text, mention.actor) for mention in sentence(text).actors]


def places(sentence: ReadOne, text: str) -> list[tuple[str, PlaceKind | None]]:
    return [(mention.name, mention.kind) for mention in sentence(text).places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russian warplanes took off.", [("Russian", "russia")]),
        ("The Kremlin was silent.", [("Kremlin", "russia")]),
        ("The Pentagon said so.", [("Pentagon", "united_states")]),
        ("Daesh withdrew.", [("Daesh", "islamic_state")]),
        ("The Free Syrian Army attacked.", [("Free Syrian Army", "syrian_opposition")]),
        ("The Syrian army attacked.", [("Syrian army", "syrian_government")]),
        ("US and British jets flew.", [("US", "united_states"), ("British", "united_kingdom")]),
    ],
)
def test_actors(sentence: ReadOne, text: str, expected: list[tuple[str, str]]) -> None:
    assert actors(sentence, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They told us to leave.",
        "It is late.",
        "Russian tea was served.",
        "The Saudi-led coalition bombed Sanaa.",
        "Nobody came.",
    ],
)
def test_what_names_no_actor(sentence: ReadOne, text: str) -> None:
    assert actors(sentence, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets bombed Saraqib.", [("Saraqib", None)]),
        ("Jets bombed Deir ez-Zor.", [("Deir ez-Zor", None)]),
        ("Jets bombed al-Bab.", [("al-Bab", None)]),
        ("Jets bombed the town of Saraqib.", [("Saraqib", PlaceKind.TOWN)]),
        ("Jets bombed Hama province.", [("Hama", PlaceKind.GOVERNORATE)]),
        (
            "Jets bombed the provinces of Homs and Hama.",
            [("Homs", PlaceKind.GOVERNORATE), ("Hama", PlaceKind.GOVERNORATE)],
        ),
        ("Jets flew over Syria.", [("Syria", PlaceKind.COUNTRY)]),
        ("Jets bombed the village of Kafr Xyzzy.", [("Kafr Xyzzy", PlaceKind.TOWN)]),
    ],
)
def test_places(sentence: ReadOne, text: str, expected: list[tuple[str, PlaceKind | None]]) -> None:
    found = [(name.removesuffix(" province"), kind) for name, kind in places(sentence, text)]
    assert found == expected


@pytest.mark.parametrize(
    "text", ["President Homs spoke.", "The men were tired.", "Rebels attacked on Monday."]
)
def test_what_names_no_place(sentence: ReadOne, text: str) -> None:
    assert places(sentence, text) == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Jets bombed northern Hama.", True),
        ("Jets bombed the outskirts of Hama.", True),
        ("Jets bombed Hama.", False),
    ],
)
def test_a_part_of_a_place_is_marked(sentence: ReadOne, text: str, part: bool) -> None:
    assert [mention.part_of_region for mention in sentence(text).places] == [part]
