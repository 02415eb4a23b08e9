"""Which places lie so near to each other on the screen that one mark would cover another."""

from collections.abc import Callable, Sequence

import numpy as np

from dashboard.briefing import mercator
from dashboard.briefing.map.features import Position


def heaps(
    places: Sequence[Position], reach: Callable[[Sequence[int]], float], zoom: float
) -> list[list[int]]:
    """Indices of all places, each first one with those whose marks its own would cover.

    The places are in order of weight. `reach` is of the one mark of these places: the pixels
    about its first within which no other mark may stand. What it takes in may make it wider, so
    marks are joined until none stands too near.
    """
    at = mercator.to_metres(np.array(places).reshape(-1, 2))
    at /= mercator.projected_metres_per_pixel(zoom)
    found = [[index] for index in range(len(places))]
    while len(joined := _joined(found, at, np.array([reach(heap) for heap in found]))) < len(found):
        found = joined
    return found


def _joined(found: Sequence[list[int]], at: np.ndarray, reach: np.ndarray) -> list[list[int]]:
    """Each with the later ones that are nearer than either may be."""
    firsts = at[[heap[0] for heap in found]]
    left = np.full(len(found), True)
    joined: list[list[int]] = []
    for index, heap in enumerate(found):
        if left[index]:
            away = np.hypot(*(firsts - firsts[index]).T)
            near = left & (away < np.maximum(reach, reach[index]))
            left &= ~near
            near[index] = False
            joined.append(
                [*heap, *(one for n in np.flatnonzero(near).tolist() for one in found[n])]
            )
    return joined
