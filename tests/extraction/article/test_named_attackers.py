"""Whom an article names as attackers, sentence by sentence."""

from collections.abc import Callable

from dashboard.extraction.article.named_attackers import attackers_of, named_before
from dashboard.extraction.sentence.sentence_facts import SentenceFacts

Facts = Callable[[str], SentenceFacts]


def test_who_strikes_is_named_and_who_is_struck_is_not(facts: Facts) -> None:
    assert attackers_of(facts("Russian jets bombed ISIS fighters in Ariha.")) == ["russia"]


def test_each_sentence_knows_those_before_it(facts: Facts) -> None:
    texts = ("Russian jets bombed Ariha.", "Israeli jets took off.", "A shell hit Saraqib.")
    strikers, owners = zip(*named_before([facts(text) for text in texts], None), strict=True)
    assert strikers == (frozenset(), {"russia"}, {"russia"})
    assert owners == (frozenset(), {"russia"}, {"russia", "israel"})


def test_whom_a_pronoun_means_is_known_after_its_sentence(facts: Facts) -> None:
    texts = ("The ministry said it had bombed Ariha.", "A depot near Hass was hit.")
    strikers, _ = zip(*named_before([facts(t) for t in texts], None, {0: ["russia"]}), strict=True)
    assert strikers == (frozenset(), {"russia"})


def test_of_two_suspects_neither_is_known_to_strike_later(facts: Facts) -> None:
    texts = ("Russian or Syrian army jets bombed Ariha.", "Air strikes hit Hass as well.")
    strikers, owners = zip(*named_before([facts(text) for text in texts], None), strict=True)
    assert strikers == owners == (frozenset(), frozenset())
