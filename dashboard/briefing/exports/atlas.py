"""An atlas: a map for each governorate, week or party of a selection that has strikes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import captions
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.periods import periods
from dashboard.briefing.exports.refusals import RefusedError, TooManyPictures
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.briefing.timeline import Unit
from dashboard.layers.study_area import StudyArea

MOST_PAGES = 60


def maps(state: DataState, order: Order) -> list[Composition]:
    """What each map shows. Raises ExportError for more than MOST_PAGES."""
    views = _views(state, order)
    if len(views) > MOST_PAGES:
        raise RefusedError(TooManyPictures(len(views), MOST_PAGES), order.selection.language)
    return [compose(state, replace(order, selection=view, atlas="", title="")) for view in views]


def contents(
    made: Sequence[Composition], state: DataState, composition: Composition, first: int
) -> Iterator[tuple[int, str, str]]:
    """Page and name of each map, and how many it shows; the first is on page `first`."""
    language = composition.language
    for page, each in enumerate(made, first):
        view = each.order.selection
        if composition.order.atlas == "governorate" and view.area:
            name = state.governorates.name(view.area.code, language)
        elif composition.order.atlas == "party":
            name = state.parties.of_many(view.actors[0], language)
        else:
            name = phrases.days(*captions.dates(each.summary, view), language)
        yield (
            page,
            name,
            phrases.strikes(each.summary.number, language, strikes_only=view.of_strikes),
        )


def _views(state: DataState, order: Order) -> list[Selection]:
    view = order.selection
    if order.atlas == "week":
        return [
            replace(view, date_from=first, date_to=last)
            for first, last in periods(state, view, Unit.WEEK)
        ]
    if order.atlas == "governorate" and view.area:
        return [view]
    told = state.store.tallies(view.strike_filter())
    if order.atlas == "party":
        return [replace(view, actors=(tally.key,)) for tally in told.attackers]
    codes = [tally.key for tally in told.governorates if tally.key in state.store.footprints]
    # The map is that of the governorate, whatever the page was moved to.
    return [
        replace(view, area=StudyArea(code=code), latitude=None, longitude=None, zoom=None)
        for code in codes
    ]
