"""The table of strikes: its sheet over the map, its columns, and its grid."""

import importlib
from dataclasses import dataclass
from pathlib import Path

import dash_ag_grid as dag
import dash_mantine_components as dmc
from dash import html
from dash.fingerprint import build_fingerprint

from dashboard.layers.columns import RAW
from dashboard.layers.strike import PROPERTIES
from dashboard.web.page import ids
from dashboard.web.page.components.attributes import Part, Properties, attributes
from dashboard.web.page.components.icons import icon
from dashboard.words import catalogue

_SCRIPT = "dash_ag_grid.min.js"
for _part in dag._js_dist:
    if _part["relative_package_path"] == _SCRIPT:
        # In Dash's words, a script that is only sent when the page asks for it: it is a megabyte.
        _part["async"] = "lazy"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the table; `kind` is what it holds for whoever filters it."""

    name: str
    width: int
    kind: str = "text"
    heading: str = ""
    """In every language; "" where each has its own."""

    @property
    def shown(self) -> bool:
        """Whether the column is there before a reader chooses columns."""
        return not self.heading

    def headed(self, language: str) -> str:
        """What stands above it."""
        return self.heading or catalogue(language).table.headings[self.name]


_SHOWN = (
    _Column("event_date", 132, "date"),
    _Column("actor1", 168),
    _Column("targets", 180),
    _Column("location", 150),
    _Column("admin1", 140),
    _Column("precision", 210),
    _Column("sub_event_type", 160),
    _Column("factuality", 124),
    _Column("reports", 100, "number"),
    _Column("fatalities_low", 132, "number"),
    _Column("fatalities_high", 136, "number"),
    _Column("injured_low", 132, "number"),
    _Column("sources", 280),
)
_RAW_NAMES = {
    "event_type": "event_type (ACLED)",
    "sub_event_type_code": "sub_event_type (ACLED)",
}
_RAW_WIDTHS = {"event_id": 220, "event_type": 210, "sub_event_type_code": 230}
_RAW_WIDTH = 150


def _raw(column: str) -> _Column:
    """A hidden column with a property as the layer has it, under the property's own name."""
    name = _RAW_NAMES.get(column, RAW[column])
    kind = "number" if PROPERTIES[RAW[column]].kind in ("number", "position") else "text"
    width = _RAW_WIDTHS.get(column, _RAW_WIDTH)
    return _Column(column, width, kind, heading=name)


TABLE_COLUMNS = (
    *_SHOWN,
    _Column("read_by", 180, heading="read_by"),
    *(_raw(column) for column in RAW if column not in {shown.name for shown in _SHOWN}),
)
_FILTERS: dict[str, Properties] = {
    "text": {"filter": "agTextColumnFilter"},
    "number": {
        "filter": "agNumberColumnFilter",
        "cellClass": "table-number",
        "headerClass": "ag-right-aligned-header",
    },
    "date": {
        "filter": "agDateColumnFilter",
        "filterParams": {
            "filterOptions": ["equals", "notEqual", "lessThan", "greaterThan", "inRange"]
        },
    },
}
_THEME = (
    "themeQuartz.withParams({"
    " fontFamily: 'inherit', fontSize: 13, headerFontWeight: 600, headerFontSize: 12.5,"
    " backgroundColor: 'var(--panel)', foregroundColor: 'var(--ink)', accentColor: 'var(--ink)',"
    " headerTextColor: 'var(--ink)', headerBackgroundColor: 'var(--panel)',"
    " borderColor: 'var(--line)', rowBorder: true, columnBorder: false, wrapperBorder: false,"
    " wrapperBorderRadius: 0, rowHoverColor: 'var(--hover)',"
    " selectedRowBackgroundColor: 'var(--soft)', oddRowBackgroundColor: 'var(--panel)',"
    " menuBackgroundColor: 'var(--panel)', menuTextColor: 'var(--ink)',"
    " inputBackgroundColor: 'transparent', inputBorder: '1px solid var(--line-strong)',"
    " inputTextColor: 'var(--ink)', inputPlaceholderTextColor: 'var(--quiet)',"
    " focusShadow: '0 0 0 2px var(--focus)', browserColorScheme: 'inherit', spacing: 6 })"
)


def sheet(language: str) -> html.Section:
    """Where the table will be; closed and empty."""
    return html.Section(
        dmc.Skeleton(height="100%", radius=0),
        id=ids.EVENT_TABLE,
        className="table-sheet",
        hidden=True,
        **attributes(aria_label=catalogue(language).table.title, data_script=_script_address()),
    )


