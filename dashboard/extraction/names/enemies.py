"""Names that only say whom somebody is against: "anti-ISIS fighters", "rivals of ISIS"."""

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import preposition_of
from dashboard.extraction.english.tokens import Span
from dashboard.extraction.rules import rule

_AGAINST = frozenset({"anti", "counter", "non"})
_ENEMIES = words_of("enemies")


@rule(
    fires=[
        "Anti-ISIS fighters shelled Mayadin on Tuesday.",
        "The counter-Daesh coalition bombed Mayadin on Tuesday.",
        "Rivals of ISIS shelled Mayadin on Tuesday.",
        "Opponents of the regime shelled Homs on Tuesday.",
    ],
    near_misses=[
        "Fighters of ISIS shelled the positions of rivals in Mayadin on Tuesday.",
        "Anti-tank missiles of ISIS hit Mayadin on Tuesday.",
    ],
    idle=False,
)
def is_of_enemies(span: Span) -> bool:
    """ "Anti-ISIS fighters", "rivals of ISIS": whoever they are, they are not ISIS."""
    of = preposition_of(span.root, "of")
    if of is not None and lemma(of.head) in _ENEMIES:
        return True
    before = [token.lower_ for token in span.doc[max(span.start - 2, span.sent.start) : span.start]]
    return before[-1:] == ["-"] and before[0] in _AGAINST
