"""Who is behind a report or a zone, for whom an id means nothing: who has the file alone."""

from collections.abc import Callable, Mapping

from dashboard.briefing.data_state import DataState
from dashboard.briefing.text.credits import credit, tellers
from dashboard.layers.data_sets import AboutSet
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import Strike
from dashboard.layers.zone import Zone

_SAID = {
    "source_title": "title",
    "source_publisher": "publisher",
    "source_published": "published",
    "source_address": "web_address",
}
COLUMNS = tuple(_SAID)


def citing(state: DataState, language: str) -> Callable[[Strike | Zone], dict[str, list[str]]]:
    """What gives of a report or a zone, by column, who is behind it."""
    store = state.store
    articles = {each.id: each for each in store.articles(list(store.titles))}
    return lambda record: cited(record, articles, store.sets, language)


def cited(
    record: Strike | Zone,
    articles: Mapping[str, ArticleRecord],
    sets: Mapping[str, AboutSet],
    language: str = "en",
) -> dict[str, list[str]]:
    """Of each column what the articles have, in the order of `sources`; of a row of a data set,
    what is said of the set."""
    if about := sets.get(record.data_set):
        told = {
            "source_title": credit(about, language),
            "source_publisher": about.publisher,
        }
        return {column: [told[column]] if told.get(column) else [] for column in COLUMNS}
    found = [articles[source] for source in record.sources if source in articles]
    return {column: [str(getattr(each, said)) for each in found] for column, said in _SAID.items()}


def speakers(strike: Strike, sets: Mapping[str, AboutSet]) -> list[str]:
    """Who speaks, as written; of a row of a data set those it names, or else the set."""
    return [claim.by for claim in strike.claims] or tellers(strike, sets)
