"""How many people quoted words count, where the rules read no toll in them."""

from dashboard.domain.event import Toll
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.numbers import are_people, has_number, number_span, value
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.tokens import Token
from dashboard.readers.proven import Number, Proven

_HARM = frozenset[str]().union(
    *map(words_of, ["killing_verbs", "wounding_verbs", "dead", "deaths", "wounds", "totals"]),
    "victim casualty body bury funeral lose".split(),
) - {"number"}
_COUNTED = words_of("deaths") | {"casualty", "victim", "life", "other", "more"}


def plain_number(proven: Proven) -> Number | None:
    """The one number of people in the words, with its qualifier, which may stand before them.

    A day, a distance, an age or a number of things is none, nor any where nobody is hurt.
    """
    sentence = proven.facts.read.sentence
    if not any(lemma(token) in _HARM for token in sentence.span):
        return None
    for token in proven.span:
        if not has_number(token) or not _counts_people(token):
            continue
        span = number_span(token)
        if span is None or not any(t in proven.span for t in span if t.like_num):
            continue
        citation = sentence.cite_tokens(span[0], span[-1])
        dated = any(
            when.citation.start < citation.end and citation.start < when.citation.end
            for when in proven.facts.dates
            if when.citation is not None
        )
        low, high = value(span.text.lower())
        if not dated and (low is not None or high is not None):
            return Number(Toll(low=low, high=high), citation, proven.facts, None)
    return None


def _counts_people(token: Token) -> bool:
    """ "24 people", "24 died", "killed: 24"; not "24 km", "24-year-old", "$24", "Highway 24"."""
    if not token.like_num:
        return are_people(token) or lemma(token) in _COUNTED
    if token.i > 0 and (token.nbor(-1).text in {"$", "€", "£"} or _is_named(token)):
        return False
    after = token.doc[token.i + 1 : token.i + 2].text
    if after in {"-", "%"}:
        return False
    counts = token.head.pos_ in {"NOUN", "PROPN"} and token.head.i > token.i
    return not counts or not after[:1].isalnum() or _counts_people(token.head)


def _is_named(number: Token) -> bool:
    """ "Highway 5", "F-16": part of a name."""
    before = number.nbor(-1)
    return before.pos_ == "PROPN" or (before.text == "-" and not before.whitespace_)
