"""The map and the timeline as plotly figures (plain dictionaries): page and picture share them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from shapely.geometry import mapping

from dashboard.briefing import overlays
from dashboard.briefing.marks import Area, Marks, gather, ground, hover
from dashboard.briefing.palette import palette
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import STRIKES, Selection

Record = dict[str, Any]
Figure = dict[str, Any]

FONT = "Inter, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"
_DOUBTED = frozenset({"alleged", "disputed", "denied"})
_SIZES = ((0, 11), (1, 14), (10, 20), (50, 30), (200, 44))
"""Circle width in pixels from a lowest toll up; 0 is also where no toll is said."""


def map_data(
    strikes: list[Record],
    zones: list[Record],
    selection: Selection,
    parties: Parties,
    *,
    footprints: dict[str, Area],
    theme: str,
    below: overlays.Depths,
) -> tuple[list[Record], list[Record]]:
    """Traces and layers for the strikes and zones of a selection."""
    marks = gather(strikes if selection.shows(STRIKES) else [], footprints)
    shown = [zone for zone in zones if selection.shows(zone["relation"])]
    layers = [
        *overlays.zone_layers(shown, parties, theme=theme, below=below),
        *overlays.doubt_layers(marks.points, footprints, parties, theme=theme, below=below),
        *overlays.strike_layers(marks.regions, parties, theme=theme, below=below),
    ]
    opened = next((s for s in strikes if s["event_id"] == selection.event), None)
    if opened is not None and selection.shows(STRIKES):
        ring = ground(opened, footprints) if opened["geo_precision"] > 1 else None
        layers += overlays.highlight_layers(ring, palette(theme).ink, below=below)
    traces = [
        _region_trace(marks, parties, selection.language, theme, below),
        *_point_traces(marks, parties, selection, theme),
    ]
    return traces, layers


def strike_map(
    traces: list[Record],
    layers: list[Record],
    style: Record,
    *,
    view: tuple[float, float, float],
    theme: str,
    revision: str = "view",
) -> Figure:
    """The page's map. `view` is (longitude, latitude, zoom); a new `revision` moves the map."""
    longitude, latitude, zoom = view
    colours = palette(theme)
    return {
        "data": traces,
        "layout": {
            "map": {
                "style": style,
                "center": {"lon": longitude, "lat": latitude},
                "zoom": zoom,
                "layers": layers,
                "uirevision": revision,
            },
            "uirevision": revision,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "showlegend": False,
            "paper_bgcolor": "rgba(0,0,0,0)",
            "hoverlabel": {
                "bgcolor": colours.panel,
                "bordercolor": colours.line,
                "font": {"family": FONT, "size": 13, "color": colours.ink},
                "align": "left",
            },
        },
    }


def timeline(
    daily: list[tuple[date, int]],
    selection: Selection,
    *,
    span: tuple[date, date] | None,
    theme: str,
) -> Figure:
    """Strikes by day, week or month; what lies outside the dates is pale. Brush to choose.

    `span` is of all strikes, so that the axis stands still while filters change.
    """
    colours = palette(theme)
    width = _bar_days(span)
    bins = _binned(daily, span, width)
    chosen = [_overlaps(start, width, selection) for start, _ in bins]
    bars = {
        "type": "bar",
        "x": [start.isoformat() for start, _ in bins],
        "y": [number for _, number in bins],
        "width": [width * 86_400_000 * 0.86] * len(bins),
        "offset": 0,
        "marker": {
            "color": [colours.ink if inside else colours.line for inside in chosen],
            "line": {"width": 0},
        },
        "hovertemplate": "%{x|%-d %b %Y}: %{y}<extra></extra>"
        if width == 1
        else f"{width} days from %{{x|%-d %b %Y}}: %{{y}}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }
    first, last = _axis(span, width)
    return {
        "data": [bars] if bins else [],
        "layout": {
            "margin": {"l": 30, "r": 14, "t": 8, "b": 38},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT, "size": 11, "color": colours.quiet},
            "bargap": 0,
            "dragmode": "select",
            "selectdirection": "h",
            "newselection": {"line": {"color": colours.ink, "width": 1, "dash": "solid"}},
            "uirevision": "timeline",
            "xaxis": {
                "type": "date",
                "range": [first.isoformat(), last.isoformat()],
                "showgrid": False,
                "zeroline": False,
                "fixedrange": True,
                "linecolor": colours.line,
                "ticks": "outside",
                "ticklen": 4,
                "tickcolor": colours.line,
                "nticks": 8,
                "tickangle": 0,
                "tickformatstops": [
                    {"dtickrange": [None, 86_400_000 * 20], "value": "%-d %b\n%Y"},
                    {"dtickrange": [86_400_000 * 20, "M6"], "value": "%b\n%Y"},
                    {"dtickrange": ["M12", None], "value": "%Y"},
                ],
            },
            "yaxis": {
                "fixedrange": True,
                "showgrid": False,
                "zeroline": False,
                "rangemode": "tozero",
                "nticks": 3,
                "tickformat": "~s",
                "tick0": 0,
                "dtick": 1 if max((n for _, n in bins), default=0) < 3 else None,
            },
            "hoverlabel": {"bgcolor": colours.panel, "bordercolor": colours.line},
        },
    }


