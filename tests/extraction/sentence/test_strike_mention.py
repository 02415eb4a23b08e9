"""What one sentence says of one strike."""

from collections.abc import Callable

import pytest

from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention

ReadFacts = Callable[[str], SentenceFacts]


def strike(facts: ReadFacts, text: str) -> StrikeMention:
    (only,) = facts(text).strike_mentions
    return only


def test_strikes_that_did_not_target_somebody_still_happened(facts: ReadFacts) -> None:
    found = strike(facts, "The strikes did not target ISIS.")
    assert found.reality == "done"
    assert [(party.actor, party.denied) for party in found.targets] == [("islamic_state", True)]


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("The strikes killed nine people.", True),
        ("Those air strikes killed nine people.", True),
        ("Air strikes killed nine people.", False),
    ],
)
def test_the_strikes_point_back(facts: ReadFacts, text: str, definite: bool) -> None:
    assert strike(facts, text).definite is definite


def test_not_by_somebody_tells_that_others_say_it_was_they(facts: ReadFacts) -> None:
    text = "A clinic in Ariha was destroyed in US air strikes, not by Russian jets, the envoy said."
    found = strike(facts, text)
    assert [party.actor for party in found.attackers] == ["united_states"]
    assert found.attribution.hedged


@pytest.mark.parametrize(
    "text",
    [
        "On Friday RAF Typhoons bombed a depot near Hajin.",
        "Russian bombers struck Ariha from a Russian base.",
    ],
)
def test_nobody_is_their_own_target(facts: ReadFacts, text: str) -> None:
    found = strike(facts, text)
    assert found.attackers
    assert not found.targets
