"""The legend of what is shown."""

from dash import html

from dashboard.briefing.map.legend import LegendEntry
from dashboard.web.page import texts
from dashboard.web.page.components.attributes import attributes


def legend(entries: list[LegendEntry], notes: list[str], language: str) -> list[html.Div]:
    """A row for each symbol, then notes on the basemap."""
    rows = [
        html.Div(
            [
                html.Span(
                    className=f"legend-symbol legend-{entry.symbol}"
                    + (" legend-dashed" if entry.dashed else ""),
                    style={"--actor": entry.colour, "--strength": f"{entry.strength:.0%}"},
                    **attributes(aria_hidden="true"),
                ),
                html.Span(entry.text),
            ],
            className="legend-row",
            role="listitem",
        )
        for entry in entries
    ]
    name = attributes(aria_label=texts.of(language).legend)
    return [
        html.Div(rows, className="legend-rows", role="list" if rows else None, **name),
        html.Div([html.P(note, dir="auto") for note in notes], className="legend-notes"),
    ]
