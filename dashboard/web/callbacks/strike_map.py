"""The map: its figure when the paper changes; what is on it, the browser asks for itself."""

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.web import ids


def register(app: Dash) -> None:
    """Add the callbacks."""
    app.clientside_callback(
        ClientsideFunction("map", "figure"),
        Output(ids.MAP, "figure"),
        Input(ids.THEME, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("map", "follow"),
        Output("map-labels", "title"),
        Input(ids.QUERY, "data"),
        Input(ids.OPEN_EVENT, "data"),
        prevent_initial_call=True,
    )
