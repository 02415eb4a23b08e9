"""An event cites its words, and sums up who says what of it."""

from datetime import date
from typing import Any

import pytest

from dashboard.domain.event import Claim, Factuality, Toll
from tests.domain.values import CITATION, event


def test_an_event_that_ends_before_it_began_is_refused() -> None:
    with pytest.raises(ValueError, match="event report:1: ends 2016-03-06, before it began"):
        event(date_end=date(2016, 3, 6))


def test_an_event_without_its_words_is_refused() -> None:
    with pytest.raises(ValueError, match="event report:1: no citation"):
        event(citations=())


def test_targets_are_whom_anybody_affirms_in_the_order_named() -> None:
    def claim(value: str | None, stance: Any = "affirms", about: Any = "target") -> Claim:
        return Claim(by="officials", about=about, value=value, stance=stance, citation=CITATION)

    told = event(
        claims=(
            claim("syrian_opposition"),
            claim("islamic_state", "denies"),
            claim("russia", about="attacker"),
            claim("nusra_front"),
            claim("syrian_opposition"),
            claim("unknown"),
            claim(None),
        )
    )
    assert told.targets == ("syrian_opposition", "nusra_front")


@pytest.mark.parametrize(
    ("factuality", "hedged"),
    [
        (Factuality.ASSERTED, False),
        (Factuality.ATTRIBUTED, False),
        (Factuality.ALLEGED, True),
        (Factuality.DISPUTED, True),
        (Factuality.DENIED, True),
    ],
)
def test_what_is_in_doubt(factuality: Factuality, hedged: bool) -> None:
    assert factuality.hedged is hedged


@pytest.mark.parametrize(("low", "high"), [(-1, None), (5, 4), (-2, -1)])
def test_a_toll_that_cannot_be_is_refused(low: int, high: int | None) -> None:
    with pytest.raises(ValueError, match="toll: "):
        Toll(low=low, high=high)


@pytest.mark.parametrize(("low", "high"), [(0, 0), (3, None), (None, 7), (3, 7)])
def test_either_end_of_a_toll_may_be_open(low: int | None, high: int | None) -> None:
    assert Toll(low=low, high=high) != Toll()
