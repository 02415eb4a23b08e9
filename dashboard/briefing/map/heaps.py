"""Which places lie so near to each other on the screen that one mark would cover another."""

from collections.abc import Sequence

import numpy as np

from dashboard.briefing import mercator
from dashboard.briefing.map.features import Position


def heaps(places: Sequence[Position], reach: Sequence[float], zoom: float) -> list[list[int]]:
    """Indices of all places, each first one with those nearer than its reach (pixels) to it.

    The places are in order of weight: what a heavier one has taken is nobody else's.
    """
    at = mercator.to_metres(np.array(places).reshape(-1, 2))
    at /= mercator.projected_metres_per_pixel(zoom)
    left = np.full(len(places), True)
    found: list[list[int]] = []
    for index in range(len(places)):
        if left[index]:
            near = np.flatnonzero(left & (np.hypot(*(at - at[index]).T) < reach[index]))
            left[near] = False
            found.append([index, *(int(other) for other in near if other != index)])
    return found
