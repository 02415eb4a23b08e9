"""Blame and denial are put on the strikes they answer."""

from collections.abc import Callable

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
