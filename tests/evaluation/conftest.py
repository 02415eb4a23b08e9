"""Every passage and real text is read once, for all tests of this folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.domain.article import Article
from dashboard.extraction.pipeline import Extraction, Extractor
from tests.evaluation.outcomes import read_text

ReadOnce = Callable[[Path], tuple[Article, Extraction]]


@pytest.fixture(scope="session")
def read_once(extractor: Extractor) -> ReadOnce:
    """The article of a file and what is read in it."""
    known: dict[Path, tuple[Article, Extraction]] = {}

    def read(path: Path) -> tuple[Article, Extraction]:
        if path not in known:
            article = read_text(path)
            known[path] = article, extractor.extract(article)
        return known[path]

    return read
