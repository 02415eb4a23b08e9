"""When a page was published: what it declares, surest first, and never a guess.

A page carries many dates (related stories, comments, the last change, the copyright line). Only
the article's own counts; without one, the user is asked.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from dashboard.articles.dates import find_dates

_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report)$")  # NewsArticle, BlogPosting, ...
_META_NAMES = frozenset(
    {
        "article:published_time",
        "article.published",
        "article:published",
        "citation_publication_date",
        "date",
        "date.issued",
        "datepublished",
        "dc.date",
        "dc.date.issued",
        "dc.date.created",
        "dcterms.created",
        "dcterms.date",
        "dcterms.issued",
        "og:article:published_time",
        "og:published_time",
        "originalpublicationdate",
        "parsely-pub-date",
        "pubdate",
        "publication_date",
        "publish-date",
        "publishdate",
        "sailthru.date",
    }
)
_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)")
_SHOWS_A_DATE = re.compile(
    r"date|publish|posted|time|byline|dateline|meta\b|submitted", re.IGNORECASE
)
_CHANGED = re.compile(r"updat|modif", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"comment|related|sidebar|footer|\bnav|menu|promo|teaser|popular|most-?read|latest|trending|"
    r"recommend|newsletter|copyright|timeline|(?<!elementor-)widget",
    re.IGNORECASE,
)
_ELSEWHERE_TAGS = frozenset({"nav", "aside", "footer", "form"})
_SHOWN = 120  # characters: a date is shown in a line, not in prose
_FIRST_YEAR = 1995  # before the web: an empty field ("1970-01-01"), not a date


def publication_day(tree: Any, address: str) -> tuple[date, str] | None:
    """The day a parsed page was published, and where it says so.

    `tree` is the page as lxml has it, `address` its URL or "".
    """
    for basis, days in (
        ("from its JSON-LD", _json_ld(tree)),
        ("from its meta tags", _meta(tree)),
        ("from its <time>", _times(tree)),
        ("from its address", _in_address(address)),
    ):
        for day in days:
            return day, basis
    return None


def shown_day(tree: Any) -> date | None:
    """A full date that a page shows beside its article, as "Published 10 March 2016"."""
    for element in _own_elements(tree):
        marks = f"{element.get('class', '')} {element.get('id', '')}"
        if not _SHOWS_A_DATE.search(marks):
            continue
        words = " ".join(element.itertext())
        if len(words) <= _SHOWN and not _CHANGED.search(f"{marks} {words}"):
            day = full_date(words)
            if day:
                return day
    return None


def full_date(text: str) -> date | None:
    """The first date in a text that says its day, month and year."""
    for when in find_dates(text, date.max.replace(year=9000)):
        if when.first == when.last and str(when.first.year) in when.words:
            return when.first
    return None


def json_ld_articles(tree: Any) -> list[dict[str, Any]]:
    """The nodes of a page's JSON-LD that describe its article, not those it lists."""
    nodes: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            try:
                nodes += _nodes(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue
    return [node for node in nodes if any(map(_ARTICLE_TYPES.search, _types(node)))]


def _json_ld(tree: Any) -> Iterator[date]:
    for node in json_ld_articles(tree):
        yield from _days(node.get("datePublished"))


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    # Into lists and graphs only: an ItemList holds other articles.
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"))


def _types(node: dict[str, Any]) -> list[str]:
    types = node.get("@type")
    return [kind for kind in (types if isinstance(types, list) else [types]) if type(kind) is str]


def _meta(tree: Any) -> Iterator[date]:
    path = path_to_headline(tree)
    for meta in tree.iter("meta"):
        names = (meta.get(key, "").lower() for key in ("property", "name", "itemprop"))
        if not _META_NAMES.isdisjoint(names) and not is_elsewhere(meta, path):
            yield from _days(meta.get("content"))


def _times(tree: Any) -> Iterator[date]:
    own = list(_own_elements(tree))
    marked = [e for e in own if "datepublished" in e.get("itemprop", "").lower()]
    times = [e for e in own if e.tag == "time"]
    first = [e for e in times if e.get("pubdate") is not None or "publish" in e.get("class", "")]
    for element in (*marked, *first, *times):
        if _CHANGED.search(f"{element.get('class', '')} {element.get('itemprop', '')}"):
            continue
        said = element.get("datetime") or element.get("content") or " ".join(element.itertext())
        yield from _days(said)


def _in_address(address: str) -> Iterator[date]:
    for match in _IN_ADDRESS.finditer(address):
        yield from _days("-".join(part.zfill(2) for part in match.groups()))


def _days(said: Any) -> Iterator[date]:
    """The day of "2016-03-10T21:15:00+03:00" or "10 March 2016", as its publisher wrote it."""
    if not isinstance(said, str):
        return
    iso = _ISO.match(said)
    try:
        day = date(*map(int, iso.groups())) if iso else full_date(said[:_SHOWN])
    except ValueError:
        return
    if day and day.year >= _FIRST_YEAR:
        yield day


def _own_elements(tree: Any) -> Iterator[Any]:
    """The elements that belong to the article, not to what surrounds it."""
    path = path_to_headline(tree)
    for element in tree.iter(
        "time", "span", "p", "div", "footer", "li", "abbr", "h2", "h3", "h4", "h5", "h6"
    ):
        if not is_elsewhere(element, path):
            yield element


def path_to_headline(tree: Any) -> set[Any]:
    """A page's headline and all that holds it."""
    headline = next(tree.iter("h1"), None)
    return set() if headline is None else {headline, *headline.iterancestors()}


def is_elsewhere(element: Any, path: set[Any]) -> bool:
    """Whether an element belongs to what surrounds the article; `path` leads to the headline."""
    # A page's whole body may be of class "has-sidebar": what holds the headline is the article's.
    return any(
        around not in path
        and (
            (around.tag in _ELSEWHERE_TAGS and not _is_of_article(around))
            or _ELSEWHERE.search(f"{around.get('class', '')} {around.get('id', '')}")
        )
        for around in (element, *element.iterancestors())
    )


def _is_of_article(footer: Any) -> bool:
    """ "Submitted by editor on 30 September 2015" in an article's own `<footer>`, as Drupal has."""
    inside = next(footer.iterancestors("article"), None) is not None
    return footer.tag == "footer" and inside and bool(_SHOWS_A_DATE.search(footer.get("class", "")))
