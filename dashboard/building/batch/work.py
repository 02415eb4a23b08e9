"""Reading one article: the task, its answer, and the function from one to the other.

The same function reads here, in a process and on a cluster, and every result goes through JSON, so
a fresh result and a cached one are the same bytes.
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
from dashboard.readers.mode import Mode, ModelAnswers

if TYPE_CHECKING:
    from dashboard.extraction.pipeline import Extractor

# spaCy is imported when something is read: a build of nothing new never loads it.


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An article to read, with its pins; `key` is the digest of all that decides the result.

    `answers` are those of the model, where one reads it.
    """

    key: str
    article: Article
    pins: dict[str, Place]
    mode: Mode = Mode.RULES
    answers: ModelAnswers | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleResult:
    """What one article gave: an `Extraction`, without the parser to load."""

    events: tuple[Event, ...]
    zones: tuple[ActorZone, ...]
    review: tuple[ReviewItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why an article could not be read; the fault is this program's."""

    reason: str


Answer = bytes | Failure
"""An encoded `ArticleResult`, or why there is none."""

Answers = Generator[tuple[str, Answer], None, None]
"""Key and answer of every task, each once, in any order."""

Runner = Callable[[Sequence[Task], bytes], Answers]
"""Reads tasks with the actors and places that `pack` packed."""

_RESULT = TypeAdapter(ArticleResult)
_PARSING = threading.Lock()  # spaCy's vocabulary is not thread-safe; a cluster may use threads


def decode(raw: bytes) -> ArticleResult:
    """The result in an answer. Raises ValueError where it holds none."""
    return _RESULT.validate_json(raw)


def pack(registry: ActorRegistry, gazetteer: Gazetteer) -> bytes:
    """Actors and places as bytes, for another process or machine."""
    return pickle.dumps((registry, gazetteer))


def read(task: Task, resources: bytes) -> Answer:
    """Read one article; a fault in it is an answer, never an exception.

    Raises DashboardError where no article can be read at all.
    """
    from dashboard.readers.choice import reader_of

    with _PARSING:
        extractor = prepare(resources)
        try:
            reader = reader_of(task.mode, extractor, task.answers)
            found = extractor.extract(task.article, task.pins, reader)
            return _RESULT.dump_json(
                ArticleResult(events=found.events, zones=found.zones, review=found.review)
            )
        # Whatever is wrong with one article of thousands, the others are read.
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
