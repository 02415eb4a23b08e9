"""An article's whole text, every span that was taken from it marked."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dash import html

from dashboard.briefing import words
from dashboard.web import texts
from dashboard.web.components.attributes import attributes

Record = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Characters `start` to `end`, taken for a strike (`event_id`) or for a place on the map."""

    start: int
    end: int
    event_id: str = ""
    place: str = ""


def spans_of(article_id: str, strikes: list[Record], zones: list[Record]) -> list[Span]:
    """Every span that strikes and zones cite of an article."""
    found: dict[tuple[int, int, str], Span] = {}
    for strike in strikes:
        cited = [*strike["citations"], *(claim["citation"] for claim in strike["claims"])]
        for c in cited:
            if c["article_id"] == article_id:
                span = Span(start=c["start"], end=c["end"], event_id=strike["event_id"])
                found[c["start"], c["end"], strike["event_id"]] = span
    for zone in zones:
        place = f"{zone['longitude']},{zone['latitude']}"
        for c in zone["citations"]:
            if c["article_id"] == article_id:
                found[c["start"], c["end"], place] = Span(
                    start=c["start"], end=c["end"], place=place
                )
    return list(found.values())


def article(record: Record, spans: list[Span], strike: Record, language: str) -> html.Details:
    """The text, folded; spans of `strike` stronger than the others."""
    said = [record["publisher"], words.day(record["published"], language)]
    return html.Details(
        [
            html.Summary(texts.SHOW_ARTICLE),
            html.H3(record["title"] or record["id"]),
            html.P(" · ".join(part for part in said if part), className="row-quiet"),
            *(
                html.P(_marked(start, end, record["text"], spans, strike["event_id"]))
                for start, end in _paragraphs(record["text"], record["title"])
            ),
        ],
        className="article",
        lang=record["language"],
    )


def _paragraphs(text: str, title: str) -> list[tuple[int, int]]:
    """Spans of the paragraphs; a title that the text repeats stands above it already."""
    bounds, start = [], 0
    for part in text.split("\n\n"):
        if part.strip() and (start or part.strip() != title):
            bounds.append((start, start + len(part)))
        start += len(part) + 2
    return bounds


def _marked(start: int, end: int, text: str, spans: list[Span], current: str) -> list[Any]:
    """The paragraph cut where any span begins or ends."""
    inside = [s for s in spans if s.start < end and s.end > start]
    edges = {edge for s in inside for edge in (s.start, s.end) if start < edge < end}
    cuts = sorted({start, end, *edges})
    return [
        _piece(text[a:b], [s for s in inside if s.start <= a and s.end >= b], current)
        for a, b in pairwise(cuts)
    ]


def _piece(words_here: str, over: list[Span], current: str) -> Any:
    if not over:
        return words_here
    mine = any(span.event_id == current for span in over)
    event = current if mine else next((span.event_id for span in over if span.event_id), "")
    if event:
        target = attributes(data_event=event)
    else:
        target = attributes(data_fly=next(span.place for span in over))
    return html.Mark(
        words_here,
        className="current" if mine else "",
        tabIndex=0,
        role="button",
        **target,
    )
