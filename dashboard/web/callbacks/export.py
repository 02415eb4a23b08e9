"""The picture of the current view, drawn by the browser from the same figure builder."""

from dataclasses import replace
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.briefing import basemap, caption, picture
from dashboard.briefing.scene import scene
from dashboard.web import ids, texts
from dashboard.web.components.notices import notice
from dashboard.web.reading import Readings


def _nothing(language: str) -> list[Any]:
    return [notice(texts.of(language).nothing_to_export, language, kind="problem")]


def register(app: Dash, readings: Readings) -> None:
    """Add the callbacks."""

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
        reading = readings.of(query)
        store = reading.store
        asked = reading.selection(query)
        # A picture's own words are English, so all of it is.
        selection = replace(asked, event=event or "", language="en")
        strikes = store.strikes(selection.strike_filter())
        if not strikes:
            return {"picture": None, "failure": _nothing(asked.language)}
        zones = store.zones(
            date_from=selection.date_from, date_to=selection.date_to, actors=selection.parties
        )
        seen = picture.View(**view)
        drawn = scene(
            store,
            reading.shapes,
            reading.parties,
            selection,
            box=None,
            zoom=seen.fitted,
            theme=theme,
        )
        figure = picture.picture(
            strikes,
            zones,
            selection,
            reading.parties,
            areas=frozenset(store.footprints),
            style=reading.style(
                theme=theme,
                language=selection.language,
                whole=True,
                groups=drawn.written_out(reading.shapes),
            ),
            labels=drawn.labels,
            view=seen,
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
