"""What stands beside the map: the lists, each under its tab, and the open card in their place."""

import dash_mantine_components as dmc
from dash import html

from dashboard.web.page import ids
from dashboard.web.page.components.attributes import Content, attributes
from dashboard.web.page.components.icons import icon
from dashboard.web.page.texts import Texts


def side_panel(said: Texts) -> html.Aside:
    """All of it, empty until the first answer fills the open list."""
    panels: list[tuple[str, Content, Content]] = [
        (
            "strikes",
            said.tab_strikes,
            [_tools(said), html.Div(id=ids.EMPTY), html.Div(id=ids.EVENT_LIST)],
        ),
        ("ground", said.tab_ground, html.Div(id=ids.ZONE_LIST)),
        ("who", said.tab_who, html.Div(id=ids.WHO_SAYS)),
        ("tray", said.tab_tray, html.Div(id=ids.TRAY)),
        ("charts", _symbol("charts", said.tab_charts), html.Div(id=ids.CHARTS)),
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
                dmc.TabsPanel(
                    content,
                    value=name,
                    className="tab-panel",
                    # It scrolls, and has to be reached by keyboard where nothing in it can be.
                    tabIndex=0,
                )
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
                        [icon("back"), said.back],
                        className="quiet-button",
                        **attributes(data_close="event"),
                    ),
                    _close_panel(said),
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
                [
                    html.Div([html.H2(said.reports), _close_panel(said)], className="lists-head"),
                    tabs,
                ],
                className="lists",
                id="lists",
            ),
            card,
        ],
        id="results",
        className="panel panel-lists",
        **attributes(aria_label=said.reports),
    )


def _tools(said: Texts) -> html.Div:
    """The list of what the map shows, which follows it, and of what is new."""
    return html.Div(
        [
            html.Button(text, id=name, className="offer", **attributes(aria_pressed="false"))
            for name, text in ((ids.IN_VIEW, said.in_view_only), (ids.NEWS, said.what_is_new))
        ],
        className="list-tools",
    )


def _symbol(name: str, label: str) -> html.Span:
    return html.Span(icon(name), title=label, role="img", **attributes(aria_label=label))


def _close_panel(said: Texts) -> html.Button:
    return html.Button(
        icon("close"), className="panel-close", **attributes(data_panel="", aria_label=said.close)
    )
