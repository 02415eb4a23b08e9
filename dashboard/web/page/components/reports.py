"""The reports of one strike: why they are taken for one, and each by itself, one at a time."""

from collections.abc import Mapping

from dash import html

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases, tolls
from dashboard.briefing.text.voices import teller
from dashboard.domain.incident import ARTICLES
from dashboard.layers.incident import reports_of
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import Strike
from dashboard.web.page import texts
from dashboard.web.page.components import quotes
from dashboard.web.page.components.attributes import attributes


def reports(
    strike: Strike,
    articles: Mapping[str, ArticleRecord],
    parties: Parties,
    language: str,
    *,
    opened: str,
) -> html.Section | None:
    """Nothing for a strike of one report. `opened` is the id of the report that is shown first."""
    told = reports_of(strike)
    if len(told) < 2:
        return None
    first = next((number for number, each in enumerate(told) if each.event_id == opened), 0)
    return html.Section(
        [
            html.H3(phrases.probably_one(len(told), language)),
            html.P(phrases.agreements(strike.incident_why, language), className="row-quiet"),
            *(
                _report(number, told, articles, parties, language, hidden=number != first)
                for number in range(len(told))
            ),
        ],
        className="reports",
    )


def _report(
    number: int,
    told: list[Strike],
    articles: Mapping[str, ArticleRecord],
    parties: Parties,
    language: str,
    *,
    hidden: bool,
) -> html.Div:
    said, report = texts.of(language), told[number]
    at = said.report_of.format(n=f"{number + 1:,}", total=f"{len(told):,}")
    place = parties.place(report.location, language)
    facts = [
        teller(report, articles, language) if report.data_set != ARTICLES else "",
        phrases.isolated(place, language),
        parties.attacker(report, language),
        phrases.days(report.event_date, report.event_date_end, language),
        phrases.terms(language).factuality[report.factuality].lower(),
        tolls.estimate(report, language) or said.no_toll,
    ]
    return html.Div(
        [
            html.Div(
                [
                    _step(-1, said.report_before, "‹"),
                    html.Span(at, tabIndex=-1, className="report-at"),
                    _step(1, said.report_after, "›"),
                ],
                className="report-steps",
            ),
            html.P(" · ".join(filter(None, facts)), className="report-facts"),
            *quotes.words(report, articles, language),
        ],
        className="report",
        hidden=hidden,
    )


def _step(by: int, label: str, arrow: str) -> html.Button:
    return html.Button(
        html.Span(arrow, **attributes(aria_hidden="true")),
        title=label,
        className="quiet-button",
        **attributes(data_step=str(by), aria_label=label),
    )
