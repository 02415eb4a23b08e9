"""What can be asked for is what occurs."""

from dashboard.domain.event import STRIKE_TYPES
from tests.layers.oracle import Made


def test_types_are_those_of_strikes_first(made: Made) -> None:
    assert made.store.event_types[: len(STRIKE_TYPES)] == STRIKE_TYPES
    assert set(made.store.event_types) >= {strike.sub_event_type for strike in made.strikes}


def test_data_sets_sources_and_readers_are_those_that_occur(made: Made) -> None:
    strikes = made.strikes
    assert made.store.data_sets == tuple(sorted({strike.data_set for strike in strikes}))
    assert made.store.source_ids == {source for strike in strikes for source in strike.sources}
    assert made.store.reader_names() == {name for strike in strikes for name in strike.read_by}
