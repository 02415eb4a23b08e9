"""The page's frame: header, filters, map with timeline, lists. Filled by the callbacks."""

from collections.abc import Sequence
from datetime import date

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.briefing.data_state import DataState
from dashboard.briefing.map.palette import palette
from dashboard.briefing.text import phrases
from dashboard.web.page import ids, texts
from dashboard.web.page.components import (
    brief,
    compare_box,
    drop_dialog,
    export_dialog,
    filters,
    notes_box,
    notices,
    side_panel,
    table,
    timeline,
)
from dashboard.web.page.components.attributes import Properties, attributes
from dashboard.web.page.components.icons import icon
from dashboard.web.page.texts import Texts

Components = Sequence[Component]

_PAPER = palette("light")
_INK = [
    _PAPER.page, "#e9e5dc", _PAPER.line, _PAPER.line_strong, "#968f82", "#7a7468", _PAPER.quiet,
    "#45423c", "#2e2c28", _PAPER.ink,
]  # fmt: skip


def page(
    state: DataState, language: str, *, takes_files: bool = False, has_login: bool = False
) -> dmc.DirectionProvider:
    """The whole page in one language; the same for all who read it.

    Where it `takes_files`, they can be dropped on it; where it `has_login`, one can log out.
    """
    said = texts.of(language)
    tools: list[Component] = []
    if takes_files:
        tools.append(_tool(ids.DROP_OPEN, "export", said.drop["open"]))
    if has_login:
        tools.append(_log_out(said, language))
    dialogs = [drop_dialog.dialog(language)] if takes_files else []
    return dmc.DirectionProvider(
        dmc.DatesProvider(
            _provider(state, said, language, tools, dialogs), settings=_calendar(language)
        ),
        direction=texts.direction(language),
    )


def _calendar(language: str) -> Properties:
    return {
        "locale": language,
        "firstDayOfWeek": phrases.first_weekday(language),
        "weekendDays": phrases.weekend(language),
    }


def _provider(
    state: DataState, said: Texts, language: str, tools: Components, dialogs: Components
) -> dmc.MantineProvider:
    return dmc.MantineProvider(
        [
            html.A(said.skip, id="skip", href="#results", className="skip"),
            html.Div(
                [
                    _header(said, language, tools),
                    filters.panel(
                        language,
                        _last_day(state),
                        areas=state.governorates.names.get(language, {}),
                        compared=state.store.compared,
                    ),
                    html.Main(
                        [
                            _map(state, said, language),
                            timeline.timeline(language),
                            table.sheet(language),
                        ],
                        className="main",
                    ),
                    side_panel.side_panel(said),
                    _bar(said, language),
                    html.Div(id="scrim", **attributes(data_panel="")),
                ],
                id=ids.PAGE,
                className="page",
            ),
            export_dialog.dialog(language),
            brief.dialog(language),
            *dialogs,
            *_stores(),
        ],
        id=ids.MANTINE,
        theme={
            "fontFamily": "var(--sans)",
            "headings": {"fontFamily": "var(--serif)", "fontWeight": "600"},
            "colors": {"ink": _INK},
            "primaryColor": "ink",
            "primaryShade": {"light": 8, "dark": 3},
            "autoContrast": True,
            "defaultRadius": "sm",
            "respectReducedMotion": True,
        },
        defaultColorScheme="auto",
    )


def _last_day(state: DataState) -> date | None:
    span = state.store.span
    return span[1] if span else None


def _header(said: Texts, language: str, tools: Components) -> html.Header:
    return html.Header(
        [
            html.H1(said.title),
            html.P(
                [
                    html.Span("", id=ids.EVENT_COUNT, role="status"),
                    html.Span("", id=ids.AS_OF),
                ],
                className="count",
            ),
            html.Div(
                [
                    table.opener(ids.SHOW_TABLE, "tool", language),
                    _tool(ids.EXPORT_PNG, "download", said.export),
                    _tool(ids.EXPORT_MENU, "export", said.export_more),
                    _tool(ids.SHARE_LINK, "link", said.share),
                    *tools,
                    _switch(language),
                    _tool(ids.THEME_TOGGLE, "theme", said.theme, bare=True),
                ],
                className="tools",
            ),
        ],
        className="header",
    )


