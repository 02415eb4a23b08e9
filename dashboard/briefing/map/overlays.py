"""Ground on the map: regions struck somewhere within, and zones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dashboard.briefing import mercator
from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.map.features import Position, point, shaped
from dashboard.briefing.map.grounds import BAND, Ground, grounds
from dashboard.briefing.map.palette import palette
from dashboard.briefing.map.shapes import MOST_STRIPES, Shapes
from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.domain.place import COUNTRY
from dashboard.domain.zone import ZoneBasis, ZoneRelation
from dashboard.layers.viewport import AreaCount
from dashboard.layers.zone import Zone

_MOST_SAID = 4
"""More lines than that hide the map that they are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _ZoneLook:
    """Opacity of the fill, width (pixels) and opacity of the edge."""

    fill: float = 0.0
    width: float = 0.0
    edge: float = 0.0
    dashed: bool = False
    hatched: bool = False


# Soft fill where an actor is or rules, hatching where it is not, a pale band around where it acts:
# the edge of an alleged strike there is seen to be dashed.
_LOOKS = {
    ZoneRelation.CONTROLS: _ZoneLook(fill=0.22, width=1.0, edge=0.7),
    ZoneRelation.PRESENT: _ZoneLook(fill=0.12),
    ZoneRelation.ABSENT: _ZoneLook(width=0.8, edge=0.3, hatched=True),
    ZoneRelation.OPERATES: _ZoneLook(width=4.5, edge=BAND),
    ZoneRelation.DEMANDS_EXCLUSION: _ZoneLook(width=1.8, edge=0.9, dashed=True),
}


@dataclass(slots=True, kw_only=True)
class Overlay:
    """Features by group, for a theme, language and zoom.

    Those that name a `shape` have no geometry of their own.
    """

    shapes: Shapes
    parties: Parties
    language: str
    theme: str
    zoom: float
    grounds: list[Feature] = field(default_factory=list)
    hatches: list[Feature] = field(default_factory=list)
    edges: list[Feature] = field(default_factory=list)
    circles: list[Feature] = field(default_factory=list)

    def add_region(self, region: AreaCount, text: str) -> None:
        """A region that was struck: hatched for each attacker, dashed where all is doubted.

        All of the country is outlined alone: hatched, it would cover whatever is known better.
        `text` is what the pointer shows.
        """
        shape = region.footprint
        colours = [
            self.parties.colour(actor, self.theme) for actor, _ in region.actors[:MOST_STRIPES]
        ]
        self.edge(shape, colours[0], 1.6, 0.95, dashed=region.doubted)
        if shape == COUNTRY:
            return
        self._fill(shape, colours[0], 0.06, event=region.event_ids[0], text=text)
        for stripe, colour in enumerate(colours):
            keys = self.shapes.hatch_keys(
                shape, "strike", zoom=self.zoom, stripe=stripe, stripes=len(colours)
            )
            self._hatch(keys, colour, 1.3, 0.8)

    def add_zones(self, zones: Iterable[Zone]) -> None:
        """Zones; what is said of the same ground, by whomever and of whomever, is drawn as one."""
        for ground in grounds(zones, self.shapes.key):
            if ground.held:
                self._add_held(ground)
            for zone in ground.others:
                self._add_other(ground, zone)

    def edge(
        self, shape: str, colour: str, width: float, opacity: float = 1.0, *, dashed: bool = False
    ) -> None:
        """An outline."""
        self.edges.append(shaped(shape, colour=colour, width=width, opacity=opacity, dashed=dashed))

    def circle(
        self, at: Position, km: float, colour: str, opacity: float, width: float, **said: str
    ) -> None:
        """A circle of `km` on the ground."""
        radius = round(km * 1000 / mercator.ground_metres_per_pixel(0, at[1]), 5)
        self.circles.append(
            point(at, colour=colour, opacity=opacity, width=width, radius=radius, **said)
        )

    def _add_held(self, ground: Ground) -> None:
        """In the colour of whose it is; grey where it is several's, at once or in turn.

        Who is present in the country, and nobody says where, is an outline of it.
        """
        first, *others = ground.held
        look = _LOOKS[first.relation]
        own = self.parties.colour(first.actor, self.theme)
        colour = palette(self.theme).bar if others else own
        text = self._said(ground.held)
        if ground.round is not None:
            self.circle(*ground.round, colour, look.fill, look.width, text=text)
            return
        if ground.is_anywhere:
            self.edge(ground.shape, colour, 1.0, 0.7)
            return
        rough = first.basis is ZoneBasis.SIDE  # nobody says where it ends
        self._fill(ground.shape, colour, look.fill / 2 if rough else look.fill, text=text)
        if look.width and not rough:
            self.edge(ground.shape, colour, look.width, look.edge)

    def _add_other(self, ground: Ground, zone: Zone) -> None:
        look = _LOOKS[zone.relation]
        colour, text = self.parties.colour(zone.actor, self.theme), self._said([zone])
        self._fill(ground.shape, colour, look.fill, text=text)
        if look.hatched:
            keys = self.shapes.hatch_keys(ground.shape, "absent", zoom=self.zoom)
            self._hatch(keys, colour, 0.8, 0.75)
        if look.width:
            self.edge(ground.shape, colour, look.width, look.edge, dashed=look.dashed)

    def _said(self, zones: Sequence[Zone]) -> str:
        """What the pointer shows of ground: `ISIS: present · Homs`, and a line for each other."""
        lines = []
        for zone in zones[:_MOST_SAID]:
            name = self.parties.name(zone.actor, self.language)
            place = self.parties.place(zone.place, self.language)
            said = phrases.standing(name, zone.relation, self.language, zone.operation)
            line = f"{said} · {place}"
            if zone.basis is ZoneBasis.IMPORTED:
                line += f" · {phrases.isolated(zone.by, self.language)}"
            lines.append(line)
        rest = len(zones) - len(lines)
        return "\n".join([*lines, f"+{rest}"] if rest else lines)

    def _fill(self, shape: str, colour: str, opacity: float, **said: str) -> None:
        self.grounds.append(shaped(shape, colour=colour, opacity=opacity, **said))

    def _hatch(
        self, keys: list[tuple[int, str]], colour: str, width: float, opacity: float
    ) -> None:
        self.hatches += [
            shaped(key, band=band, colour=colour, width=width, opacity=opacity)
            for band, key in keys
        ]
