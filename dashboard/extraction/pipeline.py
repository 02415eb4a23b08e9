"""One article to its strikes, its zones, and what a person should look at: the steps in order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from dashboard.articles.languages import ENGLISH, language_of
from dashboard.articles.paragraphs import paragraphs
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article, Citation
from dashboard.domain.event import Event
from dashboard.domain.place import Place
from dashboard.domain.review import ForeignArticle, ReviewItem
from dashboard.domain.zone import ActorZone
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.strikes import read_strikes
from dashboard.extraction.article.unread import unread_harm
from dashboard.extraction.ground.article_zones import read_ground
from dashboard.extraction.names.actor_finder import ActorFinder
from dashboard.extraction.names.place_finder import PlaceFinder
from dashboard.geocoding.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What one article gave."""

    events: tuple[Event, ...]
    zones: tuple[ActorZone, ...]
    review: tuple[ReviewItem, ...]

    def citations(self) -> Iterator[Citation]:
        """All words that anything was read from."""
        drawn: tuple[Event | ActorZone, ...] = (*self.events, *self.zones)
        for each in drawn:
            yield from each.citations
            yield from (claim.citation for claim in each.claims)
        yield from (item.citation for item in self.review if item.citation is not None)


class Reader(Protocol):
    """Reads an article whose sentences are parsed and whose names are found."""

    def read(self, document: Document) -> Extraction:
        """The strikes and zones it reports, and what a person should look at."""


class RulesReader:
    """Reads by grammar, with rules that say why."""

    def __init__(self, registry: ActorRegistry) -> None:
        self._registry = registry

    def read(self, document: Document) -> Extraction:
        """The strikes and zones that the rules find."""
        strikes = read_strikes(document, self._registry)
        ground = read_ground(document, strikes, self._registry)
        read = Extraction(
            events=tuple(strikes.events),
            zones=tuple(ground.zones),
            review=(*strikes.review, *ground.review),
        )
        # Whose ground it is says nothing of the harm done there.
        known = replace(read, zones=()).citations()
        rest = unread_harm(document, strikes.facts, read.events, known)
        return replace(read, review=(*read.review, *rest))


class Extractor:
    """Reads articles with one gazetteer and one set of actors, loaded once for many."""

    def __init__(self, registry: ActorRegistry, gazetteer: Gazetteer) -> None:
        self.registry = registry
        self.actors = ActorFinder(registry)
        self.places = PlaceFinder(gazetteer)
        self._gazetteer = gazetteer
        self._rules = RulesReader(registry)

    def extract(
        self, article: Article, pins: dict[str, Place] | None = None, reader: Reader | None = None
    ) -> Extraction:
        """The strikes and zones an article reports, by the rules where no other `reader` is given.

        `pins` fix names by hand.
        """
        language = language_of(article.text)
        if language != ENGLISH:
            return Extraction(events=(), zones=(), review=(_foreign(article, language),))
        document = Document.read(article, self.actors, self.places, self._gazetteer, pins or {})
        return (reader or self._rules).read(document)


def _foreign(article: Article, language: str) -> ReviewItem:
    """An article that is not read, by its first words."""
    first = paragraphs(article.text)[0]
    words = article.cite(first.start, first.start + len(first.text))
    return ReviewItem(
        kind="article", text=words.quote, reason=ForeignArticle(language=language), citation=words
    )
