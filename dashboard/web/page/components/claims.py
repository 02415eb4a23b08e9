"""Who says what of a strike: speaker by speaker, side by side."""

from collections.abc import Mapping

from dash import html

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases, tolls
from dashboard.briefing.text.voices import voices
from dashboard.layers.schema import ArticleRecord, ClaimRecord
from dashboard.layers.strike import Strike
from dashboard.web.page import texts
from dashboard.web.page.components import quotes
from dashboard.web.page.components.attributes import Part


def claims(
    strike: Strike, articles: Mapping[str, ArticleRecord], parties: Parties, language: str
) -> html.Section | None:
    """A column for each speaker; a claim unfolds into the words it was made in."""
    heard = voices(strike, articles, language)
    if not heard:
        return None
    return html.Section(
        [
            html.H3(texts.of(language).claims),
            html.Div(
                [
                    html.Div(
                        [
                            html.H4(html.Bdi(voice.name)),
                            *(
                                _claim(claim, len(sources), parties, language)
                                for claim, sources in voice.claims
                            ),
                        ],
                        className="speaker",
                    )
                    for voice in heard
                ],
                className="claims",
            ),
        ]
    )


def who_counts(strike: Strike, language: str) -> list[str]:
    """`Syrian rebels: at least 24 killed`, a line for each speaker and number."""
    lines = [
        f"{phrases.isolated(phrases.speaker(c.by, language), language)}: {_number(c, language)}"
        for c in strike.claims
        if c.about == "toll" and c.value and c.stance == "affirms"
    ]
    return list(dict.fromkeys(lines))


def _claim(claim: ClaimRecord, reports: int, parties: Parties, language: str) -> html.Details:
    said = texts.of(language)
    value = claim.value or ""
    if claim.about in ("attacker", "target") and value:
        value = parties.name(value, language)
    if claim.about == "toll" and value:
        value = _number(claim, language)
    denies = claim.stance == "denies"
    if denies and value:
        value = said.negated.format(value=value)
    parts: list[Part] = [
        html.Span(phrases.capital(said.about[claim.about]), className="about"),
        html.Span(value, className="value"),
    ]
    # "Not Russia" is the denial itself: to deny that would affirm it.
    if denies and not value:
        parts.append(html.Span(said.denies, className="tag tag-denied"))
    if claim.hedged:
        parts.append(html.Span(said.hedged, className="tag tag-alleged"))
    if reports > 1:
        parts.append(html.Span(phrases.reports(reports, language), className="tag"))
    return html.Details(
        [html.Summary(parts), quotes.block(claim.citation.quote)], className="claim"
    )


def _number(claim: ClaimRecord, language: str) -> str:
    return tolls.as_claimed(claim.value or "", language)
