"""The real texts are scored by the scorer that lies beside them."""

from pathlib import Path

import pytest

from dashboard.extraction.pipeline import Extraction
from dashboard.extraction.resources import load_resources
from tests.evaluation.outcomes import NO_REAL_TEXTS, real_texts
from tests.evaluation.real_texts import scores
from tests.paths import DATA


@pytest.mark.skipif(not real_texts(), reason=NO_REAL_TEXTS)
def test_nothing_read_is_nothing_found(tmp_path: Path) -> None:
    nothing = Extraction(events=(), zones=(), review=())
    said = scores(lambda _: nothing, load_resources(DATA)[0], tmp_path)
    assert "predicted 0 " in said
    assert "zones P 0.00 R 0.00" in said
