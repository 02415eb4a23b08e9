"""What the browser does by itself when the view changes: it asks the server by GET, and draws."""

from dash import ClientsideFunction, Dash, Input

from dashboard.web.page import ids

# Dash tells callbacks without outputs apart by what they follow: no two may follow the same.
_FOLLOWS = (
    ("map", "paint", Input(ids.THEME, "data")),
    ("map", "follow", Input(ids.QUERY, "data"), Input(ids.OPEN_EVENT, "data")),
    ("page", "follow", Input(ids.QUERY, "data")),
    (
        "panels",
        "follow",
        Input(ids.QUERY, "data"),
        Input(ids.THEME, "data"),
        Input(ids.TABS, "value"),
    ),
    (
        "card",
        "follow",
        Input(ids.OPEN_EVENT, "data"),
        Input(ids.QUERY, "data"),
        Input(ids.THEME, "data"),
    ),
)


def register(app: Dash) -> None:
    """Add the callbacks."""
    for namespace, function, *inputs in _FOLLOWS:
        app.clientside_callback(
            ClientsideFunction(namespace, function), *inputs, prevent_initial_call=True
        )
