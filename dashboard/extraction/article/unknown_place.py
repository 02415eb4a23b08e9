"""Strikes at a place that is told but not known: they are no other strike's, nor are their dead."""

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import DAYS_AND_MONTHS, LOCATIVE, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, conjuncts, patients, phrases
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention

_SETTLEMENTS = words_of("settlements")
_WAYS = words_of("ways")
_POINTING = words_of("pointing")


@rule(
    fires=[
        "Army jets bombed Saraqib on Monday. Turkish jets bombed two villages, killing two.",
        "Army jets bombed Saraqib on Monday. Shelling of a village killed nine people.",
    ],
    near_misses=[
        "Army jets bombed Saraqib on Monday. The jets struck a market, killing two.",
        "Army jets bombed Saraqib on Monday. Shelling of Ariha killed nine people.",
    ],
    idle=False,
)
def is_at_unknown_place(facts: SentenceFacts, strike: StrikeMention) -> bool:
    """ "Shelled a village", "hit the road to X": elsewhere, wherever that is."""
    if strike.places or strike.definite:
        return False
    known = {t.i for place in facts.read.places for t in place.span}
    known |= {t.i for actor in facts.read.actors for t in actor.span}
    return any(_is_place(thing, known) for thing in _struck(strike))


def _struck(strike: StrikeMention) -> Iterator[Token]:
    noun, verb = strike.trigger.noun, strike.trigger.verb
    for head in filter(None, (noun, verb)):
        near = (*phrases(head, *LOCATIVE, "of"), *(patients(head) if head == verb else ()))
        for thing in near:
            for struck in conjuncts(thing):
                if struck != noun:
                    yield struck
                    yield from phrases(struck, "of", "in", "near")


def _is_place(thing: Token, known: set[int]) -> bool:
    if thing.pos_ == "PROPN":
        named = {thing.i, *(part.i for part in children(thing, Role.COMPOUND))}
        dated = any(part.lower_ in DAYS_AND_MONTHS for part in (thing, *thing.children))
        return thing.text.istitle() and not dated and not named & known
    if lemma(thing) in _WAYS:
        return True
    pointed = any(word.lower_ in _POINTING for word in children(thing, Role.DETERMINER))
    return lemma(thing) in _SETTLEMENTS and not pointed
