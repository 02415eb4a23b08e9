"""Counts of strikes by cell, where they are too many to be drawn one by one."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.map.heaps import heaps
from dashboard.briefing.map.marks import (
    Mark,
    clearance,
    largest_first,
    shared_colour,
    told,
)
from dashboard.briefing.map.palette import Palette, palette
from dashboard.briefing.parties import Parties
from dashboard.briefing.text.numbers import short_number
from dashboard.layers.viewport import Bin, ranked

_LARGEST_BIN, _SMALLEST_BIN = 22.0, 9.0


def bin_features(
    bins: Sequence[Bin],
    zoom: float,
    parties: Parties,
    *,
    strikes_only: bool = True,
    language: str,
    theme: str,
) -> list[Feature]:
    """A circle with a number for each cell of strikes; grey where several attackers share it.

    `bins` are fullest first; one that the mark of another would cover is counted there.
    """
    colours = palette(theme)
    places = [(each.longitude, each.latitude) for each in bins]

    def reach(heap: Sequence[int]) -> float:
        number = sum(bins[index].number for index in heap)
        return _bin_radius(number, bins[0].number) + clearance(number)

    shown = [_together([bins[index] for index in heap]) for heap in heaps(places, reach, zoom)]
    fullest = max((each.number for each in shown), default=0)
    return largest_first(
        (
            (each.longitude, each.latitude),
            _bin_mark(
                each,
                _bin_radius(each.number, fullest),
                parties,
                colours,
                language,
                theme,
                strikes_only=strikes_only,
            ),
        )
        for each in shown
    )


def _together(bins: Sequence[Bin]) -> Bin:
    """One bin of all, where the first is."""
    actors = sum((Counter(dict(each.actors)) for each in bins), Counter[str]())
    return replace(bins[0], number=actors.total(), actors=ranked(actors))


def _bin_radius(number: int, fullest: int) -> float:
    share = math.sqrt(min(1.0, number / fullest))
    return round(_SMALLEST_BIN + (_LARGEST_BIN - _SMALLEST_BIN) * share, 1)


def _bin_mark(
    each: Bin,
    radius: float,
    parties: Parties,
    colours: Palette,
    language: str,
    theme: str,
    *,
    strikes_only: bool,
) -> Mark:
    return Mark(
        event="",
        text=told(each.number, each.actors, parties, language, strikes_only=strikes_only),
        fill=shared_colour(each.actors, parties, colours, theme),
        edge=colours.panel,
        stroke=1.5,
        radius=radius,
        symbol=short_number(each.number),
        ink=colours.panel,
    )
