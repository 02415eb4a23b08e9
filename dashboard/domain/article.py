"""An article and the exact words taken from it."""

from dataclasses import dataclass, field
from datetime import date

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""Between these an article can have been published; a date outside is a slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A cleaned article: `text` is what every citation's span counts in (characters)."""

    id: str
    text: str
    published: date
    title: str = ""
    publisher: str = ""
    language: str = "en"
    url: str = ""
    published_basis: str = ""

    def __post_init__(self) -> None:
        if not EARLIEST <= self.published <= LATEST:
            raise ValueError(f"article {self.id}: published {self.published}")

    def cite(self, start: int, end: int) -> "Citation":
        """The words `text[start:end]` as a citation."""
        return Citation(article_id=self.id, start=start, end=end, quote=self.text[start:end])


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Citation:
    """A span of an article: `quote` is exactly `text[start:end]` of the cleaned article."""

    article_id: str
    start: int
    end: int
    quote: str = field(compare=False)

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"citation of {self.article_id}: span {self.start}-{self.end}")
        if len(self.quote) != self.end - self.start:
            raise ValueError(f"citation of {self.article_id}: quote is not {self.start}-{self.end}")
