"""Sources are asked of the sets of them that strikes have."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dashboard.layers.source_sets import SourceSets

SOURCES = st.sampled_from("abcdef")
SETS = st.lists(st.lists(SOURCES, unique=True, max_size=4), max_size=5)


def made(sets: list[list[str]]) -> SourceSets:
    def ask(sql: str, values: Sequence[object]) -> list[tuple[object, ...]]:
        return [(number, sources) for number, sources in enumerate(sets)]

    return SourceSets(ask)


@given(SETS, st.lists(SOURCES, unique=True))
def test_a_set_is_met_by_any_of_its_sources(sets: list[list[str]], wanted: list[str]) -> None:
    expected = [bool(set(each) & set(wanted)) for each in sets]
    assert made(sets).met(wanted).tolist() == expected


@given(SETS, st.lists(SOURCES, unique=True), st.data())
def test_a_strike_counts_for_each_of_its_sources(
    sets: list[list[str]], among: list[str], data: st.DataObject
) -> None:
    strikes = data.draw(st.lists(st.sampled_from(range(len(sets))), max_size=20)) if sets else []
    expected = Counter(dict.fromkeys({source for each in sets for source in each}, 0))
    expected.update(source for strike in strikes for source in sets[strike])
    found = made(sets).counts(np.array(strikes, dtype=np.int32))
    assert found == dict(expected)
    some = made(sets).counts(np.array(strikes, dtype=np.int32), among)
    assert some == {source: expected[source] for source in among if source in expected}
