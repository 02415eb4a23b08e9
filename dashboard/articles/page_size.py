"""Pages larger than any newspaper's: read, they would hold up all other articles for minutes."""

import re

from dashboard.errors import ArticleError

_MOST_TAGS = 50_000
_MOST_ATTRIBUTES = 1_000
# As HTML has it: a name, and a value in quotes, without any, or none. Nothing is tried twice.
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]++)?+)?+"""
_CROWDED = re.compile(rf"<[a-zA-Z][^\s/>]*+(?>{_ATTRIBUTE}){{{_MOST_ATTRIBUTES}}}")


def refuse_huge(html: str, name: str) -> None:
    """Raises ArticleError, with `name`, for more tags, or attributes of a tag, than a page has.

    A parser takes a time for a tag's attributes that grows with the square of their number.
    """
    tags = html.count("<")
    if tags > _MOST_TAGS:
        raise ArticleError(
            f"{name}: {tags:,} tags are no article's page. Copy its text into a UTF-8 text file."
        )
    if _CROWDED.search(html):
        raise ArticleError(
            f"{name}: a tag of over {_MOST_ATTRIBUTES:,} attributes is no article's. "
            "Copy the article's text into a UTF-8 text file."
        )
