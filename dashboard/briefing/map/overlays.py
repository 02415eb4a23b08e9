"""Ground that is drawn on: regions struck somewhere within, and zones, as map features."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dashboard.briefing import mercator
from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.map.features import Position, point, shaped
from dashboard.briefing.map.shapes import MOST_STRIPES, Shapes
from dashboard.briefing.parties import Parties
from dashboard.briefing.text import words
from dashboard.layers import viewport
from dashboard.layers.zone import Zone

_KM_A_DEGREE = 111.2


@dataclass(slots=True)
class Overlay:
    """Features by group. Those that name a `shape` have no geometry of their own."""

    grounds: list[Feature] = field(default_factory=list)
    hatches: list[Feature] = field(default_factory=list)
    edges: list[Feature] = field(default_factory=list)
    circles: list[Feature] = field(default_factory=list)

    def fill(self, shape: str, colour: str, opacity: float, **told: str) -> None:
        """A soft fill."""
        self.grounds.append(shaped(shape, colour=colour, opacity=opacity, **told))

    def edge(
        self, shape: str, colour: str, width: float, opacity: float = 1.0, *, dashed: bool = False
    ) -> None:
        """An outline."""
        self.edges.append(shaped(shape, colour=colour, width=width, opacity=opacity, dashed=dashed))

    def hatch(self, keys: list[tuple[int, str]], colour: str, width: float, opacity: float) -> None:
        """Hatching, a feature for each band of lines."""
        self.hatches += [
            shaped(key, band=band, colour=colour, width=width, opacity=opacity)
            for band, key in keys
        ]

    def circle(
        self,
        at: Position,
        km: float,
        colour: str,
        opacity: float,
        width: float,
        **told: str,
    ) -> None:
        """A circle of `km` on the ground round (longitude, latitude)."""
        radius = km * 1000 / mercator.ground_metres_per_pixel(0, at[1])
        self.circles.append(
            point(
                at,
                colour=colour,
                opacity=opacity,
                width=width,
                radius=round(radius, 5),
                **told,
            )
        )


def add_region(
    overlay: Overlay,
    region: viewport.AreaCount,
    shapes: Shapes,
    parties: Parties,
    *,
    theme: str,
    zoom: float,
    hover: str,
) -> None:
    """A region that was struck: hatched for each attacker, dashed where all is doubted."""
    key = region.footprint
    colours = [parties.colour(actor, theme) for actor, _ in region.actors[:MOST_STRIPES]]
    overlay.fill(key, colours[0], 0.06, event=region.event_ids[0], text=hover)
    for stripe, colour in enumerate(colours):
        keys = shapes.hatch_keys(key, "strike", zoom=zoom, stripe=stripe, stripes=len(colours))
        overlay.hatch(keys, colour, 1.3, 0.8)
    overlay.edge(key, colours[0], 1.6, 0.95, dashed=region.doubted)


def add_zones(
    overlay: Overlay,
    zones: Iterable[Zone],
    shapes: Shapes,
    parties: Parties,
    *,
    language: str,
    theme: str,
    zoom: float,
) -> None:
    """Soft fill where an actor is or rules, hatch where it is not, outline where it acts."""
    drawn: set[tuple[str, str, str]] = set()
    for zone in zones:
        # Two speakers on the same ground are two records and one drawing.
        shape = zone.footprint or zone.zone_id
        key = (zone.actor, zone.relation, shape)
        if key in drawn:
            continue
        drawn.add(key)
        colour = parties.colour(zone.actor, theme)
        name = parties.name(zone.actor, language)
        told = words.standing(name, zone.relation, language)
        text = f"{told} · {parties.place(zone.place, language)}"
        if zone.basis == "town radius" and zone.relation in _ROUND:
            opacity, width = _ROUND[zone.relation]
            _, south, _, north = zone.shape.bounds
            km = (north - south) / 2 * _KM_A_DEGREE
            at = (zone.longitude, zone.latitude)
            overlay.circle(at, km, colour, opacity, width, text=text)
        else:
            _add_zone(overlay, zone.relation, shape, colour, text, shapes, zoom)


_ROUND = {"controls": (0.22, 1.0), "present": (0.12, 0.0), "operates": (0.0, 1.4)}
"""Fill and edge of a zone that is a circle round a town: drawn without a shape of its own."""


def _add_zone(
    overlay: Overlay,
    relation: str,
    shape: str,
    colour: str,
    text: str,
    shapes: Shapes,
    zoom: float,
) -> None:
    match relation:
        case "controls":
            overlay.fill(shape, colour, 0.22, text=text)
            overlay.edge(shape, colour, 1.0, 0.7)
        case "present":
            overlay.fill(shape, colour, 0.12, text=text)
        case "absent":
            overlay.fill(shape, colour, 0.0, text=text)
            overlay.hatch(shapes.hatch_keys(shape, "absent", zoom=zoom), colour, 0.8, 0.75)
            overlay.edge(shape, colour, 0.8, 0.6)
        case "demands_exclusion":
            overlay.fill(shape, colour, 0.0, text=text)
            overlay.edge(shape, colour, 1.8, 0.9, dashed=True)
        case _:
            overlay.fill(shape, colour, 0.0, text=text)
            overlay.edge(shape, colour, 1.4, 0.8)
