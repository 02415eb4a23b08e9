"""How a time grows with the number of events: which curve, and with what exponent."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

_CLOSE = 0.05
"""A curve that misses by less than this share, root mean square, tells all that was measured."""
_AS_GOOD = 1.25
"""Where none is that close, the simplest that misses by no more than this times the best."""

_CURVES: dict[str, Callable[[float], float]] = {
    "constant": lambda n: 0.0,
    "logarithmic": math.log,
    "square root": math.sqrt,
    "linear": lambda n: n,
    "n log n": lambda n: n * math.log(n),
    "quadratic": lambda n: n * n,
}
"""From the simplest to the steepest; each is a fixed cost plus a share of its function."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """The curve of a figure over sizes.

    `exponent` is k in n^k over the two largest sizes: what the next step up will cost. `miss` is
    the curve's root mean square error as a share of the measured values.
    """

    curve: str
    exponent: float
    miss: float


def growth(sizes: Sequence[float], values: Sequence[float]) -> Growth | None:
    """The simplest curve that fits; None for fewer than three sizes.

    Raises ValueError where a size is below 2 or a value is not positive.
    """
    if len(sizes) != len(values) or any(n < 2 for n in sizes) or any(v <= 0 for v in values):
        raise ValueError(f"sizes {list(sizes)} and values {list(values)} cannot be fitted")
    if len(sizes) < 3:
        return None
    pairs = sorted(zip(sizes, values, strict=True))
    misses = {name: _miss(pairs, function) for name, function in _CURVES.items()}
    bound = max(_CLOSE, _AS_GOOD * min(misses.values()))
    curve = next(name for name, miss in misses.items() if miss <= bound)
    (smaller, less), (larger, more) = pairs[-2:]
    exponent = math.log(more / less) / math.log(larger / smaller)
    return Growth(curve=curve, exponent=exponent, miss=misses[curve])


def _miss(pairs: list[tuple[float, float]], function: Callable[[float], float]) -> float:
    """How far the best `fixed + share · function` is off; neither part may be negative."""
    values = np.array([value for _, value in pairs])
    shape = np.array([function(size) for size, _ in pairs])
    shape = shape / (shape.max() or 1.0)
    both = np.column_stack([np.ones_like(values), shape])
    # Least squares of what is missed relative to each value: else the largest alone decides.
    tries = [both[:, :1], both[:, 1:], both] if shape.any() else [both[:, :1]]
    found = []
    for columns in tries:
        scaled = columns / values[:, None]
        parts = np.linalg.lstsq(scaled, np.ones_like(values), rcond=None)[0]
        if (parts >= 0).all():
            found.append(float(np.sqrt(np.mean((scaled @ parts - 1) ** 2))))
    return min(found)
