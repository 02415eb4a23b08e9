"""What an article has reported before a sentence: a value, handed from sentence to sentence."""

from dataclasses import dataclass, replace

from dashboard.articles.dates import DateMention
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.thresholds import REACH_OF_A_STRIKE, REACH_OF_A_TOLL


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleState:
    """The strikes reported last, the index of their sentence, and the day named last.

    `wide` is the last mention of strikes, where it named no town that they hit.
    """

    strikes: tuple[Draft, ...] = ()
    index: int | None = None
    day: DateMention | None = None
    wide: StrikeMention | None = None

    def after(self, strikes: tuple[Draft, ...], index: int) -> "ArticleState":
        """The state once a sentence has reported these strikes; as it is where there are none."""
        return replace(self, strikes=strikes, index=index) if strikes else self

    def on(self, day: DateMention) -> "ArticleState":
        """The state once a day was named for what it has reported."""
        return replace(self, day=day)

    def since(self, index: int) -> int | None:
        """How many sentences a sentence is behind the last strike; None for an earlier one."""
        if self.index is None or index < self.index:
            return None
        return index - self.index

    def reaches(self, index: int, sentences: int = REACH_OF_A_STRIKE) -> bool:
        """Whether a sentence may still speak of the strikes reported last."""
        since = self.since(index)
        return since is not None and since <= sentences

    def counted_by(self, index: int) -> tuple[Draft, ...]:
        """The strikes that a bare number of killed in a sentence may count."""
        if self.index is None or index - self.index > REACH_OF_A_TOLL:
            return ()
        return self.strikes
