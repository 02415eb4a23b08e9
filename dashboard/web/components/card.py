"""The card of one strike: what, where, when, who says so, and how the claims stand."""

from typing import Any

from dash import html

from dashboard.briefing import tolls, words
from dashboard.briefing.parties import Parties
from dashboard.briefing.verdicts import Verdict
from dashboard.web import texts
from dashboard.web.components import article as article_view
from dashboard.web.components.attributes import attributes
from dashboard.web.components.icons import icon

Record = dict[str, Any]


def card(
    strike: Record,
    *,
    shared: list[Record],
    here: list[Record],
    verdicts: list[Verdict],
    articles: dict[str, Record],
    spans: dict[str, list[article_view.Span]],
    parties: Parties,
    language: str,
    theme: str,
) -> html.Article:
    """`shared` share its toll, `here` lie in the same place; `articles` are those it cites."""
    return html.Article(
        [
            _head(strike, parties, language, theme),
            _facts(strike, shared, language),
            _quotes(strike, articles),
            _verdicts(verdicts, parties, language),
            _claims(strike, parties, language),
            _here(here, language),
            *(
                article_view.article(articles[source], spans[source], strike, language)
                for source in strike["sources"]
                if source in articles
            ),
        ],
        className="card",
        **attributes(
            aria_label=f"{strike['location']}, {parties.name(strike['actor1'], language)}"
        ),
    )


def _head(strike: Record, parties: Parties, language: str, theme: str) -> html.Header:
    factuality = strike["factuality"]
    return html.Header(
        [
            html.Div(
                [
                    html.Span(
                        className="swatch",
                        style={"background": parties.colour(strike["actor1"], theme)},
                    ),
                    html.Span(parties.name(strike["actor1"], language)),
                    html.Span(
                        words.word(words.FACTUALITY[factuality], language),
                        className=f"tag tag-{factuality}",
                        title=words.word(words.FACTUALITY_MEANS[factuality], language),
                    ),
                ],
                className="kicker",
            ),
            html.H2(strike["location"], tabIndex=-1),
        ]
    )


def _facts(strike: Record, shared: list[Record], language: str) -> html.Dl:
    named = [c["by"] for c in strike["claims"] if c["about"] in ("occurrence", "attacker")]
    speakers = list({name.casefold(): name for name in reversed(named)}.values())[::-1]
    place = strike["location"]
    if strike["admin1"] and strike["admin1"] != place:
        place = f"{place}, {strike['admin1']}"
    kind = words.word(words.EVENT_TYPE[strike["sub_event_type"]], language)
    where = words.precision(strike["geo_precision"], strike["footprint"], language)
    when = words.days(strike["event_date"], strike["event_date_end"], language)
    to_the = words.word(words.TIME_PRECISION[strike["time_precision"]], language)
    rows = [
        (texts.WHAT, kind, ""),
        (texts.WHERE, place, where),
        (texts.WHEN, when, to_the),
        (texts.TOLL, *_toll(strike, shared)),
        (texts.WHO, words.capital(words.joined(speakers)) or "The article itself", ""),
    ]
    return html.Dl(
        [
            html.Div(
                [
                    html.Dt(term),
                    html.Dd(
                        [html.Span(value), html.Span(note, className="note") if note else None]
                    ),
                ]
            )
            for term, value, note in rows
        ],
        className="facts",
    )


def _toll(strike: Record, shared: list[Record]) -> tuple[str, str]:
    said = tolls.said(strike)
    if not said:
        return words.capital(texts.NO_TOLL), ""
    if not shared:
        return words.capital(said), ""
    together, _, one = tolls.shared_sentence(strike, shared).partition(": ")
    return words.capital(together), one


