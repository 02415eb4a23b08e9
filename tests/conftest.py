"""What tests of reading articles share: the project's own data, and one reader for all of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.paths import ROOT

if TYPE_CHECKING:
    from dashboard.domain.actor import ActorRegistry
    from dashboard.domain.article import Article
    from dashboard.extraction.pipeline import Extraction, Extractor
    from dashboard.geocoding.gazetteer import Gazetteer

# Imported where it is used: the process that only hands out the tests loads no parser.

# No test is timed: the machine may be busy with something else.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

THURSDAY = date(2016, 3, 10)

_LONGEST_ID = 100


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def data_dir() -> Path:
    """The project's data: gazetteer, basemap and built layers."""
    return ROOT / "data"


@pytest.fixture(scope="session")
def _resources(data_dir: Path) -> "tuple[ActorRegistry, Gazetteer]":
    from dashboard.extraction.resources import load_resources

    return load_resources(data_dir)


@pytest.fixture(scope="session")
def registry(_resources: "tuple[ActorRegistry, Gazetteer]") -> "ActorRegistry":
    """The actors of the project."""
    return _resources[0]


@pytest.fixture(scope="session")
def gazetteer(_resources: "tuple[ActorRegistry, Gazetteer]") -> "Gazetteer":
    """The places of the project."""
    return _resources[1]


@pytest.fixture(scope="session")
def extractor(registry: "ActorRegistry", gazetteer: "Gazetteer") -> "Extractor":
    """The reader of articles, loaded once."""
    from dashboard.extraction.pipeline import Extractor

    return Extractor(registry, gazetteer)


@pytest.fixture(scope="session")
def read(extractor: "Extractor") -> "Callable[..., Extraction]":
    """Reads a text as an article published on Thursday 10 March 2016, or another day."""
    from dashboard.articles.cleaning import clean
    from dashboard.domain.article import Article

    def read_text(text: str, published: date = THURSDAY) -> "Extraction":
        return extractor.extract(Article(id="report", text=clean(text), published=published))

    return read_text


@pytest.fixture(scope="session")
def seed() -> "Article":
    """The article the project starts from."""
    from dashboard.articles.seeds import read_article

    return read_article(ROOT / "seeds" / "russian-airstrikes-begin.txt")


@pytest.fixture(scope="session")
def seed_extraction(extractor: "Extractor", seed: "Article") -> "Extraction":
    """What is read in it."""
    return extractor.extract(seed)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Short names: bytes may differ from process to process, and a long text fills the screen."""
    if isinstance(val, bytes):
        return argname
    if isinstance(val, str) and len(val) > _LONGEST_ID:
        return f"{val[:_LONGEST_ID]}…"
    return None
