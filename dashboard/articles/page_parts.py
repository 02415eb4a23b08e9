"""The parts of a page that its article is told from: captions, what stands above it, its posts.

A page is a tree as lxml has it; what is named `drop_` changes it, the rest does not.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from dashboard.articles.published import is_elsewhere, path_to_headline
from dashboard.errors import ArticleError

INLINE = frozenset("a abbr b br cite em i mark q small span strong sub sup time u".split())
SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*$")

_CAPTION = re.compile(
    r"(?<![a-z])(?:fig)?caption|(?<![a-z])(?:photo|image|img|picture|media|figure)[-_]*"
    r"(?:credits?|source|copyright|desc\w*|text|by|author|byline|agency)|"
    r"(?<![a-z])(?:credits?|photographer|copyright)(?![a-z])",
    re.IGNORECASE,
)
_PICTURE = r"(?:file |handout )?(?:photo(?:graph)?|image|picture|illustration|screenshot|credit)s?"
_AGENCY = (
    r"(?:AP Photo|Getty Images|REUTERS|Reuters|AFP|EPA|Anadolu(?: Agency| Images)?|Shutterstock|"
    r"Handout|Sipa|Xinhua|TASS|Planet Labs|Maxar)"
)
_CREDIT = re.compile(
    rf"[\[(]?{_PICTURE}(?:\s+(?:by|from|courtesy(?: of)?|credit))?\s*[:/©|–—-].{{0,160}}|"
    rf"[\[(]?{_PICTURE} (?:by|from|courtesy(?: of)?) .{{0,100}}|"
    rf"[^!?]{{0,60}}(?:/ ?{_AGENCY}|via {_AGENCY})[\])]?\.?|"
    rf".{{0,300}}[\[(](?:{_PICTURE}\b[^)\]]*|[^)\]]*(?:{_AGENCY})(?:/[^)\]]*)?)[\])]\.?|"
    r"©.{0,160}",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT_IT = re.compile(r"byline|author|share|social|tag|categor|breadcrumb|meta\b", re.IGNORECASE)
_POST = re.compile(r"(?<![a-z])(?:post|entry|update|live|event|item|card|teaser|story|article)")
_LEAD = 40  # characters: less is a label
_POSTS = 3
_AROUND = 0.2  # share of a page's prose outside its posts, above which it is an article


def is_credit(block: str) -> bool:
    """Whether a paragraph says what a picture shows or whose it is, and nothing of the story."""
    return _CREDIT.fullmatch(block) is not None


def drop_captions(tree: Any) -> None:
    """Take out captions and credits, with what follows each left in its place."""
    for element in list(tree.iter("figcaption", "p", "div", "span", "small", "cite", "dd")):
        marks = f"{element.get('class', '')} {element.get('itemprop', '')}"
        if element.tag == "figcaption" or (_CAPTION.search(marks) and not _holds_prose(element)):
            element.drop_tree()


def captions_as_prose(tree: Any) -> None:
    """Make paragraphs of captions, for a page that says nothing else."""
    for caption in list(tree.iter("figcaption")):
        caption.tag = "p"
    for figure in list(tree.iter("figure")):
        figure.tag = "div"


def _holds_prose(element: Any) -> bool:
    """Whether it is a wrapper of the article rather than a caption."""
    return len([p for p in element.iter("p") if SENTENCE_END.search(words_of(p))]) > 1


def lead_above(tree: Any, body: str) -> list[str]:
    """Sentences between headline and body that belong to the article: its lead, its standfirst.

    `body` is the text found; a page whose body does not begin after its headline has none.
    """
    path = path_to_headline(tree)
    found: list[str] = []
    below = False
    for element in tree.iter("h1", "h2", "p", "div"):
        if element.tag == "h1":
            below = element in path
            continue
        words = words_of(element)
        if not below or not words or any(child.tag in ("p", "div") for child in element):
            continue
        if _plain(words) in _plain(body):
            return found
        around = f"{element.get('class', '')} {element.getparent().get('class', '')}"
        if len(words) >= _LEAD and SENTENCE_END.search(words) and not _ABOUT_IT.search(around):
            if not is_elsewhere(element, path) and words not in found:
                found.append(words)
    return []


def refuse_posts(tree: Any, name: str) -> None:
    """Raises ArticleError, with `name`, where a page is a list of articles, or of timed posts."""
    path = path_to_headline(tree)
    for posts in _alike(tree):
        if is_elsewhere(posts[0], path):
            continue
        prose = [sum(map(len, _prose(post))) for post in posts]
        told = [post for post, length in zip(posts, prose, strict=True) if length]
        if len(told) < _POSTS or not all(map(_is_dated, told)):
            continue
        if sum(map(len, _prose(tree))) - sum(prose) > _AROUND * sum(map(len, _prose(tree))):
            continue
        if _are_teasers(told):
            raise ArticleError(
                f"{name}: a list of {len(told)} articles, not one. Add each by its own address."
            )
        raise ArticleError(
            f"{name}: a live page of {len(told)} posts, each with a time of its own. Put the posts "
            "of one day into a UTF-8 text file, and give that day with --date."
        )


def _alike(tree: Any) -> Iterator[list[Any]]:
    """Groups of elements of one kind under one parent, as the posts of a list are."""
    groups: dict[tuple[Any, str, str], list[Any]] = defaultdict(list)
    for element in tree.iter("article", "section", "div", "li"):
        kind = (element.get("class") or "").split(" ")[0]
        if element.tag == "article" or _POST.search(kind):
            groups[element.getparent(), element.tag, kind].append(element)
    yield from (posts for posts in groups.values() if len(posts) >= _POSTS)


def _prose(element: Any) -> list[str]:
    found = (words_of(p) for p in element.iter("p", "div") if INLINE.issuperset(e.tag for e in p))
    return [words for words in found if len(words) >= _LEAD and SENTENCE_END.search(words)]


def drop_teasers(tree: Any) -> None:
    """Take out lists of other articles, of which one might be taken for the page's own."""
    for posts in list(_alike(tree)):
        if all(map(_is_dated, posts)) and _are_teasers(posts):
            for post in posts:
                post.drop_tree()


def _are_teasers(posts: list[Any]) -> bool:
    return sum(map(_links_to_itself, posts)) * 2 > len(posts)


def _is_dated(post: Any) -> bool:
    if next(post.iter("time"), None) is not None:
        return True
    marked = (e for e in post.iter() if isinstance(e.tag, str) and e is not post)
    return any(re.search(r"date|time|posted|publish", e.get("class", ""), re.I) for e in marked)


def _links_to_itself(post: Any) -> bool:
    """Whether its heading leads to the whole of it, as an excerpt's does."""
    headings = post.iter("h1", "h2", "h3", "h4", "h5")
    return any(h.find(".//a[@href]") is not None or h.getparent().tag == "a" for h in headings)


def words_of(element: Any) -> str:
    """An element's words on one line."""
    return " ".join("".join(element.itertext()).split())


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
