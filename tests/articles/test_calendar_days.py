"""Days as a calendar names them, also in figures and without their year."""

from datetime import date

import pytest

from dashboard.articles.calendar_days import calendar_days, years_of_months
from dashboard.domain.event import TimePrecision

PUBLISHED = date(2017, 5, 15)


def span(text: str, published: date = PUBLISHED) -> tuple[date, date, TimePrecision]:
    ((_, _, found),) = calendar_days(text, published, years_of_months(text))
    return found


@pytest.mark.parametrize("words", ["22/4/2017", "22.04.2017", "22-4-2017", "4/22/2017"])
def test_a_day_in_figures_that_has_one_reading(words: str) -> None:
    day = date(2017, 4, 22)
    assert span(f"On {words} shells fell.") == (day, day, TimePrecision.DAY)


def test_a_day_in_figures_that_has_two_readings_is_not_exact() -> None:
    expected = (date(2017, 2, 5), date(2017, 5, 2), TimePrecision.MONTH)
    assert span("On 05/02/2017 shells fell.") == expected


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Thursday, 05/02/2017", None),
        ("Sunday 05/02/2017", date(2017, 2, 5)),
        ("Tue, 02.05.2017", date(2017, 5, 2)),
        ("On Sun. 02-05-2017", date(2017, 2, 5)),
    ],
)
def test_a_weekday_tells_which_of_two_readings_is_meant(words: str, day: date | None) -> None:
    first, last, precision = span(f"{words} shells fell.")
    assert (first, last) == ((day, day) if day else (date(2017, 2, 5), date(2017, 5, 2)))
    assert (precision is TimePrecision.DAY) == (day is not None)


def test_a_day_in_figures_is_the_reading_that_is_not_still_to_come() -> None:
    day = date(2017, 2, 5)
    assert span("On 05/02/2017 shells fell.", date(2017, 3, 1)) == (day, day, TimePrecision.DAY)


@pytest.mark.parametrize("words", ["31/31/2017", "1.2.3.2017", "0/5/2017", "12/5/201"])
def test_figures_that_are_no_day(words: str) -> None:
    assert list(calendar_days(words, PUBLISHED, {})) == []


def test_a_day_without_its_year_has_that_of_its_month_elsewhere_in_the_article() -> None:
    years = years_of_months("Rockets fell on 20 August 2013.")
    ((_, _, (day, *_rest)),) = calendar_days("On 21 August more fell.", PUBLISHED, years)
    assert day == date(2013, 8, 21)


def test_a_day_of_the_last_month_is_the_articles_own_years() -> None:
    years = years_of_months("Rockets fell on 20 April 2013.")
    ((_, _, (day, *_rest)),) = calendar_days("On 30 April more fell.", PUBLISHED, years)
    assert day == date(2017, 4, 30)


def test_a_month_of_two_years_has_none() -> None:
    assert years_of_months("On 3 May 2013 and on May 4, 2014.") == {}


@pytest.mark.parametrize("words", ["25 April the same year", "April 25 of that year"])
def test_the_same_year_is_the_one_named_last_before(words: str) -> None:
    text = (
        f"Since 2011 much has changed. On 28 March 2015 jets came, and on {words} again. In 2016,"
    )
    assert years_of_months(text) == {3: 2015, 4: 2015}


def test_the_same_year_of_none_is_none() -> None:
    assert years_of_months("On 25 April the same year jets came.") == {}


def test_days_joined_by_and_are_each_a_day() -> None:
    days = [span[0] for _, _, span in calendar_days("on 3 and 7 May 2016", PUBLISHED, {})]
    assert days == [date(2016, 5, 3), date(2016, 5, 7)]
