"""Who took which place, and when: what an article tells in any order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.articles.dates import DateMention
from dashboard.domain.article import Citation


@dataclass(frozen=True, slots=True)
class Capture:
    """Who took a place by which day; `until` is when another took it from them, or None."""

    actor: str
    since: date
    cited: Citation
    until: date | None = None


def days_of(at: int, captures: Sequence[int], days: Sequence[DateMention]) -> list[DateMention]:
    """The days of one capture of a sentence: those that stand nearer to it than to another.

    `at` and `captures` are where the captures stand, in characters of the sentence, as days do.
    """
    return [
        day
        for day in days
        if min(captures, key=lambda other: abs(other - day.start), default=at) == at
    ]


class Captures:
    """The captures an article has told of; where no past day is said, it is the article's own."""

    def __init__(self, published: date) -> None:
        self._published = published
        self._last: dict[str, Capture] = {}
        self._gone: dict[tuple[str, str], date] = {}

    def take(self, actor: str, place: str, cited: Citation, days: Iterable[DateMention]) -> Capture:
        """A capture, by the last day that the sentence leaves for it.

        "ISIS took X in May" is over where the article has told that the army took it since, or
        that ISIS has left it.
        """
        since = self.since(days)
        left = self._gone.get((actor, place))
        if left is not None and left > since:
            return Capture(actor, since, cited, until=left)
        self._gone.pop((actor, place), None)
        last = self._last.get(place)
        if last is not None and last.since > since and last.actor != actor:
            return Capture(actor, since, cited, until=last.since)
        self._last[place] = Capture(actor, since, cited)
        return self._last[place]

    def leave(self, actor: str, place: str, days: Iterable[DateMention]) -> date:
        """The day by which somebody is gone from a place."""
        self._gone[actor, place] = self.since(days)
        return self._gone[actor, place]

    def ended(self, actor: str, place: str, cited: Citation, *, told_of: bool) -> bool:
        """Whether a place that somebody is said to hold is theirs no longer.

        Where this very sentence tells that another took it: "captured rebel-held X". And where
        they were told to have left: `told_of` is what the article itself adds of the past.
        """
        last = self._last.get(place)
        taken = last is not None and last.actor != actor and last.cited == cited
        return taken or (told_of and (actor, place) in self._gone)

    def taken_from(self, actor: str, place: str) -> bool:
        """Whether the last that the article told to have taken a place is another."""
        last = self._last.get(place)
        return last is not None and last.actor != actor and last.until is None

    def undid(self, actor: str, place: str, *, left: bool) -> bool:
        """Whether the article has told of a later capture: by one who `left`, or by another."""
        last = self._last.get(place)
        return last is not None and last.until is None and (last.actor == actor) is left

    def since(self, days: Iterable[DateMention]) -> date:
        """The last past day of these; the article's own where none is said."""
        return min(max((day.last for day in days), default=self._published), self._published)
