"""An article's whole text, every span that was taken from it marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from dash import html

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.layers.schema import ArticleRecord, CitationRecord
from dashboard.layers.strike import Strike
from dashboard.layers.zone import Zone
from dashboard.web.page import texts
from dashboard.web.page.components.attributes import Part, Properties, attributes
from dashboard.web.page.components.icons import icon


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Where a span leads: a strike (`event_id`, its `number` in the article), or ground.

    `at` is longitude and latitude, as the page's scripts read them.
    """

    event_id: str
    number: int
    at: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Characters `start` to `end`, and what was read there."""

    start: int
    end: int
    lead: Lead


def spans_of(
    article_id: str,
    strikes: list[Strike],
    zones: list[Zone],
    parties: Parties,
    language: str,
    theme: str,
) -> list[Span]:
    """Every span that strikes and zones cite of an article, each once for what it leads to."""
    found: dict[tuple[int, int, str], Span] = {}

    def add(citations: Iterable[CitationRecord], lead: Lead) -> None:
        for c in citations:
            if c.article_id == article_id:
                span = Span(start=c.start, end=c.end, lead=lead)
                found.setdefault((c.start, c.end, lead.event_id or lead.at), span)

    told = [s for s in strikes if article_id in s.sources]
    for number, strike in enumerate(sorted(told, key=lambda s: _first(s, article_id)), 1):
        cited = [*strike.citations, *(claim.citation for claim in strike.claims)]
        add(cited, _to_strike(strike, number, parties, language, theme))
    for zone in zones:
        add(zone.citations, _to_ground(zone, parties, language, theme))
    return list(found.values())


def article(
    record: ArticleRecord, spans: list[Span], strike: Strike, language: str
) -> html.Details:
    """The text, folded; spans of `strike` stronger than the others."""
    said = [record.publisher, phrases.day(record.published, language)]
    title = record.title or record.id
    return html.Details(
        [
            html.Summary([texts.of(language).show_article, html.Span(title, dir="auto")]),
            html.Div(
                [
                    html.H4(title, dir="auto"),
                    *(
                        html.P(
                            _marked(start, end, record.text, spans, strike.event_id),
                            dir="auto",
                        )
                        for start, end in _paragraphs(record.text, record.title)
                    ),
                ],
                lang=record.language,
            ),
            html.P(" · ".join(part for part in said if part), className="row-quiet"),
        ],
        className="article",
    )


def _first(strike: Strike, article_id: str) -> tuple[int, str]:
    starts = [c.start for c in strike.citations if c.article_id == article_id]
    return min(starts, default=0), strike.event_id


def _to_strike(strike: Strike, number: int, parties: Parties, language: str, theme: str) -> Lead:
    name = texts.of(language).to_strike.format(
        actor=parties.attacker(strike, language),
        place=parties.place(strike.location, language),
        day=phrases.days(strike.event_date, strike.event_date_end, language),
    )
    return Lead(
        event_id=strike.event_id,
        number=number,
        at=_at(strike),
        name=name,
        colour=parties.colour(strike.actor1, theme),
    )


def _to_ground(zone: Zone, parties: Parties, language: str, theme: str) -> Lead:
    who = parties.name(zone.actor, language)
    standing = phrases.standing(who, zone.relation, language, zone.operation)
    place = f"{standing} · {parties.place(zone.place, language)}"
    return Lead(
        event_id="",
        number=0,
        at=_at(zone),
        name=texts.of(language).to_place.format(place=place),
        colour=parties.colour(zone.actor, theme),
    )


def _at(record: Strike | Zone) -> str:
    return f"{record.longitude},{record.latitude}"


def _paragraphs(text: str, title: str) -> list[tuple[int, int]]:
    """Spans of the paragraphs; a title that the text repeats stands above it already."""
    bounds, start = [], 0
    for part in text.split("\n\n"):
        if part.strip() and (start or part.strip() != title):
            bounds.append((start, start + len(part)))
        start += len(part) + 2
    return bounds


def _marked(start: int, end: int, text: str, spans: list[Span], current: str) -> list[Part]:
    """The paragraph cut where any span begins or ends; after a piece that leads to several
    things, a small button for each."""
    inside = [s for s in spans if s.start < end and s.end > start]
    edges = {edge for s in inside for edge in (s.start, s.end) if start < edge < end}
    pieces: list[tuple[str, tuple[Lead, ...]]] = []
    for a, b in pairwise(sorted({start, end, *edges})):
        over = tuple(dict.fromkeys(s.lead for s in inside if s.start <= a and s.end >= b))
        pieces.append((text[a:b], tuple(sorted(over, key=lambda to: _order(to, current)))))
    shown: list[Part] = []
    for (words_here, leads), (_, following) in pairwise([*pieces, ("", ())]):
        shown.append(_piece(words_here, leads, current))
        if len(leads) > 1 and set(leads) != set(following):
            shown += [_choice(to, current) for to in leads]
    return shown


def _order(to: Lead, current: str) -> tuple[bool, bool, int]:
    return to.event_id != current, not to.event_id, to.number


def _piece(words_here: str, leads: tuple[Lead, ...], current: str) -> Part:
    if not leads:
        return words_here
    to = leads[0]
    kind = "current" if to.event_id == current else "strike" if to.event_id else "ground"
    return html.Mark(
        words_here,
        className=kind,
        tabIndex=0,
        role="button",
        title=to.name,
        style={"--actor": to.colour},
        **_target(to),
    )


def _choice(to: Lead, current: str) -> html.Button:
    return html.Button(
        str(to.number) if to.event_id else icon("pin"),
        className="span-choice current" if to.event_id == current else "span-choice",
        title=to.name,
        style={"--actor": to.colour},
        **_target(to),
        **attributes(aria_label=to.name),
    )


def _target(to: Lead) -> Properties:
    at = attributes(data_fly=to.at)
    return at | attributes(data_event=to.event_id) if to.event_id else at
