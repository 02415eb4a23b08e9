"""Bounds are west to east and south to north."""

import pytest

from dashboard.domain.bounds import Bounds


@pytest.mark.parametrize("edges", [(37, 35, 36, 36), (36, 36, 37, 35)])
def test_swapped_edges_are_refused(edges: tuple[float, float, float, float]) -> None:
    with pytest.raises(ValueError, match="east of west and north of south"):
        Bounds(*edges)


def test_bounds_may_be_a_point() -> None:
    assert Bounds(36, 35, 36, 35).west == 36
