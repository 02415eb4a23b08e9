"""Strikes whose place is a point: a circle each, or one with their number."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from dashboard.briefing import mercator
from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.map.features import Position, point
from dashboard.briefing.map.heaps import heaps
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.briefing.text.numbers import short_number
from dashboard.domain.event import Factuality, GeoPrecision
from dashboard.domain.place import Place, PlaceKind
from dashboard.layers.footprints import Area, place_shape
from dashboard.layers.strike import StrikeSummary

MOST_FANNED = 8
"""Strikes at one spot that are drawn apart; more are one mark with their number."""
MOST_FANNED_M = 5_000.0
"""A ring wider than that would put marks on other towns: until the map is closer, they are one."""

SIZES = ((0, 11), (1, 14), (10, 20), (50, 30), (200, 44))
"""Lowest toll and circle width in pixels; 0 is also for strikes whose killed nobody
counted."""
_RIM, _RING = 2.0, 2.5
_GAP = 3.0
_COARSE_DEGREES = 0.002
DIGIT_PX = 6.5
"""Across a letter of a mark's number."""
DIGIT_HIGH_PX = 10.0
"""A digit from its foot to its head, with a little air."""
_SEVERAL = 10.0
"""Least radius of a mark with a number: two digits fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedStrike:
    """A strike and where its mark is drawn: beside its place where several share one.

    `others` are the further strikes that the mark is for; `opens` says that a closer view draws
    them apart.
    """

    strike: StrikeSummary
    at: Position
    others: tuple[StrikeSummary, ...] = ()
    opens: bool = False


class Mark(NamedTuple):
    """A circle: what it opens, what it says under the pointer, and its look (pixels)."""

    event: str
    text: str
    fill: str
    edge: str
    stroke: float
    radius: float
    symbol: str
    ink: str


def spread(
    strikes: Iterable[StrikeSummary], zoom: float
) -> tuple[list[PlacedStrike], list[tuple[Position, Position]]]:
    """Where each mark is drawn, and a line from its place to each that had to move.

    Up to `MOST_FANNED` strikes at one spot are drawn in a ring round it, where that is not wider
    than `MOST_FANNED_M`; else they are one mark, with those of spots that it would cover.
    """
    spots: dict[Position, list[StrikeSummary]] = {}
    for strike in strikes:
        spots.setdefault((strike.longitude, strike.latitude), []).append(strike)
    placed: list[PlacedStrike] = []
    leaders: list[tuple[Position, Position]] = []
    for spot in [spot for spot, here in spots.items() if _is_fanned(spot, here, zoom)]:
        here = spots.pop(spot)
        for strike, at in zip(here, _ring(spot, here, zoom), strict=True):
            placed.append(PlacedStrike(strike=strike, at=at))
            leaders.append((spot, at))
    fullest = sorted(spots, key=lambda spot: -len(spots[spot]))

    def reach(covered: Sequence[int]) -> float:
        return _reach([strike for index in covered for strike in spots[fullest[index]]])

    for covered in heaps(fullest, reach, zoom):
        at, *_ = around = [fullest[index] for index in covered]
        first, *others = (strike for spot in around for strike in spots[spot])
        opens = len(around) > 1 or 0 < len(others) < MOST_FANNED
        placed.append(PlacedStrike(strike=first, at=at, others=tuple(others), opens=opens))
    return placed, leaders


def _reach(here: Sequence[StrikeSummary]) -> float:
    """Pixels about the mark of these strikes within which another would cover what it says."""
    return _several_radius(here) + clearance(len(here)) if len(here) > 1 else _SEVERAL


def _several_radius(here: Iterable[StrikeSummary]) -> float:
    return max(_SEVERAL, *(_size(strike) / 2 for strike in here))


def _is_fanned(spot: Position, here: Sequence[StrikeSummary], zoom: float) -> bool:
    wide = _ring_radius(here) * mercator.ground_metres_per_pixel(zoom, spot[1])
    return 1 < len(here) <= MOST_FANNED and wide <= MOST_FANNED_M


def features(
    placed: Iterable[PlacedStrike], selected: str, parties: Parties, *, language: str, theme: str
) -> list[Feature]:
    """A circle for each: filled where asserted, hollow where doubted, crossed where denied, with
    a plus where it is no strike.

    One for several strikes has their number. `selected` is the event id of the open strike. Small
    marks lie on large ones.
    """
    colours = palette(theme)
    return largest_first(
        (
            each.at,
            _several(each, selected, parties, colours, language, theme)
            if each.others
            else _mark(each.strike, each.strike.event_id == selected, parties, colours, theme),
        )
        for each in placed
    )


def ground(strike: StrikeSummary, footprints: Mapping[str, Area]) -> Area:
    """The area that holds the strike: its footprint, or the circle of its uncertainty."""
    place = Place(
        id=strike.event_id,
        name=strike.location,
        kind=PlaceKind.SITE,
        latitude=strike.latitude,
        longitude=strike.longitude,
        uncertainty_km=strike.uncertainty_km,
        country=strike.country,
        footprint=strike.footprint,
    )
    return place_shape(place, footprints)


def region(strike: StrikeSummary, footprints: Mapping[str, Area]) -> Area | None:
    """The area of a strike of which no more is known than a region; None for one with a point."""
    coarse = strike.geo_precision >= GeoPrecision.REGION
    return ground(strike, footprints) if coarse else None


def simplified(footprints: Mapping[str, Area]) -> dict[str, Area]:
    """Outlines for a file, to about two hundred metres."""
    return {key: shape.simplify(_COARSE_DEGREES) for key, shape in footprints.items()}


def hover(strike: StrikeSummary, parties: Parties, language: str = "en") -> str:
    """One line on a strike."""
    parts = [
        parties.place(strike.location, language),
        parties.attacker(strike, language),
        phrases.days(strike.event_date, strike.event_date_end, language),
        phrases.terms(language).factuality[strike.factuality].lower(),
    ]
    if strike.other_event:
        parts.insert(1, phrases.event_type(strike.sub_event_type, language))
    if strike.reports > 1:
        parts.append(phrases.reports(strike.reports, language))
    return " · ".join(parts)


def clearance(number: int) -> float:
    """Pixels between a mark with a number and the middle of one that lies on it and is no larger:
    with less its rim would cover the number."""
    return max(len(short_number(number)) * DIGIT_PX, DIGIT_HIGH_PX) / 2 + _RIM


def largest_first(marks: Iterable[tuple[Position, Mark]]) -> list[Feature]:
    """Marks as they are drawn: small ones lie on large ones."""
    ordered = sorted(marks, key=lambda each: -each[1].radius)
    return [point(at, **mark._asdict()) for at, mark in ordered]


def _mark(
    strike: StrikeSummary, opened: bool, parties: Parties, colours: Palette, theme: str
) -> Mark:
    colour = parties.colour(strike.actor1, theme)
    radius = _size(strike) / 2
    hollow = strike.factuality.hedged
    return Mark(
        event=strike.event_id,
        text="",
        fill=colours.panel if hollow else colour,
        edge=colours.ink if opened else colour if hollow else colours.panel,
        stroke=_RING if hollow or opened else _RIM,
        radius=radius - _RING if hollow else radius,
        symbol=_symbol(strike),
        ink=colours.ink if hollow else colours.panel,
    )


def _symbol(strike: StrikeSummary) -> str:
    if strike.factuality is Factuality.DENIED:
        return "✕"
    return "+" if strike.other_event else ""


def _several(
    each: PlacedStrike,
    selected: str,
    parties: Parties,
    colours: Palette,
    language: str,
    theme: str,
) -> Mark:
    """One mark for strikes at one spot: it opens its first, where no closer view shows them all."""
    here = (each.strike, *each.others)
    strikes_only = not any(strike.other_event for strike in here)
    actors = Counter(strike.actor1 for strike in here).most_common()
    opened = any(strike.event_id == selected for strike in here)
    return Mark(
        event="" if each.opens else each.strike.event_id,
        text=told(len(here), actors, parties, language, strikes_only=strikes_only),
        fill=shared_colour(actors, parties, colours, theme),
        edge=colours.ink if opened else colours.panel,
        stroke=_RING if opened else _RIM,
        radius=_several_radius(here),
        symbol=short_number(len(here)),
        ink=colours.panel,
    )


def told(
    number: int,
    actors: Sequence[tuple[str, int]],
    parties: Parties,
    language: str,
    *,
    strikes_only: bool,
) -> str:
    """What a mark of several strikes says: "12 strikes: Russia 10, Turkey 2"."""
    by_actor = ", ".join(f"{parties.of_many(actor, language)} {n:,}" for actor, n in actors)
    return f"{phrases.strikes(number, language, strikes_only=strikes_only)}: {by_actor}"


def shared_colour(
    actors: Sequence[tuple[str, int]], parties: Parties, colours: Palette, theme: str
) -> str:
    """That of the attacker, where all strikes of a mark have one."""
    return parties.colour(actors[0][0], theme) if len(actors) == 1 else colours.bar


def _ring(spot: Position, here: Sequence[StrikeSummary], zoom: float) -> list[Position]:
    turns = 2 * math.pi * np.arange(len(here)) / len(here) - math.pi / 2
    reach = _ring_radius(here) * mercator.projected_metres_per_pixel(zoom)
    around = mercator.to_metres(np.array([spot])) + reach * np.column_stack(
        [np.cos(turns), -np.sin(turns)]
    )
    return [(round(lon, 5), round(lat, 5)) for lon, lat in mercator.to_degrees(around).tolist()]


def _ring_radius(here: Sequence[StrikeSummary]) -> float:
    """Pixels from the middle of a ring just wide enough that the marks do not touch."""
    width = max(_size(strike) for strike in here) + _GAP
    return max(width / 2 / math.sin(math.pi / len(here)), width / 2 + _GAP)


def _size(strike: StrikeSummary) -> int:
    low = 0 if strike.fatalities_words else strike.fatalities_low or 0
    return max(width for toll, width in SIZES if low >= toll)
