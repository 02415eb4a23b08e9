"""Commas set for the parser move nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.extraction.english.commas import with_commas

PARTS = (
    *("Jets", "A drone", "fire from", "were", "On the same day", "At that night", "widely", "also"),
    *("believed to be", "thought to belong to", "said to have been carried out by", "suspected to"),
    *("Russian", "the coalition", "Russia’s", "a drone", "the army's", "bombed", "struck", "hit"),
    *("Saraqib", "shells", ",", ".", "”", "\n", "’s", "of", "and"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets believed to be Russian bombed Homs.", "Jets,believed to be Russian,bombed Homs."),
        (
            "Jets thought to belong to the army struck Homs.",
            "Jets,thought to belong to the army,struck Homs.",
        ),
        ("Jets believed to be Russian, bombed Homs.", "Jets,believed to be Russian, bombed Homs."),
        ("Jets believed to be Russia’s bombed Homs.", "Jets,believed to be Russia , bombed Homs."),
        ("On the same day shells hit Homs.", "On the same day,shells hit Homs."),
        ("Quiet. On that night jets flew.", "Quiet. On that night,jets flew."),
    ],
)
def test_a_phrase_set_off_gets_its_commas(text: str, expected: str) -> None:
    assert with_commas(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Russian jets bombed Saraqib on Monday.",
        "Jets, believed to be Russian, bombed Saraqib.",
        "The jets were believed to be Russian and hit Saraqib.",
        "Saraqib was hit by a drone believed to be Russian struck down later.",
        "On the same day, shells hit Saraqib.",
        "On the same day and night shells hit Saraqib.",
        "On the night of Monday shells hit Saraqib.",
        "Officials believed to the end that jets bombed Saraqib.",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert with_commas(text) == text


@given(text=st.text())
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(with_commas(text)) == len(text)


@given(parts=st.lists(st.sampled_from(PARTS), max_size=16), joint=st.sampled_from(["", " ", "  "]))
def test_supposed_things_in_any_order_keep_their_length(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    changed_text = with_commas(text)
    assert len(changed_text) == len(text)
    changed = [(old, new) for old, new in zip(text, changed_text, strict=True) if old != new]
    assert {old for old, _ in changed} <= set(" ’'s")
    assert {new for _, new in changed} <= {",", " "}


def test_square_brackets_become_round_ones() -> None:
    assert with_commas("three ISIS [Daesh] units") == "three ISIS (Daesh) units"
