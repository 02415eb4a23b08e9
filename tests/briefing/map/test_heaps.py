"""Every place is in one heap, and no heap's first lies under the mark of a heavier one."""

import math

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
    places = [(38 + x / 50, 34 + y / 50) for x, y, _ in drawn]
    reach = [wide for _, _, wide in drawn]
    found = heaps(places, reach, zoom)
    assert sorted(index for heap in found for index in heap) == list(range(len(places)))
    at = [pixel(*place, centre=(38.5, 34.5), zoom=zoom) for place in places]
    firsts = [first for first, *_ in found]
    for n, later in enumerate(firsts):
        assert all(math.dist(at[later], at[one]) > reach[one] - 0.01 for one in firsts[:n])
    for first, *covered in found:
        assert all(math.dist(at[first], at[one]) < reach[first] + 0.01 for one in covered)


def test_no_place_makes_no_heap() -> None:
    assert heaps([], [], 6.0) == []
