"""The page's words, and what of them scripts are given."""

from dashboard.web.page import texts
from dashboard.words import LANGUAGES


def test_scripts_get_their_words_in_the_pages_language() -> None:
    assert texts.for_scripts("en")["km"] == "km"
    assert texts.for_scripts("ar")["km"] == "كم"
    assert set(texts.for_scripts("en")) == set(texts.for_scripts("ar"))


def test_the_switch_leads_from_each_language_to_another() -> None:
    assert {texts.OTHER[language] for language in LANGUAGES} == set(LANGUAGES)
    assert texts.direction("ar") == "rtl"
    assert texts.direction("en") == "ltr"
