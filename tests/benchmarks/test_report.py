"""The table says what was measured, what it grew by, and what failed."""

from typing import Any

from tests.benchmarks import report
from tests.benchmarks.report import Figure

ABOUT: dict[str, Any] = {
    "date": "2026-11-22",
    "processor": "a processor",
    "cores": 2,
    "memory_gb": 8,
    "system": "a system",
    "python": "3.11",
    "chromium": "150",
    "load": (0.1, 0.2, 0.3),
    "viewers": 50,
    "versions": {"dash": "4.4"},
}


def _filter(candidate: str, size: str, events: int, *samples: float, failure: str = "") -> Figure:
    return Figure(
        name=report.FILTER,
        candidate=candidate,
        size=size,
        events=events,
        unit="ms",
        samples=list(samples),
        failure=failure,
    )


def test_medians_spread_growth_and_failures_are_told() -> None:
    figures = [
        _filter("ours", "10k", 10_000, 90, 110, 100),
        _filter("ours", "100k", 100_000, 100),
        _filter("ours", "1M", 1_000_000, 100),
        _filter("plain Dash", "10k", 10_000, 600),
        _filter("plain Dash", "1M", 1_000_000, failure="the page crashed"),
    ]
    told = report.markdown(ABOUT, figures, ["10k", "100k", "1M"])
    assert "| ours | 100 (90–110, 3) | 100 | 100 | constant (± 0%), last step n^0.00 |" in told
    assert "| plain Dash | 600 | – | failed | – |" in told
    assert "- filter to painted, plain Dash, 1M: the page crashed" in told


def test_what_was_to_be_reached_is_compared() -> None:
    figures = [_filter("ours", "100k", 100_000, 100), _filter("ours", "1M", 1_000_000, 300)]
    told = report.markdown(ABOUT, figures, ["100k", "1M"])
    assert "| filter to painted, ms | 100k | 100 | 100 | reached |" in told
    assert "| filter to painted, ms | 1M | 120 | 300 | 2.5 times |" in told


def test_what_must_not_happen_and_did_is_missed() -> None:
    errors = Figure(
        name=report.LOAD_ERRORS, candidate=report.OURS, size="1M", events=1_000_000, unit="errors",
        samples=[3.0],
    )  # fmt: skip
    assert "| 1M | 0 | 3 | missed |" in report.markdown(ABOUT, [errors], ["1M"])
