"""The strikes of an answer: what is proven of each, and what is left of those that are not."""

from datetime import date

import pytest

from dashboard.domain.article import Article
from dashboard.domain.event import Factuality, GeoPrecision
from dashboard.extraction.pipeline import Extraction, Extractor
from tests.readers.answers import Json, answer, quote, strike
from tests.readers.reading import read_by

TEXT = (
    "Russian jets bombed Saraqib and Ariha on Monday, killing at least nine people, activists said."
    " Moscow denied it. Witnesses blamed the regime. Its helicopters were seen.\n"
)
SARAQIB = strike(quote(1, "bombed"), quote(1, "Saraqib"), quote(1, "Russian jets"))
BY_ACTIVISTS = {"by": quote(1, "activists"), "about": "occurrence", "stance": "affirms"}


def read(extractor: Extractor, *strikes: Json, text: str = TEXT) -> Extraction:
    article = Article(id="report", text=text, published=date(2016, 3, 10))
    return read_by(extractor, answer(*strikes), article=article)


def faults(found: Extraction) -> set[tuple[str, str]]:
    return {
        (getattr(item.reason, "field", ""), getattr(item.reason, "fault", ""))
        for item in found.review
        if item.reason.code == "unproven_words"
    }


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"attacker": quote(1, "Turkish jets")}, ("attacker", "not_there")),
        ({"day": quote(1, "on Sunday")}, ("day", "not_there")),
        ({"killed": quote(1, "ten people")}, ("killed", "not_there")),
        ({"injured": quote(1, "nine people")}, ("injured", "no_number")),
        ({"hedge": quote(1, "allegedly")}, ("hedge", "not_there")),
        ({"region": quote(1, "Hama")}, ("place", "not_there")),
        ({"claims": [BY_ACTIVISTS | {"by": quote(1, "officials")}]}, ("speaker", "not_there")),
        (
            {"claims": [BY_ACTIVISTS | {"about": "target", "value": quote(1, "Saraqib")}]},
            ("value", "no_party"),
        ),
    ],
)
def test_a_field_that_is_not_proven_is_dropped_and_said(
    extractor: Extractor, wrong: Json, fault: tuple[str, str]
) -> None:
    found = read(extractor, SARAQIB | wrong)
    (event,) = found.events
    assert event.place.name == "Saraqib"
    assert event.toll.low is None
    assert event.factuality is not Factuality.ALLEGED
    assert fault in faults(found)
    if "attacker" in wrong:
        assert event.actor1 == "unknown"


def test_without_a_place_it_is_for_review_with_what_is_known(extractor: Extractor) -> None:
    found = read(extractor, SARAQIB | {"place": None, "killed": quote(1, "at least nine people")})
    assert found.events == ()
    (item,) = (item for item in found.review if item.reason.code == "unplaced_strike")
    assert item.strike is not None
    assert (item.strike.attacker, item.strike.toll.low) == ("russia", 9)
    assert item.strike.first == date(2016, 3, 7)


def test_a_name_nobody_knows_is_for_review(extractor: Extractor) -> None:
    text = "Russian jets bombed the village of Qarnabistan on Monday."
    said = strike(quote(1, "bombed"), quote(1, "Qarnabistan"), quote(1, "Russian jets"))
    found = read(extractor, said, text=text)
    assert found.events == ()
    (item,) = (item for item in found.review if item.kind == "place")
    assert (item.text, item.strike and item.strike.attacker) == ("Qarnabistan", "russia")


def test_one_total_over_several_places_is_shared(extractor: Extractor) -> None:
    killed = {"killed": quote(1, "at least nine people")}
    found = read(extractor, SARAQIB | killed, SARAQIB | killed | {"place": quote(1, "Ariha")})
    tolls = [event.toll for event in found.events]
    assert [toll.low for toll in tolls] == [9, 9]
    assert tolls[0].group == tolls[1].group is not None
    alone = read(extractor, SARAQIB | killed).events[0].toll
    assert (alone.low, alone.group) == (9, None)


def test_a_denial_makes_it_disputed(extractor: Extractor) -> None:
    denial = {
        "by": quote(2, "Moscow"),
        "about": "occurrence",
        "stance": "denies",
        "value": None,
        "hedge": None,
    }
    (event,) = read(extractor, SARAQIB | {"claims": [BY_ACTIVISTS, denial]}).events
    assert event.factuality is Factuality.DISPUTED
    assert [(c.by, c.stance) for c in event.claims if c.about == "occurrence"] == [
        ("activists", "affirms"),
        ("Moscow", "denies"),
    ]


def test_doubt_that_the_rules_read_is_not_lost(extractor: Extractor) -> None:
    text = "Jets allegedly bombed Saraqib."
    (event,) = read(extractor, strike(quote(1, "bombed"), quote(1, "Saraqib")), text=text).events
    assert event.factuality is Factuality.ALLEGED


def test_whom_all_speakers_name_is_the_attacker(extractor: Extractor) -> None:
    claim = {"by": quote(3, "Witnesses"), "about": "attacker", "value": quote(3, "the regime")}
    (event,) = read(extractor, SARAQIB | {"attacker": None, "claims": [claim]}).events
    assert event.actor1 == "syrian_government"
    assert event.factuality is Factuality.ATTRIBUTED


def test_words_that_stand_for_a_party_are_read_by_the_rules(extractor: Extractor) -> None:
    text = "Russia joined the war. Its warplanes bombed Saraqib."
    said = strike(quote(2, "bombed"), quote(2, "Saraqib"), quote(2, "Its warplanes"))
    (event,) = read(extractor, said, text=text).events
    assert event.actor1 == "russia"


def test_a_strike_abroad_is_one_line(extractor: Extractor) -> None:
    text = "Coalition jets bombed Mosul in Iraq."
    said = strike(quote(1, "bombed"), quote(1, "Mosul"), quote(1, "Coalition"))
    found = read(extractor, said, text=text)
    assert found.events == ()
    assert "strikes_abroad" in {item.reason.code for item in found.review}


def test_history_is_no_news(extractor: Extractor) -> None:
    text = "Jets bombed Saraqib in 2012, and people remember it."
    said = strike(quote(1, "bombed"), quote(1, "Saraqib"), day=quote(1, "in 2012"))
    found = read(extractor, said, text=text)
    assert found.events == ()
    assert ("day", "not_done") in faults(found)


def test_the_sentences_of_all_words_are_cited(extractor: Extractor) -> None:
    text = "Jets bombed a market on Monday. The market is in Saraqib. Nine people died."
    said = strike(
        quote(1, "bombed"), quote(2, "Saraqib"), killed=quote(3, "Nine people"), also=[99, 3]
    )
    (event,) = read(extractor, said, text=text).events
    assert [citation.quote for citation in event.citations] == [
        "Jets bombed a market on Monday.",
        "The market is in Saraqib.",
        "Nine people died.",
    ]
    assert event.geo_precision is GeoPrecision.EXACT
