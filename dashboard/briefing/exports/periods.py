"""The days, weeks or months of a selection that have strikes."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from itertools import accumulate

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import captions
from dashboard.briefing.exports.refusals import RefusedError, nothing_selected
from dashboard.briefing.selection import Selection
from dashboard.briefing.timeline import Unit

Span = tuple[date, date]


def periods(state: DataState, selection: Selection, unit: Unit) -> list[Span]:
    """First and last day of each, within the selection's range.

    Raises ExportError where nothing is selected.
    """
    wanted = selection.strike_filter()
    summary = state.store.summary(wanted)
    if summary is None:
        raise RefusedError(nothing_selected(state.store, wanted), selection.language)
    first, last = captions.dates(summary, selection)
    # Only from where there are strikes: a range may be open for years.
    windows = _windows(max(first, summary.first), min(last, summary.last), unit)
    return _held(windows, state.store.spans(selection.strike_filter()))


def _windows(first: date, last: date, unit: Unit) -> list[Span]:
    found = []
    start = unit.start(first)
    while start <= last:
        after = unit.shifted(start, 1)
        found.append((max(start, first), min(after - timedelta(days=1), last)))
        start = after
    return found


def _held(windows: list[Span], spans: list[Span]) -> list[Span]:
    """Those of the windows, which follow each other, that some span of days reaches into."""
    begin, end = [first for first, _ in windows], [last for _, last in windows]
    steps = [0] * (len(windows) + 1)
    for first, last in spans:
        reached, passed = bisect_left(end, first), bisect_right(begin, last)
        if reached < passed:
            steps[reached] += 1
            steps[passed] -= 1
    return [window for window, number in zip(windows, accumulate(steps), strict=False) if number]
