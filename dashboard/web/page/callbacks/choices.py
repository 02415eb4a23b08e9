"""What the filters offer: components of Dash, since a reader writes to them."""

from dash import ClientsideFunction, Dash, Input, Output, State, html

from dashboard.briefing.data_state import DataState
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.layers.filters import StrikeFilter
from dashboard.web.page import ids
from dashboard.web.page.components import filters
from dashboard.web.page.components.attributes import Content, Part
from dashboard.web.server.states import DataStates

_CHOICES = {
    "actors": ids.FILTER_ACTORS,
    "targets": ids.FILTER_TARGETS,
    "types": ids.FILTER_TYPES,
    "factualities": ids.FILTER_FACTUALITIES,
    "agreements": ids.FILTER_AGREEMENTS,
    "sources": ids.FILTER_SOURCES,
    "data_sets": ids.FILTER_DATA_SETS,
    "layers": ids.FILTER_LAYERS,
}


def register(app: Dash, states: DataStates) -> None:
    """Add the callbacks."""

    @app.callback(
        output={name: Output(control, "children") for name, control in _CHOICES.items()},
        inputs={"theme": Input(ids.THEME, "data"), "version": Input(ids.STATE, "data")},
        state={"query": State(ids.QUERY, "data")},
        prevent_initial_call=True,
    )
    def offer(theme: str, version: str | None, query: str) -> dict[str, Content]:
        """What can be chosen, the same whatever is chosen; the counts beside it follow."""
        state = states.of(f"v={version}" if version else query)
        selection = state.selection(query)
        return {
            name: html.Div(boxes, className="choices")
            for name, boxes in _choices(state, selection, theme).items()
        }

    app.clientside_callback(
        ClientsideFunction("panels", "offered"),
        Input(ids.FILTER_SOURCES, "children"),
        prevent_initial_call=True,
    )


def _choices(state: DataState, selection: Selection, theme: str) -> dict[str, list[Part]]:
    language, parties = selection.language, state.parties
    every = state.store.facets(StrikeFilter())
    # An actor without a strike can be chosen too, to see its zones; what is chosen stays in sight.
    idle = {*selection.actors, *(zone.actor for zone in state.store.zones())}
    actors = dict.fromkeys(sorted(idle), 0) | every["actors"]
    targets = dict.fromkeys(selection.targets, 0) | every["targets"]
    titles = state.store.titles
    offered = filters.sources_offered(state.store.common_sources, selection.sources)
    return {
        "actors": filters.actor_choices("actors", actors, parties, language, theme),
        "targets": filters.actor_choices("targets", targets, parties, language, theme),
        "types": filters.word_choices(
            "types", {code: phrases.event_type(code, language) for code in state.store.event_types}
        ),
        "data_sets": filters.word_choices(
            "data_sets",
            {name: phrases.data_set(name, language) for name in state.store.data_sets},
        ),
        "factualities": filters.word_choices("factualities", phrases.terms(language).factuality),
        "agreements": filters.word_choices("agreements", phrases.terms(language).agreement),
        "sources": filters.source_choices(offered, len(every["sources"]), titles, language),
        "layers": filters.layer_choices(language),
    }
