"""Charts beside the map: strikes and killed by month, governorate and attacker."""

import json

from dash import html

from dashboard.briefing.charts import Chart, Row
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.web.page import texts
from dashboard.web.page.components.attributes import Content, attributes
from dashboard.words import catalogue


def charts(
    drawn: list[Chart],
    untold: int,
    number: int,
    parties: Parties,
    selection: Selection,
    theme: str,
) -> Content:
    """A place for each chart with what `page/charts.js` draws, and the same numbers as a table.

    Of `untold` of a `number` of strikes no toll is said.
    """
    language = selection.language
    said, words = texts.of(language), catalogue(language).brief
    if not drawn:
        return html.P(said.no_match, className="nothing")
    called = said.tab_strikes if selection.of_strikes else said.tab_events
    of: phrases.Whole = "strikes" if selection.of_strikes else "events"
    no_toll = words.no_toll.format(share=phrases.share(of, untold, number, language))
    notes = [said.charts_note, *([no_toll] if untold else [])]
    return html.Div(
        [
            *(_section(chart, called, parties, language, theme) for chart in drawn),
            *(html.P(note, className="foot") for note in notes),
        ]
    )


def _section(
    chart: Chart, called: str, parties: Parties, language: str, theme: str
) -> html.Section:
    said = texts.of(language)
    ofs = attributes(
        data_chart=json.dumps(
            _drawing(chart, called, parties, language, theme), ensure_ascii=False
        ),
        aria_label=chart.heading,
    )
    return html.Section(
        [
            html.H3(chart.heading),
            html.Div(role="img", className="chart", **ofs),
            html.Details([html.Summary(said.as_table), _table(chart, called, language)]),
        ],
        className="chart-section",
    )


def _drawing(
    chart: Chart, called: str, parties: Parties, language: str, theme: str
) -> dict[str, object]:
    """Columns by row; `colours` is empty where all rows are of one colour."""
    said = texts.of(language)
    of_parties = chart.name == "attackers"
    known = parties.ids()
    return {
        "upright": chart.name in ("months", "years"),
        "series": [phrases.capital(called), said.killed_at_least],
        "labels": [row.label for row in chart.rows],
        "strikes": [row.strikes for row in chart.rows],
        "killed": [row.killed for row in chart.rows],
        "colours": [
            parties.colour(row.key, theme) if row.key in known else "" for row in chart.rows
        ]
        if of_parties
        else [],
    }


def _table(chart: Chart, called: str, language: str) -> html.Table:
    said = texts.of(language)
    head = [html.Th(text, scope="col") for text in ("", called, said.killed_at_least)]
    return html.Table(
        [
            html.Thead(html.Tr(head)),
            html.Tbody([_table_row(row) for row in chart.rows]),
        ],
        className="chart-table",
        **attributes(aria_label=chart.heading),
    )


def _table_row(row: Row) -> html.Tr:
    killed = "–" if row.killed is None else f"{row.killed:,}"
    name = html.Th(html.Bdi(row.label), scope="row")
    return html.Tr([name, html.Td(f"{row.strikes:,}"), html.Td(killed)])
