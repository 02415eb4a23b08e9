"""What one sentence says, before anything is merged."""

from collections.abc import Callable

from dashboard.extraction.sentence.sentence_facts import SentenceFacts

ReadFacts = Callable[[str], SentenceFacts]


def test_questions_report_nothing(facts: ReadFacts) -> None:
    assert facts("Did Russian jets bomb Saraqib?").strike_mentions == []


def test_a_sentence_gives_its_strikes_tolls_and_dates(facts: ReadFacts) -> None:
    found = facts("Russian jets bombed Saraqib on Monday, killing nine people.")
    assert len(found.strike_mentions) == 1
    assert [toll.words for toll in found.tolls] == ["nine"]
    (when,) = found.dates
    assert when.citation is not None
    assert when.citation.quote == "Monday"


def test_the_first_line_alone_is_no_headline(facts: ReadFacts) -> None:
    assert not facts("Russian jets bombed Saraqib on Monday.").in_headline
