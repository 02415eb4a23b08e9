"""Tallies are what going through the strikes one by one gives."""

from collections import Counter
from collections.abc import Callable

from hypothesis import given, settings

from dashboard.layers.filters import StrikeFilter
from dashboard.layers.strike import Strike
from dashboard.layers.tallies import Tally
from tests.layers.oracle import FILTERS, Made


def _by(key: Callable[[Strike], str], strikes: list[Strike]) -> set[Tally]:
    killed: dict[str, dict[str, int]] = {}
    for strike in strikes:
        if strike.fatalities_low is not None and not strike.fatalities_words:
            totals = killed.setdefault(key(strike), {})
            total = strike.fatalities_group or strike.event_id
            totals[total] = max(totals.get(total, 0), strike.fatalities_low)
    return {
        Tally(each, number, sum(killed[each].values()) if each in killed else None)
        for each, number in Counter(map(key, strikes)).items()
    }


@settings(max_examples=30, deadline=None)
@given(wanted=FILTERS)
def test_tallies(made: Made, wanted: StrikeFilter) -> None:
    strikes = made.meeting(wanted)
    found = made.store.tallies(wanted)
    assert set(found.months) == _by(lambda s: f"{s.event_date:%Y-%m}", strikes)
    assert list(found.months) == sorted(found.months)
    assert set(found.governorates) == _by(lambda s: s.admin1_code, strikes)
    assert set(found.attackers) == _by(lambda s: s.actor1, strikes)
    numbers = [tally.strikes for tally in found.attackers]
    assert numbers == sorted(numbers, reverse=True)
    untold = [s for s in strikes if s.fatalities_low is None and s.fatalities_high is None]
    assert found.untold == len(untold)
    assert found.undated == sum(s.time_precision > 1 for s in strikes)
