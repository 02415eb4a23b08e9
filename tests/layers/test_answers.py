"""Every answer is what going through the strikes one by one gives, under any filter."""

import math
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.domain.bounds import Bounds
from dashboard.layers.census import Look
from dashboard.layers.filters import COLUMNS, LISTS, StrikeFilter
from dashboard.layers.store import EventStore
from dashboard.layers.strike import SUMMARY, Strike, StrikeSummary
from dashboard.layers.tables import WORLD_BITS
from dashboard.layers.viewport import CELL_PX
from tests.benchmarks import synthetic

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


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("answers") / "data"
    synthetic.make(NUMBER, folder)
    return Made(EventStore.load(folder))


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
    return StrikeSummary.model_validate({name: getattr(strike, name) for name in SUMMARY})


def within(box: Bounds | None, strike: Strike) -> bool:
    return box is None or (
        box.west <= strike.longitude <= box.east and box.south <= strike.latitude <= box.north
    )


def tally(strikes: list[Strike]) -> tuple[tuple[str, int], ...]:
    counts = Counter(strike.actor1 for strike in strikes)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


any_filter = given(wanted=FILTERS)
often = settings(max_examples=40, deadline=None)


@often
@any_filter
def test_strikes_and_counts(made: Made, wanted: StrikeFilter) -> None:
    found = made.meeting(wanted)
    assert made.store.strikes(wanted) == found
    assert made.store.strikes(wanted, limit=7) == found[:7]
    assert made.store.count(wanted) == len(found)
    assert made.strikes == sorted(made.strikes, key=lambda s: s.event_date, reverse=True)


@often
@any_filter
def test_facets(made: Made, wanted: StrikeFilter) -> None:
    facets = made.store.facets(wanted)
    assert list(facets) == list(COLUMNS)
    for part, column in COLUMNS.items():
        counts: Counter[str] = Counter()
        others = partial(meets, wanted.without(part))
        for strike in made.strikes:
            values = getattr(strike, column) if part in LISTS else [getattr(strike, column)]
            counts.update({value: int(others(strike)) for value in values})
        assert facets[part] == dict(counts)
        assert list(facets[part].values()) == sorted(counts.values(), reverse=True)
    some = tuple(facets["sources"])[::2]
    asked = made.store.facets(wanted, sources=some)["sources"]
    assert asked == {source: facets["sources"][source] for source in some}


@often
@any_filter
def test_days(made: Made, wanted: StrikeFilter) -> None:
    undated = wanted.without("dates")
    days = Counter(strike.event_date for strike in made.strikes if meets(undated, strike))
    assert made.store.daily(wanted) == sorted(days.items())


@often
@given(wanted=FILTERS, box=st.sampled_from([None, IDLIB]), zoom=st.sampled_from([5.0, 7.3, 11.0]))
def test_points_and_their_bins(
    made: Made, wanted: StrikeFilter, box: Bounds | None, zoom: float
) -> None:
    found = [s for s in made.meeting(wanted) if s.footprint is None and within(box, s)]
    points = made.store.points(wanted, box, zoom=zoom, limit=NUMBER)
    assert points.total == len(found)
    assert points.singles == [summary_of(strike) for strike in found]
    assert points.bins == []
    if not found:
        return
    binned = made.store.points(wanted, box, zoom=zoom, limit=len(found) - 1)
    assert binned.total == len(found)
    assert binned.singles == []
    assert sum((Counter(dict(b.actors)) for b in binned.bins), Counter()) == dict(tally(found))
    numbers = [each.number for each in binned.bins]
    assert numbers == sorted(numbers, reverse=True)
    cells = grouped(found, partial(cell, zoom=zoom))
    assert sorted(numbers) == sorted(len(each) for each in cells.values())


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


def test_a_bin_lies_at_the_mean_of_its_strikes(made: Made) -> None:
    found = [s for s in made.strikes if s.footprint is None]
    bins = made.store.points(StrikeFilter(), None, zoom=9, limit=10).bins
    cells = grouped(found, partial(cell, zoom=9)).values()
    assert len(bins) == len(cells)
    for each in cells:
        longitude = sum(strike.longitude for strike in each) / len(each)
        latitude = sum(strike.latitude for strike in each) / len(each)
        away = {math.dist((b.longitude, b.latitude), (longitude, latitude)): b for b in bins}
        assert min(away) < 0.001
        assert away[min(away)].number == len(each)


def test_the_edges_of_a_box_belong_to_it(made: Made) -> None:
    strike = next(s for s in made.strikes if s.footprint is None)
    at = Bounds(*[strike.longitude, strike.latitude] * 2)
    found = made.store.points(StrikeFilter(), at, zoom=12, limit=NUMBER).singles
    assert summary_of(strike) in found


@often
@any_filter
def test_areas(made: Made, wanted: StrikeFilter) -> None:
    found = [s for s in made.meeting(wanted) if s.footprint in made.store.footprints]
    by_area = grouped(found, lambda strike: strike.footprint)
    areas = made.store.areas(wanted)
    assert {area.footprint for area in areas} == set(by_area)
    assert [a.number for a in areas] == sorted((len(v) for v in by_area.values()), reverse=True)
    for area in areas:
        here = by_area[area.footprint]
        assert area.actors == tally(here)
        assert area.number == len(here)
        assert area.doubted == all(s.factuality in DOUBTED for s in here)
        assert area.killed_low == lowest(here)
        assert area.event_ids == tuple(s.event_id for s in here[:3])
        newest = (area.location, area.longitude, area.latitude, area.geo_precision)
        first = here[0]
        assert newest == (first.location, first.longitude, first.latitude, first.geo_precision)


