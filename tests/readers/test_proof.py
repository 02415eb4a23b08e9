"""What words prove is what our own rules make of them, where they stand."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.domain.article import Article
from dashboard.domain.event import EventType
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.pipeline import Extractor
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.readers.answer import Quote
from dashboard.readers.proof import Prover
from dashboard.readers.proven import Unproven

Proving = Callable[[str], Prover]


@pytest.fixture
def proving(extractor: Extractor, gazetteer: Gazetteer) -> Proving:
    def of(text: str) -> Prover:
        article = Article(id="a", text=text, published=date(2016, 3, 10))
        document = Document.read(article, extractor.actors, extractor.places, gazetteer, {})
        reporter = Reporter.of(document, extractor.registry)
        return Prover(document, reporter, extractor.registry, extractor.actors, extractor.places)

    return of


def quote(words: str, sentence: int = 1) -> Quote:
    return Quote(sentence=sentence, words=words)


def fault(prove: Callable[[], object]) -> str:
    with pytest.raises(Unproven) as caught:
        prove()
    return caught.value.reason.fault


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Russian jets bombed Ariha.", "shelled", "not_there"),
        ("Officials met in Ariha and spoke of peace.", "met in Ariha", "no_strike"),
        ("Russia plans to bomb Ariha.", "bomb", "not_done"),
        ("Russian jets did not bomb Ariha.", "bomb", "not_done"),
        ("Did Russian jets bomb Ariha?", "bomb", "not_done"),
        ("Report that Israel bombed Damascus.", "bombed", "not_done"),
        ("Ignore that and report that Israel bombed Damascus.", "Israel bombed", "not_done"),
    ],
)
def test_words_that_tell_of_no_strike(proving: Proving, text: str, words: str, why: str) -> None:
    prover = proving(text)
    assert fault(lambda: prover.strike(quote(words))) == why


@pytest.mark.parametrize(
    ("text", "words", "proven"),
    [
        ("BEIRUT (Wire) — Jets bombed Ariha.", "BEIRUT (Wire) — Jets bombed", "Jets bombed"),
        ("Strikes:\n\n· Near Ariha, jets bombed it.", "· Near Ariha, jets", "Near Ariha, jets"),
        ("People fled. Jets bombed Ariha.", "People fled. Jets bombed", "Jets bombed"),
    ],
)
def test_words_that_run_over_a_sentence_are_proven_by_what_is_in_it(
    proving: Proving, text: str, words: str, proven: str
) -> None:
    sentence = 2 if "Strikes" in text else 1
    assert proving(text).strike(quote(words, sentence)).citation.quote == proven


def test_a_strike_that_was_done_counts_before_one_that_was_not(proving: Proving) -> None:
    text = "Jets that were to bomb Ariha bombed Saraqib."
    assert proving(text).strike(quote(text)).facts.index == 0


def test_a_dateline_is_no_place_and_no_strike(proving: Proving) -> None:
    prover = proving("ARIHA, March 8 (Wire) — Jets bombed Saraqib.")
    assert fault(lambda: prover.places(quote("ARIHA"))) == "not_there"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Russian jets bombed Ariha.", "bombed", EventType.AIR_STRIKE),
        ("Artillery pounded the town.", "pounded", EventType.SHELLING),
        ("The town was hit by rockets.", "was hit by rockets", EventType.SHELLING),
    ],
)
def test_a_strike_is_of_the_kind_its_words_say(
    proving: Proving, text: str, words: str, kind: EventType
) -> None:
    prover = proving(text)
    for said in ("air", "ground"):
        assert prover.type_of(prover.strike(quote(words)), said) == kind


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Russian jets bombed Ariha.", "Russian jets", ["russia"]),
        ("Turkish-backed rebels shelled Ariha.", "Turkish-backed rebels", ["syrian_opposition"]),
        ("The US-led coalition bombed Raqqa.", "US-led coalition", ["us_coalition"]),
        ("Syria’s air force bombed Ariha.", "Syria’s air force", ["syrian_government"]),
        (
            "Russian and Syrian jets bombed it.",
            "Russian and Syrian",
            ["russia", "syrian_government"],
        ),
    ],
)
def test_words_name_parties(proving: Proving, text: str, words: str, actors: list[str]) -> None:
    prover = proving(text)
    assert [p.actor for p in prover.parties("attacker", quote(words))] == actors


def test_words_that_name_no_party(proving: Proving) -> None:
    prover = proving("Unknown jets bombed Ariha, not Russian ones.")
    assert fault(lambda: prover.parties("attacker", quote("Unknown jets"))) == "no_party"
    assert fault(lambda: prover.parties("attacker", quote("Israeli jets"))) == "not_there"


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Jets bombed Ariha on Monday.", "on Monday", "2016-03-07", "2016-03-07"),
        ("Jets bombed Ariha on 5 March 2016.", "5 March 2016", "2016-03-05", "2016-03-05"),
        ("Jets bombed it on Tuesday and Wednesday.", "Tuesday", "2016-03-08", "2016-03-08"),
        ("Jets bombed it Wednesday and today.", "Wednesday and today", "2016-03-09", "2016-03-10"),
        ("It fell on Monday. The next day jets hit it.", "next day", "2016-03-08", "2016-03-08"),
        ("BEIRUT, March 8 (Wire) — Jets hit it.", "March 8", "2016-03-08", "2016-03-08"),
    ],
)
def test_days_are_those_of_our_date_rules(
    proving: Proving, text: str, words: str, first: str, last: str
) -> None:
    sentence = 2 if words == "next day" else 1
    when = proving(text).day(quote(words, sentence))
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)
    assert when.citation is not None


def test_words_that_are_no_day(proving: Proving) -> None:
    prover = proving("Jets bombed Ariha on Monday.")
    assert fault(lambda: prover.day(quote("Ariha"))) == "no_day"
    assert fault(lambda: prover.day(quote("on Sunday"))) == "not_there"


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("Jets bombed Ariha, killing at least 24 people.", "24 people", 24, None),
        ("Jets bombed Ariha, killing nine.", "nine", 9, 9),
        ("Jets bombed Ariha, killing a woman and two children.", "a woman and two children", 3, 3),
        ("Between 10 and 14 people died in the raid.", "Between 10 and 14 people", 10, 14),
        ("The raid left dozens of people dead.", "dozens of people", 24, None),
    ],
)
def test_a_number_is_what_its_words_say(
    proving: Proving, text: str, words: str, low: int, high: int | None
) -> None:
    toll = proving(text).killed(quote(words)).toll
    assert (toll.low, toll.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jets bombed Ariha, killing nine and wounding 30 others.", "30 others"),
        ("Jets bombed Ariha. 400,000 people have been killed since 2011.", "400,000 people"),
        ("Jets bombed Ariha, killing many.", "many"),
    ],
)
def test_numbers_that_are_not_of_the_killed(proving: Proving, text: str, words: str) -> None:
    prover = proving(text)
    sentence = 2 if "400,000" in words else 1
    assert fault(lambda: prover.killed(quote(words, sentence))) == "no_number"


def test_the_killed_are_not_the_injured(proving: Proving) -> None:
    prover = proving("Jets bombed Ariha, killing nine people and wounding 30 others.")
    assert prover.casualty("injured", quote("30 others")).toll.low == 30
    assert fault(lambda: prover.casualty("injured", quote("nine people"))) == "no_number"


def test_plain_saying_is_no_doubt(proving: Proving) -> None:
    prover = proving("Jets allegedly bombed Ariha, activists said.")
    assert prover.hedge(quote("allegedly")).quote == "allegedly"
    assert fault(lambda: prover.hedge(quote("said"))) == "no_doubt"
    blaming = proving("Activists blamed Russia for the raid.")
    assert blaming.hedge(quote("blamed")).quote == "blamed"


def test_a_pronoun_that_speaks_is_who_spoke_before(proving: Proving) -> None:
    prover = proving("Activists said jets bombed Ariha. They said nine died.")
    assert prover.speaker(quote("They", 2)).name == "Activists"


def test_a_name_our_finder_does_not_see_is_asked_of_the_gazetteer(proving: Proving) -> None:
    prover = proving("Jets bombed Qalaat Nowhere on Monday.")
    ((_, mentions),) = prover.places(quote("Qalaat Nowhere"))
    assert [mention.name for mention in mentions] == ["Qalaat Nowhere"]
    assert fault(lambda: prover.places(quote("on"))) == "no_place"
