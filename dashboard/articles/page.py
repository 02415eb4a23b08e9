"""From a news page's HTML to its article: headline, paragraphs and metadata."""

import logging
import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any
from urllib.parse import urlsplit

from dashboard.articles.cleaning import clean
from dashboard.articles.copies import is_archive, original_of, site_of, unbroken
from dashboard.articles.page_parts import (
    INLINE,
    SENTENCE_END,
    captions_as_prose,
    drop_captions,
    drop_teasers,
    is_credit,
    lead_above,
    refuse_posts,
    with_times,
    words_of,
)
from dashboard.articles.page_size import refuse_huge
from dashboard.articles.published import json_ld_articles, publication_day, shown_day
from dashboard.errors import ArticleError

_BLOCKS = frozenset({"p", "head", "item", "quote", "cell", "row", "table", "list"})
_A_CELL = 80  # characters; a longer one is a page laid out in a table
_A_SENTENCE = 40  # characters
_A_NOTICE = 120  # words; a paywall's text is shorter

# Teasers among the article's paragraphs, which name strikes of other stories.
_PROMOTION = re.compile(
    r"(?:related(?: (?:stor(?:y|ies)|articles?|news|coverage|content))?|read (?:more|also|next)|"
    r"also read|see also|more on this(?: story)?|recommended|don[’']t miss|you may also like|"
    r"share (?:this|on)|follow us|advertisement|sign up (?:for|to)\b.*newsletter)"
    r"(?:\s*[:|–—-].*|[^.]*)",
    re.IGNORECASE | re.DOTALL,
)
_WALL = re.compile(
    r"(?:enable|turn on|requires?) (?:java ?script|cookies)|java ?script (?:is|to be)|"
    r"subscribe (?:now )?to (?:continue|read|keep)|already a (?:subscriber|member)|"
    r"(?:log|sign) in to (?:continue|read)|to continue reading|for subscribers only|"
    r"(?:are|you(?:’|')re) (?:a )?(?:human|not a robot)|checking your browser|access denied",
    re.IGNORECASE,
)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article as found: its cleaned text and its metadata, "" where the page has none.

    `published_basis` says where the date stands; `language` is an ISO 639 code; `copy` is the
    address of an archive's copy, where the page is one.
    """

    text: str
    title: str = ""
    published: date | None = None
    published_basis: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    copy: str = ""


def read_page(html: str, name: str, url: str = "") -> Page:
    """The article of a page: headline, then its paragraphs, with a blank line between.

    `name` is what errors call it, `url` where it was found. Raises ArticleError where there is no
    article in it.
    """
    refuse_huge(html, name)
    tree, metadata, body = _take_apart(html, name, url)
    title = _headline(tree, metadata)
    blocks = [block for block in _paragraphs(body) if not _PROMOTION.fullmatch(block)]
    # Not lost if they are all there is.
    blocks = [block for block in blocks if not is_credit(block)] or blocks
    blocks = with_times(blocks)
    said = {*blocks, title}
    above = [lead for lead in lead_above(tree, " ".join(blocks)) if lead not in said]
    blocks = [*(lead for lead in above if not _PROMOTION.fullmatch(lead)), *blocks]
    prose = [block for block in blocks if not _same_words(block, title)]
    words = sum(len(block.split()) for block in prose)
    if not prose or (words < _A_NOTICE and any(map(_WALL.search, prose))):
        raise _no_article(name)
    # The headline once, and first: a kicker or a date may stand above it.
    said_above = {block for block in blocks[:3] if _same_words(block, title)}
    blocks = [*([title] if title else []), *(block for block in blocks if block not in said_above)]
    found = _address(tree, html, metadata.url or "", url)
    original = original_of(found)
    day, basis = publication_day(tree, original or found) or (shown_day(tree), "as its page shows")
    language = _LANGUAGE.match(tree.get("lang") or tree.get("xml:lang") or "")
    return Page(
        text=clean("\n\n".join(blocks)),
        title=title,
        published=day,
        published_basis=basis if day else "",
        publisher=_publisher(tree, metadata, original),
        url=original or found,
        language=language[0].lower() if language else "",
        copy=unbroken(found) if original else url if original_of(url) else "",
    )


def _take_apart(html: str, name: str, url: str) -> tuple[Any, Any, Any]:
    """The page's tree, trafilatura's metadata, and the article's tree."""
    from trafilatura import bare_extraction, extract_metadata, load_html
    from trafilatura.settings import use_config

    for library in ("trafilatura", "htmldate", "courlan", "justext"):
        # Otherwise their logs about pages without an article reach the terminal.
        logging.getLogger(library).addHandler(logging.NullHandler())
    try:
        tree = load_html(html)
        if tree is None:
            raise _no_article(name)
        refuse_posts(tree, name)
        metadata = extract_metadata(tree, url or None, {"extensive_search": False})
        bare = deepcopy(tree)
        drop_captions(bare)
        drop_teasers(bare)
        captions_as_prose(tree)
        # Precision over recall: a lost paragraph is less bad than another story's strike.
        config = use_config()
        # By default a short article is padded with text from elsewhere on the page.
        config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_A_SENTENCE))
        # The fallback extractors only where its own rules find nothing: they take the longest text.
        # With its captions only where a page says nothing else.
        for part, fast in product((bare, tree), (True, False)):
            marked = deepcopy(part)
            _mark_prose(marked)
            found: Any = bare_extraction(
                marked, include_comments=False, favor_precision=True, fast=fast, config=config
            )
            if found is not None and (part is tree or len(words_of(found.body)) >= _A_SENTENCE):
                return part, metadata, found.body
    except ArticleError:
        raise
    except Exception as error:  # the libraries' heuristics may raise anything on odd HTML
        raise _no_article(name) from error
    raise _no_article(name)


