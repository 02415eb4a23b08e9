"""What an export cannot show: what is missing, stale, unplaced, or only perhaps in the area."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.layers.strike import StrikeSummary
from dashboard.words import catalogue

_FRESH_DAYS = 7


def limits(state: DataState, order: Order, as_of: date) -> list[str]:
    """A line for each, in the selection's language."""
    language = order.selection.language
    said = catalogue(language).brief
    lines = []
    if state.problems:
        lines.append(said.missing.format(n=f"{len(state.problems):,}"))
    age = (order.produced.date() - as_of).days
    if age > _FRESH_DAYS:
        lines.append(said.stale.format(day=phrases.day(as_of, language), n=f"{age:,}"))
    if unplaced := len(state.store.review):
        lines.append(said.unplaced.format(n=f"{unplaced:,}"))
    if number := _reaching(state, order.selection):
        strikes = phrases.strikes(number, language, strikes_only=order.selection.of_strikes)
        lines.append(said.reaching.format(strikes=strikes))
    return lines


def zones_left_out(state: DataState, order: Order) -> list[str]:
    """A line of a file of strikes where there are zones, which would be counted as strikes."""
    number = len(state.store.zones(order.selection.zone_filter()))
    language = order.selection.language
    formats = phrases.joined(["GeoJSON", "GeoPackage"], language)
    said = catalogue(language).brief.no_zones.format(n=f"{number:,}", formats=formats)
    return [said] if number else []


def shared_beyond(
    state: DataState, selection: Selection, strikes: Sequence[StrikeSummary]
) -> list[str]:
    """A line where a total of these selected strikes covers others that are not selected."""
    store, wanted, language = state.store, selection.strike_filter(), selection.language
    others = {
        other.event_id: other.location for strike in strikes for other in store.sharing(strike)
    }
    left_out = {
        place
        for event_id, place in others.items()
        if not store.count(replace(wanted, ids=(event_id,)))
    }
    if not left_out:
        return []
    places = [state.parties.place(place, language) for place in sorted(left_out)]
    said = catalogue(language).brief.shared_beyond
    return [said.format(places=phrases.joined(places, language))]


def _reaching(state: DataState, selection: Selection) -> int:
    """Strikes of regions that touch the area, and are not known to lie in it."""
    area = selection.area and selection.area.shape(state.store.footprints)
    if area is None:
        return 0
    store, inside = state.store, selection.strike_filter()
    regions = [
        (region.footprint, region.number)
        for region in store.areas(replace(inside, area=None))
        if store.footprints[region.footprint].intersection(area).area > 0
    ]
    kept = {region.footprint: region.number for region in store.areas(inside)}
    return sum(number - kept.get(footprint, 0) for footprint, number in regions)
