"""Reading `seeds/`: a text and the `.toml` beside it, with what the text does not say."""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dashboard.domain.article import Article
from dashboard.errors import ArticleError
from dashboard.extraction.dates import find_dates
from dashboard.extraction.text import clean, paragraphs

_EARLIEST = 1900
_LONGEST = 500_000  # characters; a whole book is no article


def seed_paths(directory: Path) -> list[Path]:
    """The articles of a folder, by name. Raises ArticleError where there is no such folder."""
    if not directory.is_dir():
        raise ArticleError(f"{directory}: no such folder. Name one with --seeds DIR.")
    return sorted(path for path in directory.iterdir() if path.suffix == ".txt")


def read_article(path: Path, published: date | None = None) -> Article:
    """One article with its metadata; `published` overrules the sidecar.

    Raises ArticleError where there is no text, no date anywhere, or the file is not text.
    """
    text = clean(_text(path))
    if not any(character.isalpha() for character in text):
        raise ArticleError(f"{path.name}: empty. Put the article's text into it, or remove it.")
    sidecar = _sidecar(path)
    first = paragraphs(text)[0]
    headline = first.text if first.kind == "headline" else ""
    day = published or _date(path, sidecar) or _dateline(text)
    if day is None:
        raise ArticleError(
            f"{path.name}: no date anywhere. Write `published = 2015-09-30` into "
            f"{path.with_suffix('.toml').name}, or give --date."
        )
    if day.year < _EARLIEST:
        raise ArticleError(f"{path.name}: published {day} cannot be right. Mend its date.")
    return Article(
        id=path.stem,
        text=text,
        published=day,
        title=str(sidecar.get("title") or headline or path.stem),
        publisher=str(sidecar.get("publisher", "")),
        language=str(sidecar.get("language", "en")),
        url=str(sidecar.get("url", "")),
        published_basis=str(sidecar.get("published_basis", "")),
    )


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or error
        raise ArticleError(f"{path}: cannot be read ({reason}). Check the name.") from error
    if b"\x00" in raw[:4096] and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleError(f"{path.name}: a binary file, not text. Save the article as UTF-8 text.")
    for encoding in ("utf-8-sig", "utf-16"):
        if encoding == "utf-16" and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            text = raw.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise ArticleError(f"{path.name}: not UTF-8 text. Save the article as UTF-8 text.")
    if len(text) > _LONGEST:
        raise ArticleError(f"{path.name}: {len(text):,} characters is no article. Split it.")
    return text


def _sidecar(path: Path) -> dict[str, Any]:
    sidecar = path.with_suffix(".toml")
    if not sidecar.is_file():
        return {}
    try:
        return tomllib.loads(sidecar.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ArticleError(f"{sidecar.name}: {error}. Mend that line.") from error


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


def _dateline(text: str) -> date | None:
    """A full date in the first lines: a day, a month and a year, by itself or in a dateline."""
    head = text[:400]
    for when in find_dates(head, date.max.replace(year=9000)):
        if when.first == when.last and str(when.first.year) in when.words:
            return when.first
    return None
