"""Attackers that the words only suppose."""

from collections.abc import Callable

import pytest

from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention

ReadFacts = Callable[[str], SentenceFacts]


def strike(facts: ReadFacts, text: str) -> StrikeMention:
    (only,) = facts(text).strike_mentions
    return only


@pytest.mark.parametrize(
    "text",
    [
        "Suspected Russian warplanes bombed Saraqib.",
        "Saraqib was bombed by warplanes believed to be Russian.",
        "Warplanes believed to be Russian bombed Saraqib.",
        "Warplanes, probably Russian, bombed Saraqib.",
        "Saraqib was bombed by what residents described as Russian jets.",
        "An air strike attributed to Russia hit Saraqib.",
    ],
)
def test_a_supposed_attacker_is_in_doubt(facts: ReadFacts, text: str) -> None:
    found = strike(facts, text)
    assert [(party.actor, party.hedged) for party in found.attackers] == [("russia", True)]
    assert found.reality == "done"


def test_a_named_attacker_is_in_no_doubt(facts: ReadFacts) -> None:
    (party,) = strike(facts, "Russian warplanes bombed Saraqib.").attackers
    assert not party.hedged
