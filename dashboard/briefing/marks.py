"""Strikes gathered into the marks a map draws: regions, points, and circles of doubt."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from shapely import MultiPolygon, Polygon

from dashboard.briefing import tolls, words
from dashboard.briefing.parties import Parties
from dashboard.domain.place import Place, PlaceKind
from dashboard.layers.footprints import place_shape

Record = dict[str, Any]
Area: TypeAlias = Polygon | MultiPolygon


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionMark:
    """Strikes known only to lie in one area: never a pin. `actors` most strikes first."""

    key: str
    area: Area
    actors: tuple[str, ...]
    strikes: tuple[Record, ...]

    @property
    def longitude(self) -> float:
        """Where its label goes."""
        return float(self.strikes[0]["longitude"])

    @property
    def latitude(self) -> float:
        """Where its label goes."""
        return float(self.strikes[0]["latitude"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What is drawn: areas hatched, points as circles (each with its circle of doubt or None)."""

    regions: tuple[RegionMark, ...]
    points: tuple[Record, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A text mark on a region: two short lines."""

    event_id: str
    longitude: float
    latitude: float
    colour: str
    title: str
    detail: str


def gather(strikes: Iterable[Record], footprints: dict[str, Area]) -> Marks:
    """Region marks by footprint, in the order first met; everything else is a point."""
    by_area: dict[str, list[Record]] = {}
    points: list[Record] = []
    for strike in strikes:
        if strike["footprint"] in footprints:
            by_area.setdefault(strike["footprint"], []).append(strike)
        else:
            points.append(strike)
    regions = tuple(
        RegionMark(
            key=key,
            area=footprints[key],
            actors=tuple(actor for actor, _ in Counter(s["actor1"] for s in found).most_common()),
            strikes=tuple(found),
        )
        for key, found in by_area.items()
    )
    # Large areas first: a district inside a country must lie on top of it.
    regions = tuple(sorted(regions, key=lambda region: -region.area.area))
    return Marks(regions=regions, points=tuple(points))


def ground(strike: Record, footprints: dict[str, Area]) -> Area:
    """The area that holds the strike: its footprint, or the circle of its uncertainty."""
    place = Place(
        id=strike["event_id"],
        name=strike["location"],
        kind=PlaceKind.SITE,
        latitude=strike["latitude"],
        longitude=strike["longitude"],
        uncertainty_km=strike["uncertainty_km"],
        country=strike["country"],
        footprint=strike["footprint"],
    )
    return place_shape(place, footprints)


def doubtful(strike: Record) -> bool:
    """Whether a point needs its circle of uncertainty drawn."""
    return bool(strike["geo_precision"] > 1)


def labels(
    marks: Marks, strikes: list[Record], parties: Parties, *, language: str, theme: str
) -> list[Label]:
    """A label for each region mark."""
    made = []
    for region in marks.regions:
        names = [parties.name(actor, language) for actor in region.actors]
        who = names[0] if len(names) == 1 else f"{names[0]} +{len(names) - 1}"
        toll, detail = _lines(region, strikes, language)
        made.append(
            Label(
                event_id=region.strikes[0]["event_id"],
                longitude=region.longitude,
                latitude=region.latitude,
                colour=parties.colour(region.actors[0], theme),
                title=f"{who} · {toll}" if toll else who,
                detail=detail,
            )
        )
    return made


def hover(strike: Record, parties: Parties, language: str = "en") -> str:
    """One line on a strike."""
    parts = [
        strike["location"],
        parties.name(strike["actor1"], language),
        words.days(strike["event_date"], strike["event_date_end"], language),
        words.word(words.FACTUALITY[strike["factuality"]], language).lower(),
    ]
    return " · ".join(parts)


def _lines(region: RegionMark, strikes: list[Record], language: str) -> tuple[str, str]:
    """The toll, and what must be known to read it."""
    if len(region.strikes) > 1:
        total = tolls.lowest_total(region.strikes)
        number = words.count(len(region.strikes), "strike", "strikes")
        number = f"{number} in {region.strikes[0]['location']}"
        return (f"≥ {total:,} killed" if total else "", number)
    strike = region.strikes[0]
    others = sorted({other["location"] for other in tolls.sharing(strike, strikes)})
    if others:
        places = words.joined([strike["location"], *others])
        return tolls.short(strike), f"in {places} together"
    said = words.word(words.FACTUALITY[strike["factuality"]], language).lower()
    return tolls.short(strike), f"{strike['location']} · {said}"
