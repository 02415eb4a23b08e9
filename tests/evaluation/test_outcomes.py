"""Every passage and every real text is read as its committed outcome says, to the letter."""

from pathlib import Path

import pytest

from dashboard.domain.article import Citation
from dashboard.extraction.pipeline import Extraction
from tests.evaluation.conftest import ReadOnce
from tests.evaluation.outcomes import (
    GOLDEN,
    NO_REAL_TEXTS,
    REAL_TEXTS,
    outcome,
    outcome_file,
    passages,
    real_texts,
)

HOW = "Look at the diff of: python -m tests.evaluation.outcomes"

# One worker reads all of them, each once.
pytestmark = pytest.mark.xdist_group("passages")


@pytest.mark.parametrize("path", passages(), ids=lambda path: path.stem)
def test_a_passage_is_read_as_committed(path: Path, read_once: ReadOnce) -> None:
    _, found = read_once(path)
    assert outcome(found) == outcome_file(path).read_text(encoding="utf-8"), HOW


@pytest.mark.parametrize("path", passages(), ids=lambda path: path.stem)
def test_a_passage_is_read_with_its_own_words_and_in_syria(path: Path, read_once: ReadOnce) -> None:
    article, found = read_once(path)
    for citation in _citations(found):
        assert citation.quote == article.text[citation.start : citation.end]
    assert {owner.place.country for owner in (*found.events, *found.zones)} <= {"SY"}


@pytest.mark.skipif(not REAL_TEXTS.is_dir(), reason=NO_REAL_TEXTS)
@pytest.mark.parametrize("path", real_texts(), ids=lambda path: path.stem)
def test_a_real_text_is_read_as_committed(path: Path, read_once: ReadOnce) -> None:
    _, found = read_once(path)
    assert outcome(found) == outcome_file(path).read_text(encoding="utf-8"), HOW


def test_no_outcome_is_left_of_a_passage_that_is_gone() -> None:
    assert {p.stem for p in passages()} == {p.stem for p in (GOLDEN / "passages").glob("*")}


def _citations(found: Extraction) -> list[Citation]:
    owners = [*found.events, *found.zones]
    return [
        *(citation for owner in owners for citation in owner.citations),
        *(claim.citation for owner in owners for claim in owner.claims),
        *(item.citation for item in found.review if item.citation is not None),
    ]
