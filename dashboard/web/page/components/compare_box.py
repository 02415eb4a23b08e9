"""Two sides of one map: a button of the map, what the other side is of, and the line between."""

from dash import dcc, html

from dashboard.web.page import ids
from dashboard.web.page.components.attributes import attributes
from dashboard.web.page.components.heads import box_head
from dashboard.web.page.components.icons import icon
from dashboard.web.page.texts import Texts


def opener(said: Texts) -> html.Button:
    """Opens and closes the box."""
    return html.Button(
        icon("compare"),
        id=ids.COMPARE_OPEN,
        title=said.compare["open"],
        **attributes(
            aria_label=said.compare["open"], aria_controls=ids.COMPARE_BOX, aria_expanded="false"
        ),
    )


def line() -> html.Div:
    """The line with what stands on either side of it; `compare.js` gives it its handle."""
    return html.Div(
        [html.P("", role="status", dir="auto") for _ in range(2)],
        id="compare-line",
        className="compare-line",
        hidden=True,
    )


def box(said: Texts) -> html.Section:
    """What the selection is compared with; `compare.js` fills the choices."""
    days = dcc.Input(id="compare-days", type="text", maxLength=80, autoComplete="off")
    return html.Section(
        [
            box_head("compare", said.compare["open"], said),
            html.P(said.compare["hint"], className="row-quiet"),
            html.Label([html.Span(said.compare["days"]), days], className="export-field"),
            html.P("", id="compare-fault", role="status"),
            html.Label(
                [html.Span(said.compare["other"]), html.Select([], id="compare-other")],
                className="export-field",
            ),
            html.Button(said.compare["stop"], id="compare-stop", className="offer"),
        ],
        id=ids.COMPARE_BOX,
        className="map-box",
        hidden=True,
        **attributes(aria_labelledby="compare-heading"),
    )
