"""Counts are what going through the strikes one by one gives, under any filter."""

from collections import Counter
from dataclasses import replace
from functools import partial

from dashboard.layers.census import Speaker
from dashboard.layers.filters import COLUMNS, LISTS, StrikeFilter
from dashboard.layers.looks import Look
from dashboard.layers.schema import ClaimRecord
from dashboard.layers.tables import ITSELF
from tests.days import by_day
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
    assert by_day(made.store.daily(wanted)) == sorted(days.items())


@often
@any_filter
def test_looks(made: Made, wanted: StrikeFilter) -> None:
    there = [s for s in made.strikes if meets(wanted, s)]
    looks = {
        Look(s.actor1, s.factuality, s.geo_precision, s.footprint, s.other_event, s.place_unsaid)
        for s in there
    }
    found = made.store.looks(wanted)
    assert set(found) == looks
    assert len(found) == len(looks)


@often
@any_filter
def test_who_says(made: Made, wanted: StrikeFilter) -> None:
    said: dict[Speaker, dict[str, set[str]]] = {}
    numbers: Counter[Speaker] = Counter()
    for strike in made.strikes:
        if not meets(wanted, strike):
            continue
        named = [c for c in strike.claims if c.about == "target" and c.value]
        for claim in named:
            stances = said.setdefault(_speaker(made, claim), {}).setdefault(str(claim.value), set())
            stances.add(claim.stance)
        told = {(_speaker(made, c), c.value, c.stance) for c in named}
        numbers.update(speaker for speaker, *_ in told)
    found = made.store.who_says(wanted)
    assert found == said
    assert [numbers[by] for by in found] == sorted(numbers.values(), reverse=True)


def _speaker(made: Made, claim: ClaimRecord) -> Speaker:
    """An article's own voice is its outlet's."""
    if claim.by != ITSELF:
        return Speaker(claim.by, "")
    article = made.store.article(claim.citation.article_id)
    return Speaker(claim.by, article.publisher if article else claim.citation.article_id)


@often
@any_filter
def test_what_a_speaker_says_of_a_target_has_its_strikes(made: Made, wanted: StrikeFilter) -> None:
    for speaker, targets in list(made.store.who_says(wanted).items())[:3]:
        for target in targets:
            asked = replace(wanted, said=((speaker.name,), speaker.outlet, target))
            expected = [
                strike.event_id
                for strike in made.meeting(wanted)
                if any(
                    c.about == "target" and c.value == target and _speaker(made, c) == speaker
                    for c in strike.claims
                )
            ]
            assert made.store.count(asked) == len(expected)
            rows = made.store.rows(asked, sort=(), start=0, stop=len(expected))
            assert [row.event_id for row in rows] == expected