def _quotes(strike: Record, articles: dict[str, Record]) -> html.Section:
    return html.Section(
        [
            html.H3(texts.QUOTE),
            *(
                html.Figure(
                    [
                        html.Blockquote(citation["quote"]),
                        html.Figcaption(
                            [
                                html.Span(_source(citation, articles)),
                                html.Button(
                                    [icon("copy"), texts.COPY_CITATION],
                                    className="quiet-button",
                                    **attributes(data_copy=_citation(citation, articles)),
                                ),
                            ]
                        ),
                    ],
                    className="quote",
                )
                for citation in strike["citations"]
            ),
        ]
    )


def _verdicts(found: list[Verdict], parties: Parties, language: str) -> html.Section | None:
    if not found:
        return None
    return html.Section(
        [
            html.H3(texts.VERDICT),
            *(
                html.Div(
                    [
                        html.Div(
                            [
                                html.Span(
                                    texts.FINDINGS[verdict.finding],
                                    className=f"finding finding-{verdict.finding.split()[0]}",
                                ),
                                html.Span(
                                    f"{words.capital(verdict.by)}: "
                                    f"{parties.name(verdict.target, language)}"
                                ),
                            ],
                            className="verdict-head",
                        ),
                        html.P(verdict.opening if verdict.evidence else verdict.reason),
                        html.Ul(
                            [
                                html.Li([html.Span(f"{e.sentence}:"), html.Q(e.citation["quote"])])
                                for e in verdict.evidence
                            ]
                        )
                        if verdict.evidence
                        else None,
                    ],
                    className="verdict",
                )
                for verdict in found
            ),
        ]
    )


def _claims(strike: Record, parties: Parties, language: str) -> html.Section | None:
    speakers: dict[str, list[Record]] = {}
    for claim in strike["claims"]:
        speakers.setdefault(words.capital(claim["by"]), []).append(claim)
    if not speakers:
        return None
    return html.Section(
        [
            html.H3(texts.CLAIMS),
            html.Div(
                [
                    html.Div(
                        [
                            html.H4(speaker),
                            html.Ul([html.Li(_claim(c, parties, language)) for c in claims]),
                        ],
                        className="speaker",
                    )
                    for speaker, claims in speakers.items()
                ],
                className="claims",
            ),
        ]
    )


def _claim(claim: Record, parties: Parties, language: str) -> list[Any]:
    value = claim["value"]
    if claim["about"] in ("attacker", "target") and value is not None:
        value = parties.name(value, language)
    if claim["about"] == "toll" and value is not None:
        value = f"{value} killed"
    denies = claim["stance"] == "denies"
    parts: list[Any] = [
        html.Span(words.capital(texts.ABOUT[claim["about"]]), className="about"),
        html.Span(f"not {value}" if denies and value else value or "", className="value"),
    ]
    if denies:
        parts.append(html.Span(texts.DENIES, className="tag tag-denied"))
    if claim["hedged"]:
        parts.append(html.Span(texts.HEDGED, className="tag tag-alleged"))
    return [html.Span(parts, title=claim["citation"]["quote"], className="claim")]


def _here(others: list[Record], language: str) -> html.Section | None:
    if not others:
        return None
    return html.Section(
        [
            html.H3(texts.ALSO_HERE),
            html.Div(
                [
                    html.Button(
                        words.days(other["event_date"], other["event_date_end"], language),
                        className="offer",
                        **attributes(data_event=other["event_id"]),
                    )
                    for other in others[:12]
                ],
                className="offers",
            ),
        ]
    )


def _source(citation: Record, articles: dict[str, Record]) -> str:
    found = articles.get(citation["article_id"])
    if found is None:
        return str(citation["article_id"])
    basis = texts.PUBLISHED_BASIS.get(found["published_basis"])
    dated = words.day(found["published"]) + (f" ({basis})" if basis else "")
    return f"{found['title'] or found['id']}, {dated}"


def _citation(citation: Record, articles: dict[str, Record]) -> str:
    span = f"characters {citation['start']}–{citation['end']}"
    return f"“{citation['quote']}” {_source(citation, articles)}, {span}."
