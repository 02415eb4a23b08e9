"""The `.toml` files beside articles: what in them nobody would miss, a line each."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from dashboard.articles.seeds import PAGES, SIDECAR, TEXT, read_sidecar, shown
from dashboard.errors import ArticleError

KEYS = ("title", "publisher", "language", "url", "copy", "published", "published_basis")
"""What a sidecar may say."""


def strange_keys(article: Path) -> list[str]:
    """The keys of an article's sidecar that mean nothing; one that is broken has none."""
    try:
        said = read_sidecar(article)
    except ArticleError:
        return []  # whoever reads the article says so
    name = shown(article.with_suffix(SIDECAR))
    return [f"{name}: {key} means nothing. {_meant(key)}" for key in said if key not in KEYS]


def without_article(paths: Iterable[Path]) -> list[str]:
    """The sidecars of a folder that stand beside no article."""
    there = sorted(paths)
    articles = {path.stem for path in there if path.suffix in (TEXT, *PAGES)}
    return [
        f"{shown(path)}: passed over, there is no {shown(path.with_suffix(TEXT))} beside it. "
        "Rename one of them, or remove it."
        for path in there
        if path.suffix == SIDECAR and path.stem not in articles and not path.name.startswith(".")
    ]


def _meant(key: str) -> str:
    near = get_close_matches(key.casefold(), KEYS, n=1)
    return f"Write {near[0]}." if near else f"It may say: {', '.join(KEYS)}."
