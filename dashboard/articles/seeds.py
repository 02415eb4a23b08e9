"""Reading `seeds/`: an article, and the `.toml` beside it with what the article does not say."""

import os
import tomllib
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from unicodedata import category

from dashboard.articles.charset import decode_html, decode_text
from dashboard.articles.cleaning import clean
from dashboard.articles.languages import language_of
from dashboard.articles.other_files import refuse_data, refuse_data_file
from dashboard.articles.page import Page, read_page
from dashboard.articles.paragraphs import paragraphs
from dashboard.articles.published import full_date
from dashboard.domain.article import EARLIEST, LATEST, Article
from dashboard.errors import ArticleError, file_fault
from dashboard.reading import open_file, read_text

TEXT = ".txt"
PAGES = (".html", ".htm")
SIDECAR = ".toml"

_NO_TEXT = frozenset({"Cc", "Cs", "Zl", "Zp"})  # Unicode's categories
_LARGEST = 10_000_000  # bytes
_LONGEST = 500_000  # characters; a whole book is no article
_HEAD = 400  # characters; a dateline stands there


def seed_paths(directory: Path) -> list[Path]:
    """The articles of a folder, by name. Raises ArticleError where there is no such folder."""
    if not directory.is_dir():
        raise ArticleError(f"{directory}: no such folder. Name one with --seeds DIR.")
    return sorted(path for path in directory.iterdir() if path.suffix in (TEXT, *PAGES))


def passed_over(directory: Path) -> list[str]:
    """The names of a folder's files that are neither articles nor stand beside them."""
    known = (TEXT, *PAGES, SIDECAR)
    files = (path for path in directory.iterdir() if path.is_file() and path.suffix not in known)
    return sorted(shown(path) for path in files if not path.name.startswith("."))


def shown(path: Path) -> str:
    """A file's name as text: a "?" for bytes that are no UTF-8, and for what moves a cursor."""
    return "".join("?" if category(each) in _NO_TEXT else each for each in path.name)


def read_article(path: Path, published: date | None = None, *, or_else: str = "") -> Article:
    """One article with its metadata; `published` overrules the sidecar, that the article's own.
    `or_else` says how else a missing day can be given.

    Raises ArticleError where there is no text, no date anywhere, the file is neither text nor HTML,
    or another article has its name.
    """
    _refuse_a_namesake(path)
    if shown(path) != path.name:
        raise ArticleError(f"{shown(path)}: its name is no text. Rename the file.")
    page = read_file(path)
    sidecar = read_sidecar(path)
    said = _date(path, sidecar)
    day = published or said or page.published
    if day is None:
        raise ArticleError(
            f"{path.name}: no date anywhere. Write `published = 2015-09-30` into "
            f"{path.with_suffix('.toml').name}{or_else}."
        )
    if not EARLIEST <= day <= LATEST:
        raise ArticleError(f"{path.name}: published {day} cannot be right. Correct its date.")
    basis = page.published_basis if not (published or said) else ""
    return Article(
        id=path.stem,
        text=page.text,
        published=day,
        title=_line(sidecar.get("title")) or page.title or path.stem,
        publisher=_line(sidecar.get("publisher", page.publisher)),
        language=_line(sidecar.get("language")) or page.language or language_of(page.text),
        url=_line(sidecar.get("url", page.url)),
        published_basis=_line(sidecar.get("published_basis", basis)),
    )


def read_file(path: Path) -> Page:
    """What an article's file says by itself, without its sidecar. Raises ArticleError."""
    return find_article(read_bytes(path), path.name, html=path.suffix in PAGES)


def find_article(raw: bytes, name: str, *, html: bool, charset: str = "", url: str = "") -> Page:
    """The article in a page or a text: cleaned, with the date of its dateline if no better.

    `charset` is what a server says it is, `url` where it was found. Raises ArticleError, with
    `name`, where there is none.
    """
    if len(raw) > _LARGEST:
        raise ArticleError(f"{name}: over {_LARGEST // 10**6} MB is no article. Split it.")
    if html:
        markup = decode_html(raw, name, charset)
        if not markup.strip():
            raise _empty(name)
        page = read_page(markup, name, url)
    else:
        refuse_data_file(name)
        text = clean(decode_text(raw, name, charset))
        if not any(character.isalpha() for character in text):
            raise _empty(name)
        refuse_data(text, name)
        first = paragraphs(text)[0]
        page = Page(text=text, title=first.text if first.kind == "headline" else "", url=url)
    if len(page.text) > _LONGEST:
        raise ArticleError(f"{name}: {len(page.text):,} characters is no article. Split it.")
    if page.published:
        return page
    day = full_date(page.text[:_HEAD])
    return replace(page, published=day, published_basis="from its dateline" if day else "")


def read_bytes(path: Path) -> bytes:
    """A file as it is, a little more than can be an article at most. Raises ArticleError."""
    try:
        with open_file(path) as file:
            return file.read(_LARGEST + 1)
    except OSError as error:
        raise ArticleError(file_fault(error, "cannot be read")) from error


def read_sidecar(path: Path) -> dict[str, Any]:
    """The `.toml` beside an article, or nothing. Raises ArticleError where it is broken."""
    sidecar = path.with_suffix(SIDECAR)
    if not os.path.lexists(sidecar):
        return {}
    try:
        return tomllib.loads(read_text(sidecar))
    except OSError as error:
        raise ArticleError(file_fault(error, "cannot be read")) from error
    except RecursionError as error:
        raise ArticleError(f"{sidecar.name}: lists in lists without an end. Correct it.") from error
    except ValueError as error:
        raise ArticleError(f"{sidecar.name}: {error}. Correct that line.") from error


def _refuse_a_namesake(path: Path) -> None:
    # Events are numbered under an article's name: two of one name would be mixed.
    order = (TEXT, *PAGES)
    for suffix in order[: order.index(path.suffix)] if path.suffix in PAGES else ():
        namesake = path.with_suffix(suffix)
        if namesake.is_file():
            raise ArticleError(f"{path.name}: {namesake.name} has its name. Rename one of them.")


def _empty(name: str) -> ArticleError:
    return ArticleError(f"{name}: empty. Put the article's text into it, or remove it.")


def _line(said: object) -> str:
    """A value of a sidecar on one line, without what the eye cannot see."""
    return " ".join(clean("" if said is None else str(said)).split())


def _date(path: Path, sidecar: dict[str, Any]) -> date | None:
    value = sidecar.get("published")
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise ArticleError(
            f"{path.with_suffix('.toml').name}: published = {value!r} is no date. "
            "Write it as 2015-09-30."
        ) from error
