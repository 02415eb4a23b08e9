"""Sentences as the rules see them, for tests of one rule at a time."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.articles.cleaning import clean
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article
from dashboard.extraction.article.document import Document
from dashboard.extraction.names.actor_finder import ActorFinder
from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.names.place_finder import PlaceFinder
from dashboard.extraction.pipeline import Extraction
from dashboard.extraction.sentence.sentence_facts import SentenceFacts, read_facts
from dashboard.geocoding.gazetteer import Gazetteer

THURSDAY = date(2016, 3, 10)


@pytest.fixture(scope="session")
def document(registry: ActorRegistry, gazetteer: Gazetteer) -> Callable[[str], Document]:
    """Parses a text and finds its names."""
    actors, places = ActorFinder(registry), PlaceFinder(gazetteer)

    def read_document(text: str) -> Document:
        article = Article(id="report", text=clean(text), published=THURSDAY)
        return Document.read(article, actors, places, gazetteer, {})

    return read_document


@pytest.fixture(scope="session")
def sentence(document: Callable[[str], Document]) -> Callable[[str], ReadSentence]:
    """The one sentence of a text, with the names in it."""

    def read_sentence(text: str) -> ReadSentence:
        (only,) = document(text).sentences
        return only

    return read_sentence


@pytest.fixture(scope="session")
def facts(document: Callable[[str], Document]) -> Callable[[str], SentenceFacts]:
    """What the one sentence of a text tells of strikes, from its grammar alone."""

    def read_sentence(text: str) -> SentenceFacts:
        whole = document(text)
        (only,) = whole.sentences
        return read_facts(only, whole.article.published)

    return read_sentence


@pytest.fixture(scope="session")
def struck(read: Callable[..., Extraction]) -> Callable[[str], list[tuple[str, str]]]:
    """Who struck where, in the order told: `("russia", "Saraqib")`."""

    def strikes(text: str) -> list[tuple[str, str]]:
        return [(event.actor1, event.place.name) for event in read(text).events]

    return strikes
