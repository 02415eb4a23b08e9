"""A report says who is behind it: its articles in the order of its sources, or its data set."""

from pathlib import Path

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.cited import COLUMNS, cited, speakers
from dashboard.layers.data_sets import AboutSet
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from tests.importing.tables import TODAY, bring_ucdp, folder


def test_each_source_that_is_an_article_has_all_that_leads_to_it(state: DataState) -> None:
    (article,) = state.store.articles(list(state.store.titles))
    strike = next(state.store.each_report(StrikeFilter()))
    twice = strike.model_copy(update={"sources": ["b", "SOHR", "a"]})
    articles = {
        "a": article.model_copy(update={"title": "Raids", "url": "https://wire.example/1"}),
        "b": article.model_copy(update={"title": "More raids"}),
    }
    told = cited(twice, articles, {})
    assert tuple(told) == COLUMNS
    assert told["source_title"] == ["More raids", "Raids"]
    assert told["source_address"] == ["", "https://wire.example/1"]
    assert cited(strike, {}, {}) == {column: [] for column in COLUMNS}


def test_a_row_has_its_data_set_in_full_and_whom_it_names(tmp_path: Path) -> None:
    data = folder(tmp_path / "data")
    bring_ucdp(data, {}, {"source_office": ""})
    store = EventStore.load(data)
    rows = {each.event_id: each for each in store.each_report(StrikeFilter(every_type=True))}
    told = cited(rows["ucdp:1"], {}, store.sets)
    assert told["source_title"] == [
        "UCDP Georeferenced Event Dataset, file ucdp.csv, imported 1 Jan 2026; CC BY 4.0"
    ]
    assert told["source_publisher"] == ["Uppsala Conflict Data Program"]
    assert speakers(rows["ucdp:1"], store.sets) == ["SOHR"]
    assert speakers(rows["ucdp:2"], store.sets) == ["UCDP Georeferenced Event Dataset"]


def test_of_a_table_the_keeper_is_not_made_up(state: DataState) -> None:
    strike = next(state.store.each_report(StrikeFilter()))
    row = strike.model_copy(update={"data_set": "raids", "sources": ["raids"], "claims": []})
    raids = AboutSet(
        name="raids", format="table", files=["raids.xlsx"], imported=TODAY, read=1, kept=1
    )
    told = cited(row, {}, {"raids": raids})
    assert told["source_title"] == ["raids.xlsx, imported 1 Jan 2026"]
    assert told["source_publisher"] == []
