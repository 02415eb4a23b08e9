"""The parts of a page that its article is told from: captions, what stands above it, its posts.

A page is a tree as lxml has it; what is named `drop_` changes it, the rest does not.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from dashboard.articles.published import (
    full_date,
    is_elsewhere,
    json_ld_articles,
    path_to_headline,
)
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
_LEAD_MARK = re.compile(r"(?<![a-z])(?:lead|lede|standfirst|intro|chapo|dek)(?![a-z])", re.I)
_DATED = re.compile(r"date|time|posted|publish", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\b")
_ONLY_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)
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
    for element in tree.iter("h1", "h2", "h3", "h4", "p", "div", "section"):
        if element.tag == "h1":
            below = element in path
            continue
        words = words_of(element)
        holder = element.getparent()
        around = f"{element.get('class', '')} {'' if holder is None else holder.get('class', '')}"
        # A lead that is marked as one may stand over the headline.
        if not words or not INLINE.issuperset(e.tag for e in element):
            continue
        if not below and not _LEAD_MARK.search(around):
            continue
        if _plain(words) in _plain(body):
            return found
        if len(words) >= _LEAD and SENTENCE_END.search(words) and not _ABOUT_IT.search(around):
            if not is_elsewhere(element, path) and words not in found:
                found.append(words)
    return []


def refuse_posts(tree: Any, name: str) -> None:
    """Raises ArticleError, with `name`, where a page is a list of articles, or of timed posts."""
    if any("LiveBlogPosting" in str(node.get("@type")) for node in json_ld_articles(tree)):
        raise _live(name, "posts")
    path = path_to_headline(tree)
    for posts in _alike(tree):
        told = [post for post in posts if _prose(post) or _says(post)]
        excerpts = [post for post in posts if _links_to_itself(post)]
        teasers = len(excerpts) > 1 and len(excerpts) >= len(told) and _are_teasers(excerpts)
        live = len(told) >= _POSTS and all(map(_is_dated, told))
        told = excerpts if teasers else told
        if not (teasers or live) or is_elsewhere(posts[0], path) or not _is_most(told, tree):
            continue
        if teasers:
            raise ArticleError(
                f"{name}: a list of {len(told)} articles, not one. Add each by its own address."
            )
        raise _live(name, f"{len(told)} posts")


def _live(name: str, posts: str) -> ArticleError:
    return ArticleError(
        f"{name}: a live page of {posts}, each with a time of its own. Put the posts of one day "
        "into a UTF-8 text file, and give that day with --date."
    )


def drop_teasers(tree: Any) -> None:
    """Take out lists of other articles, of which one might be taken for the page's own."""
    for posts in list(_alike(tree)):
        if _are_teasers(posts) and not _is_most(posts, tree):
            for post in posts:
                post.drop_tree()


def _alike(tree: Any) -> Iterator[list[Any]]:
    """Groups of elements of one kind under one parent, as the posts of a list are."""
    groups: dict[tuple[Any, str], list[Any]] = defaultdict(list)
    for element in tree.iter("article", "section", "div", "li"):
        groups[element.getparent(), element.tag].append(element)
    yield from (posts for posts in groups.values() if len(posts) > 1)


def _is_most(posts: list[Any], tree: Any) -> bool:
    """Whether a page says little besides."""
    path = path_to_headline(tree)
    own = (e for e in tree.iter("p", "div") if not is_elsewhere(e, path))
    said = sum(len(words) for e in own if (words := _sentence(e)))
    return said - sum(len(words) for post in posts for words in _prose(post)) <= _AROUND * said


def _prose(element: Any) -> list[str]:
    return [words for e in element.iter("p", "div") if (words := _sentence(e))]


def _says(post: Any) -> bool:
    """Whether it has a sentence, be it of three words: "Jets bomb Ariha."."""
    lines = (words_of(e) for e in post.iter("p", "div") if INLINE.issuperset(c.tag for c in e))
    return any(len(words.split()) > 2 and SENTENCE_END.search(words) for words in lines)


def _sentence(element: Any) -> str:
    """The words of an element that holds a sentence and no other block; "" of any other."""
    words = words_of(element) if INLINE.issuperset(e.tag for e in element) else ""
    return words if len(words) >= _LEAD and SENTENCE_END.search(words) else ""


def _are_teasers(posts: list[Any]) -> bool:
    """Whether each heading leads to the whole of its article; two are a list where dated."""
    if not all(map(_links_to_itself, posts)):
        return False
    articles = all(post.tag == "article" for post in posts)
    return all(map(_is_dated, posts)) or (articles and len(posts) >= _POSTS)


def _is_dated(post: Any) -> bool:
    """Whether it shows a day or a time of its own, in a line and not in its prose."""
    if next(post.iter("time"), None) is not None:
        return True
    inside = (e for e in post.iter() if isinstance(e.tag, str) and e is not post)
    lines = ((e.get("class", ""), words_of(e)) for e in inside)
    return any(
        len(words) < _LEAD and (_DATED.search(marks) or _CLOCK.match(words) or _says_day(words))
        for marks, words in lines
        if words
    )


def _says_day(line: str) -> bool:
    return _YEAR.search(line) is not None and full_date(line) is not None


def _links_to_itself(post: Any) -> bool:
    """Whether its heading is a link, as an excerpt's is."""
    headings = post.iter("h1", "h2", "h3", "h4", "h5")
    return any(h.find(".//a[@href]") is not None or h.getparent().tag == "a" for h in headings)


def with_times(blocks: list[str]) -> list[str]:
    """A post's time stands before its words: "19:55", then "State television confirms it"."""
    found: list[str] = []
    for block in blocks:
        if found and _ONLY_CLOCK.fullmatch(found[-1]):
            found[-1] = f"{found[-1]} {block}"
        else:
            found.append(block)
    return found


def words_of(element: Any) -> str:
    """An element's words on one line."""
    return " ".join("".join(element.itertext()).split())


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
