"""What was read and not placed: its words, the reason, and the places it may mean."""

import json

from dash import html

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.layers.reasons import reason_of
from dashboard.layers.schema import CandidateRecord, ReviewRecord, UnmappedStrikeRecord
from dashboard.web.page import texts
from dashboard.web.page.components import quotes
from dashboard.web.page.components.attributes import Content, attributes
from dashboard.web.page.components.icons import icon
from dashboard.words import catalogue, reviews

SHOWN = 100
_MOST_CANDIDATES = 6


def tray(
    items: list[ReviewRecord], titles: dict[str, str], parties: Parties, language: str
) -> Content:
    """A row for each item; `titles` are those of the articles, by id."""
    said = texts.of(language)
    if not items:
        return html.P(said.no_tray, className="nothing")
    rows = [
        html.Li(_item(number, item, titles, parties, language))
        for number, item in enumerate(items[:SHOWN])
    ]
    if len(items) > SHOWN:
        more = said.more_unplaced.format(n=f"{len(items) - SHOWN:,}")
        rows.append(html.Li(more, className="more"))
    return html.Ul(rows, className="rows")


def _item(
    number: int, item: ReviewRecord, titles: dict[str, str], parties: Parties, language: str
) -> html.Div:
    """The row holds all its candidates as `data-candidates`; a button names the row as
    `data-candidates-of`, and the map draws them."""
    said = texts.of(language)
    citation = item.citation
    where = titles.get(citation.article_id, citation.article_id) if citation else ""
    kind = said.kinds[item.kind]
    source = f"{kind} · {phrases.isolated(where, language)}" if where else kind
    body = [
        quotes.block(item.text),
        html.Div(
            phrases.capital(_reason(item, parties, language)),
            className="row-line",
            dir="auto",
        ),
        *_strike(item.strike, parties, language),
        *_candidates(number, item.candidates, parties, language),
        html.Div(source, className="row-quiet"),
    ]
    every = [[c.longitude, c.latitude, parties.place(c.name, language)] for c in item.candidates]
    held = attributes(data_candidates=json.dumps(every, ensure_ascii=False)) if every else {}
    return html.Div(
        html.Div(body, className="row-body"), className="row", id=f"unplaced-{number}", **held
    )


def _reason(item: ReviewRecord, parties: Parties, language: str) -> str:
    """The reason in the reader's language; as the layer has it where its code is not known."""
    reason = reason_of(item.reason_code, item.reason_values)
    if reason is None:
        return item.reason

    def named(name: str) -> str:
        return phrases.isolated(parties.place(name, language), language)

    return reviews.reason(reason, catalogue(language), named)


def _strike(strike: UnmappedStrikeRecord | None, parties: Parties, language: str) -> list[html.Div]:
    """Who struck, when, and how many were killed, where a strike could not be placed."""
    if strike is None:
        return []
    known = [
        parties.name(strike.attacker, language),
        phrases.days(strike.first, strike.last, language),
    ]
    if strike.fatalities_low is not None:
        known.append(phrases.killed(strike.fatalities_low, language))
    return [html.Div(" · ".join(known), className="row-line", dir="auto")]


def _candidates(
    number: int, candidates: list[CandidateRecord], parties: Parties, language: str
) -> list[html.Div]:
    if not candidates:
        return []
    said = texts.of(language)
    offers = [
        html.Button(
            _name(candidate, parties, language),
            className="offer",
            **attributes(data_fly=f"{candidate.longitude},{candidate.latitude}"),
        )
        for candidate in candidates[:_MOST_CANDIDATES]
    ]
    every = html.Button(
        [icon("pin"), said.show_candidates],
        className="quiet-button",
        **attributes(data_candidates_of=f"unplaced-{number}"),
    )
    return [
        html.Div([html.Span(said.may_be), every], className="may-be"),
        html.Div(offers, className="offers"),
    ]


def _name(candidate: CandidateRecord, parties: Parties, language: str) -> str:
    within = candidate.admin1 or candidate.country
    places = (parties.place(candidate.name, language), parties.place(within, language))
    return phrases.comma(language).join(place for place in places if place)
