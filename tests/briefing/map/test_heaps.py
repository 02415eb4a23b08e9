"""Every place is in one heap, and no heap's first lies under the mark of another."""

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.map.heaps import heaps
from dashboard.briefing.mercator import pixel

PLACES = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60), st.floats(1, 40)), min_size=1, max_size=40
)


@given(drawn=PLACES, zoom=st.floats(4, 14))
def test_every_place_is_once_and_none_is_covered(
    drawn: list[tuple[int, int, float]], zoom: float
) -> None:
    def reach(heap: Sequence[int]) -> float:
        return max(drawn[index][2] for index in heap) + len(heap)

    places = [(38 + x / 50, 34 + y / 50) for x, y, _ in drawn]
    found = heaps(places, reach, zoom)
    assert sorted(index for heap in found for index in heap) == list(range(len(places)))
    at = [pixel(*place, centre=(38.5, 34.5), zoom=zoom) for place in places]
    for n, heap in enumerate(found):
        assert heap[0] == min(heap)
        for other in found[:n]:
            away = math.dist(at[heap[0]], at[other[0]])
            assert away > max(reach(heap), reach(other)) - 0.01


@pytest.mark.parametrize(("away", "made"), [(6, [[0, 1, 2]]), (16, [[0, 1], [2]])])
def test_a_mark_that_grows_by_what_it_takes_takes_what_it_now_covers(
    away: int, made: list[list[int]]
) -> None:
    pixel_degrees = 360 / 512 / 2**7
    places = [(38 + x * pixel_degrees, 34.0) for x in (0, 4, -away)]
    assert heaps(places, lambda heap: 5.0 * len(heap), 7.0) == made


def test_places_that_stand_apart_are_not_joined() -> None:
    assert heaps([(37.0, 34.0), (38.0, 34.0)], lambda _: 10.0, 6.0) == [[0], [1]]


def test_no_place_makes_no_heap() -> None:
    assert heaps([], lambda _: 1.0, 6.0) == []
