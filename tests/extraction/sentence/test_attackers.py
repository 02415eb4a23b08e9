"""Who struck whom: the grammar around a strike's words."""

from collections.abc import Callable

import pytest

from dashboard.extraction.article.strikes import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention

ReadFacts = Callable[[str], SentenceFacts]


def strike(facts: ReadFacts, text: str) -> StrikeMention:
    (only,) = facts(text).strike_mentions
    return only


def attackers(facts: ReadFacts, text: str) -> list[str]:
    return [party.actor for party in strike(facts, text).attackers]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Russian warplanes bombed Saraqib.", "russia"),
        ("Saraqib was bombed by Russian warplanes.", "russia"),
        ("Russian jets carried out strikes on Saraqib.", "russia"),
        ("Strikes carried out by Russian jets hit Saraqib.", "russia"),
        ("Turkey launched airstrikes on Afrin.", "turkey"),
        ("Russian airstrikes hit Saraqib.", "russia"),
        ("Airstrikes by Russia hit Saraqib.", "russia"),
        ("Russia's airstrikes hit Saraqib.", "russia"),
        ("Shelling by the army killed five people in Douma.", "syrian_government"),
        ("Army shelling of Douma killed five people.", "syrian_government"),
        ("Regime helicopters dropped barrel bombs on Daraya.", "syrian_government"),
        ("The US-led coalition struck Raqqa.", "us_coalition"),
        ("Moscow struck Saraqib.", "russia"),
        ("The Pentagon bombed a convoy near Raqqa.", "united_states"),
        ("Saraqib was hit in Russian air strikes.", "russia"),
        pytest.param(
            "Jets belonging to Russia bombed Saraqib.",
            "russia",
        ),
        ("Russian jets took off at dawn and bombed Saraqib.", "russia"),
        ("Israeli missiles struck an arms depot near Damascus.", "israel"),
        ("Mortar fire by rebels hit Nubl.", "syrian_opposition"),
        ("ISIS shelled Kobani.", "islamic_state"),
    ],
)
def test_who_struck(facts: ReadFacts, text: str, actor: str) -> None:
    assert attackers(facts, text) == [actor]


def test_joined_attackers_are_both(facts: ReadFacts) -> None:
    assert attackers(facts, "Russian and Syrian government jets bombed Ariha.") == [
        "russia",
        "syrian_government",
    ]


@pytest.mark.parametrize(
    "text", ["Warplanes bombed Saraqib.", "Saraqib was bombed.", "Air strikes hit Saraqib."]
)
def test_nobody_named_is_nobody(facts: ReadFacts, text: str) -> None:
    assert attackers(facts, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes hit rebel-held Saraqib.",
        "Warplanes bombed an ISIS base in Raqqa.",
        "Activists in Turkey said warplanes bombed Saraqib.",
        "Jets struck the Syrian army in Deir al-Zor.",
    ],
)
def test_who_was_hit_or_speaks_did_not_strike(facts: ReadFacts, text: str) -> None:
    assert attackers(facts, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Suspected Russian warplanes bombed Saraqib.",
        "Saraqib was bombed by warplanes believed to be Russian.",
        "Warplanes believed to be Russian bombed Saraqib.",
    ],
)
def test_a_supposed_attacker_is_in_doubt(facts: ReadFacts, text: str) -> None:
    told = strike(facts, text)
    assert [(party.actor, party.hedged) for party in told.attackers] == [("russia", True)]
    assert told.reality == "done"


def test_a_named_attacker_is_in_no_doubt(facts: ReadFacts) -> None:
    (party,) = strike(facts, "Russian warplanes bombed Saraqib.").attackers
    assert not party.hedged


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Russian jets bombed an ISIS base in Raqqa.", ["islamic_state"]),
        ("Russian jets bombed rebels near Saraqib.", ["syrian_opposition"]),
        ("Coalition strikes against ISIS hit Raqqa.", ["islamic_state"]),
        ("Turkish jets struck the YPG and ISIS near Afrin.", ["sdf", "islamic_state"]),
        ("Russian jets bombed rebel-held Saraqib.", []),
        ("Russian jets bombed Saraqib.", []),
    ],
)
def test_whom_it_was_aimed_at(facts: ReadFacts, text: str, targets: list[str]) -> None:
    assert [party.actor for party in strike(facts, text).targets] == targets


@pytest.mark.parametrize(
    "text",
    [
        "Israeli jets bombed Damascus.",
        "Insurgents fired rockets at Damascus.",
        "Israeli jets bombed the Damascus suburb of Douma.",
    ],
)
def test_a_capital_that_is_hit_is_ground_not_a_power(facts: ReadFacts, text: str) -> None:
    assert strike(facts, text).targets == ()


def test_rebels_rather_than_isis_denies_isis(facts: ReadFacts) -> None:
    told = strike(facts, "Russian jets struck rebels rather than ISIS in Homs.")
    assert {party.actor: party.denied for party in told.targets} == {
        "syrian_opposition": False,
        "islamic_state": True,
    }


def test_strikes_that_did_not_target_somebody_still_happened(facts: ReadFacts) -> None:
    told = strike(facts, "The strikes did not target ISIS.")
    assert told.reality == "done"
    assert [(party.actor, party.denied) for party in told.targets] == [("islamic_state", True)]


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


@pytest.mark.parametrize(
    "text", ["It bombed Saraqib with its jets.", "Its warplanes bombed Saraqib."]
)
def test_a_pronoun_is_kept_for_its_antecedent(facts: ReadFacts, text: str) -> None:
    assert strike(facts, text).pronoun_attacker is not None


def test_questions_tell_nothing(facts: ReadFacts) -> None:
    assert facts("Did Russian jets bomb Saraqib?").strike_mentions == []
