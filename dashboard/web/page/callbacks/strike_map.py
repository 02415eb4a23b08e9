"""The map: the browser asks for its figure and for what is on it by itself."""

from dash import ClientsideFunction, Dash, Input

from dashboard.web.page import ids


def register(app: Dash) -> None:
    """Add the callbacks."""
    app.clientside_callback(
        ClientsideFunction("map", "paint"), Input(ids.THEME, "data"), prevent_initial_call=True
    )
    app.clientside_callback(
        ClientsideFunction("map", "follow"),
        Input(ids.QUERY, "data"),
        Input(ids.OPEN_EVENT, "data"),
        prevent_initial_call=True,
    )