def _log_out(said: Texts, language: str) -> html.Form:
    """A form of its own: no script is needed to leave."""
    return html.Form(
        _tool(ids.LOG_OUT, "leave", said.login_leave),
        action=f"./logout?lang={language}",
        method="post",
        className="log-out",
    )


def _switch(language: str) -> html.A:
    """To the same view in the other language; scripts add the view to its address."""
    other = texts.OTHER[language]
    named = texts.of(other)
    return html.A(
        [
            html.Span(named.language_name, className="tool-text"),
            html.Span(named.language_mark, className="tool-mark", **attributes(aria_hidden="true")),
        ],
        href=f"?lang={other}",
        id=ids.LANGUAGE,
        className="tool",
        lang=other,
        **attributes(data_lang=other, aria_label=named.language_name),
    )


def _map(state: DataState, said: Texts, language: str) -> html.Section:
    return html.Section(
        [
            # The map itself is older than this layout: its script moves it in here.
            html.Div(id=ids.MAP_PLACE),
            html.Div(
                id="map-tip", className="map-tip", hidden=True, **attributes(aria_hidden="true")
            ),
            html.Div(id="map-draw", className="map-draw", hidden=True),
            html.Div(id=ids.SKELETON, className="skeleton", role="status", title=said.loading_map),
            html.Div(
                [
                    html.Div(notices.problems(state.problems, language), id="problems"),
                    html.Div(id=ids.NOTICES),
                    html.Div(id=ids.FAILURE),
                    html.Div(notices.failure(language), id="map-failure", hidden=True),
                    html.Div(
                        [
                            notices.offline(language),
                            notices.newer(language),
                            notices.outside(language),
                            notices.drawing(language),
                        ]
                    ),
                ],
                className="notices",
            ),
            html.Div(
                [
                    html.Button(icon("plus"), **_map_tool("zoom-in", said.zoom_in)),
                    html.Button(icon("minus"), **_map_tool("zoom-out", said.zoom_out)),
                    html.Button(icon("home"), id=ids.RESET_VIEW, **_map_tool("home", said.reset)),
                    compare_box.opener(said),
                    notes_box.opener(said),
                    html.Div(
                        [icon("north"), html.Span(said.north_mark)],
                        className="north",
                        id="north",
                        title=said.north_up,
                    ),
                ],
                className="map-tools",
            ),
            compare_box.line(),
            compare_box.box(said),
            notes_box.box(said),
            html.Details(
                [html.Summary(said.legend), html.Div(id=ids.LEGEND)],
                className="legend",
                id="legend-box",
                open=True,
            ),
            html.Div(
                [
                    html.Div("", id="cursor", className="cursor", **attributes(aria_hidden="true")),
                    html.Div(
                        [
                            html.Span("", id="scale-km", className="scale-text", dir="auto"),
                            html.Span(id="scale-bar", className="scale-bar"),
                            html.Span("", id="scale-mi", className="scale-text", dir="auto"),
                        ],
                        className="scale",
                        id="scale",
                    ),
                ],
                className="map-foot",
            ),
        ],
        className="map-frame",
        **attributes(aria_label=said.map),
    )


def _bar(said: Texts, language: str) -> html.Div:
    """On a phone: the two drawers' handles, within a thumb's reach."""
    return html.Div(
        [
            html.Button([icon("filter"), said.filters], **attributes(data_panel="filters")),
            table.opener(None, "bar-table", language),
            html.Button(
                [icon("list"), html.Span(said.results, id=ids.RESULTS_HANDLE)],
                **attributes(data_panel="results"),
            ),
        ],
        className="bar",
    )


def _stores() -> list[dcc.Store]:
    view = (ids.ADDRESS, ids.RESTORED, ids.QUERY, ids.STATE, ids.OPEN_EVENT, ids.THEME)
    return [dcc.Store(id=name) for name in (*view, ids.TABLE_ASKED)]


def _tool(component_id: str, name: str, label: str, *, bare: bool = False) -> html.Button:
    shown = [icon(name)] if bare else [icon(name), html.Span(label, className="tool-text")]
    return html.Button(
        shown, id=component_id, className="tool", title=label, **attributes(aria_label=label)
    )


def _map_tool(action: str, label: str) -> Properties:
    return attributes(title=label, data_map=action, aria_label=label)
