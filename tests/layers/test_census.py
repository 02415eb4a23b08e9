"""Counts are what going through the strikes one by one gives, under any filter."""

from collections import Counter
from functools import partial

from dashboard.layers.census import Look
from dashboard.layers.filters import COLUMNS, LISTS, StrikeFilter
from tests.layers.oracle import Made, any_filter, meets, often


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
            values = [strike.data_set] if part == "data_sets" else values
            said = (value for value in values if value is not None)
            counts.update({value: int(others(strike)) for value in said})
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
@any_filter
def test_looks(made: Made, wanted: StrikeFilter) -> None:
    there = [s for s in made.strikes if meets(wanted, s)]
    looks = {
        Look(s.actor1, s.factuality, s.geo_precision, s.footprint, s.other_event) for s in there
    }
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
