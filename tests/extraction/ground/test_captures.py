"""Who took a place last, in whatever order it is told."""

from datetime import date

import pytest

from dashboard.articles.dates import DateMention
from dashboard.domain.article import Citation
from dashboard.domain.event import TimePrecision
from dashboard.extraction.ground.captures import Captures

PUBLISHED = date(2016, 3, 27)


def cite(start: int) -> Citation:
    return Citation(article_id="a", start=start, end=start + 1, quote="x")


def day(when: date) -> DateMention:
    return DateMention(first=when, last=when, precision=TimePrecision.DAY)


@pytest.fixture
def captures() -> Captures:
    return Captures(PUBLISHED)


def test_an_earlier_capture_told_later_is_over(captures: Captures) -> None:
    assert captures.take("army", "palmyra", cite(1), [])
    assert not captures.take("isis", "palmyra", cite(2), [day(date(2015, 5, 20))])


def test_a_later_capture_counts(captures: Captures) -> None:
    assert captures.take("isis", "palmyra", cite(1), [day(date(2015, 5, 20))])
    assert captures.take("army", "palmyra", cite(2), [day(date(2016, 3, 26))])


def test_of_two_without_a_day_the_one_told_last_counts(captures: Captures) -> None:
    assert captures.take("isis", "palmyra", cite(1), [])
    assert captures.take("army", "palmyra", cite(2), [])


def test_who_held_it_is_over_in_the_sentence_of_the_capture_only(captures: Captures) -> None:
    captures.take("army", "palmyra", cite(1), [])
    assert captures.ended("isis", "palmyra", cite(1))
    assert not captures.ended("isis", "palmyra", cite(2))
    assert not captures.ended("army", "palmyra", cite(1))
    assert not captures.ended("isis", "raqqa", cite(1))
