"""Which words of a sentence name a day, and what verb they hang on."""

import re
from collections.abc import Iterator

from dashboard.articles.dates import DateMention
from dashboard.extraction.english.lexicon import (
    BLAMING_VERBS,
    DENYING_VERBS,
    HEDGED_SAYING_VERBS,
    SAYING_VERBS,
    words_of,
)
from dashboard.extraction.english.roles import Role, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.sentence.sentence_facts import SentenceFacts

SPEECH = (
    SAYING_VERBS
    | HEDGED_SAYING_VERBS
    | DENYING_VERBS
    | BLAMING_VERBS
    | words_of("publishing")
    | words_of("condemning")
)
"""Verbs that a day may hang on and then is that of the words, not of the deed."""
_AGAIN = re.compile(r",? and (?:then )?(?:once more |again )?(?:on )?", re.IGNORECASE)


def verb_over(when: DateMention, facts: SentenceFacts) -> Token | None:
    """The verb that a day hangs on, as the grammar has it."""
    words = words_of_day(when, facts)
    if not words:
        return None
    root = next((t for t in words if t.head not in words), words[-1])
    return next((t for t in (root, *root.ancestors) if _is_verb(t)), None)


def _is_verb(token: Token) -> bool:
    """A verb, and "been" of "which has been under siege since 2013"."""
    return token.pos_ == "VERB" or role(token) is Role.RELATIVE_CLAUSE


def words_of_day(when: DateMention, facts: SentenceFacts) -> list[Token]:
    """The words that name a day."""
    span = facts.read.sentence.span
    words = span.doc.covering(span.start_char + when.start, span.start_char + when.end)
    return list(words) if words is not None else []


def days_of(own: DateMention, facts: SentenceFacts) -> Iterator[DateMention]:
    """A strike's day, and the second of "on Monday and again on Wednesday"."""
    yield own
    text = facts.read.sentence.span.text
    for other in facts.dates:
        if other.start > own.end and _AGAIN.fullmatch(text[own.end : other.start].rstrip() + " "):
            yield other
