"""The brief as one HTML file that asks no network: map, charts, strikes with quotes, sources."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, repeat
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, tostring

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import captions, seal
from dashboard.briefing.exports.brief import Chart, Section, brief
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.offline_map import beside, offline_map
from dashboard.briefing.exports.order import MARKINGS
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.exports.seal import KEY
from dashboard.briefing.exports.strike_text import StrikeText, by_source, tell
from dashboard.briefing.map import legend
from dashboard.briefing.map.palette import palette
from dashboard.briefing.text import phrases
from dashboard.words import catalogue

MOST_TOLD = 500
"""Strikes that a page has room for, the newest first."""

_STYLE = Path(__file__).with_name("offline_page.css")
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """One document; the seal is in its head. Light and dark follow the reader's machine."""
    sources = list(_sources(composition))
    composition = _with_more_strikes(state, composition)
    told = [tell(strike, composition, state.parties) for strike in composition.strikes]
    anchors = {
        strike.event_id: f"strike-{number}" for number, strike in enumerate(composition.strikes, 1)
    }
    said, language = catalogue(composition.language), composition.language
    of_strikes = composition.order.selection.of_strikes
    whole = brief(state, composition)
    left = composition.summary.number - len(told)
    body = _tag(
        "body",
        *_banner(composition),
        _tag(
            "header",
            _tag("h1", composition.title),
            _tag("p", composition.filters, kind="quiet"),
            *_lines(composition.order.caption),
            _tag("p", f"{composition.as_of} · {composition.produced}", kind="quiet"),
        ),
        offline_map(state, composition, anchors),
        *beside(state, composition),
        _legend(state, composition),
        _tag("main", *map(_section, whole.beside_charts()), kind="sections"),
        _tag("div", *map(_chart, whole.charts), kind="charts"),
        *_lines(said.brief.each_row if whole.charts else "", kind="quiet"),
        _tag("h2", said.brief.strikes if of_strikes else said.brief.events),
        *(_strike(each, anchor) for each, anchor in zip(told, anchors.values(), strict=True)),
        *_more(left, language),
        _tag("h2", said.captions.sources),
        _tag("ol", *sources, kind="sources"),
        *_more(composition.more_sources, language),
        _tag("footer", *chain.from_iterable(map(_lines, _foot(composition)))),
        *_banner(composition),
    )
    head = _tag(
        "head",
        _tag("meta", charset="utf-8"),
        _tag("meta", **{"http-equiv": "Content-Security-Policy", "content": _POLICY}),
        _tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _tag("meta", name=KEY, content=seal.written(composition)),
        _tag("title", composition.title),
        _tag("style", f":root {{ {_colours()} }}\n{_STYLE.read_text(encoding='utf-8')}"),
    )
    direction = "rtl" if said.right_to_left else "ltr"
    page = _tag("html", head, body, lang=language, dir=direction)
    stream.write(b"<!DOCTYPE html>\n" + tostring(page, encoding="utf-8", method="html") + b"\n")


def _with_more_strikes(state: DataState, composition: Composition) -> Composition:
    strikes = state.store.strikes(composition.order.selection.strike_filter(), limit=MOST_TOLD)
    cited = {source for strike in strikes for source in strike.sources}
    articles = state.store.articles(sorted(cited - composition.articles.keys()))
    known = composition.articles | {article.id: article for article in articles}
    return replace(composition, strikes=strikes, articles=known)


def _tag(name: str, /, *children: Element | str, kind: str = "", **attributes: str) -> Element:
    """An element; a string in it is text."""
    made = Element(name, {**({"class": kind} if kind else {}), **attributes})
    for child in children:
        if isinstance(child, Element):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + printable(child)
        else:
            made.text = (made.text or "") + printable(child)
    return made


def _lines(text: str, kind: str = "") -> list[Element]:
    return [_tag("p", text, kind=kind)] if text else []


def _more(left: int, language: str) -> list[Element]:
    return _lines(phrases.capital(captions.more(left, language)) if left else "")


def _banner(composition: Composition) -> list[Element]:
    text = composition.order.banner
    style = f"background: {MARKINGS.get(text, '')}"
    return [_tag("div", text, kind="banner", style=style)] if text else []


def _colours() -> str:
    """The palette's colours, those of the night after those of paper."""
    light, dark = palette("light")._asdict(), palette("dark")._asdict()
    names = ("ink", "quiet", "line", "panel", "page", "bar", "focus")
    return " ".join(f"--{name}: light-dark({light[name]}, {dark[name]});" for name in names)


def _legend(state: DataState, composition: Composition) -> Element:
    selection = composition.order.selection
    zones = state.store.ground(selection.zone_filter())
    looks = state.store.looks(selection.strike_filter())
    light, dark = (
        legend.entries(
            looks,
            [zones],
            selection,
            state.parties,
            areas=frozenset(state.store.footprints),
            key=state.shapes.key,
            theme=theme,
        )
        for theme in ("light", "dark")
    )
    rows = [
        _tag(
            "li",
            _tag(
                "i",
                kind=f"{one.symbol} {'dashed' if one.dashed else ''}".strip(),
                style=f"color: light-dark({one.colour}, {other.colour});"
                f" --fill: {one.strength:.0%}",
            ),
            one.text,
        )
        for one, other in zip(light, dark, strict=True)
    ]
    return _tag("ul", *rows, kind="legend")


def _section(section: Section) -> Element:
    return _tag("section", _tag("h2", section.heading), *(_tag("p", x) for x in section.lines))


def _chart(chart: Chart) -> Element:
    most = max(row.strikes for row in chart.rows)
    rows = [
        _tag(
            "tr",
            _tag("th", row.label, scope="row"),
            _tag("td", _tag("i", style=f"width: {row.strikes / most:.1%}"), kind="bar"),
            _tag("td", row.text),
        )
        for row in chart.rows
    ]
    return _tag("table", _tag("caption", chart.heading), *rows, kind=chart.name)


def _strike(told: StrikeText, anchor: str) -> Element:
    claims = [_tag("li", _tag("b", speaker), ": ", what) for speaker, what in told.claims]
    quotes = chain.from_iterable(
        (
            _tag("blockquote", each.text, lang=phrases.written_in(each.text), dir="auto"),
            *([_tag("cite", _linked(each.source, each.address), dir="auto")] if named else []),
        )
        for each, named in by_source(told.quotes)
    )
    return _tag(
        "article",
        _tag("h3", told.heading),
        *(_tag("p", fact) for fact in told.facts[:1]),
        *(_tag("p", fact, kind="quiet") for fact in told.facts[1:]),
        *([_tag("ul", *claims)] if claims else []),
        *quotes,
        id=anchor,
    )


def _linked(text: str, address: str) -> Element | str:
    return _tag("a", text, href=address, rel="noreferrer") if address else text


def _sources(composition: Composition) -> Iterator[Element]:
    """As they are numbered: the data sets, then the articles by date."""
    articles = sorted(composition.articles.values(), key=lambda each: (each.published, each.id))
    addresses = chain(
        ("" for _ in composition.credited), (each.web_address for each in articles), repeat("")
    )
    for line, address in zip(composition.sources, addresses, strict=False):
        yield _tag("li", _linked(line.partition(". ")[2], address), dir="auto")


def _foot(composition: Composition) -> list[str]:
    order = composition.order
    return [order.distribution, *composition.credits, composition.data, order.link]
