"""The text marks of regions: two short lines each, in place of a pin nobody could vouch for."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import tolls, words
from dashboard.layers.strike import StrikeSummary
from dashboard.layers.viewport import AreaCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A text mark on a region; `event_id` is what it opens."""

    event_id: str
    longitude: float
    latitude: float
    colour: str
    title: str
    detail: str


def label(
    region: AreaCount,
    single: StrikeSummary | None,
    sharing: Callable[[StrikeSummary], list[StrikeSummary]],
    parties: Parties,
    *,
    language: str,
    theme: str,
) -> Label:
    """The label of a struck area; `single` is its strike where it has only one."""
    names = [parties.name(actor, language) for actor, _ in region.actors]
    who = names[0] if len(names) == 1 else f"{names[0]} +{len(names) - 1}"
    if single:
        toll, detail = _one(single, sharing(single), parties, language)
    else:
        toll, detail = _many(region, parties, language)
    return Label(
        event_id=region.event_ids[0],
        longitude=region.longitude,
        latitude=region.latitude,
        colour=parties.colour(region.actors[0][0], theme),
        title=f"{who} · {toll}" if toll else who,
        detail=detail,
    )


def _one(
    strike: StrikeSummary, others: list[StrikeSummary], parties: Parties, language: str
) -> tuple[str, str]:
    """The toll, and what must be known to read it."""
    toll = tolls.short(strike, language)
    here = parties.place(strike.location, language)
    if others:
        places = sorted({other.location for other in others} - {strike.location})
        named = [here, *(parties.place(place, language) for place in places)]
        return toll, tolls.where_together(named, len(others) + 1, language)
    said = words.word(words.FACTUALITY[strike.factuality], language).lower()
    return toll, f"{here} · {said}"


def _many(region: AreaCount, parties: Parties, language: str) -> tuple[str, str]:
    total = region.killed_low
    toll = tolls.short_at_least(total, language) if total else ""
    here = parties.place(region.location, language)
    return toll, words.strikes_in(region.number, here, language)
