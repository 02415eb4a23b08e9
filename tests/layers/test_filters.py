"""A filter finds what going through the strikes one by one finds, and its values are never SQL."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.layers.columns import ColumnTest
from dashboard.layers.filters import COLUMNS, StrikeFilter, search_words
from dashboard.layers.store import EventStore
from tests.layers.oracle import FILTERS, Made, meets, often
from tests.paths import DATA

AT_HAMA = ColumnTest(column="location", test="is", values=("Hama",))
TEXTS = st.text(min_size=1)
WORDS = st.text(min_size=1).map(lambda text: "".join(text.split())).filter(bool)


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> EventStore:
    """The two Russian strikes of 30 September 2015 that the project comes with."""
    folder: Path = tmp_path_factory.mktemp("seed") / "data"
    folder.mkdir()
    for name in ("layers", "basemap"):
        (folder / name).symlink_to(DATA / name)
    return EventStore.load(folder)


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (StrikeFilter(), 2),
        (StrikeFilter(actors=("russia",)), 2),
        (StrikeFilter(actors=("turkey",)), 0),
        (StrikeFilter(actors=("turkey", "russia")), 2),
        (StrikeFilter(targets=("islamic_state",)), 2),
        (StrikeFilter(targets=("sdf",)), 0),
        (StrikeFilter(factualities=("alleged",)), 2),
        (StrikeFilter(factualities=("asserted",)), 0),
        (StrikeFilter(agreements=("agreed", "single")), 0),
        (StrikeFilter(types=("Air/drone strike",)), 2),
        (StrikeFilter(sources=("russian-airstrikes-begin",)), 2),
        (StrikeFilter(date_from=date(2015, 9, 30), date_to=date(2015, 9, 30)), 2),
        (StrikeFilter(date_from=date(2015, 10, 1)), 0),
        (StrikeFilter(date_to=date(2015, 9, 29)), 0),
        (StrikeFilter(text="ALLEGED  opposition"), 2),
        (StrikeFilter(text="Caspian"), 0),
        (StrikeFilter(ids=("russian-airstrikes-begin:2",)), 1),
        (StrikeFilter(columns=((AT_HAMA,),)), 1),
    ],
)
def test_each_part_of_a_filter(seed: EventStore, wanted: StrikeFilter, number: int) -> None:
    assert seed.count(wanted) == number
    assert len(seed.strikes(wanted)) == number


@often
@given(wanted=FILTERS, data=st.data())
def test_ids_and_shared_totals_narrow_any_filter(
    made: Made, wanted: StrikeFilter, data: st.DataObject
) -> None:
    ids = st.sampled_from([strike.event_id for strike in made.strikes])
    totals = {strike.fatalities_group for strike in made.strikes if strike.fatalities_group}
    asked_ids = set(data.draw(st.lists(ids | st.just("gone:1"), max_size=40)))
    asked_totals = set(data.draw(st.lists(st.sampled_from(sorted(totals)), max_size=10)))
    narrowed = replace(wanted, ids=tuple(asked_ids), groups=tuple(asked_totals))
    assert made.store.strikes(narrowed) == [
        strike
        for strike in made.strikes
        if meets(wanted, strike)
        and (not asked_ids or strike.event_id in asked_ids)
        and (not asked_totals or strike.fatalities_group in asked_totals)
    ]


@pytest.mark.parametrize("number", [1, 60, 83, 5_000])
def test_a_search_of_many_words_is_answered(seed: EventStore, number: int) -> None:
    (strike, *_) = seed.strikes(StrikeFilter())
    said = " ".join(citation.quote for citation in strike.citations).split()
    pasted = " ".join((said * number)[:number])
    assert strike.event_id in {found.event_id for found in seed.strikes(StrikeFilter(text=pasted))}
    nowhere = " ".join(f"nowhere{each}" for each in range(number))
    assert seed.count(StrikeFilter(text=nowhere)) == 0


def test_words_within_others_of_a_search_are_looked_for_once() -> None:
    assert search_words("Aleppo ale aleppo raid a") == ["aleppo", "raid"]


@often
@given(words=st.lists(st.sampled_from("a e r s al ho st said in of residents 2".split())))
def test_many_short_words_find_what_reading_the_strikes_finds(made: Made, words: list[str]) -> None:
    wanted = StrikeFilter(text=" ".join(words))
    assert made.store.count(wanted) == sum(meets(wanted, strike) for strike in made.strikes)


def test_a_strike_that_lasted_some_days_meets_a_range_it_overlaps(made: Made) -> None:
    lasted = [strike for strike in made.strikes if strike.event_date_end > strike.event_date]
    assert lasted
    for strike in lasted[:5]:
        only = StrikeFilter(ids=(strike.event_id,))
        first, last, day = strike.event_date, strike.event_date_end, timedelta(days=1)
        for begun, ended, number in (
            (last, None, 1),
            (last + day, None, 0),
            (None, first, 1),
            (None, first - day, 0),
        ):
            assert made.store.count(replace(only, date_from=begun, date_to=ended)) == number


def test_a_quote_in_a_filter_is_a_value_and_never_sql(seed: EventStore) -> None:
    assert seed.count(StrikeFilter(actors=("'; DROP TABLE strikes; --",))) == 0
    assert seed.count(StrikeFilter(text="' OR true --")) == 0
    assert seed.count(StrikeFilter()) == 2


@given(value=TEXTS, other=TEXTS, word=WORDS)
def test_the_sql_is_the_same_whatever_is_asked_for(value: str, other: str, word: str) -> None:
    def asking(value: str, word: str) -> StrikeFilter:
        lists = dict.fromkeys([*COLUMNS, "ids", "groups"], (value,))
        column = ColumnTest(column="location", test="contains", values=(value,))
        return StrikeFilter(**lists, text=word, columns=((column,),))

    sql, values = asking(value, word).where()
    assert sql == asking(other, "homs").where()[0]
    assert sql.count("?") == len(values)


def test_no_filter_asks_nothing() -> None:
    assert StrikeFilter().active() == ()
    assert StrikeFilter(every_type=True).where() == ("true", [])


def test_events_of_other_types_are_met_only_where_they_are_asked_for() -> None:
    assert StrikeFilter().strikes_only
    assert not StrikeFilter(types=("Battles",)).strikes_only
    assert not StrikeFilter(ids=("acled:1",)).strikes_only
    assert not StrikeFilter().without("types").strikes_only


@given(FILTERS)
def test_the_active_parts_are_those_that_taking_out_changes(wanted: StrikeFilter) -> None:
    parts = (*COLUMNS, "text", "ids", "groups", "dates")
    # Without its types it is of every type.
    wide = replace(wanted, every_type=True)
    assert set(wanted.active()) == {part for part in parts if wide.without(part) != wide}
    for part in wanted.active():
        assert set(wanted.without(part).active()) == set(wanted.active()) - {part}


def test_dates_are_taken_out_at_both_ends() -> None:
    day = date(2015, 9, 30)
    assert StrikeFilter(date_from=day, date_to=day).without("dates") == StrikeFilter()
    assert StrikeFilter(date_to=day).active() == ("dates",)
