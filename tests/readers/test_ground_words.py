"""A relation is what the words say of the ground, not what a model makes of them."""

import pytest

from dashboard.extraction.pipeline import Extractor
from tests.readers.answers import answer, quote
from tests.readers.reading import article_of, read_by


@pytest.mark.parametrize(
    ("text", "words", "actor", "relation", "place"),
    [
        ("There are no ISIS fighters in Raqqa.", "fighters in", "ISIS", "present", "Raqqa"),
        ("Turkey plans to seize Manbij.", "seize", "Turkey", "controls", "Manbij"),
        ("Rebels lost Hama last week.", "lost", "Rebels", "controls", "Hama"),
        ("Rebels withdrew from Hama.", "withdrew from", "Rebels", "present", "Hama"),
        ("The army denied that it held Hama.", "held", "The army", "controls", "Hama"),
        ("Rebels hold Hama.", "hold", "Rebels", "absent", "Hama"),
        ("Hezbollah said Hama was quiet.", "said", "Hezbollah", "controls", "Hama"),
    ],
)
def test_words_that_say_otherwise_draw_nothing(
    extractor: Extractor, text: str, words: str, actor: str, relation: str, place: str
) -> None:
    assert relations(extractor, text, words, actor, relation, place) == ["not_so"]


@pytest.mark.parametrize(
    ("text", "words", "actor", "relation", "place"),
    [
        ("There are no ISIS fighters in Raqqa.", "no", "ISIS", "absent", "Raqqa"),
        ("Rebels withdrew from Hama.", "withdrew from", "Rebels", "absent", "Hama"),
        ("Rebels hold Hama.", "hold", "Rebels", "controls", "Hama"),
        ("ISIS has hideouts in Raqqa.", "hideouts in", "ISIS", "present", "Raqqa"),
        ("Raqqa, a stronghold of ISIS, is big.", "stronghold of", "ISIS", "controls", "Raqqa"),
        ("Turkey told ISIS to leave Raqqa.", "leave", "ISIS", "demands_exclusion", "Raqqa"),
    ],
)
def test_words_that_say_so_are_drawn(
    extractor: Extractor, text: str, words: str, actor: str, relation: str, place: str
) -> None:
    assert relations(extractor, text, words, actor, relation, place) == [relation]


def test_party_and_place_of_other_sentences_are_not_what_a_statement_is_about(
    extractor: Extractor,
) -> None:
    text = "Rebels hold Hama. Israel spoke. People in Damascus slept."
    said = {
        "statement": quote(1, "hold"),
        "actor": quote(2, "Israel"),
        "relation": "controls",
        "place": quote(3, "Damascus"),
    }
    found = read_by(extractor, answer(zones=(said,)), article=article_of(text))
    assert found.zones == ()


def relations(
    extractor: Extractor, text: str, words: str, actor: str, relation: str, place: str
) -> list[str]:
    """The relation that is drawn, or why none is."""
    said = {
        "statement": quote(1, words),
        "actor": quote(1, actor),
        "relation": relation,
        "place": quote(1, place),
    }
    found = read_by(extractor, answer(zones=(said,)), article=article_of(text))
    faults = [getattr(item.reason, "fault", "") for item in found.review if item.kind == "zone"]
    return [zone.relation.value for zone in found.zones] or faults
