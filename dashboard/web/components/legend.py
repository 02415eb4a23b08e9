"""The legend of what is shown."""

from dash import html

from dashboard.briefing.legend import Entry
from dashboard.web import texts
from dashboard.web.components.attributes import attributes


def legend(entries: list[Entry], notes: list[str]) -> list[html.Div]:
    """A row for each sign, then notes on the basemap."""
    rows = [
        html.Div(
            [
                html.Span(
                    className=f"legend-sign legend-{entry.sign}"
                    + (" legend-dashed" if entry.dashed else ""),
                    style={"--actor": entry.colour, "--strength": f"{entry.strength:.0%}"},
                ),
                html.Span(entry.text),
            ],
            className="legend-row",
        )
        for entry in entries
    ]
    return [
        html.Div(rows, className="legend-rows", role="list", **attributes(aria_label=texts.LEGEND)),
        html.Div([html.P(note) for note in notes], className="legend-notes"),
    ]
