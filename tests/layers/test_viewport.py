"""Marks, bins and areas are what going through the strikes one by one gives."""

import math
from collections import Counter
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.bounds import Bounds
from dashboard.layers.filters import StrikeFilter
from tests.layers.oracle import (
    DOUBTED,
    FILTERS,
    IDLIB,
    NUMBER,
    Made,
    any_filter,
    cell,
    grouped,
    lowest,
    often,
    summary_of,
    tally,
    within,
)


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


@often
@any_filter
def test_what_is_seen_is_newest_first_regions_too(made: Made, wanted: StrikeFilter) -> None:
    found = [summary_of(s) for s in made.meeting(wanted) if within(IDLIB, s)]
    number, newest = made.store.seen(wanted, IDLIB, limit=5)
    assert (number, newest) == (len(found), found[:5])


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
