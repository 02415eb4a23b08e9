"""What a model is asked before articles are read: here, so that no worker needs network or key."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from dashboard.articles.languages import ENGLISH, language_of
from dashboard.building.batch.work import Task
from dashboard.domain.review import ReviewItem, UnaskedArticle
from dashboard.readers.asking import Asker, Progress
from dashboard.readers.chat import NOTHING_ASKED, Usage
from dashboard.readers.mode import Mode
from dashboard.readers.questions import version

_NAMED = 5  # files of many


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelReading:
    """That a model reads, alone or beside the rules, and who asks it."""

    mode: Mode
    asker: Asker
    on_answer: Progress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTasks:
    """The tasks that can be read, by their article's file, and why the model misses in others."""

    tasks: Mapping[Path, Task]
    missing: Mapping[Path, UnaskedArticle] = field(default_factory=dict)
    usage: Usage = NOTHING_ASKED


def with_answers(
    tasks: Mapping[Path, Task], reading: ModelReading, is_read: Callable[[str], bool]
) -> AskedTasks:
    """Tasks for a model's reading, with its answers; `is_read` says that a key's result is kept.

    An article that it does not answer is left to the rules where they read as well, and left out
    where they do not. What is not English is left to the rules, who say so.
    """
    ready: dict[Path, Task] = {}
    to_ask: dict[Path, Task] = {}
    for path, task in tasks.items():
        if language_of(task.article.text) != ENGLISH:
            ready[path] = task
            continue
        asked = replace(task, key=_key(task, reading), mode=reading.mode)
        (ready if is_read(asked.key) else to_ask)[path] = asked
    said = reading.asker.ask([task.article for task in to_ask.values()], reading.on_answer)
    missing: dict[Path, UnaskedArticle] = {}
    for path, task in to_ask.items():
        answers = said.answers.get(task.article.id)
        if answers is not None:
            ready[path] = replace(task, answers=answers)
            continue
        missing[path] = said.missing[task.article.id]
        if reading.mode is Mode.BOTH:
            ready[path] = tasks[path]
    return AskedTasks(tasks=ready, missing=missing, usage=said.usage)


def missing_lines(missing: Mapping[Path, UnaskedArticle], read: Collection[Path]) -> Iterator[str]:
    """What a command says of articles that the model has not read: one line for each reason.

    `read` are those that the rules read alone.
    """
    names: dict[tuple[str, bool], list[str]] = {}
    for path, why in missing.items():
        reason = "beyond --max-articles" if why.why == "budget" else f"no answer: {why.said}"
        names.setdefault((reason, path in read), []).append(path.name)
    for (reason, by_rules), articles in names.items():
        left = "read by the rules alone" if by_rules else "not read"
        yield f"{some_of(articles)}: {reason}; {left}. Build again to go on."


def some_of(names: Sequence[str]) -> str:
    """The first names of many, and how many more there are."""
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def missing_item(name: str, why: UnaskedArticle) -> ReviewItem:
    """The same for review."""
    return ReviewItem(kind="article", text=name, reason=why)


def _key(task: Task, reading: ModelReading) -> str:
    """The digest of all that decides what the article gives with this model."""
    settings = reading.asker.settings
    values = [task.key, reading.mode, settings.model, version(), settings.options]
    return hashlib.sha256(json.dumps(values, default=str, sort_keys=True).encode()).hexdigest()
