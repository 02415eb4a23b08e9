"""A strike is put where its words say, not where some other sentence happens to be about."""

from dashboard.extraction.pipeline import Extractor
from tests.readers.answers import answer, quote, strike
from tests.readers.reading import article_of, read_by


def test_attacker_and_place_of_other_sentences_are_not_those_of_the_strike(
    extractor: Extractor,
) -> None:
    text = "Russian jets bombed Saraqib. Israel condemned it. In Damascus, the mayor spoke."
    for place, attacker in ((quote(1, "Saraqib"), 2), (quote(3, "Damascus"), 2)):
        said = answer(strike(quote(1, "bombed"), place, quote(attacker, "Israel")))
        found = read_by(extractor, said, article=article_of(text))
        assert {(e.actor1, e.place.name) for e in found.events} <= {("russia", "Saraqib")}
        assert "named_otherwise" in {getattr(item.reason, "fault", "") for item in found.review}


def test_a_place_that_the_sentence_points_back_to_is_the_strikes(extractor: Extractor) -> None:
    text = "Rebels hold Saraqib. Russian jets bombed the town. Raids hit Ariha as well."
    for words, place in ((quote(1, "Saraqib"), "Saraqib"), (quote(3, "Ariha"), "Ariha")):
        said = answer(strike(quote(2, "bombed"), words, quote(2, "Russian")))
        (event,) = read_by(extractor, said, article=article_of(text)).events
        assert (event.actor1, event.place.name) == ("russia", place)


def test_a_strike_whose_place_is_unproven_is_kept_with_what_is_known(
    extractor: Extractor,
) -> None:
    said = strike(quote(1, "bombed"), quote(1, "Nowhere"), quote(1, "Russian"))
    found = read_by(extractor, answer(said), article=article_of("Russian jets bombed Saraqib."))
    (item,) = (item for item in found.review if item.strike is not None)
    assert item.strike is not None
    assert item.strike.attacker == "russia"


def test_the_place_of_anothers_strike_is_not_this_ones(extractor: Extractor) -> None:
    text = "Russian jets bombed Saraqib. Israel bombed Damascus."
    said = answer(strike(quote(1, "bombed"), quote(2, "Damascus"), quote(1, "Russian")))
    assert read_by(extractor, said, article=article_of(text)).events == ()
