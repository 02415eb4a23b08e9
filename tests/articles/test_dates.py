"""When: the words of a sentence against the day of the article."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles.dates import find_dates, unsaid
from dashboard.domain.event import TimePrecision

THURSDAY = date(2016, 3, 10)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PUBLISHED = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1))


def only(text: str, published: date = THURSDAY) -> tuple[date, date, TimePrecision]:
    (when,) = find_dates(text, published)
    return when.first, when.last, when.precision


def day(month: int, number: int, year: int = 2016) -> tuple[date, date, TimePrecision]:
    return date(year, month, number), date(year, month, number), TimePrecision.DAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets bombed Saraqib on Thursday.", day(3, 10)),
        ("Jets bombed Saraqib on Wednesday.", day(3, 9)),
        ("Jets bombed Saraqib on Friday.", day(3, 4)),
        ("Jets bombed Saraqib late on Monday.", day(3, 7)),
        ("Jets bombed Saraqib today.", day(3, 10)),
        ("Jets bombed Saraqib overnight.", day(3, 10)),
        ("Jets bombed Saraqib yesterday.", day(3, 9)),
        ("Jets bombed Saraqib last night.", day(3, 9)),
        ("Jets bombed Saraqib three days ago.", day(3, 7)),
        ("Jets bombed Saraqib two nights ago.", day(3, 8)),
        ("Jets bombed Saraqib on 3 March.", day(3, 3)),
        ("Jets bombed Saraqib on March 3.", day(3, 3)),
        ("Jets bombed Saraqib on the 3rd of March.", day(3, 3)),
        ("Jets bombed Saraqib on Feb. 28.", day(2, 28)),
        ("Jets bombed Saraqib on 30 September 2015.", day(9, 30, 2015)),
        ("Jets bombed Saraqib on September 30, 2015.", day(9, 30, 2015)),
    ],
)
def test_a_day(text: str, expected: tuple[date, date, TimePrecision]) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 20 December", day(12, 20, 2015)),
        ("on November 30", day(11, 30, 2015)),
        ("on 12 March", day(3, 12)),
    ],
)
def test_a_day_without_a_year_still_ahead_was_last_years(
    text: str, expected: tuple[date, date, TimePrecision]
) -> None:
    assert only(text) == expected


def test_a_leap_day_without_a_year_is_never_invented() -> None:
    assert only("on 29 February") == day(2, 29)
    assert find_dates("on 29 February", date(2015, 3, 10)) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("between 2 and 5 March", date(2016, 3, 2), date(2016, 3, 5)),
        ("on 2-5 March", date(2016, 3, 2), date(2016, 3, 5)),
        ("on March 2-5", date(2016, 3, 2), date(2016, 3, 5)),
        ("on Monday and Tuesday", date(2016, 3, 7), date(2016, 3, 8)),
        ("from Sunday to Tuesday", date(2016, 3, 6), date(2016, 3, 8)),
        ("in two days of strikes", date(2016, 3, 9), date(2016, 3, 10)),
        ("over the weekend", date(2016, 3, 5), date(2016, 3, 6)),
    ],
)
def test_a_span_of_days(text: str, first: date, last: date) -> None:
    assert only(text)[:2] == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("last week", date(2016, 2, 29), date(2016, 3, 6), TimePrecision.WEEK),
        ("earlier this week", date(2016, 3, 7), date(2016, 3, 10), TimePrecision.WEEK),
        ("in February", date(2016, 2, 1), date(2016, 2, 29), TimePrecision.MONTH),
        ("in November", date(2015, 11, 1), date(2015, 11, 30), TimePrecision.MONTH),
        ("in late February", date(2016, 2, 21), date(2016, 2, 29), TimePrecision.MONTH),
        ("early last month", date(2016, 2, 1), date(2016, 2, 10), TimePrecision.MONTH),
        ("in mid-January", date(2016, 1, 11), date(2016, 1, 20), TimePrecision.MONTH),
        ("in August, 2013", date(2013, 8, 1), date(2013, 8, 31), TimePrecision.MONTH),
        pytest.param(
            "in August 2013",
            date(2013, 8, 1),
            date(2013, 8, 31),
            TimePrecision.MONTH,
        ),
        ("last month", date(2016, 2, 1), date(2016, 2, 29), TimePrecision.MONTH),
        ("this month", date(2016, 3, 1), date(2016, 3, 10), TimePrecision.MONTH),
        ("in 2014", date(2014, 1, 1), date(2014, 12, 31), TimePrecision.MONTH),
    ],
)
def test_a_vaguer_date_keeps_its_precision(
    text: str, first: date, last: date, precision: TimePrecision
) -> None:
    assert only(text) == (first, last, precision)


@pytest.mark.parametrize(
    ("text", "first", "precision"),
    [
        ("Jets have bombed Ariha since Monday.", date(2016, 3, 7), TimePrecision.WEEK),
        ("Jets have bombed Ariha since February 1.", date(2016, 2, 1), TimePrecision.MONTH),
        ("Since the truce ended on 2 January", date(2016, 1, 2), TimePrecision.MONTH),
        ("raids on Ariha since October", date(2015, 10, 1), TimePrecision.MONTH),
    ],
)
def test_since_a_day_is_all_from_then_on(text: str, first: date, precision: TimePrecision) -> None:
    assert only(text) == (first, THURSDAY, precision)


@pytest.mark.parametrize(
    "text",
    [
        "It was the first raid on Ariha since February 1.",
        "It was the deadliest strike on the town since Monday.",
        "Jets bombed Ariha for the first time since the truce began on 2 January.",
    ],
)
def test_since_a_day_may_only_measure(text: str) -> None:
    assert find_dates(text, THURSDAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "He has not slept since Monday, when jets bombed Ariha.",
        "Since the truce ended, jets bombed Ariha on Monday.",
        "Jets have flown since Sunday and bombed Ariha on Monday.",
    ],
)
def test_a_day_after_since_may_still_be_a_day(text: str) -> None:
    assert find_dates(text, THURSDAY)[-1].last == date(2016, 3, 7)


def test_a_night_into_the_next_day_is_both() -> None:
    assert only("late on Saturday night into Sunday")[:2] == (date(2016, 3, 5), date(2016, 3, 6))


def test_two_weekdays_are_the_last_that_follow_each_other() -> None:
    saturday = date(2018, 3, 10)
    first, last, _ = only("from Saturday night into Sunday", saturday)
    assert (first, last) == (date(2018, 3, 3), date(2018, 3, 4))


def test_the_day_before_yesterday() -> None:
    assert only("the day before yesterday") == day(3, 8)


def test_an_article_without_a_date_in_its_words_is_of_its_own_day() -> None:
    when = unsaid(THURSDAY)
    assert (when.first, when.last, when.precision) == (THURSDAY, THURSDAY, TimePrecision.DAY)


@pytest.mark.parametrize(
    "text",
    [
        "At least 24 people were killed.",
        "They may march on Homs.",
        "The Friday mosque was hit.",
        "Su-24 jets flew 12 sorties.",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, THURSDAY) == []


@pytest.mark.parametrize("text", ["on 31 February 2016", "on April 31", "on 5-2 March"])
def test_a_day_no_calendar_has_is_left_out(text: str) -> None:
    assert all(when.first.month not in {2, 4} for when in find_dates(text, THURSDAY))


def test_a_month_of_no_year_is_left_out() -> None:
    assert find_dates("in March, 0000", THURSDAY) == []


def test_several_dates_come_in_the_order_of_the_words() -> None:
    text = "Jets bombed Ariha on Tuesday and Saraqib on 3 March, a month after 2 February."
    assert [w.first for w in find_dates(text, THURSDAY)] == [
        date(2016, 3, 8),
        date(2016, 3, 3),
        date(2016, 2, 2),
    ]


@given(published=PUBLISHED, weekday=st.sampled_from(range(7)))
def test_a_weekday_is_the_last_one_on_or_before_publication(published: date, weekday: int) -> None:
    first, last, precision = only(f"Jets bombed Saraqib on {WEEKDAYS[weekday]}.", published)
    assert first == last
    assert first.weekday() == weekday
    assert timedelta(0) <= published - first < timedelta(days=7)
    assert precision is TimePrecision.DAY


@given(published=PUBLISHED, when=PUBLISHED)
def test_a_full_date_means_itself_on_any_day(published: date, when: date) -> None:
    for text in (f"{when.day} {when:%B} {when.year}", f"{when:%B} {when.day}, {when.year}"):
        assert only(f"on {text}.", published) == (when, when, TimePrecision.DAY)


@given(published=PUBLISHED, when=PUBLISHED)
def test_a_date_without_a_year_is_at_most_a_year_back(published: date, when: date) -> None:
    for found in find_dates(f"on {when.day} {when:%B}", published):
        assert timedelta(days=-7) <= published - found.first <= timedelta(days=366)


DATE_WORDS = st.sampled_from(
    "Monday Friday and to 3 31 99 March Feb. may 2015 9999 0000 , - – in on the of last this week "
    "month year days ago two few several over past weekend overnight yesterday th".split(" ")
)


@given(text=st.lists(DATE_WORDS, max_size=12).map(" ".join), published=PUBLISHED)
def test_words_of_time_in_any_order_can_be_read(text: str, published: date) -> None:
    for when in find_dates(text, published):
        assert when.first <= when.last
        assert text[when.start : when.end] == when.words


@given(text=st.text(max_size=200), published=PUBLISHED)
def test_any_text_can_be_read_on_any_day(text: str, published: date) -> None:
    for when in find_dates(text, published):
        assert when.first <= when.last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("between September and November 2015", date(2015, 9, 1), date(2015, 11, 30)),
        ("from October to December", date(2015, 10, 1), date(2015, 12, 31)),
        ("between December 2015 and January 2016", date(2015, 12, 1), date(2016, 1, 31)),
        ("from November until February", date(2015, 11, 1), date(2016, 2, 29)),
    ],
)
def test_from_one_month_to_another_is_all_of_both(text: str, first: date, last: date) -> None:
    (when,) = find_dates(f"Jets bombed Ariha {text}.", THURSDAY)
    assert (when.first, when.last, when.precision) == (first, last, TimePrecision.MONTH)
