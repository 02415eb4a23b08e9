"""The articles behind a strike, for whom an id means nothing: who has the file alone."""

from collections.abc import Mapping

from dashboard.briefing.data_state import DataState
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import Strike

_SAID = {
    "source_title": "title",
    "source_publisher": "publisher",
    "source_published": "published",
    "source_address": "web_address",
}
COLUMNS = tuple(_SAID)


def articles_of(state: DataState) -> dict[str, ArticleRecord]:
    """Every article of the data, by its id."""
    return {each.id: each for each in state.store.articles(list(state.store.titles))}


def cited(strike: Strike, articles: Mapping[str, ArticleRecord]) -> dict[str, list[str]]:
    """Of each column what the articles have, in the order of `sources`; a data set has none."""
    found = [articles[source] for source in strike.sources if source in articles]
    return {column: [str(getattr(each, said)) for each in found] for column, said in _SAID.items()}
