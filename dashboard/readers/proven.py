"""Words that were found where a model points, what they prove, and why others prove nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.domain.article import Citation
from dashboard.domain.event import Toll
from dashboard.domain.review import Fault, ProvenField, ReviewItem, ReviewKind, UnprovenWords
from dashboard.extraction.english.tokens import Span
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.toll_mentions import TollMention
from dashboard.readers.quotes import Words

_SHOWN = 200  # characters of what a model said


@dataclass(frozen=True, slots=True)
class Proven:
    """Words of the article and the sentence they are in."""

    words: Words
    facts: SentenceFacts
    citation: Citation

    @property
    def span(self) -> Span:
        """The words as parsed."""
        sentence = self.facts.read.sentence
        start = sentence.paragraph.start
        found = sentence.span.doc.covering(self.words.start - start, self.words.end - start)
        assert found is not None, "the words lie in a parsed sentence"
        return found

    def mention(self) -> StrikeMention | None:
        """The strike that the rules read in the same words."""
        said = {token.i for token in self.span}
        found = [m for m in self.facts.strike_mentions if said & m.trigger.core]
        return next((m for m in found if m.reality == "done"), found[0] if found else None)


@dataclass(frozen=True, slots=True)
class Party:
    """An actor, and the words that name it; `either` is one of several joined by "or"."""

    actor: str
    citation: Citation
    either: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """How many people, the words that say so, and where the rules count the same."""

    toll: Toll
    citation: Citation
    facts: SentenceFacts
    mention: TollMention | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as written, and the sentence that says so."""

    name: str
    sentence: Citation


class Unproven(ValueError):
    """Words that prove nothing: `reason` says why."""

    def __init__(self, field: ProvenField, said: str, fault: Fault) -> None:
        super().__init__(f"{field}: {fault}: {said}")
        self.reason = UnprovenWords(field=field, said=said[:_SHOWN], fault=fault)

    def item(self, kind: ReviewKind, sentences: Sequence[Citation]) -> ReviewItem:
        """A line for review, at the sentence that was pointed at, where there is one."""
        citation = next(iter(sentences), None)
        text = citation.quote if citation else self.reason.said
        return ReviewItem(kind=kind, text=text, reason=self.reason, citation=citation)
