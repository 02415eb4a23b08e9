"""What a filter asks of a strike's kind, and strikes counted by it."""

from collections.abc import Sequence

import numpy as np
import pytest

from dashboard.layers.filters import StrikeFilter
from dashboard.layers.kinds import Kinds

AIR, BATTLE = "Air/drone strike", "Armed clash"
ROWS: dict[str, list[object]] = {
    "actor1": ["turkey", "russia", "russia"],
    "targets": [["sdf"], ["islamic_state", "sdf"], []],
    "sub_event_type": [AIR, AIR, BATTLE],
    "factuality": ["asserted", "alleged", "asserted"],
    "agreement": [None, "agreed", None],
    "data_sets": [["articles"], ["articles", "ucdp"], ["ucdp"]],
}


def asked(sql: str, values: Sequence[object]) -> list[tuple[object, ...]]:
    return [(value,) for value in ROWS[sql.split()[1]]]


@pytest.mark.parametrize(
    ("wanted", "met"),
    [
        (StrikeFilter(), [True, True, False]),
        (StrikeFilter(every_type=True), [True, True, True]),
        (StrikeFilter(types=(BATTLE,)), [False, False, True]),
        (StrikeFilter(actors=("russia",)), [False, True, False]),
        (StrikeFilter(targets=("sdf", "nobody")), [True, True, False]),
        (StrikeFilter(targets=("nobody",)), [False, False, False]),
        (StrikeFilter(agreements=("agreed", "single")), [False, True, False]),
        (StrikeFilter(data_sets=("ucdp",), factualities=("alleged",)), [False, True, False]),
    ],
)
def test_kinds_that_meet_a_filter(wanted: StrikeFilter, met: list[bool]) -> None:
    assert Kinds(asked).met(wanted).tolist() == met


def test_attackers_by_kind_and_counts_by_value() -> None:
    kinds = Kinds(asked)
    assert [kinds.actors[place] for place in kinds.actor] == ROWS["actor1"]
    numbers = np.array([3, 4, 5])
    assert kinds.counts("actors", numbers) == {"russia": 9, "turkey": 3}
    assert kinds.counts("targets", numbers) == {"islamic_state": 4, "sdf": 7}
    assert kinds.counts("agreements", numbers) == {"agreed": 4}
