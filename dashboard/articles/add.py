"""An article into `seeds/`: a page or a text, from a file or the web."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

from dashboard.articles.charset import looks_like_html
from dashboard.articles.cleaning import clean
from dashboard.articles.fetch import Fetched, fetch
from dashboard.articles.languages import ENGLISH, english_name, language_of
from dashboard.articles.page import Page
from dashboard.articles.seeds import (
    PAGES,
    TEXT,
    find_article,
    read_bytes,
    read_file,
    read_sidecar,
    seed_paths,
)
from dashboard.atomic import replace_together
from dashboard.domain.article import EARLIEST
from dashboard.errors import ArticleError

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_TEXT_TYPES = frozenset({"text/plain", "", "application/octet-stream"})  # or unknown: look inside
_SLUG = 60  # characters
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id")


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenMetadata:
    """What the user says of an article; each value overrules what is found, None does not."""

    published: date | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedArticle:
    """The article written: `path` is its text, `problems` a line each."""

    path: Path
    title: str
    published: date
    published_basis: str
    problems: tuple[str, ...]


def is_address(source: str) -> bool:
    """Whether a source is an address of the web rather than a file."""
    return bool(_ADDRESS.match(source))


def add(source: str, seeds: Path, given: GivenMetadata, today: date) -> AddedArticle:
    """Write the article of a file or address into a folder of articles, whole or not at all.

    Raises ArticleError where there is no article, no date, or the article is there already.
    """
    paths = seed_paths(seeds)
    given_url = _line(given.url)
    if given_url and not given_url.lower().startswith(("http://", "https://")):
        raise ArticleError(f"--url {given_url}: no web address. It starts with https://")
    if is_address(source):
        got = fetch(source)
        name, addresses, page = got.url, {source, got.url}, _page(got)
    else:
        name, addresses, page = Path(source).name, set(), _file(Path(source))
    title = _line(given.title) or page.title
    url = given_url or page.url
    _refuse_twice(name, paths, page.text, {url, page.url, *addresses})
    published, basis = _published(name, page, given.published, today)
    stem = _free(seeds, _slug(title) or _slug(_last_part(source)) or "article")
    sidecar: dict[str, str | date] = {
        "title": title,
        "publisher": _line(given.publisher) or page.publisher,
        "language": page.language,
        "url": url,
        "copy": page.copy,
        "published": published,
        "published_basis": basis,
    }
    try:
        # The text last: without it the sidecar alone is no article.
        replace_together(seeds, {f"{stem}.toml": _toml(sidecar), f"{stem}{TEXT}": f"{page.text}\n"})
    except OSError as error:
        reason = error.strerror or error
        raise ArticleError(
            f"{seeds}: cannot be written ({reason}). Name another with --seeds DIR."
        ) from error
    return AddedArticle(
        path=seeds / f"{stem}{TEXT}",
        title=title or stem,
        published=published,
        published_basis=basis,
        problems=_language(name, page),
    )


def _page(got: Fetched) -> Page:
    html = got.media_type in _HTML_TYPES or looks_like_html(got.raw)
    if not html and got.media_type not in _TEXT_TYPES:
        raise ArticleError(
            f"{got.url}: {got.media_type}, not a web page. Save the article as UTF-8 text or HTML."
        )
    return find_article(got.raw, got.url, html=html, charset=got.charset, url=got.url)


def _file(path: Path) -> Page:
    if path.is_dir():
        raise ArticleError(f"{path}: a folder. Name one article in it.")
    raw = read_bytes(path)
    html = path.suffix.lower() in PAGES or looks_like_html(raw)
    return find_article(raw, path.name, html=html)


def _published(name: str, page: Page, given: date | None, today: date) -> tuple[date, str]:
    day, basis = (given, "given by hand") if given else (page.published, page.published_basis)
    if day is None:
        raise ArticleError(
            f"{name}: no date, declared or in a dateline. Give it: --date 2016-03-10"
        )
    # A day ahead may be today where the article was published.
    if day > today + timedelta(days=1):
        wrong = f"({basis}) is still to come"
    elif day < EARLIEST:
        wrong = "cannot be right"
    else:
        return day, basis
    then = "Correct --date." if given else "Give the right one: --date 2016-03-10"
    raise ArticleError(f"{name}: published {day} {wrong}. {then}")


def _refuse_twice(name: str, paths: Iterable[Path], text: str, addresses: set[str]) -> None:
    wanted = {_same_page(address) for address in addresses if address}
    for path in paths:
        try:
            there, sidecar = read_file(path), read_sidecar(path)
        except ArticleError:
            continue  # build reports it
        url = str(sidecar.get("url", there.url))
        alike = "text" if there.text == text else "address"
        if there.text == text or (url and _same_page(url) in wanted):
            raise ArticleError(
                f"{name}: already there, {path.name} has the same {alike}. Nothing was written."
            )


def _same_page(address: str) -> tuple[str, str, str]:
    """An address without what may differ for one page: scheme, "www.", tracking, last slash."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return address, "", ""
    query = (part for part in parts.query.split("&") if not _TRACKING.match(part))
    port = f":{parts.netloc.rpartition(':')[2]}" if parts.netloc[-1:].isdigit() else ""
    return host + port, parts.path.rstrip("/"), "&".join(query)


def _free(seeds: Path, slug: str) -> str:
    taken = {path.stem.lower() for path in seeds.iterdir()}
    names = (f"{slug}-{number}" if number > 1 else slug for number in count(1))
    return next(name for name in names if name not in taken)


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", re.sub("[’'`]", "", words)).encode("ascii", "ignore")
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.decode().lower()))
    return slug if len(slug) <= _SLUG else slug[: _SLUG + 1].rpartition("-")[0] or slug[:_SLUG]


def _last_part(source: str) -> str:
    path = urlsplit(source).path if is_address(source) else source
    return Path(path).stem


def _language(name: str, page: Page) -> tuple[str, ...]:
    language = language_of(page.text)
    if language == ENGLISH:
        return ()
    return (f"{name}: {english_name(language)}: only English is read, so it gives no strikes.",)


def _line(words: str | None) -> str:
    line = " ".join(clean(words or "").split())
    return line.encode("utf-8", "replace").decode()  # an argument may hold surrogates


def _toml(values: Mapping[str, str | date]) -> str:
    lines = ["# What the text itself does not say. Dates are ISO 8601."]
    for key, value in values.items():
        if isinstance(value, date):
            lines.append(f"{key} = {value.isoformat()}")
        elif value:
            # JSON's escapes are TOML's.
            lines.append(f"{key} = {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"
