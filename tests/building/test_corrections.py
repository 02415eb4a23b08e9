"""What people put right by hand, and what they get told when they err."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.building.corrections import Corrections, read_corrections
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article
from dashboard.extraction.pipeline import Extraction, Extractor
from dashboard.geocoding.gazetteer import Gazetteer

ReadCorrections = Callable[[str], tuple[Corrections, list[str]]]

GOOD = '[[set]]\nevent = "report:1"\nactor = "turkey"\n'


@pytest.fixture(scope="module")
def corrections(registry: ActorRegistry, gazetteer: Gazetteer) -> ReadCorrections:
    return lambda text: read_corrections(text, registry, gazetteer)


def article(text: str, article_id: str = "report") -> Article:
    return Article(id=article_id, text=text, published=date(2016, 3, 10))


@pytest.fixture(scope="module")
def two(extractor: Extractor) -> Extraction:
    found = extractor.extract(article("Russian jets bombed Ariha and Saraqib on Monday."))
    assert [event.id for event in found.events] == ["report:1", "report:2"]
    return found


def test_a_pin_places_a_shared_name(extractor: Extractor, corrections: ReadCorrections) -> None:
    report = article("Russian jets struck Nayrab on Monday.")
    unpinned = extractor.extract(report)
    assert unpinned.events == ()
    place = unpinned.review[0].candidates[1].place
    found, problems = corrections(f'[[pin]]\nname = "Nayrab"\nplace = "{place.id}"\n')
    (event,) = extractor.extract(report, found.pins_for(report)).events
    assert event.place == place
    assert (problems, found.unused()) == ([], [])


def test_a_pin_for_one_article_leaves_the_others(corrections: ReadCorrections) -> None:
    found, _ = corrections('[[pin]]\nname = "Salma"\nplace = "SY-HI"\narticle = "report"\n')
    text = "Jets bombed Salma."
    assert found.pins_for(article(text, "another")) == {}
    assert [p.id for p in found.pins_for(article(text)).values()] == ["SY-HI"]


def test_a_dropped_event_is_gone_and_the_others_keep_their_ids(
    corrections: ReadCorrections, two: Extraction
) -> None:
    found, problems = corrections('[[drop]]\nevent = "report:1"\nreason = "a parade"\n')
    assert [event.id for event in found.apply(two.events)] == ["report:2"]
    assert (problems, found.unused()) == ([], [])


def test_an_actor_and_a_date_are_set(corrections: ReadCorrections, two: Extraction) -> None:
    found, problems = corrections(
        '[[set]]\nevent = "report:2"\nactor = "turkey"\ndate = 2016-03-01\nreason = "seen"\n'
    )
    first, second = found.apply(two.events)
    assert first == two.events[0]
    assert (second.actor1, second.date, second.date_end) == (
        "turkey",
        date(2016, 3, 1),
        date(2016, 3, 1),
    )
    assert second.citations == two.events[1].citations
    assert (problems, found.unused()) == ([], [])


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ('[[set]]\nevent = "report:1"\nactor = "atlantis"\n', "[[set]] 1", "unknown actor"),
        ('[[set]]\nevent = "report:1"\ndate = "2016-03-01"\n', "[[set]] 1", "is no date"),
        ('[[set]]\nevent = "report:1"\ndate = 2016-03-01T10:00:00\n', "[[set]] 1", "is no date"),
        ('[[set]]\nevent = "report:1"\n', "[[set]] 1", "nothing to set"),
        ('[[set]]\nactor = "turkey"\n', "[[set]] 1", "event is missing"),
        ('[[drop]]\nevent = "report:1"\n', "[[drop]] 1", "reason is missing"),
        ('[[pin]]\nname = "Salma"\n', "[[pin]] 1", "place is missing"),
        ('[[pin]]\nname = "Salma"\nplace = "nowhere"\n', "[[pin]] 1", "nowhere"),
        ('[[pin]]\nname = "S"\nplace = "SY-HI"\ncolour = 1\n', "[[pin]] 1", "colour is not known"),
        ('[[move]]\nevent = "report:1"\n', "[move]", "unknown"),
        ('[drop]\nevent = "report:1"\n', "[drop]", "unknown"),
    ],
)
def test_a_bad_correction_is_one_line_and_the_rest_applies(
    corrections: ReadCorrections, two: Extraction, text: str, where: str, what: str
) -> None:
    other = '[[set]]\nevent = "report:2"\nactor = "turkey"\n'
    found, problems = corrections(text + other)
    assert len(problems) == 1
    assert problems[0].startswith("corrections.toml, ")
    assert where in problems[0]
    assert what in problems[0]
    assert "\n" not in problems[0]
    assert [event.actor1 for event in found.apply(two.events)] == ["russia", "turkey"]


def test_a_list_that_holds_no_tables_is_one_line(corrections: ReadCorrections) -> None:
    _, problems = corrections('drop = ["report:1"]\n')
    assert len(problems) == 1


def test_an_actor_that_is_no_name_is_one_line(corrections: ReadCorrections) -> None:
    _, problems = corrections('[[set]]\nevent = "report:1"\nactor = ["russia", "turkey"]\n')
    assert len(problems) == 1


def test_a_file_that_is_no_toml_is_one_line(corrections: ReadCorrections) -> None:
    found, problems = corrections("[[set]\nevent = 1")
    assert len(problems) == 1
    assert "Correct that line" in problems[0]
    assert (found.pins, found.changes) == ([], [])


def test_an_empty_file_corrects_nothing(corrections: ReadCorrections, two: Extraction) -> None:
    found, problems = corrections("# nothing yet\n")
    assert (found.apply(two.events), problems) == (list(two.events), [])


def test_a_correction_that_matches_nothing_is_reported(
    corrections: ReadCorrections, two: Extraction
) -> None:
    found, problems = corrections(
        GOOD
        + '[[drop]]\nevent = "report:9"\nreason = "gone"\n'
        + '[[pin]]\nname = "Xyzzy"\nplace = "SY-HI"\n'
    )
    found.apply(two.events)
    found.pins_for(article("Jets bombed Saraqib."))
    assert problems == []
    assert [line.split(": ")[0] for line in found.unused()] == [
        "corrections.toml, [[pin]] 1",
        "corrections.toml, [[drop]] 1",
    ]
    assert all("matches nothing" in line for line in found.unused())


# --- reports of one strike ------------------------------------------------------------------------

JOIN = '[[join]]\nevents = ["a:1", "b:1"]\nreason = "one raid"\n'
SPLIT = '[[split]]\nevents = ["a:1", "c:1"]\nreason = "an hour later"\n'


def test_reports_are_joined_and_split_by_hand(corrections: ReadCorrections) -> None:
    found, problems = corrections(JOIN + SPLIT)
    hand = found.incidents(["a:1", "b:1", "c:1"])
    assert hand.one == [frozenset({"a:1", "b:1"})]
    assert hand.part("c:1", "a:1")
    assert not hand.part("a:1", "b:1")
    assert (problems, found.unused()) == ([], [])


def test_a_grouping_of_a_report_that_is_not_there_is_told(corrections: ReadCorrections) -> None:
    found, _ = corrections(JOIN)
    assert found.incidents(["a:1"]).one == []
    (line,) = found.unused()
    assert line.startswith("corrections.toml, [[join]] 1: matches nothing.")


@pytest.mark.parametrize(
    "events", ['"a:1"', '["a:1"]', '["a:1", "a:1"]', "[]"], ids=["text", "one", "same", "none"]
)
def test_a_grouping_needs_two_reports(corrections: ReadCorrections, events: str) -> None:
    found, (problem,) = corrections(f'[[split]]\nevents = {events}\nreason = "no"\n')
    assert "fewer than two" in problem
    assert found.groupings == []
