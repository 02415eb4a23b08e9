"""How many people a noun phrase says, as a range, with the words that say so."""

from dashboard.domain.event import Toll
from dashboard.extraction.english.numbers import has_number, number_span, value
from dashboard.extraction.english.roles import Role, children
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.rules import rule

Counted = tuple[Toll, Span]
"""A number of people, and its words."""


def of_number(counting: Token) -> Counted | None:
    """ "At least five" of "at least five children", by the noun or by the number."""
    span = number_span(counting) if has_number(counting) else None
    if span is None or _says_no_number(span):
        return None
    low, high = value(span.text.lower())
    return None if low is None and high is None else (Toll(low=low, high=high), span)


def single(noun: Token) -> Counted | None:
    """ "A child", "another"."""
    if noun.lower_ == "another":
        return Toll(low=1, high=1), noun.doc[noun.i : noun.i + 1]
    articles = {"a", "an", "another"}
    first = next((c for c in children(noun, Role.DETERMINER) if c.lower_ in articles), None)
    if first is None or noun.tag_ != "NN":
        return None
    return Toll(low=1, high=1), noun.doc[first.i : noun.i + 1]


@rule(
    fires=[
        "Jets bombed Ariha. The war has injured 1.9 million others.",
        "Shells hit Ariha. No one was wounded.",
    ],
    near_misses=[
        "Jets bombed Ariha, wounding 1,900 people.",
        "Shells hit Ariha. One was wounded.",
    ],
    idle=False,
    kept="millions would be read as one, and nobody as somebody",
)
def _says_no_number(words: Span) -> bool:
    """ "No one"; "1.9 million", which no strike harms."""
    doc, start, end = words.doc, words.start, words.end
    around = {token.lower_ for token in doc[max(start - 1, words[0].sent.start) : end + 1]}
    return bool(around & {"no", "not", "million"})
