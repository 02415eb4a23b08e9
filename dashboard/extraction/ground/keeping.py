"""Who has ground still, or holds on to it."""

from collections.abc import Iterator

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    children,
    conjuncts,
    objects,
    phrases,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import subjects
from dashboard.extraction.ground.locating_names import SETTLEMENTS
from dashboard.extraction.ground.now import is_past, is_so
from dashboard.extraction.ground.phrases import FoundZone, zones
from dashboard.extraction.rules import rule

_HAVING = frozenset({"have", "keep"})
_OWNED = SETTLEMENTS | words_of("shares") | words_of("sites") | {"capital", "province", "most"}
_CLINGING = frozenset({"hold", "cling", "hang"})


@rule(
    fires=[
        "The army still has Ariha.",
        "The rebels have kept Saraqib and the town of Ariha.",
    ],
    near_misses=[
        "The army has Ariha in its sights.",
        "The army has a hospital in Ariha.",
    ],
    idle=(),
)
def has_ground(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "The government still has X", "the rebels have kept X": it is theirs."""
    if verb.pos_ not in {"VERB", "AUX"} or lemma(verb) not in _HAVING or not is_so(verb):
        return ()
    if lemma(verb) == "have" and is_past(verb):
        return ()
    if any(prepositions(verb, "under", "from", "as")) or any(
        children(verb, Role.OBJECT_PREDICATE, Role.ADJECTIVE_COMPLEMENT)
    ):
        return ()  # "keeps X under fire", "keeps X open"
    heads = (verb, *children(verb, Role.OBJECT))
    if any(any(children(n, Role.POSSESSIVE)) for head in heads for n in phrases(head, "in")):
        return ()  # "has X in its sights"
    listed = (thing for first in children(verb, Role.OBJECT) for thing in _listed(first))
    things = [thing for thing in listed if thing.i in context.places or lemma(thing) in _OWNED]
    actors = [actor for one in subjects(verb) for actor in context.holders_in(one)]
    places = [
        place
        for thing in things
        for place in context.places_in(thing)
        if place.stands_for is None or place.root != thing  # not just "keeps the town"
    ]
    return zones(actors, ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "The rebels held on to Ariha on Sunday.",
        "The army still clings to Saraqib.",
    ],
    near_misses=[
        "The rebels may hold on to Ariha.",
        "The army clings to hope in Saraqib.",
    ],
    idle=(),
)
def holds_on(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Rebels held on to X", "cling to X": what others want of them is theirs still."""
    if verb.pos_ != "VERB" or lemma(verb) not in _CLINGING or not is_so(verb):
        return ()
    heads = [c for c in verb.children if c.lower_ in {"on", "onto"}]
    if lemma(verb) == "hold" and not heads:
        return ()
    ways = [to for head in (verb, *heads) for to in prepositions(head, "to", "onto")]
    grounds = [ground for way in ways for ground in objects(way)]
    doers = subjects(verb)
    if not doers and role(verb) is Role.PARTICIPLE_CLAUSE:
        doers = [verb.head]  # the parser takes "held" of "Rebels held on to X" for a passive
    actors = [actor for one in doers for actor in context.holders_in(one)]
    places = [place for ground in grounds for place in context.places_in(ground)]
    return zones(actors, ZoneRelation.CONTROLS, places, verb)


def _listed(first: Token) -> Iterator[Token]:
    """The nouns of a list; the parser may hang the next ones on a name in it: "the capital, X,"."""
    for thing in conjuncts(first):
        yield thing
        for beside in children(thing, Role.APPOSITION):
            yield from _listed(beside)


RULES: GroundRules = {has_ground: _HAVING, holds_on: _CLINGING}
