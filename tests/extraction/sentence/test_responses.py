"""Answers to a strike: who is blamed, and who denies it."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Event, Factuality
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
SAID = "Activists said Russian jets bombed Ariha on Monday."


def event(read: Read, text: str) -> Event:
    (only,) = read(text).events
    return only


def attacker_claims(found: Event) -> set[tuple[str, str | None, str]]:
    return {(c.by, c.value, c.stance) for c in found.claims if c.about == "attacker"}


@pytest.mark.parametrize(
    ("answer", "by"),
    [
        ("Russia denied the strike.", "Russia"),
        ("Moscow denied involvement.", "Moscow"),
        ("The Russian defence ministry rejected the accusation.", "Russian defence ministry"),
        ("Russia denied bombing the town.", "Russia"),
        ("Russia dismissed the claims.", "Russia"),
    ],
)
def test_a_denial_makes_a_strike_disputed(read: Read, answer: str, by: str) -> None:
    found = event(read, f"{SAID} {answer}")
    assert found.factuality is Factuality.DISPUTED
    assert ("Activists", "russia", "affirms") in attacker_claims(found)
    assert (by, "russia", "denies") in attacker_claims(found)
    assert answer in [citation.quote for citation in found.citations]


@pytest.mark.parametrize(
    "answer",
    [
        "Turkey denied the accusation.",
        "Russia denied visas to six diplomats.",
        "Russia did not deny the strike.",
    ],
)
def test_another_denial_does_not_touch_a_strike(read: Read, answer: str) -> None:
    assert event(read, f"{SAID} {answer}").factuality is Factuality.ATTRIBUTED


def test_a_denial_touches_only_the_deniers_strikes(read: Read) -> None:
    found = read(
        "Russian jets bombed Ariha on Monday. The army shelled Douma on Tuesday. "
        "Russia denied hitting a hospital."
    )
    assert {e.place.name: e.factuality for e in found.events} == {
        "Ariha": Factuality.DISPUTED,
        "Douma": Factuality.ASSERTED,
    }


@pytest.mark.parametrize(
    "answer", ["Russia denied carrying out the raids.", "The Russian army denied involvement."]
)
def test_a_denial_is_kept_though_nobody_was_named(read: Read, answer: str) -> None:
    found = event(read, f"Air raids hit Ariha on Monday. {answer}")
    denials = {(value, stance) for _, value, stance in attacker_claims(found)}
    assert ("russia", "denies") in denials


def test_a_denial_alone_is_a_denied_strike(read: Read) -> None:
    found = event(read, "Russia denied bombing Saraqib on Monday.")
    assert (found.actor1, found.factuality) == ("russia", Factuality.DENIED)


@pytest.mark.parametrize(
    "answer",
    [
        "Activists blamed Russia.",
        pytest.param(
            "Activists blamed the strike on Russia.",
        ),
        "The raid was blamed on Russia by activists.",
        "Activists accused Russia of the strike.",
        "Activists said Russia was behind the strike.",
    ],
)
def test_the_blamed_is_the_attacker_of_a_strike_without_one(read: Read, answer: str) -> None:
    found = event(read, f"Air strikes hit Ariha on Monday. {answer}")
    assert found.actor1 == "russia"
    assert ("russia", "affirms") in {(value, stance) for _, value, stance in attacker_claims(found)}


def test_a_strike_blamed_on_somebody_is_alleged(read: Read) -> None:
    found = event(read, "Air strikes hit Ariha on Monday. Activists blamed Russia.")
    assert found.factuality is Factuality.ALLEGED


def test_blame_leaves_a_named_attacker(read: Read) -> None:
    found = event(read, "Russian jets bombed Ariha on Monday. Moscow blamed the rebels.")
    assert found.actor1 == "russia"


def test_blame_for_another_thing_is_no_claim_on_a_strike(read: Read) -> None:
    found = event(
        read,
        "Russian jets bombed Ariha. The government blamed rebels for a blast in a Homs factory.",
    )
    assert {value for _, value, _ in attacker_claims(found)} == {"russia"}
