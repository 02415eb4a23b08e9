"""The page's frame: header, filters, map with timeline, lists. Filled by the callbacks."""

from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from dashboard.briefing import words
from dashboard.web import ids, texts
from dashboard.web.components import filters, notices
from dashboard.web.components.attributes import attributes
from dashboard.web.components.icons import icon
from dashboard.web.reading import Reading

_SANS = (
    "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial,"
    " 'Noto Sans Arabic', 'DejaVu Sans', sans-serif"
)
_SERIF = "'Iowan Old Style', Charter, 'Century Schoolbook', C059, Georgia, 'DejaVu Serif', serif"
_CONFIG: Any = {
    "displayModeBar": False,
    "scrollZoom": True,
    "responsive": True,
    "doubleClick": "reset",
    "plotlyServerURL": "",
}
_STILL: Any = {**_CONFIG, "scrollZoom": False, "doubleClick": False}
_INK = ["#f6f3ec", "#e9e5dc", "#d9d5cc", "#bdb7ab", "#968f82", "#7a7468", "#5f5b54", "#45423c",
        "#2e2c28", "#1c1b19"]  # fmt: skip


def page(reading: Reading) -> dmc.MantineProvider:
    """The whole page; the same for every reader."""
    return dmc.MantineProvider(
        [
            html.Div(
                [
                    _header(reading),
                    filters.panel(),
                    html.Main([_map(reading), _timeline()], className="main"),
                    _lists(),
                    _bar(),
                    html.Div(id="scrim", **attributes(data_panel="")),
                ],
                id=ids.PAGE,
                className="page",
            ),
            *_stores(reading),
        ],
        id=ids.MANTINE,
        theme={
            "fontFamily": _SANS,
            "headings": {"fontFamily": _SERIF, "fontWeight": "600"},
            "colors": {"ink": _INK},
            "primaryColor": "ink",
            "primaryShade": {"light": 8, "dark": 3},
            "autoContrast": True,
            "defaultRadius": "sm",
            "respectReducedMotion": True,
        },
        defaultColorScheme="auto",
    )


def _header(reading: Reading) -> html.Header:
    as_of = reading.store.as_of
    return html.Header(
        [
            html.H1(texts.TITLE),
            html.P(
                [
                    html.Span("", id=ids.EVENT_COUNT, role="status"),
                    html.Span(f"as of {words.day(as_of)}" if as_of else "", id=ids.AS_OF),
                ],
                className="count",
            ),
            html.Div(
                [
                    _tool(ids.EXPORT_PNG, "download", texts.EXPORT),
                    _tool(ids.SHARE_LINK, "link", texts.SHARE),
                    _tool(ids.THEME_TOGGLE, "theme", texts.THEME, bare=True),
                ],
                id=ids.EXPORT_MENU,
                className="tools",
            ),
        ],
        className="header",
    )


def _map(reading: Reading) -> html.Section:
    return html.Section(
        [
            dcc.Graph(
                id=ids.MAP,
                figure={"data": [], "layout": {"paper_bgcolor": "rgba(0,0,0,0)"}},
                config=_CONFIG,
                className="map",
                style={"height": "100%"},
            ),
            html.Div(id="map-labels", className="map-labels"),
            html.Div(id=ids.SKELETON, className="skeleton", role="status", title="Loading the map"),
            html.Div(
                [
                    html.Div(notices.problems(reading.problems), id="problems"),
                    html.Div(id=ids.NOTICES),
                    html.Div(id=ids.FAILURE),
                ],
                className="notices",
            ),
            html.Div(
                [
                    html.Button(icon("plus"), **_map_tool("zoom-in", "Zoom in")),
                    html.Button(icon("minus"), **_map_tool("zoom-out", "Zoom out")),
                    html.Button(icon("home"), id=ids.RESET_VIEW, **_map_tool("home", texts.RESET)),
                    html.Div(
                        [icon("north"), html.Span(texts.NORTH)],
                        className="north",
                        id="north",
                        title="North",
                    ),
                ],
                className="map-tools",
            ),
            html.Details(
                [html.Summary(texts.LEGEND), html.Div(id=ids.LEGEND)],
                className="legend",
                id="legend-box",
                open=True,
            ),
            html.Div(
                [
                    html.Div("", id="cursor", className="cursor", **attributes(aria_hidden="true")),
                    html.Div(
                        [
                            html.Span("", id="scale-km", className="scale-text"),
                            html.Span(id="scale-bar", className="scale-bar"),
                            html.Span("", id="scale-mi", className="scale-text"),
                        ],
                        className="scale",
                        id="scale",
                    ),
                ],
                className="map-foot",
            ),
        ],
        className="map-frame",
        **attributes(aria_label="Map"),
    )


