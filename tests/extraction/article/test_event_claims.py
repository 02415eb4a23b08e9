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
