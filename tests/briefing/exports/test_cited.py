"""A report says which articles it stands in, in the order of its sources."""

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.cited import COLUMNS, articles_of, cited
from dashboard.layers.filters import StrikeFilter


def test_each_source_that_is_an_article_has_all_that_leads_to_it(state: DataState) -> None:
    (article,) = articles_of(state).values()
    strike = next(state.store.each_report(StrikeFilter()))
    twice = strike.model_copy(update={"sources": ["b", "SOHR", "a"]})
    articles = {
        "a": article.model_copy(update={"title": "Raids", "url": "https://wire.example/1"}),
        "b": article.model_copy(update={"title": "More raids"}),
    }
    told = cited(twice, articles)
    assert tuple(told) == COLUMNS
    assert told["source_title"] == ["More raids", "Raids"]
    assert told["source_address"] == ["", "https://wire.example/1"]
    assert cited(strike, {}) == {column: [] for column in COLUMNS}
