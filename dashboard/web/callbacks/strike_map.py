"""The map: redrawn in place when the selection changes, anew when its paper does."""

from dataclasses import replace
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, Patch, State, no_update

from dashboard.briefing import figures, marks
from dashboard.briefing.selection import STRIKES
from dashboard.web import ids, texts
from dashboard.web.reading import DEPTHS, Reading

_MOST_MARKS = 2000


def register(app: Dash, reading: Reading) -> None:
    """Add the callbacks."""

    @app.callback(
        output={
            "figure": Output(ids.MAP, "figure"),
            "drawn": Output(ids.DRAWN, "data"),
            "labels": Output(ids.LABELS, "data"),
        },
        inputs={
            "query": Input(ids.QUERY, "data"),
            "event": Input(ids.OPEN_EVENT, "data"),
            "theme": Input(ids.THEME, "data"),
        },
        state={"view": State(ids.VIEW, "data"), "drawn": State(ids.DRAWN, "data")},
        prevent_initial_call=True,
    )
    def draw(
        query: str, event: str, theme: str, view: dict[str, float], drawn: str | None
    ) -> dict[str, Any]:
        """Only what changed travels: the view and the basemap stay."""
        selection = replace(reading.selection(query), event=event or "")
        strikes = reading.store.strikes(selection.strike_filter(), limit=_MOST_MARKS)
        zones = reading.store.zones(
            date_from=selection.date_from, date_to=selection.date_to, actors=selection.parties
        )
        traces, layers = figures.map_data(
            strikes,
            zones,
            replace(selection, language=texts.LANGUAGE),
            reading.parties,
            footprints=reading.store.footprints,
            theme=theme,
            below=DEPTHS,
        )
        shown = strikes if selection.shows(STRIKES) else []
        labels = marks.labels(
            marks.gather(shown, reading.store.footprints),
            strikes,
            reading.parties,
            language=texts.LANGUAGE,
            theme=theme,
        )
        paper = f"{theme} {selection.language}"
        figure: Any
        if paper == drawn:
            figure = Patch()
            figure["data"] = traces
            figure["layout"]["map"]["layers"] = layers
        else:
            figure = figures.strike_map(
                traces,
                layers,
                reading.style(theme=theme, language=selection.language),
                view=(view["lon"], view["lat"], view["zoom"]),
                theme=theme,
            )
        return {
            "figure": figure,
            "drawn": no_update if paper == drawn else paper,
            "labels": [_for_browser(label) for label in labels],
        }

    app.clientside_callback(
        ClientsideFunction("map", "label"),
        Output("map-labels", "title"),
        Input(ids.LABELS, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("map", "clicked"),
        Output(ids.MAP, "clickData"),
        Input(ids.MAP, "clickData"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("map", "brushed"),
        Output(ids.FILTER_DATES, "value", allow_duplicate=True),
        Input(ids.TIMELINE, "selectedData"),
        prevent_initial_call=True,
    )


def _for_browser(label: marks.Label) -> dict[str, Any]:
    """A label as JSON for the browser, which places it."""
    return {
        "event": label.event_id,
        "lon": label.longitude,
        "lat": label.latitude,
        "colour": label.colour,
        "title": label.title,
        "detail": label.detail,
    }
