"""Who claims what of a strike, and how sure one sentence is of it."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Factuality
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Russian jets bombed Saraqib on Tuesday.", Factuality.ASSERTED),
        ("Russian jets bombed Saraqib on Tuesday, activists said.", Factuality.ATTRIBUTED),
        ("Activists alleged that Russian jets bombed Saraqib on Tuesday.", Factuality.ALLEGED),
        ("Suspected Russian jets bombed Saraqib on Tuesday.", Factuality.ALLEGED),
    ],
)
def test_the_wording_says_how_sure_it_is(read: Read, text: str, factuality: Factuality) -> None:
    (event,) = read(text).events
    assert event.factuality is factuality


def test_every_speaker_has_claims_of_their_own(read: Read) -> None:
    text = "Residents and activists said Russian jets bombed Saraqib on Tuesday, killing two."
    (event,) = read(text).events
    assert {(c.by, c.about) for c in event.claims} == {
        (by, about)
        for by in ("Residents", "activists")
        for about in ("occurrence", "attacker", "toll")
    }


def test_a_story_that_is_disowned_is_the_attackers_own(read: Read) -> None:
    text = (
        "Russian jets bombed Saraqib on Tuesday in a campaign against ISIS. "
        "Or at least that is their story."
    )
    (event,) = read(text).events
    targets = [(c.by, c.value, c.hedged) for c in event.claims if c.about == "target"]
    assert targets == [("Russia", "islamic_state", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Ariha on Monday.\n\nPlanes bombed Saraqib, a rescuer said.",
        "Russian jets bombed Ariha on Monday.\n\nAir raids hit Saraqib, a medic said.",
        "Air strikes by Russia hit Ariha.\n\nWarplanes also hit Saraqib, residents said.",
    ],
)
def test_a_speaker_claims_no_attacker_that_its_own_sentence_does_not_name(
    read: Read, text: str
) -> None:
    (saraqib,) = [event for event in read(text).events if event.place.name == "Saraqib"]
    assert [c for c in saraqib.claims if c.about == "attacker"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The coalition said it had believed it was striking ISIS.",
        "The coalition said that it thought it was bombing ISIS.",
    ],
)
def test_a_pronoun_speaks_for_the_speaker_of_its_own_sentence(read: Read, text: str) -> None:
    before = "Coalition jets bombed Raqqa on Monday. Moscow said it had killed soldiers."
    events = read(f"{before} {text}").events
    named = {c.by for e in events for c in e.claims if c.about == "target"}
    assert named == {"coalition"}


@pytest.mark.parametrize(
    ("detail", "factuality"),
    [
        ("The strikes apparently targeted the runway.", Factuality.ASSERTED),
        ("Analysts believe the strikes have killed officers.", Factuality.ASSERTED),
        ("The raids were reportedly carried out by Russia.", Factuality.ALLEGED),
    ],
)
def test_a_doubt_of_a_known_strike_is_of_what_it_adds(
    read: Read, detail: str, factuality: Factuality
) -> None:
    (event,) = read(f"Air strikes hit Ariha on Monday. {detail}").events
    assert event.factuality is factuality


def test_a_headline_that_doubts_its_strike_is_heard(read: Read) -> None:
    text = "Alleged Russian air strike hits Ariha\n\nRussian jets bombed Ariha on Monday."
    (event,) = read(text).events
    assert event.factuality is Factuality.ALLEGED
