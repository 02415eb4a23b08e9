"""The picture of the current view, drawn by the browser from the same figure builder."""

from dataclasses import replace
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.briefing import basemap, caption, picture
from dashboard.web import ids, texts
from dashboard.web.components.notices import notice
from dashboard.web.reading import DEPTHS, Reading


def register(app: Dash, reading: Reading) -> None:
    """Add the callbacks."""
    store = reading.store

    @app.callback(
        output={"picture": Output(ids.PICTURE, "data"), "failure": Output(ids.FAILURE, "children")},
        inputs={"clicks": Input(ids.EXPORT_PNG, "n_clicks")},
        state={
            "query": State(ids.QUERY, "data"),
            "event": State(ids.OPEN_EVENT, "data"),
            "view": State(ids.VIEW, "data"),
            "theme": State(ids.THEME, "data"),
        },
        prevent_initial_call=True,
    )
    def compose(
        clicks: int, query: str, event: str, view: dict[str, float], theme: str
    ) -> dict[str, Any]:
        """The figure to draw and the name to save it under."""
        selection = replace(reading.selection(query), event=event or "")
        strikes = store.strikes(selection.strike_filter())
        if not strikes:
            return {"picture": None, "failure": [notice(texts.NOTHING_TO_EXPORT, kind="problem")]}
        zones = store.zones(
            date_from=selection.date_from, date_to=selection.date_to, actors=selection.parties
        )
        figure = picture.picture(
            strikes,
            zones,
            replace(selection, language=texts.LANGUAGE),
            reading.parties,
            footprints=store.footprints,
            style=reading.style(theme=theme, language=selection.language, whole=True),
            below=DEPTHS,
            view=picture.View(**view),
            theme=theme,
            facts=caption.Facts(
                total=store.total,
                as_of=store.as_of,
                data_hash=store.data_hash,
                articles={article["id"]: article for article in store.articles()},
            ),
            notes=[basemap.GOLAN_NOTE, basemap.CREDITS],
        )
        made = {"figure": figure, "name": caption.file_name(strikes, selection), "clicks": clicks}
        return {"picture": made, "failure": None}

    app.clientside_callback(
        ClientsideFunction("picture", "save"),
        Output(ids.PICTURE_DONE, "data"),
        Input(ids.PICTURE, "data"),
        prevent_initial_call=True,
    )
