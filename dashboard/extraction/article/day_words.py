"""Which words of a sentence name a day, and what verb they hang on."""

from spacy.tokens import Token

from dashboard.articles.dates import DateMention
from dashboard.extraction.sentence.sentence_facts import SentenceFacts


def verb_over(when: DateMention, facts: SentenceFacts) -> Token | None:
    """The verb that a day hangs on, as the grammar has it."""
    words = words_of_day(when, facts)
    if not words:
        return None
    root = next((t for t in words if t.head not in words), words[-1])
    return next((t for t in (root, *root.ancestors) if t.pos_ == "VERB"), None)


def words_of_day(when: DateMention, facts: SentenceFacts) -> list[Token]:
    """The words that name a day."""
    span = facts.read.sentence.span
    words = span.doc.char_span(
        span.start_char + when.start, span.start_char + when.end, alignment_mode="expand"
    )
    return list(words) if words is not None else []
