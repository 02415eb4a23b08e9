"""Strikes whose place is a point: a circle each, or counts by cell where there are many."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np

from dashboard.briefing import mercator
from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.map.features import Position, point
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.domain.event import Factuality
from dashboard.domain.place import Place, PlaceKind
from dashboard.layers.footprints import Area, place_shape
from dashboard.layers.strike import StrikeSummary
from dashboard.layers.viewport import Bin

MOST_FANNED = 8
"""Strikes at one spot that are drawn apart; more are one mark with their number."""

_SIZES = ((0, 11), (1, 14), (10, 20), (50, 30), (200, 44))
"""Lowest toll and circle width in pixels; 0 is also for strikes without a toll."""
_RIM, _RING = 2.0, 2.5
_GAP = 3.0
_LARGEST_BIN, _SMALLEST_BIN = 22.0, 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedStrike:
    """A strike and where its mark is drawn: beside its place where several share one.

    `number` is how many strikes the mark is for.
    """

    strike: StrikeSummary
    at: Position
    number: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A circle: what it opens, what it says under the pointer, and its look (pixels)."""

    event: str
    text: str
    fill: str
    edge: str
    stroke: float
    radius: float
    sign: str
    ink: str


def spread(
    strikes: Iterable[StrikeSummary], zoom: float
) -> tuple[list[PlacedStrike], list[tuple[Position, Position]]]:
    """Where each mark is drawn, and a line from its place to each that had to move.

    Up to `MOST_FANNED` strikes at one spot are drawn in a ring round it; more are one mark.
    """
    spots: dict[Position, list[StrikeSummary]] = {}
    for strike in strikes:
        spots.setdefault((strike.longitude, strike.latitude), []).append(strike)
    placed: list[PlacedStrike] = []
    leaders: list[tuple[Position, Position]] = []
    for spot, here in spots.items():
        if len(here) == 1 or len(here) > MOST_FANNED:
            placed.append(PlacedStrike(strike=here[0], at=spot, number=len(here)))
            continue
        for strike, at in zip(here, _ring(spot, here, zoom), strict=True):
            placed.append(PlacedStrike(strike=strike, at=at))
            leaders.append((spot, at))
    return placed, leaders


def features(
    placed: Iterable[PlacedStrike], selected: str, parties: Parties, theme: str
) -> list[Feature]:
    """A circle for each: filled where asserted, hollow where doubted, crossed where denied.

    `selected` is the event id of the open strike. Small marks lie on large ones.
    """
    colours = palette(theme)
    return _largest_first(
        (each.at, _mark(each, each.strike.event_id == selected, parties, colours, theme))
        for each in placed
    )


def bin_features(
    bins: Sequence[Bin], parties: Parties, *, language: str, theme: str
) -> list[Feature]:
    """A circle with a number for each cell of strikes; grey where several attackers share it."""
    colours = palette(theme)
    most = max((each.number for each in bins), default=1)
    return _largest_first(
        (
            (each.longitude, each.latitude),
            _bin_mark(each, math.sqrt(each.number / most), parties, colours, language, theme),
        )
        for each in bins
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


def hover(strike: StrikeSummary, parties: Parties, language: str = "en") -> str:
    """One line on a strike."""
    parts = [
        parties.place(strike.location, language),
        parties.name(strike.actor1, language),
        phrases.days(strike.event_date, strike.event_date_end, language),
        phrases.terms(language).factuality[strike.factuality].lower(),
    ]
    if strike.reports > 1:
        parts.append(phrases.reports(strike.reports, language))
    return " · ".join(parts)


def short_number(number: int) -> str:
    """`999`, `1.2k`, `34k`, `1.5M`: at most four characters."""
    for unit, name in ((1_000_000, "M"), (1_000, "k")):
        if number >= unit:
            value = number / unit
            return f"{value:.1f}{name}" if value < 10 else f"{value:.0f}{name}"
    return str(number)


def _largest_first(marks: Iterable[tuple[Position, Mark]]) -> list[Feature]:
    ordered = sorted(marks, key=lambda each: -each[1].radius)
    return [point(at, **asdict(mark)) for at, mark in ordered]


def _mark(each: PlacedStrike, opened: bool, parties: Parties, colours: Palette, theme: str) -> Mark:
    strike = each.strike
    colour = parties.colour(strike.actor1, theme)
    radius = _size(strike) / 2
    hollow = strike.factuality.hedged
    sign = "✕" if strike.factuality is Factuality.DENIED else ""
    if each.number > 1:
        radius, hollow, sign = max(radius, 10.0), False, short_number(each.number)
    return Mark(
        event=strike.event_id,
        text="",
        fill=colours.panel if hollow else colour,
        edge=colours.ink if opened else colour if hollow else colours.panel,
        stroke=_RING if hollow or opened else _RIM,
        radius=radius - _RING if hollow else radius,
        sign=sign,
        ink=colours.ink if hollow else colours.panel,
    )


def _bin_mark(
    each: Bin, share: float, parties: Parties, colours: Palette, language: str, theme: str
) -> Mark:
    actors = [actor for actor, _ in each.actors]
    by_actor = ", ".join(f"{parties.name(actor, language)} {n:,}" for actor, n in each.actors)
    return Mark(
        event="",
        text=f"{phrases.strikes(each.number, language)}: {by_actor}",
        fill=parties.colour(actors[0], theme) if len(actors) == 1 else colours.bar,
        edge=colours.panel,
        stroke=1.5,
        radius=round(_SMALLEST_BIN + (_LARGEST_BIN - _SMALLEST_BIN) * share, 1),
        sign=short_number(each.number),
        ink=colours.panel,
    )


def _ring(spot: Position, here: Sequence[StrikeSummary], zoom: float) -> list[Position]:
    """Places in a ring just wide enough that the marks do not touch."""
    width = max(_size(strike) for strike in here) + _GAP
    radius = max(width / 2 / math.sin(math.pi / len(here)), width / 2 + _GAP)
    turns = 2 * math.pi * np.arange(len(here)) / len(here) - math.pi / 2
    reach = radius * mercator.projected_metres_per_pixel(zoom)
    around = mercator.to_metres(np.array([spot])) + reach * np.column_stack(
        [np.cos(turns), -np.sin(turns)]
    )
    return [(round(lon, 5), round(lat, 5)) for lon, lat in mercator.to_degrees(around).tolist()]


def _size(strike: StrikeSummary) -> int:
    low = strike.fatalities_low or 0
    return max(width for toll, width in _SIZES if low >= toll)
