"""The lists beside the map: strikes, and what is said of the ground; why a list is empty."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from dash import html

from dashboard.briefing.exports.news import News
from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases, tolls
from dashboard.domain.event import STRIKE_TYPES
from dashboard.layers.schema import ClaimRecord
from dashboard.layers.strike import StrikeSummary
from dashboard.layers.zone import Zone
from dashboard.web.page import texts
from dashboard.web.page.components import quotes
from dashboard.web.page.components.attributes import Content, Part, attributes
from dashboard.web.page.components.icons import icon
from dashboard.words import catalogue

SHOWN = 50
_APART = "\u2002"
"""A space that a line may break after: what follows it begins the next line at its edge."""


def strikes(
    found: list[StrikeSummary],
    total: int,
    sharing: dict[str, list[StrikeSummary]],
    parties: Parties,
    language: str,
    theme: str,
    *,
    told_since: Mapping[str, str] | None = None,
) -> list[Part]:
    """A button for each strike, newest first; the newest `SHOWN` of many.

    `sharing` has, by event id, the other strikes that share one's total of killed; `told_since`
    what is new of one: `new`, `revised` or `denied`.
    """
    tags = told_since or {}
    rows = [
        html.Li(
            [
                _tag(tags.get(s.event_id, ""), language),
                _strike(s, sharing.get(s.event_id, []), parties, language, theme),
            ]
        )
        for s in found[:SHOWN]
    ]
    shown: list[Part] = [html.Ul(rows, className="rows")]
    if total > SHOWN:
        said = texts.of(language)
        strikes = all(strike.sub_event_type in STRIKE_TYPES for strike in found)
        every = phrases.strikes_in_all(total, language) if strikes else f"{total:,}"
        newest = said.newest_of.format(n=f"{SHOWN:,}", total=every)
        table = html.Button(
            said.show_table, className="offer", **attributes(data_press="show-table")
        )
        shown.append(html.Div([html.P(newest), table], className="more"))
    return shown


def in_view(number: int, language: str, *, strikes_only: bool = True) -> html.P:
    """How many of the strikes are on the part of the map that is seen."""
    strikes = phrases.strikes(number, language, strikes_only=strikes_only)
    told = texts.of(language).in_view.format(strikes=strikes)
    return html.P(told, className="foot", role="status")


def others(number: int, types: Sequence[str], language: str) -> html.P:
    """How many events that are no strikes meet the same filters, and a way to see them."""
    said = texts.of(language)
    told = said.other_events.format(events=phrases.strikes(number, language, strikes_only=False))
    show = html.Button(
        said.show_other_events,
        className="offer",
        **attributes(data_types=json.dumps(list(types), ensure_ascii=False)),
    )
    return html.P([told, " ", show], className="foot")


def since(found: News, day: date, language: str) -> list[html.P]:
    """How much was reported since a day, and of how many strikes that is not known."""
    said = texts.of(language)
    told = said.news_since.format(
        day=phrases.day(day, language),
        new=f"{len(found.new):,}",
        revised=f"{len(found.revised):,}",
        denied=f"{len(found.denied):,}",
    )
    lines = [html.P(told, className="foot", role="status")]
    if found.undated:
        undated = said.news_undated.format(n=f"{found.undated:,}")
        lines.append(html.P(undated, className="foot"))
    return lines


def empty(gives: Mapping[str, str], total: int, language: str) -> Content:
    """Why nothing is shown: each filter that alone hides everything, and what there is without."""
    said = texts.of(language)
    if not total:
        return html.P(said.no_data, className="nothing")
    names = [said.part_names[part] for part in gives]
    culprit = {0: said.no_culprit, 1: said.culprit.format(part="".join(names))}.get(
        len(names), said.culprits.format(parts=phrases.joined(names, language))
    )
    offers = [
        html.Button(
            said.clear_part.format(part=said.part_names[part], strikes=strikes),
            className="offer",
            **attributes(data_clear=part),
        )
        for part, strikes in gives.items()
    ]
    everything = html.Button(said.clear_all, className="offer", **attributes(data_clear="all"))
    return html.Div(
        [
            html.P([said.no_match, " ", culprit]),
            html.Div([*offers, everything], className="offers"),
        ],
        className="nothing",
        role="status",
    )


def ground(zones: list[Zone], parties: Parties, language: str, theme: str) -> Content:
    """What is said of who is where, with the words."""
    said = texts.of(language)
    if not zones:
        return html.P(said.no_zones, className="nothing")
    rows = [html.Li(_zone(zone, parties, language, theme)) for zone in zones[:SHOWN]]
    if len(zones) > SHOWN:
        more = said.more_zones.format(n=f"{len(zones) - SHOWN:,}")
        rows.append(html.Li(more, className="more"))
    return html.Ul(rows, className="rows")


def _strike(
    strike: StrikeSummary, sharing: list[StrikeSummary], parties: Parties, language: str, theme: str
) -> html.Button:
    said = texts.of(language)
    toll = tolls.said(strike, language)
    others = sorted({parties.place(other.location, language) for other in sharing})
    if toll and others:
        toll = said.one_total_with.format(toll=toll, places=phrases.joined(others, language))
    factuality = phrases.terms(language).factuality[strike.factuality]
    place = parties.place(strike.location, language)
    when = phrases.days(strike.event_date, strike.event_date_end, language)
    # A place that is known exactly is the rule, and goes without saying.
    usual = strike.geo_precision == 1 and not strike.footprint
    where = "" if usual else phrases.precision(strike, language)
    return html.Button(
        [
            html.Span(
                className=f"symbol symbol-{strike.factuality}",
                style={"--actor": parties.colour(strike.actor1, theme)},
            ),
            html.Span(
                [
                    html.Span(
                        [html.Strong(html.Bdi(place)), html.Span(when, className="when")],
                        className="row-head",
                    ),
                    html.Span(
                        [
                            parties.attacker(strike, language),
                            " · ",
                            phrases.event_type(strike.sub_event_type, language),
                            _APART,
                            html.Span(factuality, className=f"tag tag-{strike.factuality}"),
                        ],
                        className="row-line",
                    ),
                    html.Span(phrases.capital(toll or said.no_toll), className="row-quiet"),
                    html.Span(phrases.capital(where), className="row-quiet") if where else None,
                    html.Span(phrases.probably_one(strike.reports, language), className="row-quiet")
                    if strike.reports > 1
                    else None,
                ],
                className="row-body",
            ),
        ],
        className="row row-strike",
        **attributes(data_event=strike.event_id),
    )


def _tag(news: str, language: str) -> html.Span | None:
    """That a strike is new, told of again, or denied since."""
    if not news:
        return None
    words = catalogue(language).brief
    told = {"new": words.new, "revised": words.revised, "denied": words.denied}
    return html.Span(told[news], className="tag tag-news")


def _zone(zone: Zone, parties: Parties, language: str, theme: str) -> html.Div:
    relation = phrases.standing("", zone.relation, language, zone.operation)
    basis = phrases.terms(language).basis[zone.basis]
    factuality = phrases.terms(language).factuality[zone.factuality]
    place = phrases.isolated(parties.place(zone.place, language), language)
    by = phrases.isolated(phrases.speaker(zone.by, language), language)
    refusals = [claim for claim in zone.claims if claim.stance == "denies"]
    return html.Div(
        [
            html.Span(
                className=f"zone-symbol zone-{zone.relation}",
                style={"--actor": parties.colour(zone.actor, theme)},
            ),
            html.Div(
                [
                    html.Div(
                        [
                            html.Strong(parties.name(zone.actor, language)),
                            html.Span(f"{relation} · {place}"),
                            html.Span(factuality, className=f"tag tag-{zone.factuality}"),
                        ]
                    ),
                    *(quotes.block(citation.quote) for citation in zone.citations[:1]),
                    html.Div(f"{by} · {basis} · {_valid(zone, language)}", className="row-quiet"),
                    *(part for claim in refusals for part in _refusal(claim, language)),
                    html.Button(
                        [icon("home"), texts.of(language).show_on_map],
                        className="quiet-button",
                        **attributes(data_layer=zone.relation, data_bounds=_bounds(zone)),
                    ),
                ],
                className="row-body",
            ),
        ],
        className="row",
    )


def _valid(zone: Zone, language: str) -> str:
    """From which day, or the days."""
    if zone.valid_to is None:
        since = texts.of(language).since
        return since.format(day=phrases.day(zone.valid_from, language))
    return phrases.days(zone.valid_from, zone.valid_to, language)


def _bounds(zone: Zone) -> str:
    """West, south, east, north."""
    return ",".join(f"{degrees:.3f}" for degrees in zone.shape.bounds)


def _refusal(claim: ClaimRecord, language: str) -> list[Part]:
    """Who will not have it, with the words."""
    by = phrases.isolated(claim.by, language)
    return [
        html.Div(texts.of(language).refused_by.format(by=by), className="row-line"),
        quotes.block(claim.citation.quote),
    ]
