"""What was done, and what was only planned, feared, denied or remembered."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "Russia will bomb Saraqib.",
        "Russia may bomb Saraqib.",
        "Russia plans to bomb Saraqib.",
        "Russia threatened to bomb Saraqib.",
        "Russia agreed to stop bombing Saraqib.",
        "Turkey warned against strikes on Afrin.",
        "Parliament approved air strikes on Raqqa.",
        "Rebels fear air strikes on Saraqib.",
    ],
)
def test_what_is_planned_or_feared_is_no_strike(
    read: Read, struck: Callable[[str], list[tuple[str, str]]], text: str
) -> None:
    assert struck(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia did not bomb Saraqib.",
        "Russian jets never bombed Saraqib.",
        "No air strikes hit Saraqib on Tuesday.",
        "There were no air strikes on Saraqib.",
        "Saraqib was not bombed.",
    ],
)
def test_what_did_not_happen_is_no_strike(
    struck: Callable[[str], list[tuple[str, str]]], text: str
) -> None:
    assert struck(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "If Russia bombs Saraqib, the rebels will leave.",
        "Rebels will leave unless Russia bombs Saraqib.",
        "Russia would have bombed Saraqib.",
    ],
)
def test_what_hangs_on_a_condition_is_no_strike(
    struck: Callable[[str], list[tuple[str, str]]], text: str
) -> None:
    assert struck(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "It is not true that Russian jets bombed Ariha.",
        ),
        pytest.param(
            "Nobody believes that Russian jets bombed Ariha.",
        ),
        pytest.param(
            "Had Russia bombed Ariha, people would have fled.",
        ),
        "Reports that Russian jets bombed Ariha were false.",
        "The UN called for an end to strikes on Ariha.",
    ],
)
def test_what_is_said_not_to_be_so_is_no_strike(
    struck: Callable[[str], list[tuple[str, str]]], text: str
) -> None:
    assert struck(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Syrian government jets bombed Hama in 1982.",
        "The town marked the anniversary of air strikes on Saraqib.",
        pytest.param(
            "Russia has bombed Syria for two years.",
        ),
    ],
)
def test_the_war_in_general_is_no_strike(
    struck: Callable[[str], list[tuple[str, str]]], text: str
) -> None:
    assert struck(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Army jets have not stopped bombing Saraqib.", ["Saraqib"]),
        ("The army never ceased shelling Saraqib.", ["Saraqib"]),
        ("Army jets have stopped bombing Saraqib.", []),
    ],
)
def test_what_never_stopped_goes_on(
    struck: Callable[[str], list[tuple[str, str]]], text: str, places: list[str]
) -> None:
    assert [place for _, place in struck(text)] == places
