"""What one sentence says of strikes, before anything is merged."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.extraction.dates import When, find_dates, unsaid
from dashboard.extraction.document import ReadSentence
from dashboard.extraction.frames import Frame, read_frame
from dashboard.extraction.lexicon import SAYING_VERBS
from dashboard.extraction.parser import lemma
from dashboard.extraction.responses import Blame, Denial, find_blame, find_denial
from dashboard.extraction.targets import TargetStatement, find_target_statement
from dashboard.extraction.tolls import TollMention, find_tolls
from dashboard.extraction.triggers import find_triggers

# A strike told of so long after is history: an anniversary, a reminder, not this day's news.
_HISTORY = timedelta(days=300)
_NEWS = timedelta(days=10)
_DAY = timedelta(days=1)
_DAY_BEFORE = frozenset({"the day before", "the night before", "previous day", "previous night"})


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """The strikes, tolls, dates and answers of one sentence."""

    read: ReadSentence
    frames: list[Frame]
    tolls: list[TollMention]
    dates: list[When]
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


def read_facts(read: ReadSentence, published: date) -> Facts:
    """What one sentence tells, from its grammar alone."""
    sentence = read.sentence
    question = sentence.is_question
    triggers = [] if question else find_triggers(sentence, read.actors)
    return Facts(
        read=read,
        frames=[read_frame(sentence, t, triggers, read.actors, read.places) for t in triggers],
        tolls=[] if question else find_tolls(sentence),
        dates=[
            replace(when, citation=sentence.cite_words(when.start, when.end))
            for when in find_dates(sentence.span.text, published)
        ],
        target=None if question else find_target_statement(sentence, read.actors),
        denial=find_denial(sentence, read.actors),
        blame=find_blame(sentence, read.actors),
    )


def date_of(
    facts: Facts, frame: Frame, published: date, before: When | None
) -> tuple[When | None, bool]:
    """A frame's day, and whether its own words name it; None for history and for the future.

    `before` is the day last told of in the article.
    """
    at = frame.trigger.head.idx - facts.read.sentence.span.start_char
    named = sorted(facts.dates, key=lambda when: min(abs(when.start - at), abs(when.end - at)))
    own = next((when for when in named if not _dates_the_saying(when, facts, frame)), None)
    if own is not None:
        if own.words.lower() in _DAY_BEFORE and before is not None:
            day = before.first - _DAY
            return replace(own, first=day, last=day), True
        history = own.last < published - _HISTORY or own.last - own.first > _HISTORY
        if history or own.first > published + _DAY:
            return None, True
        return own, True
    if before is not None:
        return replace(before, rule="the day told of before"), False
    if named and named[0].last > published - _NEWS:
        return named[0], False
    return unsaid(published), False


def _dates_the_saying(when: When, facts: Facts, frame: Frame) -> bool:
    """ "..., hospital staff said on Friday": the day of the words, not of the strike."""
    span = facts.read.sentence.span
    words = span.doc.char_span(
        span.start_char + when.start, span.start_char + when.end, alignment_mode="expand"
    )
    if words is None:
        return False
    verb = next((t for t in (words.root, *words.root.ancestors) if t.pos_ == "VERB"), None)
    return (
        verb is not None
        and verb.i not in frame.trigger.core
        and lemma(verb) in SAYING_VERBS | {"publish", "release", "issue"}
    )
