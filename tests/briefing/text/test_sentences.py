"""Who says what of a target, in each language."""

import pytest

from dashboard.briefing.text import sentences


@pytest.mark.parametrize(
    ("by", "english"),
    [
        ("Russia", "Russia says the target was ISIS."),
        ("US officials", "US officials say the target was ISIS."),
        ("state media", "State media say the target was ISIS."),
        ("ISIS", "ISIS says the target was ISIS."),
        ("", "The article says the target was ISIS."),
    ],
)
def test_a_verb_agrees_with_who_speaks(by: str, english: str) -> None:
    assert sentences.target_was(by, "ISIS", "en") == english


@pytest.mark.parametrize(
    ("relation", "english", "arabic"),
    [
        (
            "absent",
            "Officials say ISIS is not in Homs",
            "غياب داعش عن حمص",
        ),
        (
            "present",
            "Officials say ISIS is in Homs",
            "وجود داعش في حمص",
        ),
        (
            "controls",
            "Officials say Homs is held by ISIS",
            "سيطرة داعش على حمص",
        ),
    ],
)
def test_who_is_on_the_ground(relation: str, english: str, arabic: str) -> None:
    assert sentences.stands("officials", "ISIS", relation, "Homs", "en") == english
    told = sentences.stands("officials", "داعش", relation, "حمص", "ar")
    assert told == f"مسؤولون: {arabic}"


@pytest.mark.parametrize(
    ("party", "there"),
    [("Syrian rebels", "are"), ("ISIS", "is"), ("United States", "is"), ("Hezbollah", "is")],
)
def test_a_verb_agrees_with_who_is_there(party: str, there: str) -> None:
    told = sentences.stands("officials", party, "present", "Homs", "en")
    assert told == f"Officials say {party} {there} in Homs"
    gone = sentences.stands("officials", party, "absent", "Homs", "en")
    assert gone == f"Officials say {party} {there} not in Homs"


def test_what_nobody_says() -> None:
    told = "Nobody else says whether ISIS was in Homs then."
    assert sentences.nobody_else("ISIS", "Homs", "en") == told
    assert "Syrian rebels were" in sentences.nobody_else("Syrian rebels", "Homs", "en")


def test_quotation_marks_are_the_languages_own() -> None:
    assert sentences.quoted("they left", "en") == "“they left”"
    assert sentences.quoted("they left", "ar") == "«\u2068they left\u2069»"


def test_an_arabic_sentence_keeps_a_name_as_it_was_written() -> None:
    told = sentences.target_was("US envoys", "داعش", "ar")
    assert told == "\u2068US envoys\u2069: الهدف هو داعش."
    assert sentences.target_was_not("US envoys", "داعش", "ar") == (
        "\u2068US envoys\u2069: لم يكن الهدف داعش"
    )
