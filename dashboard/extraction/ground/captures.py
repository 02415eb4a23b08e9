"""Who took which place, and when: what an article tells in any order."""

from collections.abc import Iterable
from datetime import date

from dashboard.articles.dates import DateMention
from dashboard.domain.article import Citation


class Captures:
    """The captures an article has told of; where no past day is said, it is the article's own."""

    def __init__(self, published: date) -> None:
        self._published = published
        self._taken: dict[str, tuple[date, str, Citation]] = {}

    def take(self, actor: str, place: str, cited: Citation, days: Iterable[DateMention]) -> bool:
        """Whether nobody else took the place later: "ISIS took X in May", the army since."""
        past = [day.last for day in days if day.last < self._published]
        when = max(past, default=self._published)
        before = self._taken.get(place)
        if before is not None and before[0] > when and before[1] != actor:
            return False
        self._taken[place] = when, actor, cited
        return True

    def ended(self, actor: str, place: str, cited: Citation) -> bool:
        """Whether this very sentence tells that another took it: "captured rebel-held X"."""
        taken = self._taken.get(place)
        return taken is not None and taken[1] != actor and taken[2] == cited
