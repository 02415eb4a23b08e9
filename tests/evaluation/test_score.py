"""The scores of all passages stay above their baseline, and a wrong reading costs one."""

import dataclasses
from pathlib import Path

import pytest

from dashboard.extraction.pipeline import Extraction
from tests.evaluation.conftest import ReadOnce
from tests.evaluation.score import Tally, evaluate, under_baseline

# With the outcomes of the same passages: one worker reads all of them, each once.
pytestmark = pytest.mark.xdist_group("passages")


@pytest.fixture(scope="module")
def tallies(read_once: ReadOnce) -> dict[str, Tally]:
    return evaluate(lambda path: read_once(path)[1])[0]


def test_no_score_is_under_its_baseline(tallies: dict[str, Tally]) -> None:
    assert under_baseline(tallies["all"].scores()) == []


def test_nothing_read_is_nothing_scored() -> None:
    tallies, misses = evaluate(lambda _: Extraction(events=(), zones=(), review=()))
    scores = tallies["all"].scores()
    assert (scores["place F1"], scores["zones recall"], scores["date"]) == (0, 0, None)
    assert scores["strike-free passages left alone"] == 1
    assert len(misses) == tallies["all"].gold + tallies["all"].zones_gold
    assert "place F1: 0.00, baseline" in under_baseline(scores)[0]


def test_another_attacker_is_a_right_place_alone(
    read_once: ReadOnce, tallies: dict[str, Tally]
) -> None:
    def read(path: Path) -> Extraction:
        found = read_once(path)[1]
        events = tuple(dataclasses.replace(event, actor1="nobody") for event in found.events)
        return dataclasses.replace(found, events=events)

    wrong, _ = evaluate(read)
    assert wrong["all"].attackers == 0
    assert wrong["all"].found == tallies["all"].found
    assert wrong["all"].places == pytest.approx(tallies["all"].places, abs=5)
