"""A picture that can stand alone: the page's map with title, legend, scale, caveat and sources."""

import math
from dataclasses import dataclass
from html import escape
from textwrap import wrap
from typing import Any

from dashboard.briefing import caption, figures, legend, mercator, words
from dashboard.briefing.canvas import Canvas
from dashboard.briefing.caption import Facts
from dashboard.briefing.labels import Label
from dashboard.briefing.palette import palette
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection

Record = dict[str, Any]

WIDTH, HEIGHT = 1920, 1080
_LEFT, _TOP, _RIGHT, _BOTTOM = 48, 132, 1436, 1004
"""The map's frame, in pixels from the top left corner."""
_COLUMN, _COLUMN_END = 1476, 1872
_MILE_KM = 1.609344


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The page's map: its centre (degrees), zoom, and its frame in pixels."""

    lon: float
    lat: float
    zoom: float
    width: float
    height: float

    @property
    def fitted(self) -> float:
        """The zoom that shows at least as much in the picture's frame."""
        scale = min((_RIGHT - _LEFT) / self.width, (_BOTTOM - _TOP) / self.height)
        return self.zoom + math.log2(scale)


def picture(
    strikes: list[Record],
    zones: list[Record],
    selection: Selection,
    parties: Parties,
    *,
    areas: frozenset[str],
    style: Record,
    labels: list[Label],
    view: View,
    theme: str,
    facts: Facts,
    notes: list[str],
) -> Record:
    """A figure of 1920 by 1080 pixels. `style` has the data in it, `areas` are the footprints
    that can be drawn, `notes` the basemap's own."""
    zoom = view.fitted
    figure = figures.strike_map(style, view=(view.lon, view.lat, zoom))
    canvas = Canvas(WIDTH, HEIGHT, palette(theme))
    _labels(canvas, labels, view, zoom)
    _head(canvas, strikes, selection, parties, facts)
    _furniture(canvas, view, zoom)
    entries = legend.entries(strikes, zones, selection, parties, areas=areas, theme=theme)
    _column(canvas, entries, strikes, facts)
    _foot(canvas, facts, notes)
    figure["layout"]["map"]["domain"] = {
        "x": [_LEFT / WIDTH, _RIGHT / WIDTH],
        "y": [1 - _BOTTOM / HEIGHT, 1 - _TOP / HEIGHT],
    }
    figure["layout"] |= {
        "width": WIDTH,
        "height": HEIGHT,
        "paper_bgcolor": palette(theme).panel,
        "annotations": canvas.annotations,
        "shapes": canvas.shapes,
    }
    return figure


def _head(
    canvas: Canvas,
    strikes: list[Record],
    selection: Selection,
    parties: Parties,
    facts: Facts,
) -> None:
    canvas.text(_LEFT, 24, escape(caption.title(strikes, selection, parties)), size=40, serif=True)
    told = caption.filters(selection, parties, len(strikes), facts.total)
    canvas.text(_LEFT, 84, escape(wrap(told, 150)[0]), size=19, quiet=True)
    as_of = f"Data as of {words.day(facts.as_of)}" if facts.as_of else "Data undated"
    produced = f"Produced {caption.date_time_group(facts.produced)}"
    canvas.text(_COLUMN_END, 36, as_of, size=19, anchor="right")
    canvas.text(_COLUMN_END, 64, produced, size=16, anchor="right", quiet=True)


def _labels(canvas: Canvas, labels: list[Label], view: View, zoom: float) -> None:
    middle = ((_LEFT + _RIGHT) / 2, (_TOP + _BOTTOM) / 2)
    taken: list[tuple[float, float, float]] = []
    for label in labels:
        right, down = mercator.pixel(
            label.longitude, label.latitude, centre=(view.lon, view.lat), zoom=zoom
        )
        x, y = middle[0] + right, middle[1] + down
        width = 8.4 * max(len(label.title), len(label.detail)) + 24
        # A label that would lie on another moves below it.
        while any(abs(x - a) < (width + w) / 2 and abs(y - b) < 58 for a, b, w in taken):
            y += 60
        if _LEFT + width / 2 < x < _RIGHT - width / 2 and _TOP + 30 < y < _BOTTOM - 30:
            taken.append((x, y, width))
            canvas.label(x, y, escape(label.title), escape(label.detail), label.colour)


def _furniture(canvas: Canvas, view: View, zoom: float) -> None:
    """Frame, north and scale, the scale true at the map's centre."""
    canvas.frame(_LEFT, _TOP, _RIGHT, _BOTTOM)
    canvas.north(_RIGHT - 40, _TOP + 24)
    km_per_pixel = mercator.ground_metres_per_pixel(zoom, view.lat) / 1000
    bars = []
    for unit, name in ((1.0, "km"), (_MILE_KM, "mi")):
        length = _round_length(220 * km_per_pixel / unit)
        bars.append((length * unit / km_per_pixel, f"{length:g} {name}"))
    canvas.scale(_RIGHT - 24, _BOTTOM - 34, bars)


def _column(
    canvas: Canvas, entries: list[legend.Entry], strikes: list[Record], facts: Facts
) -> None:
    y = canvas.heading(_COLUMN, _TOP - 4, _COLUMN_END, "Legend")
    for entry in entries[:12]:
        lines = wrap(entry.text, 40)
        canvas.sign(entry, _COLUMN, y + 3)
        for line in lines:
            canvas.text(_COLUMN + 46, y - 1, escape(line), size=16)
            y += 22
        y += 7
    y = canvas.heading(_COLUMN, y + 16, _COLUMN_END, "Read with care")
    for caveat in caption.caveats(strikes):
        y = canvas.paragraph(_COLUMN, y, caveat, width=48) + 7
    y = canvas.heading(_COLUMN, y + 16, _COLUMN_END, "Sources")
    for source in caption.sources(strikes, facts.articles)[:8]:
        y = canvas.paragraph(_COLUMN, y, source, width=48) + 7


def _foot(canvas: Canvas, facts: Facts, notes: list[str]) -> None:
    projection = "Web Mercator, WGS 84. Scale true at the centre of the map."
    credits = " ".join([projection, *(f"{note}." for note in notes)])
    for number, line in enumerate(wrap(credits, 190)[:2]):
        canvas.text(_LEFT, _BOTTOM + 14 + 20 * number, escape(line), size=13, quiet=True)
    canvas.text(
        _COLUMN_END, _BOTTOM + 14, f"Data {facts.data_hash}", size=13, anchor="right", quiet=True
    )
    if facts.link:
        canvas.text(_COLUMN_END, _BOTTOM + 34, escape(facts.link[:56]), size=13, anchor="right",
                    quiet=True)  # fmt: skip


def _round_length(longest: float) -> float:
    """The longest of 1, 2 or 5 times a power of ten that is not over `longest`."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1, 2, 5) if step * power <= longest)
