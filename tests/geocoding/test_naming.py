"""Which of a place's many names are worth matching, and which one is shown."""

import pytest

from dashboard.geocoding.naming import alternates, arabic, is_latin, plain, shown


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Al Karāmah", "al-Karamah"), ("Ash Shaykh", "al-Shaykh"), ("Tall al Abyad", "Tall al-Abyad")],
)
def test_a_name_is_shown_in_plain_letters_with_its_article(name: str, expected: str) -> None:
    assert shown(name) == expected


def test_plain_letters() -> None:
    assert plain("Qumaynās") == "Qumaynas"
    assert plain("Dar‘ā") == "Dara"


@pytest.mark.parametrize(("name", "latin"), [("Homs", True), ("حمص", False), ("", False)])
def test_what_is_latin(name: str, latin: bool) -> None:
    assert is_latin(name) is latin


def test_the_arabic_name_has_its_article_where_any_has() -> None:
    assert arabic(["رقة", "الرقة", "Raqqa"]) == "الرقة"
    assert arabic(["Raqqa"]) == ""


def test_a_common_word_and_a_far_name_are_no_alternates() -> None:
    found = alternates("Hit", ["Hit", "Heet", "Beroea", "هيت"])
    assert "Hit" not in found
    assert "Beroea" not in found
    assert "هيت" in found
