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
        ("The Zionist regime’s jets bombed Homs.", "israel"),
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
    "text", ["It bombed Saraqib with its jets.", "Its warplanes bombed Saraqib."]
)
def test_a_pronoun_is_kept_for_its_antecedent(facts: ReadFacts, text: str) -> None:
    assert strike(facts, text).pronoun_attacker is not None


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("US forces conducted a dozen attacks — air strikes on camps in Raqqa.", "united_states"),
        ("The raid was carried out by Israeli jets and hit Homs.", "israel"),
        ("A Syrian military source said Israeli jets came from the sea and hit Homs.", "israel"),
    ],
)
def test_the_attacker_of_words_that_go_on_from_others(
    struck: Callable[[str], list[tuple[str, str]]], text: str, actor: str
) -> None:
    assert {by for by, _ in struck(text)} == {actor}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army committed a massacre, as ten people were killed in rocket attacks on Ariha.",
            ["syrian_government"],
        ),
        (
            "Regime forces committed a massacre when ten died in the shelling of Ariha.",
            ["syrian_government"],
        ),
        (
            "The army committed a massacre, while rebels said ten people were killed in "
            "the shelling of Ariha.",
            [],
        ),
    ],
)
def test_who_commits_a_massacre_made_the_attack_it_was(
    facts: ReadFacts, text: str, expected: list[str]
) -> None:
    assert attackers(facts, text) == expected
