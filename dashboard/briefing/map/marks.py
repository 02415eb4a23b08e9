"""Strikes whose place is a point: a circle each while they are few, a count where they are many."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.briefing import mercator
from dashboard.briefing.map.overlays import point
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.map.shapes import AreaCount
from dashboard.briefing.parties import Parties
from dashboard.briefing.text import words
from dashboard.domain.event import Factuality
from dashboard.domain.place import Place, PlaceKind
from dashboard.layers.footprints import place_shape
from dashboard.layers.strike import StrikeSummary

Record = dict[str, Any]

MOST_FANNED = 8
"""Strikes at one spot that stand apart; more are one mark with their number."""

_SIZES = ((0, 11), (1, 14), (10, 20), (50, 30), (200, 44))
"""Circle width in pixels from a lowest toll up; 0 is also where no toll is said."""
_RIM, _RING = 2.0, 2.5
_GAP = 3.0
_LARGEST_BIN, _SMALLEST_BIN = 22.0, 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A strike and where its mark stands: beside its place where several share one."""

    strike: StrikeSummary
    longitude: float
    latitude: float
    number: int = 1


def spread(strikes: Iterable[StrikeSummary], zoom: float) -> tuple[list[Standing], list[list[Any]]]:
    """Where each mark stands, and a line from each that had to move back to its place.

    Up to `MOST_FANNED` strikes at one spot stand in a ring round it; more are one mark.
    """
    spots: dict[tuple[float, float], list[StrikeSummary]] = {}
    for strike in strikes:
        spots.setdefault((strike.longitude, strike.latitude), []).append(strike)
    standing: list[Standing] = []
    leaders: list[list[Any]] = []
    for (longitude, latitude), here in spots.items():
        if len(here) == 1 or len(here) > MOST_FANNED:
            standing.append(
                Standing(strike=here[0], longitude=longitude, latitude=latitude, number=len(here))
            )
            continue
        for strike, (lon, lat) in zip(here, _ring(longitude, latitude, here, zoom), strict=True):
            standing.append(Standing(strike=strike, longitude=lon, latitude=lat))
            leaders.append([[longitude, latitude], [lon, lat]])
    return standing, leaders


def features(
    standing: Sequence[Standing], selected: str, parties: Parties, theme: str
) -> list[Record]:
    """A circle for each: full where it is said plainly, hollow where doubted, crossed if denied.

    `selected` is the event id of the open strike. Small marks lie on large ones.
    """
    colours = palette(theme)
    made = [_mark(each, each.strike.event_id == selected, parties, colours, theme)
            for each in standing]  # fmt: skip
    return sorted(made, key=lambda feature: -feature["properties"]["radius"])


def bin_features(
    bins: Iterable[Any], parties: Parties, *, language: str, theme: str
) -> list[Record]:
    """A circle with a number for each cell of strikes; grey where several attackers share it."""
    colours = palette(theme)
    found = list(bins)
    most = max((each.number for each in found), default=1)
    made = []
    for each in found:
        actors = [actor for actor, _ in each.actors]
        colour = parties.colour(actors[0], theme) if len(actors) == 1 else colours.bar
        share = math.sqrt(each.number / most)
        radius = _SMALLEST_BIN + (_LARGEST_BIN - _SMALLEST_BIN) * share
        told = ", ".join(f"{parties.name(actor, language)} {n:,}" for actor, n in each.actors)
        number = words.strikes(each.number, language)
        made.append(
            point(
                (each.longitude, each.latitude),
                event="",
                text=f"{number}: {told}",
                fill=colour,
                edge=colours.panel,
                stroke=1.5,
                radius=round(radius, 1),
                sign=short_number(each.number),
                ink=colours.panel,
            )
        )
    return sorted(made, key=lambda feature: -feature["properties"]["radius"])


def ground(strike: StrikeSummary, footprints: dict[str, AreaCount]) -> AreaCount:
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
        words.days(strike.event_date, strike.event_date_end, language),
        words.word(words.FACTUALITY[strike.factuality], language).lower(),
    ]
    return " · ".join(parts)


def short_number(number: int) -> str:
    """`999`, `1.2k`, `34k`, `1.5M`: at most four signs."""
    for unit, name in ((1_000_000, "M"), (1_000, "k")):
        if number >= unit:
            value = number / unit
            return f"{value:.1f}{name}" if value < 10 else f"{value:.0f}{name}"
    return str(number)


def _mark(each: Standing, opened: bool, parties: Parties, colours: Palette, theme: str) -> Record:
    strike = each.strike
    colour = parties.colour(strike.actor1, theme)
    radius = _size(strike) / 2
    hollow = strike.factuality.hedged
    sign = "✕" if strike.factuality is Factuality.DENIED else ""
    if each.number > 1:
        radius, hollow, sign = max(radius, 10.0), False, short_number(each.number)
    edge = colours.ink if opened else colour if hollow else colours.panel
    return point(
        (each.longitude, each.latitude),
        event=strike.event_id,
        text="",
        fill=colours.panel if hollow else colour,
        edge=edge,
        stroke=_RING if hollow or opened else _RIM,
        radius=radius - _RING if hollow else radius,
        sign=sign,
        ink=colours.ink if hollow else colours.panel,
    )


def _ring(
    longitude: float, latitude: float, here: list[StrikeSummary], zoom: float
) -> list[tuple[float, float]]:
    """(longitude, latitude) in a ring just wide enough that the marks do not touch."""
    width = max(_size(strike) for strike in here) + _GAP
    radius = max(width / 2 / math.sin(math.pi / len(here)), width / 2 + _GAP)
    turns = 2 * math.pi * np.arange(len(here)) / len(here) - math.pi / 2
    middle = mercator.to_metres(np.array([[longitude, latitude]]))
    reach = radius * mercator.projected_metres_per_pixel(zoom)
    around = middle + reach * np.column_stack([np.cos(turns), -np.sin(turns)])
    return [(round(lon, 5), round(lat, 5)) for lon, lat in mercator.to_degrees(around).tolist()]


def _size(strike: StrikeSummary) -> int:
    low = strike.fatalities_low or 0
    return max(width for toll, width in _SIZES if low >= toll)
