"""The card of the open strike."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.briefing import marks, tolls, verdicts
from dashboard.layers.filters import StrikeFilter
from dashboard.web import ids, texts
from dashboard.web.components import article as article_view
from dashboard.web.components.card import card
from dashboard.web.reading import Reading

_MOST_NEIGHBOURS = 500


def register(app: Dash, reading: Reading) -> None:
    """Add the callbacks."""
    store = reading.store

    @app.callback(
        output=Output(ids.EVENT_CARD, "children"),
        inputs={
            "event": Input(ids.OPEN_EVENT, "data"),
            "query": Input(ids.QUERY, "data"),
            "theme": Input(ids.THEME, "data"),
        },
        prevent_initial_call=True,
    )
    def show(event: str, query: str, theme: str) -> Any:
        """The card, or nothing while none is open."""
        strike = store.strike(event) if event else None
        if strike is None:
            return None
        selection = reading.selection(query)
        ground = marks.ground(strike, store.footprints)
        others = store.strikes(StrikeFilter(sources=tuple(strike["sources"])))
        selected = store.strikes(selection.strike_filter(), limit=_MOST_NEIGHBOURS)
        zones = store.zones()
        found = {source: store.article(source) for source in strike["sources"]}
        articles = {source: article for source, article in found.items() if article}
        return card(
            strike,
            shared=tolls.sharing(strike, others),
            here=[s for s in selected if _same_place(s, strike)],
            verdicts=verdicts.verdicts(strike, ground, zones, reading.parties),
            articles=articles,
            spans={source: article_view.spans_of(source, others, zones) for source in articles},
            parties=reading.parties,
            language=texts.LANGUAGE,
            theme=theme,
        )

    app.clientside_callback(
        ClientsideFunction("page", "opened"),
        Output("card-frame", "hidden"),
        Input(ids.OPEN_EVENT, "data"),
        Input(ids.EVENT_CARD, "children"),
        prevent_initial_call=True,
    )


def _same_place(other: dict[str, Any], strike: dict[str, Any]) -> bool:
    if other["event_id"] == strike["event_id"]:
        return False
    place = ("footprint", "latitude", "longitude")
    return all(other[key] == strike[key] for key in place)