def opener(component_id: str | None, class_name: str, language: str) -> html.Button:
    """A button that opens and closes the table."""
    said = catalogue(language).table
    named: Properties = {"id": component_id} if component_id else {}
    return html.Button(
        [icon("table"), html.Span(said.open, className="tool-text" if component_id else "")],
        className=class_name,
        title=said.title,
        **named,
        **attributes(
            data_table="toggle",
            aria_label=said.title,
            aria_expanded="false",
            aria_controls=ids.EVENT_TABLE,
        ),
    )


def content(language: str) -> list[Part]:
    """The sheet's inside: what to do with the table, and the grid."""
    said = catalogue(language).table
    return [
        html.Div(
            className="table-handle",
            role="separator",
            tabIndex=0,
            **attributes(aria_orientation="horizontal", aria_label=said.resize, aria_valuenow="46"),
        ),
        html.Div(
            [
                html.H2(said.title, tabIndex=-1),
                html.Span("", className="table-note", role="status"),
                html.Button(
                    said.clear,
                    className="quiet-button",
                    hidden=True,
                    **attributes(data_table="clear"),
                ),
                html.Span(said.hint, className="table-hint"),
                _chooser(said.columns, language),
                html.Button(
                    icon("close"),
                    className="table-close",
                    title=said.close,
                    **attributes(data_table="close", aria_label=said.close),
                ),
            ],
            className="table-head",
        ),
        html.Div(
            _grid(language),
            className="table-box",
            **attributes(data_rows=said.rows, data_shared=said.shared),
        ),
    ]


def _chooser(label: str, language: str) -> html.Details:
    """Which columns are shown; the browser remembers."""
    boxes = dmc.CheckboxGroup(
        html.Div(
            [
                dmc.Checkbox(
                    label=column.headed(language),
                    value=column.name,
                    size="xs",
                    className="choice",
                )
                for column in TABLE_COLUMNS
            ],
            className="choices table-columns",
        ),
        id=ids.TABLE_COLUMNS,
        value=[column.name for column in TABLE_COLUMNS if column.shown],
        persistence=True,
        persistence_type="local",
        **attributes(aria_label=label),
    )
    return html.Details(
        [
            html.Summary([icon("columns"), label], className="quiet-button"),
            html.Div(boxes, className="table-menu"),
        ],
        className="table-chooser",
    )


def _grid(language: str) -> dag.AgGrid:
    return dag.AgGrid(
        id=ids.TABLE_GRID,
        rowModelType="infinite",
        columnDefs=[_definition(column, language) for column in TABLE_COLUMNS],
        defaultColDef={
            "sortable": True,
            "resizable": True,
            "minWidth": 90,
            "suppressHeaderMenuButton": True,
            "filterParams": {"buttons": ["reset"], "debounceMs": 250},
        },
        getRowId="params.data.event_id",
        dashGridOptions={
            "theme": {"function": _THEME},
            "rowHeight": 34,
            "headerHeight": 36,
            "cacheBlockSize": 100,
            "maxBlocksInCache": 20,
            "rowSelection": {"mode": "singleRow", "checkboxes": False},
            "enableRtl": catalogue(language).right_to_left,
            "localeText": catalogue(language).table.grid,
            "suppressMenuHide": True,
            "animateRows": False,
            "tooltipShowMode": "whenTruncated",
            "tooltipShowDelay": 400,
        },
        style={"height": "100%"},
    )


def _definition(column: _Column, language: str) -> Properties:
    definition = {
        "field": column.name,
        "headerName": column.headed(language),
        "width": column.width,
        "hide": not column.shown,
        "tooltipField": column.name,
        **_FILTERS[column.kind],
    }
    if column.name == "actor1":
        definition["cellRenderer"] = "StrikeAttacker"
    if column.name.startswith("fatalities"):
        definition["cellRenderer"] = "StrikeToll"
    return definition


def _script_address() -> str:
    """Where the grid's script is, under a name that changes with it."""
    package = Path(str(importlib.import_module("dash_ag_grid").__file__)).parent
    changed = int((package / _SCRIPT).stat().st_mtime)
    name = build_fingerprint(_SCRIPT, dag.__version__, changed)
    return f"./_dash-component-suites/dash_ag_grid/{name}"
