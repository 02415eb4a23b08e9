"""Two readings of an article: agreement is marked, a difference is said in words, none is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dashboard.domain.event import Event, Factuality
from dashboard.domain.reader import ReaderAgreement
from dashboard.extraction.article.document import Document
from dashboard.extraction.pipeline import Extraction, Extractor
from dashboard.readers.comparison import BothReaders, paired
from dashboard.words import reviews
from dashboard.words.arabic import ARABIC
from dashboard.words.english import ENGLISH
from tests.readers.answers import answer, quote, strike
from tests.readers.reading import ARTICLE_READ, read_by

Compare = Callable[..., Extraction]


class Given:
    """A reader that has read."""

    def __init__(self, read: Extraction) -> None:
        self._read = read

    def read(self, document: Document) -> Extraction:
        return self._read


@pytest.fixture
def rules(extractor: Extractor) -> Extraction:
    return extractor.extract(ARTICLE_READ)


@pytest.fixture
def compare(extractor: Extractor, rules: Extraction) -> Compare:
    def both(*events: Event) -> Extraction:
        model = Extraction(
            events=tuple(replace(event, read_by=("model small",)) for event in events),
            zones=(),
            review=(),
        )
        reader = BothReaders(Given(rules), Given(model), extractor.registry)
        return extractor.extract(ARTICLE_READ, reader=reader)

    return both


def test_what_both_read_alike_is_marked(compare: Compare, rules: Extraction) -> None:
    found = compare(*rules.events)
    assert {event.agreement for event in found.events} == {ReaderAgreement.AGREED}
    assert {event.read_by for event in found.events} == {("rules", "model small")}
    assert "difference" not in {item.kind for item in found.review}


def test_what_one_reads_is_shown_as_such(compare: Compare, rules: Extraction) -> None:
    found = compare(rules.events[0])
    marks = [(event.agreement, event.read_by) for event in found.events]
    assert marks[0] == (ReaderAgreement.AGREED, ("rules", "model small"))
    assert set(marks[1:]) == {(ReaderAgreement.SINGLE, ("rules",))}
    assert [event.id for event in found.events] == [f"report:{n}" for n in range(1, len(marks) + 1)]


@pytest.mark.parametrize("field", ["place", "day", "attacker"])
def test_a_difference_is_shown_as_the_model_has_it_and_said(
    compare: Compare, rules: Extraction, field: str
) -> None:
    first, second, *_ = rules.events
    other = {
        "place": replace(first, place=second.place),
        "day": replace(first, date=second.date, date_end=second.date_end),
        "attacker": replace(first, actor1="turkey"),
    }[field]
    found = compare(other, *rules.events[1:])
    shown = found.events[0]
    assert (shown.agreement, shown.read_by) == (ReaderAgreement.DIFFERED, ("model small",))
    assert (shown.place, shown.date, shown.actor1) == (other.place, other.date, other.actor1)
    (item,) = (item for item in found.review if item.kind == "difference")
    says = reviews.reason(item.reason, ENGLISH)
    named = {
        "place": ("the place", "Saraqib", "Ariha"),
        "day": ("the day", "2016-03-07", "2016-03-10"),
        "attacker": ("the attacker", "Russia", "Turkey"),
    }[field]
    assert says == (
        f"two readers differ on {named[0]}: the rules read {named[1]}, the model {named[2]}"
    )
    assert named[1] in reviews.reason(item.reason, ARABIC)


def test_two_strikes_that_share_no_sentence_are_two(compare: Compare, rules: Extraction) -> None:
    first, *_, last = rules.events
    other = replace(first, actor1="turkey", citations=last.citations)
    marks = [event.agreement for event in compare(other).events]
    assert set(marks) == {ReaderAgreement.SINGLE}


def test_the_less_sure_of_two_counts(compare: Compare, rules: Extraction) -> None:
    doubted = replace(rules.events[0], factuality=Factuality.DISPUTED)
    assert compare(doubted).events[0].factuality is Factuality.DISPUTED


def test_each_strike_is_paired_once(rules: Extraction) -> None:
    pairs = list(paired(rules.events, [*rules.events, *rules.events]))
    assert [pair.rules for pair in pairs].count(None) == len(rules.events)
    assert len(pairs) == 2 * len(rules.events)


def test_ground_of_both_is_shown_once_with_all_who_read_it(
    extractor: Extractor, rules: Extraction
) -> None:
    hold = {
        "statement": quote(7, "hold"),
        "actor": quote(7, "Rebels"),
        "relation": "controls",
        "place": quote(7, "Saraqib"),
    }
    model = read_by(extractor, answer(zones=(hold,)))
    reader = BothReaders(Given(rules), Given(model), extractor.registry)
    found = extractor.extract(ARTICLE_READ, reader=reader)
    assert len(found.zones) == len(rules.zones)
    assert sorted(zone.read_by for zone in found.zones)[0] == ("model small", "rules")
    assert len({zone.id for zone in found.zones}) == len(found.zones)


def test_harm_that_one_reader_drew_is_not_for_review(
    extractor: Extractor, rules: Extraction
) -> None:
    model = read_by(extractor, answer(strike(quote(2, "bombed"), quote(2, "Saraqib"))))
    assert "unread_harm" in {item.reason.code for item in model.review}
    reader = BothReaders(Given(rules), Given(model), extractor.registry)
    found = extractor.extract(ARTICLE_READ, reader=reader)
    drawn = {citation for event in found.events for citation in event.citations}
    assert not [i for i in found.review if i.reason.code == "unread_harm" and i.citation in drawn]
