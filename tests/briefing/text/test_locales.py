"""Each language follows the rules of its own country."""

from datetime import date

from babel.dates import format_date

from dashboard.briefing.text.locales import LOCALES
from dashboard.words import LANGUAGES


def test_every_language_has_a_locale() -> None:
    assert tuple(LOCALES) == LANGUAGES


def test_september_has_three_letters_in_english() -> None:
    assert format_date(date(2015, 9, 30), "d MMM y", locale=LOCALES["en"]) == "30 Sep 2015"


def test_months_have_their_syrian_names_in_arabic() -> None:
    assert format_date(date(2015, 9, 30), "d MMM y", locale=LOCALES["ar"]) == "30 أيلول 2015"


def test_the_syrian_week_begins_on_saturday() -> None:
    assert LOCALES["ar"].first_week_day == 5
