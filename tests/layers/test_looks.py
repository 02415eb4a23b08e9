"""Looks as the tables have them, and what is counted by them."""

from collections.abc import Sequence

from dashboard.layers.looks import Look, Looks

ROWS = [
    Look("russia", "alleged", 3, "SY-HM"),
    Look("russia", "asserted", 1, None),
    Look("turkey", "disputed", 3, "SY-HL", other_event=True),
]


def asked(sql: str, values: Sequence[object]) -> list[tuple[object, ...]]:
    return [tuple(row) for row in ROWS]


def test_looks_with_their_footprints_and_doubts() -> None:
    looks = Looks(asked)
    assert looks.every == ROWS
    assert [None if place < 0 else looks.footprints[place] for place in looks.footprint] == [
        row.footprint for row in ROWS
    ]
    assert looks.doubted.tolist() == [True, False, True]
