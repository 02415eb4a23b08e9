"""What one sentence says of strikes, before anything is merged."""

from dataclasses import dataclass, replace
from datetime import date

from dashboard.extraction.dates import When, find_dates
from dashboard.extraction.document import ReadSentence
from dashboard.extraction.frames import Frame, read_frame
from dashboard.extraction.responses import Blame, Denial, find_blame, find_denial
from dashboard.extraction.targets import TargetStatement, find_target_statement
from dashboard.extraction.tolls import TollMention, find_tolls
from dashboard.extraction.triggers import find_triggers


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
