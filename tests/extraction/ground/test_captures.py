"""Who took a place last, in whatever order it is told."""

from datetime import date

import pytest

from dashboard.articles.dates import DateMention
from dashboard.domain.article import Citation
from dashboard.domain.event import TimePrecision
from dashboard.extraction.ground.captures import Captures, days_of

PUBLISHED = date(2016, 3, 27)


def cite(start: int) -> Citation:
    return Citation(article_id="a", start=start, end=start + 1, quote="x")


def day(when: date, start: int = 0) -> DateMention:
    return DateMention(first=when, last=when, precision=TimePrecision.DAY, start=start)


@pytest.fixture
def captures() -> Captures:
    return Captures(PUBLISHED)


def test_an_earlier_capture_told_later_is_over(captures: Captures) -> None:
    assert captures.take("army", "palmyra", cite(1), []).until is None
    earlier = captures.take("isis", "palmyra", cite(2), [day(date(2015, 5, 20))])
    assert (earlier.since, earlier.until) == (date(2015, 5, 20), PUBLISHED)


def test_a_later_capture_counts(captures: Captures) -> None:
    captures.take("isis", "palmyra", cite(1), [day(date(2015, 5, 20))])
    later = captures.take("army", "palmyra", cite(2), [day(date(2016, 3, 26))])
    assert (later.since, later.until) == (date(2016, 3, 26), None)


def test_of_two_without_a_day_the_one_told_last_counts(captures: Captures) -> None:
    captures.take("isis", "palmyra", cite(1), [])
    assert captures.take("army", "palmyra", cite(2), []).until is None


def test_who_held_it_is_over_in_the_sentence_of_the_capture_only(captures: Captures) -> None:
    captures.take("army", "palmyra", cite(1), [])
    assert captures.ended("isis", "palmyra", cite(1), told_of=True)
    assert not captures.ended("isis", "palmyra", cite(2), told_of=True)
    assert not captures.ended("army", "palmyra", cite(1), told_of=True)
    assert not captures.ended("isis", "raqqa", cite(1), told_of=True)


def test_who_left_holds_it_no_longer_unless_somebody_says_so(captures: Captures) -> None:
    assert captures.leave("isis", "palmyra", []) == PUBLISHED
    assert captures.ended("isis", "palmyra", cite(2), told_of=True)
    assert not captures.ended("isis", "palmyra", cite(2), told_of=False)
    captures.take("isis", "palmyra", cite(3), [])
    assert not captures.ended("isis", "palmyra", cite(4), told_of=True)


def test_a_capture_before_they_left_is_over(captures: Captures) -> None:
    captures.leave("isis", "palmyra", [day(date(2016, 3, 20))])
    earlier = captures.take("isis", "palmyra", cite(2), [day(date(2016, 2, 1))])
    assert (earlier.since, earlier.until) == (date(2016, 2, 1), date(2016, 3, 20))
    again = captures.take("isis", "palmyra", cite(3), [day(date(2016, 3, 25))])
    assert again.until is None


def test_of_two_captures_in_a_sentence_each_has_the_day_beside_it() -> None:
    may, march = day(date(2015, 5, 20), start=30), day(date(2016, 3, 26), start=70)
    assert days_of(10, [10, 60], [may, march]) == [may]
    assert days_of(60, [10, 60], [may, march]) == [march]


def test_who_took_a_place_last_has_it_from_all_others(captures: Captures) -> None:
    captures.take("islamic_state", "ariha", cite(0), [])
    assert captures.taken_from("sdf", "ariha")
    assert not captures.taken_from("islamic_state", "ariha")
    assert not captures.taken_from("sdf", "hass")
