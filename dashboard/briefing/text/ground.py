"""How old the ground on the map is, and who says so."""

from collections.abc import Mapping, Sequence

from dashboard.briefing.text import phrases
from dashboard.layers.zone import Zone
from dashboard.words import catalogue

_MOST_NAMED = 2


def as_reported(zones: Sequence[Zone], titles: Mapping[str, str], language: str) -> str:
    """From when the zones are and by whose word, in a line; empty without zones.

    `titles` are the articles', by id.
    """
    if not zones:
        return ""
    told = [zone.valid_from for zone in zones]
    sources = sorted({source for zone in zones for source in zone.sources})
    named = [phrases.isolated(titles.get(source, source), language) for source in sources]
    few = 0 < len(named) <= _MOST_NAMED
    who = phrases.joined(named, language) if few else phrases.reports(len(sources), language)
    days = phrases.days(min(told), max(told), language)
    return catalogue(language).captions.ground.format(days=days, who=who)
