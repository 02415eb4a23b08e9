"""The right curve is found for times that were made by one."""

import math
import random
from collections.abc import Callable

import pytest

from tests.benchmarks.growth import growth

SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000]
CURVES: dict[str, Callable[[int], float]] = {
    "constant": lambda n: 120.0,
    "logarithmic": lambda n: 5 + 20 * math.log(n),
    "square root": lambda n: 30 + math.sqrt(n),
    "linear": lambda n: 40 + n / 2_000,
    "n log n": lambda n: n * math.log(n) / 1_000,
    "quadratic": lambda n: 60 + n * n / 1e10,
}


@pytest.mark.parametrize("name", CURVES)
def test_a_made_curve_is_recognised(name: str) -> None:
    found = growth(SIZES, [CURVES[name](n) for n in SIZES])
    assert found is not None
    assert found.curve == name
    assert found.miss < 0.05


@pytest.mark.parametrize("name", ["constant", "logarithmic", "linear", "quadratic"])
def test_it_is_recognised_through_noise(name: str) -> None:
    noise = random.Random(7)
    for _ in range(20):
        found = growth(SIZES, [CURVES[name](n) * noise.uniform(0.97, 1.03) for n in SIZES])
        assert found is not None
        assert found.curve == name


def test_the_exponent_is_that_of_the_last_step() -> None:
    flat = growth(SIZES, [50.0] * 5)
    steep = growth(SIZES, [50 + n / 10 for n in SIZES])
    assert flat is not None
    assert steep is not None
    assert flat.exponent == pytest.approx(0)
    assert steep.exponent == pytest.approx(1, abs=0.01)


def test_order_does_not_matter() -> None:
    values = [CURVES["linear"](n) for n in SIZES]
    assert growth(SIZES[::-1], values[::-1]) == growth(SIZES, values)


def test_two_sizes_are_no_curve() -> None:
    assert growth([1_000, 10_000], [1.0, 2.0]) is None


@pytest.mark.parametrize(
    ("sizes", "values"), [([1, 10, 100], [1.0] * 3), ([10, 100], [0.0, 1.0]), ([10], [1.0, 2.0])]
)
def test_nonsense_is_refused(sizes: list[float], values: list[float]) -> None:
    with pytest.raises(ValueError, match="cannot be fitted"):
        growth(sizes, values)
