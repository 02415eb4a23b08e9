"""All that an export says, put together once: every format shows the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import captions
from dashboard.briefing.exports.compared import sides
from dashboard.briefing.exports.limits import limits, shared_beyond
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.refusals import (
    NoSource,
    RefusedError,
    UndatedData,
    nothing_selected,
)
from dashboard.briefing.map import legend
from dashboard.briefing.map.legend import LegendEntry
from dashboard.briefing.text import phrases
from dashboard.briefing.text.credits import credit
from dashboard.briefing.text.ground import as_reported
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import Strike
from dashboard.layers.summary import Summary
from dashboard.words import catalogue

MOST_TOLD = 60
"""Strikes that a page or a slide tells one by one; a file of rows has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """The words and symbols of an export, in the selection's language.

    `sources` are numbered, the data sets `credited` first; `more_sources` are those not among them.
    `strikes` are the newest MOST_TOLD of the selection with all their claims, `articles` by id
    those they cite.
    """

    order: Order
    summary: Summary
    title: str
    filters: str
    as_of: str
    produced: str
    legend: list[LegendEntry]
    caveats: list[str]
    killed: str
    """That of the caveats which says how many were killed; empty where nobody counted."""
    sources: list[str]
    credited: dict[str, str]
    more_sources: int
    credits: list[str]
    data: str
    data_hash: str
    strikes: list[Strike]
    articles: dict[str, ArticleRecord]

    @property
    def language(self) -> str:
        """`en` or `ar`."""
        return self.order.selection.language

    @property
    def caption(self) -> str:
        """What stands under the picture elsewhere: title, what was left out, caveats, sources."""
        parts = [self.title, self.filters, *self.caveats, *self.sources]
        if self.more_sources:
            parts.append(captions.more(self.more_sources, self.language))
        return "\n".join([*parts, f"{self.as_of}. {self.produced}. {self.data}.", *self.credits])


def compose(state: DataState, order: Order) -> Composition:
    """What an order says of the data.

    Raises ExportError where nothing is selected, or where the data does not say how old it is or
    who said so: such a picture could not be defended.
    """
    store, parties, selection = state.store, state.parties, order.selection
    wanted, language = selection.strike_filter(), selection.language
    summary = store.summary(wanted)
    if summary is None:
        raise RefusedError(nothing_selected(store, wanted), language)
    if store.as_of is None:
        raise RefusedError(UndatedData(), language)
    if not summary.sources:
        raise RefusedError(NoSource(), language)
    beside = sides(state, selection)[1:]
    zones = store.ground(selection.zone_filter())
    ground_of = selection.area and selection.area.shape(store.footprints)
    shown = [
        zone
        for zone in zones
        if selection.shows(zone.relation)
        and (ground_of is None or zone.shape.intersects(ground_of))
    ]
    ground = as_reported(shown, store.titles, language)
    strikes = store.strikes(wanted, limit=MOST_TOLD)
    both = [summary, *(side.summary for side in beside if side.summary)]
    told = replace(
        summary, sources=tuple(dict(pair for each in both for pair in each.sources).items())
    )
    credited = {
        **{zone.data_set: _credit(state, zone.data_set, language, zone.sources) for zone in shown},
        **{name: _credit(state, name, language) for each in both for name in each.data_sets},
    }
    credited = {name: line for name, line in sorted(credited.items()) if line}
    cited = store.articles([source for source, _ in told.sources])
    return Composition(
        order=order,
        summary=summary,
        title=order.title or captions.title(summary, selection, parties, state.governorates),
        filters=captions.filters(
            selection,
            parties,
            state.governorates,
            store.titles,
            summary.number,
            store.total if selection.of_strikes else store.every,
            told_in=summary.reports,
            compared="".join(side.told() for side in beside),
        ),
        as_of=captions.as_of(store.as_of, language),
        produced=captions.produced(order.produced, language),
        legend=legend.entries(
            [
                *store.looks(wanted),
                *(look for side in beside for look in store.looks(side.selection.strike_filter())),
            ],
            [zones, *(store.ground(side.selection.zone_filter()) for side in beside)],
            selection,
            parties,
            areas=frozenset(store.footprints),
            key=state.shapes.key,
            theme=order.theme,
        ),
        caveats=[
            *captions.caveats(summary, cited, language, strikes_only=selection.of_strikes),
            *([ground] if ground else []),
            *shared_beyond(state, selection, strikes),
            *limits(state, order, store.as_of),
        ],
        killed=captions.killed(summary, language),
        sources=captions.sources(told, cited, language, credited),
        credited=credited,
        more_sources=summary.source_number - len(summary.sources),
        credits=[
            catalogue(language).captions.projection,
            catalogue(language).captions.golan,
            " · ".join(phrases.isolated(part, language) for part in basemap.CREDITS.split(" · ")),
        ],
        data=captions.data(store.data_hash, language),
        data_hash=store.data_hash,
        strikes=strikes,
        articles={article.id: article for article in cited},
    )


def _credit(state: DataState, name: str, language: str, told_by: Sequence[str] = ()) -> str:
    about = state.store.sets.get(name)
    return credit(about, language, told_by) if about else ""
