"""One article's reading as values: what is asked, what is answered, and the answering.

Here, in a process and on a cluster the same function reads, and its answer is the same bytes: a
reading goes through JSON wherever it was made, so nothing can tell a fresh one from a kept one.
"""

import pickle
import threading
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article
from dashboard.domain.event import Event
from dashboard.domain.place import Place
from dashboard.domain.review import ReviewItem
from dashboard.domain.zone import ActorZone
from dashboard.geocoding.gazetteer import Gazetteer

if TYPE_CHECKING:
    from dashboard.extraction.pipeline import Extractor

# spaCy is imported by who reads, when it reads: a build of nothing new never loads it.


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An article to read, with its pins; `key` is the digest of all that decides the result."""

    key: str
    article: Article
    pins: dict[str, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleResult:
    """What one article gave: `Extraction`, known without loading the parser."""

    events: tuple[Event, ...]
    zones: tuple[ActorZone, ...]
    review: tuple[ReviewItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An article that could not be read through a fault of this program."""

    reason: str


Answer = bytes | Failure
"""An encoded `Reading`, or why there is none."""

Answers = Generator[tuple[str, Answer], None, None]
"""Key and answer of every task, each once, in any order."""

Reader = Callable[[Sequence[Task], bytes], Answers]
"""Reads tasks with the actors and places that `pack` packed."""

_READING = TypeAdapter(ArticleResult)
_PARSING = threading.Lock()  # spaCy's vocabulary is not made for threads; a cluster may use them


def decode(raw: bytes) -> ArticleResult:
    """The reading in an answer. Raises ValueError where it is none."""
    return _READING.validate_json(raw)


def pack(registry: ActorRegistry, gazetteer: Gazetteer) -> bytes:
    """Actors and places, as they travel to whoever reads."""
    return pickle.dumps((registry, gazetteer))


def read(task: Task, resources: bytes) -> Answer:
    """Read one article; a fault in it is an answer, never an exception.

    Raises DashboardError where no article can be read at all.
    """
    with _PARSING:
        extractor = prepare(resources)
        try:
            found = extractor.extract(task.article, task.pins)
            return _READING.dump_json(
                ArticleResult(events=found.events, zones=found.zones, review=found.review)
            )
        # One article out of thousands must not take the others with it, whatever is wrong.
        except Exception as error:
            return Failure(reason=f"{type(error).__name__}: {error}".splitlines()[0][:200])


def read_here(tasks: Sequence[Task], resources: bytes) -> Answers:
    """Read in this process, in order."""
    for task in tasks:
        yield task.key, read(task, resources)


@lru_cache(maxsize=1)
def prepare(resources: bytes) -> "Extractor":
    """Load parser, actors and places, once in a process. Raises DashboardError."""
    from dashboard.extraction.english.parser import load_parser
    from dashboard.extraction.pipeline import Extractor

    load_parser()
    return Extractor(*pickle.loads(resources))
