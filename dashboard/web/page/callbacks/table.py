"""The table: its grid is made when the reader first opens it, and follows the page from then on."""

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.web.page import ids, language
from dashboard.web.page.components import table
from dashboard.web.page.components.attributes import Content


def register(app: Dash) -> None:
    """Add the callbacks. The grid asks for its rows itself: `web/server/rows.py`."""

    @app.callback(
        Output(ids.EVENT_TABLE, "children"),
        Input(ids.TABLE_ASKED, "data"),
        prevent_initial_call=True,
    )
    def build(_: bool) -> Content:
        """The sheet's inside, once the grid's script is there."""
        return table.content(language.asked())

    for function, *inputs in (
        ("mark", Input(ids.OPEN_EVENT, "data")),
        ("choose", Input(ids.TABLE_COLUMNS, "value")),
        ("begin", Input(ids.TABLE_GRID, "getRowsRequest"), State(ids.TABLE_COLUMNS, "value")),
    ):
        app.clientside_callback(ClientsideFunction("table", function), *inputs)