def lowest(strikes: list[Strike]) -> int | None:
    """The sum of the lowest totals, each shared one once."""
    totals: dict[str, int] = {}
    for strike in strikes:
        if strike.fatalities_low is not None:
            key = strike.fatalities_group or strike.event_id
            totals[key] = max(strike.fatalities_low, totals.get(key, 0))
    return sum(totals.values()) if totals else None


@often
@any_filter
def test_looks(made: Made, wanted: StrikeFilter) -> None:
    there = [s for s in made.strikes if meets(wanted, s)]
    looks = {Look(s.actor1, s.factuality, s.geo_precision, s.footprint) for s in there}
    found = made.store.looks(wanted)
    assert set(found) == looks
    assert len(found) == len(looks)


@often
@any_filter
def test_who_says(made: Made, wanted: StrikeFilter) -> None:
    said: dict[str, dict[str, set[str]]] = {}
    numbers: Counter[str] = Counter()
    for strike in made.strikes:
        named = [c for c in strike.claims if c.about == "target" and c.value]
        if not meets(wanted, strike):
            continue
        for claim in named:
            stances = said.setdefault(claim.by, {}).setdefault(claim.value, set())
            stances.add(claim.stance)
        numbers.update(by for by, *_ in {(c.by, c.value, c.stance) for c in named})
    found = made.store.who_says(wanted)
    assert found == said
    assert [numbers[by] for by in found] == sorted(numbers.values(), reverse=True)


@often
@given(
    wanted=FILTERS,
    column=st.sampled_from(["location", "actor1", "fatalities_low", "event_date", "event_id"]),
    way=st.sampled_from(["asc", "desc"]),
    start=st.integers(0, 50),
)
def test_rows(
    made: Made,
    wanted: StrikeFilter,
    column: str,
    way: Any,
    start: int,
) -> None:
    def key(strike: Strike) -> Any:
        value = getattr(strike, column)
        return value.lower() if isinstance(value, str) else value

    found = made.meeting(wanted)
    known = [strike for strike in found if getattr(strike, column) is not None]
    known.sort(key=key, reverse=way == "desc")
    ordered = known + [strike for strike in found if getattr(strike, column) is None]
    page = made.store.rows(wanted, sort=[(column, way)], start=start, stop=start + 20)
    assert page == [summary_of(strike) for strike in ordered[start : start + 20]]


def test_a_strike_is_found_by_its_id(made: Made) -> None:
    for strike in made.strikes[::90]:
        assert made.store.strike(strike.event_id) == strike
        assert strike.event_id in made.store
    assert made.store.strike("synthetic:0") is None
    assert "synthetic:0" not in made.store
    ids = tuple(strike.event_id for strike in made.strikes[10:13])
    assert made.store.strikes(StrikeFilter(ids=ids)) == made.strikes[10:13]


def test_strikes_that_share_a_total(made: Made) -> None:
    groups = grouped(made.strikes, lambda strike: strike.fatalities_group)
    shared = [each for group, each in groups.items() if group and len(each) == 2]
    assert shared
    for one, other in shared:
        assert made.store.sharing(one) == [summary_of(other)]
    assert made.store.sharing(groups[None][0]) == []


def test_names_and_ids_that_occur(made: Made) -> None:
    for column in ("location", "admin1"):
        assert made.store.names(column) == {getattr(strike, column) for strike in made.strikes}
    with pytest.raises(ValueError, match="no column of names: claims"):
        made.store.names("claims")
    assert made.store.source_ids == {source for s in made.strikes for source in s.sources}
    assert made.store.actor_ids >= {s.actor1 for s in made.strikes} | {
        target for s in made.strikes for target in s.targets
    }
    assert made.store.titles()["synthetic-desk-01"] == "Synthetic desk 1"


@settings(max_examples=60, deadline=None)
@given(wanted=FILTERS)
def test_a_summary(made: Made, wanted: StrikeFilter) -> None:
    strikes = made.meeting(wanted)
    found = made.store.summary(wanted)
    assert [s.event_id for s in made.store.each(wanted, batch=7)] == [s.event_id for s in strikes]
    if not strikes:
        assert found is None
        return
    assert found is not None
    assert found.number == len(strikes)
    assert found.first == min(s.event_date for s in strikes)
    assert found.last == max(s.event_date_end for s in strikes)
    assert dict(found.attackers) == Counter(s.actor1 for s in strikes)
    assert dict(found.factualities) == Counter(s.factuality for s in strikes)
    assert found.precisions == Counter(_precision(s) for s in strikes)
    assert found.contested == sum(_contested(s) for s in strikes)
    totals: dict[str, list[int]] = {}
    for strike in strikes:
        if strike.fatalities_low is not None:
            key = strike.fatalities_group or strike.event_id
            totals.setdefault(key, []).append(strike.fatalities_low)
    assert found.killed_low == (sum(map(max, totals.values())) if totals else None)
    assert found.shares == any(len(total) > 1 for total in totals.values())
    assert dict(found.sources) == Counter(source for s in strikes for source in s.sources)
    assert found.source_number == len(found.sources)


def _precision(strike: Strike) -> int:
    return 4 if strike.country_level else strike.geo_precision


def _contested(strike: Strike) -> bool:
    said: dict[str, set[str]] = {}
    for claim in strike.claims:
        if claim.about == "target" and claim.value:
            said.setdefault(claim.value, set()).add(claim.stance)
    return any(len(stances) > 1 for stances in said.values())
