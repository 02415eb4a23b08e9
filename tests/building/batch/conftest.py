"""Tasks to read, and what one process reads in them."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import dask
import pytest
from distributed import LocalCluster

from dashboard.building.batch.work import Answer, Task, pack, read_here
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article
from dashboard.geocoding.gazetteer import Gazetteer

TOWNS = ["Saraqib", "Ariha", "Raqqa", "Palmyra", "Azaz", "Manbij", "Kafr Nabl", "Talbiseh"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlyTask(Task):
    """A task that ends the process that unpacks it, as a crash in the parser would."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (7,)


@dataclass(frozen=True, slots=True, kw_only=True)
class StuckTask(Task):
    """A task that never ends for the process that unpacks it."""

    def __reduce__(self) -> tuple[Any, ...]:
        return time.sleep, (600,)


def article(number: int, text: str) -> Article:
    return Article(id=f"a{number}", text=text, published=date(2016, 3, 10))


@pytest.fixture(scope="session")
def resources(registry: ActorRegistry, gazetteer: Gazetteer) -> bytes:
    """The project's actors and places, packed."""
    return pack(registry, gazetteer)


@pytest.fixture(scope="session")
def tasks() -> list[Task]:
    """Forty articles, each of another strike."""
    texts = [
        f"Russian jets bombed {town} on Monday, killing {killed} people."
        for killed in range(2, 7)
        for town in TOWNS
    ]
    return [
        Task(key=f"key-{number}", article=article(number, text), pins={})
        for number, text in enumerate(texts)
    ]


@pytest.fixture(scope="session")
def deadly() -> Task:
    """An article that ends every process that reads it."""
    return DeadlyTask(key="deadly", article=article(99, "Jets bombed Homs."), pins={})


@pytest.fixture(scope="session")
def stuck() -> Task:
    """An article that is never read to its end."""
    return StuckTask(key="stuck", article=article(98, "Jets bombed Hama."), pins={})


@pytest.fixture(scope="session")
def expected(tasks: list[Task], resources: bytes) -> dict[str, Answer]:
    """The answers of this process."""
    return dict(read_here(tasks, resources))


def local_cluster(workers: int, deaths: int) -> LocalCluster:
    """A cluster of worker processes whose tasks may survive so many deaths of their workers."""
    with dask.config.set({"distributed.scheduler.allowed-failures": deaths}):
        return LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            dashboard_address=":0",
            silence_logs=50,
        )


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two workers, each a process; one death of a worker is enough to suspect what it had."""
    with local_cluster(workers=2, deaths=0) as cluster:
        yield cluster