def _region_trace(
    marks: Marks, parties: Parties, language: str, theme: str, below: overlays.Depths
) -> Record:
    """The light fill of hatched regions: what is hovered and clicked."""
    actors = sorted({region.actors[0] for region in marks.regions}, key=parties.rank)
    steps = max(len(actors), 1)
    scale: list[list[Any]] = []
    for number, actor in enumerate(actors):
        colour = parties.colour(actor, theme)
        scale += [[number / steps, colour], [(number + 1) / steps, colour]]
    return {
        "type": "choroplethmap",
        "name": "regions",
        "geojson": {
            "type": "FeatureCollection",
            "features": [
                {"type": "Feature", "id": r.key, "properties": {}, "geometry": mapping(r.area)}
                for r in marks.regions
            ],
        },
        "locations": [region.key for region in marks.regions],
        "z": [actors.index(region.actors[0]) + 0.5 for region in marks.regions],
        "zmin": 0,
        "zmax": steps,
        "colorscale": scale or [[0, "#000000"], [1, "#000000"]],
        "showscale": False,
        "marker": {"opacity": 0.06, "line": {"width": 0}},
        "customdata": [region.strikes[0]["event_id"] for region in marks.regions],
        "text": [
            hover(region.strikes[0], parties, language)
            if len(region.strikes) == 1
            else f"{region.strikes[0]['location']} · {len(region.strikes)} strikes"
            for region in marks.regions
        ],
        "hovertemplate": "%{text}<extra></extra>",
        "below": below.lines,
    }


def _point_traces(marks: Marks, parties: Parties, selection: Selection, theme: str) -> list[Record]:
    """Circles: full where it is said plainly, hollow where it is doubted, crossed where denied."""
    points, colours = marks.points, palette(theme)
    doubted = [point for point in points if point["factuality"] in _DOUBTED]
    sizes = [_size(point) for point in points]
    edges = [
        colours.ink if point["event_id"] == selection.event else colours.panel for point in points
    ]
    bodies = _circles("strikes", points, sizes) | {
        "customdata": [point["event_id"] for point in points],
        "text": [hover(point, parties, selection.language) for point in points],
        "hoverinfo": "text",
        "hovertemplate": "%{text}<extra></extra>",
    }
    bodies["marker"] |= {
        "color": [parties.colour(point["actor1"], theme) for point in points],
        "opacity": 0.9,
    }
    rims, hollows = (
        _circles("edges", points, [size + 4 for size in sizes]),
        _circles("hollows", doubted, [_size(point) - 5 for point in doubted]),
    )
    rims["marker"]["color"] = edges
    hollows["marker"] |= {"color": colours.panel, "opacity": 0.92}
    return [rims, bodies, hollows, _crosses(points, theme)]


def _circles(name: str, points: Sequence[Record], sizes: list[int]) -> Record:
    return {
        "type": "scattermap",
        "name": name,
        "mode": "markers",
        "lon": [point["longitude"] for point in points],
        "lat": [point["latitude"] for point in points],
        "marker": {"size": sizes},
        "hoverinfo": "skip",
    }


def _crosses(points: Sequence[Record], theme: str) -> Record:
    denied = [point for point in points if point["factuality"] == "denied"]
    return _circles("crosses", denied, []) | {
        "mode": "text",
        "text": ["✕"] * len(denied),
        "textfont": {"size": 15, "color": palette(theme).ink},
    }


def _size(strike: Record) -> int:
    low = strike["fatalities_low"] or 0
    return max(width for toll, width in _SIZES if low >= toll)


def _bar_days(span: tuple[date, date] | None) -> int:
    """Days to a bar, so that bars stay wide enough to see: a day, a week, a month or a quarter."""
    days = (span[1] - span[0]).days if span else 0
    return next((width for width in (1, 7, 30) if days / width <= 160), 91)


def _binned(
    daily: list[tuple[date, int]], span: tuple[date, date] | None, width: int
) -> list[tuple[date, int]]:
    bins: dict[date, int] = {}
    for when, number in daily:
        start = span[0] if span else when
        begins = start + timedelta(days=(when - start).days // width * width)
        bins[begins] = bins.get(begins, 0) + number
    return sorted(bins.items())


def _axis(span: tuple[date, date] | None, width: int) -> tuple[date, date]:
    """The axis: never less than a fortnight, or one bar would fill the page."""
    if span is None:
        return date(2011, 3, 1), date(2011, 3, 15)
    first, last = span[0], span[1] + timedelta(days=width)
    missing = max(14 - (last - first).days, 2)
    return first - timedelta(days=missing // 2), last + timedelta(days=missing - missing // 2)


def _overlaps(start: date, width: int, selection: Selection) -> bool:
    end = start + timedelta(days=width - 1)
    after = selection.date_to is not None and start > selection.date_to
    before = selection.date_from is not None and end < selection.date_from
    return not (after or before)