def _timeline() -> html.Section:
    return html.Section(
        dcc.Graph(
            id=ids.TIMELINE,
            figure={
                "data": [],
                "layout": {
                    "paper_bgcolor": "rgba(0,0,0,0)",
                    "plot_bgcolor": "rgba(0,0,0,0)",
                    "xaxis": {"visible": False},
                    "yaxis": {"visible": False},
                },
            },
            config=_STILL,
            style={"height": "100%"},
        ),
        className="timeline",
        **attributes(aria_label="Strikes over time; drag to choose dates"),
    )


def _lists() -> html.Aside:
    panels: list[tuple[str, str, Any]] = [
        (
            "strikes",
            texts.TAB_STRIKES,
            [html.Div(id=ids.EMPTY), html.Div(_waiting(), id=ids.EVENT_LIST)],
        ),
        ("ground", texts.TAB_GROUND, html.Div(id=ids.ZONE_LIST)),
        ("who", texts.TAB_WHO, html.Div(id=ids.WHO_SAYS)),
        ("tray", texts.TAB_TRAY, html.Div(id=ids.TRAY)),
    ]
    tabs = dmc.Tabs(
        [
            dmc.TabsList(
                [
                    dmc.TabsTab(html.Span(title, id=ids.TAB_LABELS[name]), value=name)
                    for name, title, _ in panels
                ]
            ),
            *(
                dmc.TabsPanel(content, value=name, className="tab-panel")
                for name, _, content in panels
            ),
        ],
        id=ids.TABS,
        value="strikes",
        keepMounted=True,
        className="tabs",
    )
    card = html.Div(
        [
            html.Div(
                [
                    html.Button(
                        [icon("back"), texts.BACK],
                        className="quiet-button",
                        **attributes(data_close="event"),
                    ),
                    _close_panel(),
                ],
                className="card-bar",
            ),
            html.Div(id=ids.EVENT_CARD),
        ],
        className="card-frame",
        id="card-frame",
        hidden=True,
    )
    return html.Aside(
        [
            html.Div(
                [html.Div([html.H2(texts.REPORTS), _close_panel()], className="lists-head"), tabs],
                className="lists",
                id="lists",
            ),
            card,
        ],
        id="results",
        className="panel panel-lists",
        **attributes(aria_label=texts.RESULTS),
    )


def _bar() -> html.Div:
    """On a phone: the two drawers' handles, within a thumb's reach."""
    return html.Div(
        [
            html.Button([icon("filter"), texts.FILTERS], **attributes(data_panel="filters")),
            html.Button([icon("list"), texts.RESULTS], **attributes(data_panel="results")),
        ],
        className="bar",
    )


def _stores(reading: Reading) -> list[Any]:
    del reading
    names = (ids.ADDRESS, ids.QUERY, ids.OPEN_EVENT, ids.VIEW, ids.THEME, ids.DRAWN)
    return [dcc.Store(id=name) for name in (*names, ids.LABELS, ids.PICTURE, ids.PICTURE_DONE)]


def _waiting() -> list[dmc.Skeleton]:
    return [dmc.Skeleton(height=74, mb=10, radius="sm") for _ in range(3)]


def _tool(component_id: str, name: str, label: str, *, bare: bool = False) -> html.Button:
    shown = [icon(name)] if bare else [icon(name), html.Span(label, className="tool-text")]
    return html.Button(
        shown, id=component_id, className="tool", title=label, **attributes(aria_label=label)
    )


def _map_tool(action: str, label: str) -> dict[str, Any]:
    return attributes(title=label, data_map=action, aria_label=label)


def _close_panel() -> html.Button:
    return html.Button(
        icon("close"), className="panel-close", **attributes(data_panel="", aria_label="Close")
    )
