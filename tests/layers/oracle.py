"""What goes through the strikes one by one: the answers of the store are compared with it."""

import math
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.domain.bounds import Bounds
from dashboard.layers.filters import COLUMNS, LISTS, StrikeFilter
from dashboard.layers.store import EventStore
from dashboard.layers.strike import SUMMARY, Strike, StrikeSummary
from dashboard.layers.study_area import StudyArea
from dashboard.layers.viewport import CELL_PX
from dashboard.layers.web_mercator import WORLD_BITS

NUMBER = 600
IDLIB = Bounds(36.2, 35.3, 37.2, 36.3)
DOUBTED = {"alleged", "disputed", "denied"}


class Made:
    """A store, and all its strikes one by one."""

    def __init__(self, store: EventStore) -> None:
        self.store = store
        self.strikes = store.strikes(StrikeFilter())

    def meeting(self, wanted: StrikeFilter) -> list[Strike]:
        """Those that meet the filter, newest first."""
        return [strike for strike in self.strikes if meets(wanted, strike)]

    def meeting_in(self, area: StudyArea) -> list[Strike]:
        """Those that the store finds in an area."""
        return self.store.strikes(StrikeFilter(area=area))


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


FILTERS = st.builds(
    StrikeFilter,
    actors=some("russia", "turkey", "syrian_government", "nobody"),
    targets=some("islamic_state", "syrian_opposition", "iran"),
    types=some("Air/drone strike", "Shelling/artillery/missile attack"),
    factualities=some("asserted", "attributed", "alleged", "denied"),
    sources=some("synthetic", "synthetic-desk-01", "synthetic-desk-03"),
    date_from=st.none() | st.dates(date(2012, 1, 1), date(2018, 1, 1)),
    date_to=st.none() | st.dates(date(2015, 1, 1), date(2024, 1, 1)),
    text=st.sampled_from(["", "", "said", "ALEPPO", "residents ho", "nowhere"]),
)


def meets(wanted: StrikeFilter, strike: Strike) -> bool:
    for part, column in COLUMNS.items():
        asked = set(getattr(wanted, part))
        found = set(getattr(strike, column)) if part in LISTS else {getattr(strike, column)}
        if asked and not asked & found:
            return False
    if wanted.date_from and strike.event_date_end < wanted.date_from:
        return False
    if wanted.date_to and strike.event_date > wanted.date_to:
        return False
    words = [strike.location, strike.admin1]
    words += [claim.by for claim in strike.claims]
    words += [citation.quote for citation in strike.citations]
    text = " ".join(words).casefold()
    return all(word in text for word in wanted.text.casefold().split())


def summary_of(strike: Strike) -> StrikeSummary:
    told = {name: getattr(strike, name) for name in SUMMARY}
    return StrikeSummary.model_validate(told | {"data_sets": [strike.data_set]})


def within(box: Bounds | None, strike: Strike) -> bool:
    return box is None or (
        box.west <= strike.longitude <= box.east and box.south <= strike.latitude <= box.north
    )


def tally(strikes: list[Strike]) -> tuple[tuple[str, int], ...]:
    counts = Counter(strike.actor1 for strike in strikes)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


any_filter = given(wanted=FILTERS)
often = settings(max_examples=40, deadline=None)


def cell(strike: Strike, zoom: float) -> tuple[int, int]:
    world = 1 << WORLD_BITS
    side = round(CELL_PX / (512 * 2**zoom) * world)
    y = 0.5 - math.asinh(math.tan(math.radians(strike.latitude))) / (2 * math.pi)
    return round((strike.longitude + 180) / 360 * world) // side, round(y * world) // side


def grouped(strikes: list[Strike], by: Callable[[Strike], Any]) -> dict[Any, list[Strike]]:
    groups: dict[Any, list[Strike]] = {}
    for strike in strikes:
        groups.setdefault(by(strike), []).append(strike)
    return groups


def lowest(strikes: list[Strike]) -> int | None:
    """The sum of the lowest totals, each shared one once."""
    totals: dict[str, int] = {}
    for strike in strikes:
        if strike.fatalities_low is not None:
            key = strike.fatalities_group or strike.event_id
            totals[key] = max(strike.fatalities_low, totals.get(key, 0))
    return sum(totals.values()) if totals else None


def precision(strike: Strike) -> int:
    if "place" in strike.precision_unsaid:
        return 5
    return 4 if strike.country_level else strike.geo_precision


def contested(strike: Strike) -> bool:
    said: dict[str, set[str]] = {}
    for claim in strike.claims:
        if claim.about == "target" and claim.value:
            said.setdefault(claim.value, set()).add(claim.stance)
    return any(len(stances) > 1 for stances in said.values())
