"""Labels of regions: two short lines each, instead of a pin whose place nobody knows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases, tolls
from dashboard.layers.strike import StrikeSummary
from dashboard.layers.viewport import AreaCount


class Placing(NamedTuple):
    """How labels find room, in pixels: `letter` is about one of a town's name, across.

    They keep `gap` from what lies near and `margin` from the frame, stand up to `steps` steps from
    their place, and need no line to it within `beside` of it. Further than `near`, where they would
    seem to be of something else, they stand only without any room for fewer words.
    """

    letter: float
    gap: float
    margin: float
    beside: float
    near: float
    steps: int


PLACING = Placing(letter=7, gap=4, margin=6, beside=12, near=130, steps=4)
"""The same on the page and in exports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The label of a region; `event_id` is the strike it opens.

    `short` is the title where the detail has no room: without a total that the detail shares out.
    """

    event_id: str
    longitude: float
    latitude: float
    colour: str
    title: str
    short: str
    detail: str


def label(
    region: AreaCount,
    single: StrikeSummary | None,
    sharing: Callable[[StrikeSummary], list[StrikeSummary]],
    parties: Parties,
    *,
    strikes_only: bool,
    language: str,
    theme: str,
) -> Label:
    """The label of a struck region; `single` is its strike where there is only one;
    without `strikes_only` it may be another event.

    `sharing` gives the strikes that share a total with one.
    """
    names = [parties.of_many(actor, language) for actor, _ in region.actors]
    who = names[0] if len(names) == 1 else f"{names[0]} +{len(names) - 1}"
    others = sharing(single) if single else []
    if single:
        toll, detail = _one(single, others, parties, language)
    else:
        toll, detail = _many(region, parties, strikes_only, language)
    title = f"{who} · {toll}" if toll else who
    return Label(
        event_id=region.event_ids[0],
        longitude=region.longitude,
        latitude=region.latitude,
        colour=parties.colour(region.actors[0][0], theme),
        title=title,
        short=who if others else title,
        detail=detail,
    )


def _one(
    strike: StrikeSummary, others: list[StrikeSummary], parties: Parties, language: str
) -> tuple[str, str]:
    """The toll, and what it is a toll of."""
    toll = tolls.short(strike, language)
    here = parties.place(strike.location, language)
    if others:
        places = sorted({other.location for other in others} - {strike.location})
        named = [here, *(parties.place(place, language) for place in places)]
        return toll, tolls.where_together(named, len(others) + 1, language)
    said = phrases.terms(language).factuality[strike.factuality].lower()
    return toll, f"{here} · {said}"


def _many(
    region: AreaCount, parties: Parties, strikes_only: bool, language: str
) -> tuple[str, str]:
    total = region.killed_low
    toll = tolls.short_at_least(total, language) if total else ""
    here = parties.place(region.location, language)
    return toll, phrases.strikes_in(region.number, here, language, strikes_only=strikes_only)
