"""The map's drawn layers under its labels: hatches, outlines and zones, as map layers."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from shapely.geometry import mapping

from dashboard.briefing.hatching import hatch
from dashboard.briefing.marks import Area, RegionMark, doubtful, ground
from dashboard.briefing.parties import Parties

Record = dict[str, Any]
Layer = dict[str, Any]


class Depths(NamedTuple):
    """Ids of the basemap's layers to stay below: `lines` for what covers ground, `labels` else."""

    lines: str
    labels: str


STRIKE_ANGLE = 45.0
ABSENT_ANGLE = -45.0
_DOUBTED = frozenset({"alleged", "disputed", "denied"})
_DASH = [2.5, 2.0]


def strike_layers(
    regions: Iterable[RegionMark], parties: Parties, *, theme: str, below: Depths
) -> list[Layer]:
    """Each region's hatch, a stripe for each attacker, and its outline."""
    layers: list[Layer] = []
    for region in regions:
        for stripe, actor in enumerate(region.actors):
            colour = parties.colour(actor, theme)
            for band in hatch(
                region.area, angle=STRIKE_ANGLE, stripe=stripe, stripes=len(region.actors)
            ):
                layers.append(
                    _line(band.lines, colour, width=1.3, opacity=0.8, below=below.lines)
                    | {"minzoom": band.minzoom}
                )
        doubted = all(strike["factuality"] in _DOUBTED for strike in region.strikes)
        colour = parties.colour(region.actors[0], theme)
        layers.append(
            _line(
                mapping(region.area),
                colour,
                width=1.6,
                opacity=0.95,
                below=below.labels,
                dash=_DASH if doubted else None,
            )
        )
    return layers


def doubt_layers(
    points: Iterable[Record],
    footprints: dict[str, Area],
    parties: Parties,
    *,
    theme: str,
    below: Depths,
) -> list[Layer]:
    """A soft dashed circle for each point that is only near its place, one layer an actor."""
    by_actor: dict[str, list[Any]] = {}
    for strike in points:
        if doubtful(strike):
            by_actor.setdefault(strike["actor1"], []).append(mapping(ground(strike, footprints)))
    layers = []
    for actor, circles in by_actor.items():
        colour = parties.colour(actor, theme)
        source = {"type": "GeometryCollection", "geometries": circles}
        layers.append(_fill(source, colour, opacity=0.08, below=below.lines))
        layers.append(_line(source, colour, width=1.0, opacity=0.8, below=below.labels, dash=_DASH))
    return layers


def zone_layers(
    zones: Iterable[Record], parties: Parties, *, theme: str, below: Depths
) -> list[Layer]:
    """Soft fill where an actor is or rules, hatch where it is not, outline where it acts."""
    layers: list[Layer] = []
    drawn: set[tuple[str, str, str]] = set()
    for zone in zones:
        # Two speakers on the same ground are two records and one drawing.
        key = (zone["actor"], zone["relation"], zone["footprint"] or zone["zone_id"])
        if key not in drawn:
            drawn.add(key)
            layers += _zone(zone, parties.colour(zone["actor"], theme), below)
    return layers


def highlight_layers(area: Area | None, colour: str, *, below: Depths) -> list[Layer]:
    """A firm outline round what is open in the card."""
    return [] if area is None else [_line(mapping(area), colour, width=2.4, below=below.labels)]


def _zone(zone: Record, colour: str, below: Depths) -> list[Layer]:
    area, outline = zone["shape"], mapping(zone["shape"])
    match zone["relation"]:
        case "controls":
            return [
                _fill(outline, colour, opacity=0.22, below=below.lines),
                _line(outline, colour, width=1.0, opacity=0.7, below=below.labels),
            ]
        case "present":
            return [_fill(outline, colour, opacity=0.12, below=below.lines)]
        case "absent":
            lines = [
                _line(band.lines, colour, width=0.8, opacity=0.75, below=below.lines)
                | {"minzoom": band.minzoom}
                for band in hatch(area, angle=ABSENT_ANGLE, spacing_px=11.0)
            ]
            return [*lines, _line(outline, colour, width=0.8, opacity=0.6, below=below.labels)]
        case "demands_exclusion":
            return [
                _line(outline, colour, width=1.8, opacity=0.9, below=below.labels, dash=[4.0, 3.0])
            ]
        case _:
            return [_line(outline, colour, width=1.4, opacity=0.8, below=below.labels)]


def _line(
    source: Any,
    colour: str,
    *,
    width: float,
    opacity: float = 1.0,
    below: str,
    dash: list[float] | None = None,
) -> Layer:
    line: dict[str, Any] = {"width": width}
    if dash:
        line["dash"] = dash
    return _layer("line", source, colour, opacity, below) | {"line": line}


def _fill(source: Any, colour: str, *, opacity: float, below: str) -> Layer:
    return _layer("fill", source, colour, opacity, below)


def _layer(kind: str, source: Any, colour: str, opacity: float, below: str) -> Layer:
    feature = {"type": "Feature", "properties": {}, "geometry": source}
    return {
        "sourcetype": "geojson",
        "source": feature,
        "type": kind,
        "color": colour,
        "opacity": opacity,
        "below": below,
    }
