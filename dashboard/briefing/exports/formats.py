"""Each format with what writes it; every export goes through here."""

import importlib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from typing import IO, Protocol

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import acled, captions
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.refusals import NothingSelected, RefusedError, TooManyPictures
from dashboard.briefing.timeline import Unit
from dashboard.errors import ExportError

MOST_PICTURES = 200
_Span = tuple[date, date]
STEPS = (Unit.DAY, Unit.WEEK, Unit.MONTH)


class _Writer(Protocol):
    """A module that writes one format."""

    def write(self, state: DataState, composition: Composition, stream: IO[bytes]) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format's media type, the layout it usually has, and the module whose `write` makes it.

    The module is loaded when it is needed.
    """

    media: str
    module: str
    layout: str = "16:9"
    ending: str = ""
    """Of a file's name, where it is not the format's."""


FORMATS = {
    "png": Format(media="image/png", module="png"),
    "pdf": Format(media="application/pdf", module="pdf", layout="a4"),
    "pptx": Format(
        media="application/vnd.openxmlformats-officedocument.presentationml.presentation",
        module="slides",
    ),
    "html": Format(media="text/html", module="offline_page"),
    "csv": Format(media="text/csv", module="rows"),
    "geojson": Format(media="application/geo+json", module="geojson"),
    "acled": Format(media="text/csv", module="acled", ending="acled.csv"),
    "gpkg": Format(media="application/geopackage+sqlite3", module="geopackage"),
    "kml": Format(media="application/vnd.google-earth.kml+xml", module="kml"),
}


def export(state: DataState, order: Order, name: str, stream: IO[bytes]) -> Composition:
    """Writes an order's selection in a format, and returns what it says.

    Raises ExportError before anything is written where it cannot be defended, or `name` is unknown.
    """
    if name not in FORMATS:
        raise ExportError(f"format “{name}” is not known. There are: {', '.join(FORMATS)}.")
    composition = compose(state, order)
    writer: _Writer = importlib.import_module(f"{__package__}.{FORMATS[name].module}")
    writer.write(state, composition, stream)
    return composition


def usual_layout(name: str) -> str:
    """The layout of a format where none is asked for: paper for a page, else a screen's."""
    return FORMATS.get(name, FORMATS["png"]).layout


def file_name(composition: Composition, name: str) -> str:
    """`syria-strikes_20150930-20151001_russia.png`."""
    ending = (FORMATS[name].ending if name in FORMATS else "") or name
    return captions.file_name(composition.summary, composition.order.selection, ending)


def losses(state: DataState, composition: Composition, name: str) -> list[str]:
    """What a format cannot hold of the selected strikes, a line each."""
    return acled.losses(state, composition) if name == "acled" else []


def series(state: DataState, order: Order, step: str) -> list[Order]:
    """The order once for each day, week or month of its range that has strikes.

    Raises ExportError for another step, nothing selected, and more than MOST_PICTURES.
    """
    if step not in STEPS:
        raise ExportError(f"series “{step}” is not known. There are: {', '.join(STEPS)}.")
    unit = Unit(step)
    summary = state.store.summary(order.selection.strike_filter())
    if summary is None:
        raise RefusedError(NothingSelected(), order.selection.language)
    first, last = captions.dates(summary, order.selection)
    # Only from where there are strikes: a range may be open for years.
    windows = _windows(max(first, summary.first), min(last, summary.last), unit)
    held = _held(windows, state.store.spans(order.selection.strike_filter()))
    if len(held) > MOST_PICTURES:
        raise RefusedError(TooManyPictures(len(held), MOST_PICTURES), order.selection.language)
    return [
        replace(order, selection=replace(order.selection, date_from=start, date_to=end))
        for start, end in held
    ]


def _windows(first: date, last: date, unit: Unit) -> list[_Span]:
    found = []
    start = unit.start(first)
    while start <= last:
        after = unit.shifted(start, 1)
        found.append((max(start, first), min(after - timedelta(days=1), last)))
        start = after
    return found


def _held(windows: list[_Span], spans: list[_Span]) -> list[_Span]:
    """Those of the windows, which follow each other, that some span of days reaches into."""
    begin, end = [first for first, _ in windows], [last for _, last in windows]
    steps = [0] * (len(windows) + 1)
    for first, last in spans:
        reached, passed = bisect_left(end, first), bisect_right(begin, last)
        if reached < passed:
            steps[reached] += 1
            steps[passed] -= 1
    return [window for window, number in zip(windows, accumulate(steps), strict=False) if number]
