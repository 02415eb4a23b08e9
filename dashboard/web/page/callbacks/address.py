"""The address and the controls: each follows the other, a change at a time."""

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.web.page import ids
from dashboard.web.page.components import filters
from dashboard.web.page.components.attributes import Properties
from dashboard.web.page.components.notices import notices
from dashboard.web.page.settings import CONTROLS
from dashboard.web.server.states import DataStates

_CONTROLS = {name: (control, "value") for name, (control, _) in CONTROLS.items()}


def register(app: Dash, states: DataStates) -> None:
    """Add the callbacks."""
    app.clientside_callback(
        ClientsideFunction("page", "here"), Output(ids.ADDRESS, "data"), Input(ids.PAGE, "id")
    )
    app.clientside_callback(
        ClientsideFunction("page", "arrive"),
        Output(ids.QUERY, "data"),
        Output(ids.OPEN_EVENT, "data"),
        Output(ids.THEME, "data"),
        Input(ids.ADDRESS, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("page", "compose"),
        Output(ids.QUERY, "data", allow_duplicate=True),
        *(Input(*control) for control in _CONTROLS.values()),
        State(ids.RESTORED, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("page", "written"),
        Output(ids.DATES_TEXT, "error"),
        Input(ids.DATES_TEXT, "value"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("page", "clear"),
        *(Output(*control, allow_duplicate=True) for control in _CONTROLS.values()),
        Input(ids.CLEAR_ALL, "n_clicks"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("page", "toggleTheme"),
        Output(ids.THEME, "data", allow_duplicate=True),
        Input(ids.THEME_TOGGLE, "n_clicks"),
        State(ids.THEME, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("page", "paint"),
        Output(ids.MANTINE, "forceColorScheme"),
        Input(ids.THEME, "data"),
        prevent_initial_call=True,
    )

    @app.callback(
        output={
            **{name: Output(*control) for name, control in _CONTROLS.items()},
            "areas": Output(ids.FILTER_AREA, "data"),
            "notices": Output(ids.NOTICES, "children"),
            "restored": Output(ids.RESTORED, "data"),
        },
        inputs={"address": Input(ids.ADDRESS, "data")},
        prevent_initial_call=True,
    )
    def restore(address: dict[str, str]) -> Properties:
        """The controls as the address asks."""
        state = states.newest()
        selection = state.selection(address["search"])
        area = str(selection.area) if selection.area else ""
        areas = state.governorates.names.get(selection.language, {})
        dates = [
            day.isoformat() if day else None for day in (selection.date_from, selection.date_to)
        ]
        return {
            "actors": list(selection.actors),
            "targets": list(selection.targets),
            "types": list(selection.types),
            "factualities": list(selection.factualities),
            "agreements": list(selection.agreements),
            "sources": list(selection.sources),
            "data_sets": list(selection.data_sets),
            "dates": dates,
            "text": selection.text,
            "area": area or None,
            "areas": filters.area_choices(areas, area, selection.language),
            "layers": list(selection.layers),
            "notices": notices(selection.notices, selection.language),
            "restored": address,
        }
