"""A strike while its article is being read."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_sentence_told_again_is_one_claim(read: Read, times: int) -> None:
    (event,) = read("Russian jets bombed Saraqib, activists said. " * times).events
    said = [claim.by for claim in event.claims if claim.about == "attacker"]
    assert said == ["activists"] * times
    assert len(event.citations) == times
