"""Each format with what writes it; every export goes through here."""

import importlib
from dataclasses import dataclass, replace
from typing import IO, Protocol

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import acled, captions
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.limits import zones_left_out
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.periods import periods
from dashboard.briefing.exports.refusals import AtlasIsPdf, RefusedError, TooManyPictures
from dashboard.briefing.exports.stream_fault import own_fault
from dashboard.briefing.timeline import Unit
from dashboard.errors import ExportError, not_known

MOST_PICTURES = 200
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
        raise ExportError(not_known("format", name, FORMATS))
    if order.atlas and name != "pdf":
        raise RefusedError(AtlasIsPdf(), order.selection.language)
    composition = compose(state, order)
    writer: _Writer = importlib.import_module(f"{__package__}.{FORMATS[name].module}")
    with own_fault(stream) as watched:
        writer.write(state, composition, watched)
    return composition


def usual_layout(name: str) -> str:
    """The layout of a format where none is asked for: paper for a page, else a screen's."""
    return FORMATS.get(name, FORMATS["png"]).layout


def file_name(composition: Composition, name: str) -> str:
    """`syria-strikes_20150930-20151001_russia.png`."""
    ending = (FORMATS[name].ending if name in FORMATS else "") or name
    order = composition.order
    atlas = f"atlas-by-{order.atlas}_" if order.atlas else ""
    return captions.file_name(composition.summary, order.selection, ending, kind=atlas)


def losses(state: DataState, composition: Composition, name: str) -> list[str]:
    """What a format cannot hold of the selection and of its caveats, a line each."""
    lost = [*composition.caveats] if name in ("csv", "acled") else []
    if name in ("csv", "kml"):
        lost += zones_left_out(state, composition.order)
    return [*lost, *(acled.losses(state, composition) if name == "acled" else [])]


def series(state: DataState, order: Order, step: str) -> list[Order]:
    """The order once for each day, week or month of its range that has strikes.

    Raises ExportError for another step, nothing selected, and more than MOST_PICTURES.
    """
    if step not in STEPS:
        raise ExportError(not_known("series", step, STEPS))
    view = order.selection
    spans = periods(state, view, Unit(step))
    if len(spans) > MOST_PICTURES:
        raise RefusedError(TooManyPictures(len(spans), MOST_PICTURES), view.language)
    return [
        replace(order, selection=replace(view, date_from=start, date_to=end))
        for start, end in spans
    ]