def _no_article(name: str) -> ArticleError:
    return ArticleError(
        f"{name}: no article text on the page: scripts, a wall or a list only. "
        "Copy the text from your browser into a UTF-8 text file."
    )


def _mark_prose(tree: Any) -> None:
    """Mark up as paragraphs what reads as such, so that it is extracted."""
    for div in list(tree.iter("div")):
        if all(child.tag in INLINE for child in div) and SENTENCE_END.search(words_of(div)):
            div.tag = "p"
    for time in list(tree.iter("time")):
        around = next(time.iterancestors("p", "li"), None)
        # A byline's <time> is dropped with its words; in prose it says when it happened.
        if around is not None and SENTENCE_END.search(words_of(around)):
            time.tag = "span"


def _paragraphs(body: Any) -> list[str]:
    """The paragraphs, headings and list items of an article's tree, in order."""
    found: list[str] = []
    line: list[str] = []

    def close() -> None:
        text = "".join(line)
        line.clear()
        for part in re.split(r"\n\s*\n", text):
            lines = (" ".join(words.split()) for words in part.split("\n"))
            found.append("\n".join(filter(None, lines)))

    def walk(element: Any, in_item: bool) -> None:
        block = element.tag in _BLOCKS
        item = element.tag == "item"
        if element.tag == "row" and _is_data(element):
            close()
            line.append(" | ".join(words_of(cell) for cell in element))
            close()
        else:
            # A paragraph that opens a list's item goes on from the item's "- ".
            if block and not (in_item and "".join(line).strip() == "-"):
                close()
            if item:
                line.append("- ")
            if element.tag == "lb":
                line.append(" " if in_item else "\n")
            line.append(_flat(element.text))
            for child in element:
                walk(child, in_item or item)
            if block:
                close()
        line.append(_flat(element.tail))

    walk(body, in_item=False)
    close()
    return [block for block in found if any(map(str.isalnum, block))]


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _is_data(row: Any) -> bool:
    return len(row) > 1 and all(len(words_of(cell)) <= _A_CELL for cell in row)


def _headline(tree: Any, metadata: Any) -> str:
    """The page's headline without the name of its site."""
    title = _one_line(metadata.title)
    for h1 in tree.iter("h1"):
        words = words_of(h1)
        if words and (not title or _plain(title).startswith(_plain(words))):
            return _one_line(words)
    site = re.escape(_one_line(metadata.sitename))
    return re.sub(rf"\s+[-–—|·:]\s+{site}$", "", title) if site else title


def _publisher(tree: Any, metadata: Any, original: str) -> str:
    for node in json_ld_articles(tree):
        publisher = node.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return _one_line(publisher["name"])
    site = _one_line(metadata.sitename)
    return site_of(original) if is_archive(site) else site


def _address(tree: Any, html: str, canonical: str, url: str) -> str:
    """The article's own address: what it calls itself, else where it was found or saved from."""
    saved = _SAVED_FROM.search(html[:2000])
    declared = [node.get("url") for node in json_ld_articles(tree)]
    for address in (canonical, *declared, url, saved[1] if saved else ""):
        if not isinstance(address, str):
            continue
        try:
            parts = urlsplit(address)
        except ValueError:
            continue
        # A canonical address without a path is the site's front page, set by mistake.
        if parts.scheme in {"http", "https"} and parts.netloc and parts.path.strip("/"):
            return _one_line(address)
    return url


def _one_line(text: str | None) -> str:
    return " ".join(clean(text or "").split())


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _same_words(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)
