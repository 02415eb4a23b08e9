"""What a report tells of a time before its news: "nine months after", "earlier on Sunday"."""

from dashboard.articles.dates import NUMBER_WORDS
from dashboard.extraction.english.parser import Sentence
from dashboard.extraction.english.roles import Role, children
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_MONTHS = frozenset({"month", "months"})
_YEARS = frozenset({"year", "years", "decade", "decades"})
_OLD_MONTHS = 6
"""After so many months, who was driven out then may be back: that is why it is told."""


@rule(
    fires=[
        "The push comes nine months after ISIS was driven from Tadmur by the army.",
        "The attack comes two years after the rebels drove the army from Ariha.",
    ],
    near_misses=[
        "The push comes nine days after ISIS was driven from Tadmur by the army.",
        "The army holds Tadmur nine months after the war began.",
    ],
    idle=False,
)
def is_long_before(word: Token) -> bool:
    """ "Comes nine months after A was driven from X": told of the past, not of who is there."""
    verb = next((t for t in (word, *word.ancestors) if t.pos_ == "VERB"), word)
    after = next((c for c in children(verb, Role.MARKER) if c.lower_ == "after"), None)
    if after is None or after.i < after.sent.start + 2:
        return False
    span, number = after.nbor(-1), after.nbor(-2)
    if span.lower_ in _MONTHS:
        count = int(number.text) if number.text.isdigit() else NUMBER_WORDS.get(number.lower_, 0)
        return count >= _OLD_MONTHS
    return span.lower_ in _YEARS


@rule(
    fires=[
        "The army took Ariha. Earlier on Sunday, medics said shells had forced it to leave the "
        "town.",
        "Earlier on Sunday, officials said ISIS had retaken Tadmur from the army.",
    ],
    near_misses=[
        "The army took Ariha. Later on Sunday, medics said shells had forced it to leave.",
        "The army took Ariha earlier on Sunday.",
    ],
    idle=False,
)
def is_told_back(sentence: Sentence) -> bool:
    """ "Earlier on Sunday, ...": what was before what the sentences before it told."""
    return sentence.span[0].lower_ == "earlier"
