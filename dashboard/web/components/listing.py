"""The lists beside the map: strikes, ground, who says who was hit, and what was not placed."""

from typing import Any

from dash import html

from dashboard.briefing import tolls, words
from dashboard.briefing.parties import Parties
from dashboard.web import texts
from dashboard.web.components.attributes import attributes

Record = dict[str, Any]

SHOWN = 100


def strikes(found: list[Record], total: int, parties: Parties, language: str, theme: str) -> Any:
    """A button for each strike, newest first; the newest `SHOWN` of many."""
    rows = [html.Li(_strike(s, found, parties, language, theme)) for s in found[:SHOWN]]
    if total > SHOWN:
        rows.append(html.Li(f"{total - SHOWN:,} more: narrow the filters.", className="more"))
    return html.Ul(rows, className="rows")


def empty(reasons: list[tuple[str, int]], total: int) -> Any:
    """Why nothing is shown: each filter that alone would give something back."""
    if not total:
        return html.P(texts.NO_DATA, className="nothing")
    offers = [
        html.Button(
            f"Clear {texts.PART_NAMES[part]} ({words.count(number, 'strike', 'strikes')})",
            className="offer",
            **attributes(data_clear=part),
        )
        for part, number in reasons
    ]
    everything = html.Button(texts.CLEAR_ALL, className="offer", **attributes(data_clear="all"))
    return html.Div(
        [html.P(texts.NO_MATCH), html.Div([*offers, everything], className="offers")],
        className="nothing",
        role="status",
    )


def ground(zones: list[Record], parties: Parties, language: str, theme: str) -> Any:
    """What is said of who is where, with the words."""
    if not zones:
        return html.P(texts.NO_ZONES, className="nothing")
    return html.Ul(
        [html.Li(_zone(zone, parties, language, theme)) for zone in zones[:SHOWN]],
        className="rows",
    )


def who_says(found: list[Record], parties: Parties, language: str) -> Any:
    """Speaker by target: yes, no, or silent, for the strikes selected."""
    said: dict[str, dict[str, set[str]]] = {}
    shown: dict[str, str] = {}
    for strike in found:
        for claim in strike["claims"]:
            if claim["about"] == "target" and claim["value"]:
                speaker = shown.setdefault(claim["by"].casefold(), words.capital(claim["by"]))
                said.setdefault(speaker, {}).setdefault(claim["value"], set()).add(claim["stance"])
    if not said:
        return html.P(texts.NO_SPEAKERS, className="nothing")
    named = {target for row in said.values() for target in row}
    targets = sorted(named, key=parties.rank)
    head = [html.Th("Speaker", scope="col")]
    head += [html.Th(parties.name(target, language), scope="col") for target in targets]
    body = [
        html.Tr(
            [html.Th(speaker, scope="row"), *(_cell(row.get(target, set())) for target in targets)]
        )
        for speaker, row in said.items()
    ]
    return html.Div(
        [
            html.Table(
                [
                    html.Caption("Who says who was hit"),
                    html.Thead(html.Tr(head)),
                    html.Tbody(body),
                ],
                className="who-says",
            ),
            html.P("Blank: says nothing of it.", className="foot"),
        ]
    )


def tray(items: list[Record], titles: dict[str, str]) -> Any:
    """What was read and not placed, with its reason and what it may mean."""
    if not items:
        return html.P(texts.NO_TRAY, className="nothing")
    return html.Ul([html.Li(_unplaced(item, titles)) for item in items[:SHOWN]], className="rows")


def _strike(
    strike: Record, found: list[Record], parties: Parties, language: str, theme: str
) -> html.Button:
    toll = tolls.said(strike)
    others = sorted({other["location"] for other in tolls.sharing(strike, found)})
    if toll and others:
        toll = f"{toll}, one total with {words.joined(others)}"
    factuality = words.word(words.FACTUALITY[strike["factuality"]], language)
    return html.Button(
        [
            html.Span(
                className=f"sign sign-{strike['factuality']}",
                style={"--actor": parties.colour(strike["actor1"], theme)},
            ),
            html.Span(
                [
                    html.Span(
                        [
                            html.Strong(strike["location"]),
                            html.Span(
                                words.days(
                                    strike["event_date"], strike["event_date_end"], language
                                ),
                                className="when",
                            ),
                        ],
                        className="row-head",
                    ),
                    html.Span(
                        [
                            parties.name(strike["actor1"], language),
                            " · ",
                            words.word(words.EVENT_TYPE[strike["sub_event_type"]], language),
                            html.Span(factuality, className=f"tag tag-{strike['factuality']}"),
                        ],
                        className="row-line",
                    ),
                    html.Span(toll or texts.NO_TOLL, className="row-quiet"),
                    html.Span(
                        words.capital(
                            words.precision(strike["geo_precision"], strike["footprint"], language)
                        ),
                        className="row-quiet",
                    ),
                ],
                className="row-body",
            ),
        ],
        className="row row-strike",
        **attributes(data_event=strike["event_id"]),
    )


def _zone(zone: Record, parties: Parties, language: str, theme: str) -> html.Div:
    relation = words.word(words.RELATION[zone["relation"]], language)
    by = words.capital(zone["by"]) if zone["by"] else "The article"
    basis = words.word(words.BASIS[zone["basis"]], language)
    factuality = words.word(words.FACTUALITY[zone["factuality"]], language)
    refusals = [claim for claim in zone.get("claims", []) if claim["stance"] == "denies"]
    return html.Div(
        [
            html.Span(
                className=f"zone-sign zone-{zone['relation']}",
                style={"--actor": parties.colour(zone["actor"], theme)},
            ),
            html.Div(
                [
                    html.Div(
                        [
                            html.Strong(parties.name(zone["actor"], language)),
                            html.Span(f" {relation} · {zone['place']}"),
                            html.Span(factuality, className=f"tag tag-{zone['factuality']}"),
                        ]
                    ),
                    html.Blockquote(zone["citations"][0]["quote"]),
                    html.Div(f"{by} · {basis}", className="row-quiet"),
                    *(part for claim in refusals for part in _refusal(claim)),
                ],
                className="row-body",
            ),
        ],
        className="row",
    )


def _refusal(claim: Record) -> list[Any]:
    """Who will not have it, with the words."""
    return [
        html.Div(f"{texts.REFUSED_BY} {claim['by']}:", className="row-line"),
        html.Blockquote(claim["citation"]["quote"]),
    ]


def _cell(stances: set[str]) -> html.Td:
    if stances == {"affirms"}:
        return html.Td("Yes", className="yes")
    if stances == {"denies"}:
        return html.Td("No", className="no")
    return html.Td("Both" if stances else "")


def _unplaced(item: Record, titles: dict[str, str]) -> html.Div:
    citation = item["citation"]
    where = titles.get(citation["article_id"], citation["article_id"]) if citation else ""
    candidates = [
        html.Button(
            f"{c['name']}, {c['admin1'] or c['country']}",
            className="offer",
            title=c["why"],
            **attributes(data_fly=f"{c['longitude']},{c['latitude']}"),
        )
        for c in item["candidates"][:6]
    ]
    return html.Div(
        html.Div(
            [
                html.Blockquote(item["text"]),
                html.Div(words.capital(item["reason"]), className="row-line"),
                html.Div(candidates, className="offers") if candidates else None,
                html.Div(f"{words.capital(item['kind'])} · {where}", className="row-quiet"),
            ],
            className="row-body",
        ),
        className="row",
    )
