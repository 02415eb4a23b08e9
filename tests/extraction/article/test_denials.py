"""Blame and denial are put on the strikes they answer."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Factuality
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def test_blame_names_the_attacker_of_a_strike_that_has_none(read: Read) -> None:
    (event,) = read("Strikes hit Saraqib on Tuesday. Activists blamed Russia.").events
    assert (event.actor1, event.factuality) == ("russia", Factuality.ALLEGED)
    (claim,) = (claim for claim in event.claims if claim.about == "attacker")
    assert (claim.by, claim.hedged) == ("Activists", True)


def test_blame_leaves_an_attacker_that_was_named_as_sure_as_it_was(read: Read) -> None:
    text = "Russian jets bombed Saraqib on Tuesday, the army said. Activists blamed Russia."
    (event,) = read(text).events
    assert event.factuality is Factuality.ATTRIBUTED


def test_a_denial_makes_a_claimed_strike_disputed(read: Read) -> None:
    text = "Russian jets bombed Saraqib on Tuesday, activists said. Russia denied the strike."
    (event,) = read(text).events
    assert event.factuality is Factuality.DISPUTED
    assert ("Russia", "denies") in {(c.by, c.stance) for c in event.claims}


def test_a_denial_is_of_the_deniers_own_strikes(read: Read) -> None:
    text = (
        "Russian jets bombed Saraqib on Tuesday, activists said. "
        "Turkish guns shelled Afrin on Tuesday, activists said. Russia denied the strike."
    )
    assert {e.place.name: e.factuality for e in read(text).events} == {
        "Saraqib": Factuality.DISPUTED,
        "Afrin": Factuality.ATTRIBUTED,
    }


@pytest.mark.parametrize(
    "answer",
    [
        "The Kremlin called the report a fabrication.",
        "Russia's defence ministry said none of its planes had flown in the area.",
        "Moscow dismissed the accusations as propaganda.",
        "Moscow said it carried out no sorties that day.",
        "Russia said its jets had not bombed the town.",
    ],
)
def test_a_denial_has_many_words(read: Read, answer: str) -> None:
    (event,) = read(f"Activists said Russian jets bombed Ariha on Monday. {answer}").events
    assert (event.actor1, event.factuality) == ("russia", Factuality.DISPUTED)


@pytest.mark.parametrize(
    "answer",
    [
        "Russia declined to confirm or deny the report.",
        "Moscow neither confirmed nor denied the strike.",
        "Russia denied it had struck a hospital in Aleppo last year.",
        "Russia says it only hits terrorists.",
        "Russia said it had no plans for further strikes.",
    ],
)
def test_what_is_no_denial_of_a_strike_leaves_it_as_it_was(read: Read, answer: str) -> None:
    (event,) = read(f"Activists said Russian jets bombed Ariha on Monday. {answer}").events
    assert event.factuality is Factuality.ATTRIBUTED
    assert {c.by for c in event.claims if c.about == "attacker"} == {"Activists"}


@pytest.mark.parametrize(
    "answer",
    [
        "Moscow said it was the work of coalition planes.",
        "The Russian ministry said the strike was carried out by the coalition.",
    ],
)
def test_a_strike_that_is_laid_on_another_is_disputed(read: Read, answer: str) -> None:
    (event,) = read(f"Activists said Russian jets bombed Ariha on Monday. {answer}").events
    assert event.factuality is Factuality.DISPUTED
    assert {c.value for c in event.claims if c.about == "attacker"} == {"russia", "us_coalition"}


def test_the_accused_denies_in_the_same_sentence(read: Read) -> None:
    text = "Russia accused Turkey of bombing Afrin on Monday; Ankara denied it."
    (event,) = read(text).events
    assert (event.actor1, event.factuality) == ("turkey", Factuality.DISPUTED)


def test_the_answer_to_a_strike_that_has_no_place_stands_at_no_other(read: Read) -> None:
    text = (
        "Russian jets bombed Ariha on Monday. An alleged Russian air strike hit a mosque on "
        "1 October 2015. Moscow called the claims a hoax."
    )
    (event,) = read(text).events
    assert event.factuality is Factuality.ASSERTED


@pytest.mark.parametrize(
    "denied",
    [
        "Moscow denied the attack, saying its aircraft had hit a depot near Jisr al-Shughur.",
        "Moscow denied it had flown over the town, saying its jets had struck Jisr al-Shughur.",
        "Moscow denied the raid and said its aircraft had bombed Jisr al-Shughur.",
        "Saying its aircraft had struck Jisr al-Shughur, Moscow denied the raid.",
    ],
)
@pytest.mark.parametrize("jets", ["Russian jets", "Jets"])
def test_nobody_denies_the_strike_they_claim_beside(read: Read, jets: str, denied: str) -> None:
    told, claimed = read(f"{jets} bombed Saraqib on Tuesday, residents said. {denied}").events
    assert ("Moscow", "denies") in {(c.by, c.stance) for c in told.claims}
    assert claimed.factuality is Factuality.ATTRIBUTED
    assert {c.stance for c in claimed.claims} == {"affirms"}


def test_a_sheet_with_two_suspects_leaves_the_one_named_in_doubt(read: Read) -> None:
    sheet = "Potentially responsible: Syrian or Russian air force"
    (event,) = read(f"A Russian air strike hit a clinic in Hass, a post said.\n\n{sheet}").events
    assert event.actor1 == "russia"
    assert event.factuality.hedged
