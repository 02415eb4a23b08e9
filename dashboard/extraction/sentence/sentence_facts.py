"""What one sentence says of strikes, before anything is merged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from dashboard.articles.dates import DateMention, find_dates
from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.blame import Blame, find_blame
from dashboard.extraction.sentence.casualties import CasualtyMention, find_casualties
from dashboard.extraction.sentence.responses import Denial, find_denial
from dashboard.extraction.sentence.strike_mention import StrikeMention, read_strike_mention
from dashboard.extraction.sentence.targets import TargetStatement, find_target_statement
from dashboard.extraction.sentence.toll_mentions import TollMention, find_tolls
from dashboard.extraction.sentence.triggers import find_triggers


@dataclass(frozen=True, slots=True, eq=False)
class SentenceFacts:
    """The strikes, tolls, dates and answers of one sentence."""

    read: ReadSentence
    strike_mentions: list[StrikeMention]
    tolls: list[TollMention]
    casualties: list[CasualtyMention]
    dates: list[DateMention]
    target: TargetStatement | None
    denial: Denial | None
    blame: Blame | None

    @property
    def index(self) -> int:
        """Where the sentence stands in its article."""
        return self.read.sentence.index

    @property
    def in_headline(self) -> bool:
        """Whether it is the article's headline."""
        return self.read.sentence.paragraph.kind == "headline"

    def numbers_like(self, number: TollMention) -> list[TollMention]:
        """The numbers of the sentence that count the same people as one of it: the killed, say."""
        if number in self.tolls:
            return self.tolls
        counted = {each.counted for each in self.casualties if each.number == number}
        return [each.number for each in self.casualties if each.counted in counted]


@rule(
    fires=[
        "Rebel shelling of Damascus continued: two shells landed in Bab Touma.",
        "Russian air strikes went on: jets bombed Ariha.",
    ],
    near_misses=[
        "Rebel shelling of Damascus continued, and two shells landed in Bab Touma.",
        "Rebel shelling went on: army jets bombed Ariha.",
    ],
    idle=(),
)
def _attackers_before_colon(
    mention: StrikeMention, before: StrikeMention | None
) -> tuple[Party, ...]:
    """Who struck, where "rebel shelling continued: two shells landed in X" says it once."""
    if before is None or mention.attackers or before.type is not mention.type:
        return ()
    first, last = max(before.trigger.core), min(mention.trigger.core)
    words = mention.sentence.span.doc[first:last]
    return before.attackers if any(word.text == ":" for word in words) else ()


def _told_after_colon(mentions: Sequence[StrikeMention]) -> list[StrikeMention]:
    """The mentions with the attackers that only those before a colon name."""
    before = [None, *mentions]
    return [
        replace(mention, attackers=_attackers_before_colon(mention, earlier) or mention.attackers)
        for mention, earlier in zip(mentions, before, strict=False)
    ]


def read_facts(
    read: ReadSentence, published: date, years: Mapping[int, int] = MappingProxyType({})
) -> SentenceFacts:
    """What one sentence says, from its grammar alone; `years` are the article's, by month."""
    sentence = read.sentence
    question = sentence.is_question
    triggers = [] if question else find_triggers(sentence, read.actors)
    tolls = [] if question else find_tolls(sentence)
    mentions = [
        read_strike_mention(sentence, t, triggers, read.actors, read.places) for t in triggers
    ]
    return SentenceFacts(
        read=read,
        strike_mentions=_told_after_colon(mentions),
        tolls=tolls,
        casualties=[] if question else find_casualties(sentence, tolls),
        dates=[
            replace(when, citation=sentence.cite_words(when.start, when.end))
            for when in find_dates(sentence.span.text, published, years)
        ],
        target=None if question else find_target_statement(sentence, read.actors),
        denial=find_denial(sentence, read.actors),
        blame=find_blame(sentence, read.actors),
    )
