"""Whose forces are put somewhere, and who operates there."""

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    OPERATION_NOUNS,
    OPERATION_VERBS,
    STATIONING_VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    PATIENTS,
    Role,
    children,
    conjuncts,
    first_conjunct,
    objects,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, subjects
from dashboard.extraction.ground.forces import is_left
from dashboard.extraction.ground.moving import OFFENSIVES, forces, operating_on
from dashboard.extraction.ground.now import is_past, is_so
from dashboard.extraction.ground.phrases import FoundZone, where_of, zones
from dashboard.extraction.ground.presence import FOOTHOLDS, FORCES, POSTS, PUT, SEEN
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.reality import is_negated

_FOUNDING = words_of("founding")
_CONDUCTING = words_of("conducting")
_THERE = frozenset({"to", "into", "in", "around"})
_LINES = words_of("positions") | {"line"}
_AT_IT = frozenset({"fight", "battle", "operate", "hide"})
_SENT = FORCES | words_of("fighting_people")
_OF_AID = frozenset({"aid", "relief", "humanitarian", "medical", "food"})
_ONCE = words_of("formerly") | {"then"}
_ANNOUNCING = frozenset({"announce", "declare"})
_STARTS = frozenset({"start", "launch", "beginning", "begin", "commencement"})
_SENDING = frozenset({"send", "dispatch", "bring", "rush"})


@rule(
    fires=[
        "Russia keeps warplanes at Hmeimim.",
        "Russia has set up a base in Ariha.",
    ],
    near_misses=[
        "Russia does not keep warplanes at Hmeimim.",
        "Russia has set up a hospital in Ariha.",
    ],
    idle=(),
)
def keeps_there(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Moscow keeps planes at X", "Russia has set up a base at X"."""
    if verb.pos_ != "VERB" or not is_so(verb) or is_past(verb):
        return ()
    things: list[Token] = []
    if lemma(verb) in STATIONING_VERBS:
        things = [c for c in children(verb, Role.OBJECT) if lemma(c) in FORCES]
        things = [c for c in things if not is_negated(c)]
    elif lemma(verb) in _FOUNDING:
        founded = children(verb, *PATIENTS)
        things = [c for c in founded if lemma(c) in POSTS | FOOTHOLDS | _LINES]
        things = [c for c in things if lemma(c) != "line" or any(children(c, *NAMING))]
        founded = children(verb, *PATIENTS)
        things += [c for c in founded if lemma(c) == "point" and _is_military(c)]
    elif lemma(verb) == "leave":  # "leaving 150 US soldiers at X": whose they are, they say
        left = [c for c in children(verb, Role.OBJECT) if lemma(c) in FORCES]
        actors = [actor for one in left for actor in context.actors_in(one)]
        return zones(actors, ZoneRelation.PRESENT, context.located(verb, *left), verb)
    if not things:
        return ()
    doers = [*subjects(verb), *agents_after(verb), *children(verb, Role.PASSIVE_SUBJECT)]
    actors = [actor for one in doers for actor in context.actors_in(one)]
    return zones(actors, ZoneRelation.PRESENT, context.located(verb, *things, near=True), verb)


@rule(
    fires=[
        "Rockets hit Iranian troops stationed in Ariha.",
        "Shells hit Russian forces based in Ariha.",
    ],
    near_misses=[
        "Rockets hit Iranian troops in Ariha.",
        "Shells hit families based in Ariha.",
        "Shells fell after Russian aircraft seen in the area of Ariha had left.",
    ],
    idle=(),
)
def stationed(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "The Russian troops stationed in X", "based in X, the rebels ..."."""
    at_it = lemma(verb) in _AT_IT and verb.tag_ == "VBG"  # "rebels fighting in X"
    if not (lemma(verb) in PUT or at_it):
        return ()
    if role(verb) is Role.ADVERBIAL_CLAUSE and verb.tag_ == "VBN" and verb.i < verb.head.i:
        doers = subjects(verb.head) if is_so(verb) else ()
        based = [actor for one in doers for actor in context.actors_in(one)]
        return zones(based, ZoneRelation.PRESENT, context.located(verb, near=True), verb)
    if role(verb) is not Role.PARTICIPLE_CLAUSE:
        return ()
    if verb.pos_ != "VERB" or not is_so(verb) or is_past(verb):
        return ()
    if is_left(verb.head):
        return ()  # "cleared out rebels holed up in X"
    if lemma(verb.head) not in FORCES and verb.head.i not in context.actors:
        return ()
    if lemma(verb) in SEEN and {lemma(verb.head), verb.head.lower_} & AIR_WORDS:
        return ()  # "Russian jets seen over X": none of theirs is on its ground
    actors = context.actors_in(verb.head)
    places = context.located(verb, near=not at_it)
    if at_it:  # "a group fighting in Syria": they all do
        places = (p for p in places if p.kind is not PlaceKind.COUNTRY or p.part_of_region)
    return zones(actors, ZoneRelation.PRESENT, places, verb)


@rule(
    fires=[
        "Hezbollah sent fighters to Ariha.",
        "The army is bringing up reinforcements in Tadmur.",
    ],
    near_misses=[
        "Hezbollah plans to send fighters to Ariha.",
        "The army sent doctors to Tadmur.",
    ],
    idle=(),
)
def sends(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Sent fighters to X", "is bringing up reinforcements in X": they are there."""
    if verb.pos_ != "VERB" or lemma(verb) not in _SENDING or not is_so(verb):
        return ()
    sent = [c for c in children(verb, *PATIENTS) if _is_force(c)]
    whose = [*subjects(verb), *agents_after(verb)] if sent else []
    named = [actor for one in whose for actor in context.actors_in(one)]
    named = named or [actor for one in sent for actor in context.actors_in(one)]
    ways = children(verb, Role.PREPOSITION, Role.INDIRECT_OBJECT)
    grounds = [noun for way in ways if way.lower_ in _THERE for noun in objects(way)]
    places = [
        place
        for ground in (*grounds, *(n for one in sent for n in phrases(one, *_THERE)))
        for place in context.places_in(ground)
        if place.kind is not PlaceKind.COUNTRY or place.part_of_region
    ]
    return zones(named[:1], ZoneRelation.PRESENT, places, verb)


def _is_military(point: Token) -> bool:
    """ "An observation point"."""
    return any(c.lower_ in {"observation", "military"} for c in children(point, *NAMING))


def _is_force(thing: Token) -> bool:
    """ "Fighters", "some of its men"; not "car bombs"."""
    if any(c.lower_ in _OF_AID for c in children(thing, Role.COMPOUND, Role.ADJECTIVE)):
        return False
    return any(lemma(one) in _SENT - WEAPONS for one in (thing, *phrases(thing, "of")))


@rule(
    fires=[
        "Coalition forces are conducting operations in Manbij.",
        "ISIS operates in Manbij.",
        "Shells fell in Ariha, Saraqib and other towns where rebels operate.",
    ],
    near_misses=[
        "Coalition forces conducted operations in Manbij.",
        "Doctors operate in Manbij.",
    ],
    idle=(),
)
def operating(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Coalition forces are conducting operations in X", "ISIS operates in X"."""
    if verb.pos_ != "VERB" or verb.tag_ in {"VBD", "VBN"} or not is_so(verb):
        return ()
    noun = next((c for c in children(verb, Role.OBJECT) if lemma(c) in OPERATION_NOUNS), None)
    conducted = lemma(verb) in _CONDUCTING and noun is not None
    if not conducted and lemma(verb) not in OPERATION_VERBS:
        return ()
    actors = [actor for one in subjects(verb) for actor in context.actors_in(one)]
    places = list(context.located(verb, noun or verb, near=True, base=True))
    if noun is None and not places:  # "in X, Y and other districts where rebels operate"
        listed = [one for ground in where_of(verb) for one in conjuncts(first_conjunct(ground))]
        places = [p for one in listed for p in context.places_in(one)]
    if noun is None and not places:  # "patrolling the border of X", "the line between A and B in X"
        over = [t.i for c in children(verb, Role.OBJECT) for t in c.subtree]
        places = [p for at in over for p in context.places.get(at, ())]
        places = [p for p in places if p.kind is not PlaceKind.COUNTRY or p.part_of_region]
    return zones(actors, ZoneRelation.OPERATES, places, verb)


@rule(
    fires=[
        "ISIS is a jihadist group active in Tadmur.",
        "Officials met rebel groups active in Ariha.",
    ],
    near_misses=[
        "ISIS is a jihadist group once active in Tadmur.",
        "Officials met farmers active in Ariha.",
    ],
    idle=(),
)
def active(context: GroundContext, word: Token) -> tuple[FoundZone, ...]:
    """ "A jihadist group active in X": whoever it is operates there."""
    group = word.head
    if role(word) is not Role.ADJECTIVE or word.i < group.i:
        return ()
    if any(c.lower_ in _ONCE for c in word.children):
        return ()
    named = [group]
    if role(group) is Role.ATTRIBUTE and is_so(group.head) and not is_past(group.head):
        named = list(children(group.head, Role.SUBJECT))
    elif role(group) is Role.APPOSITION:
        named = [group.head]
    elif role(group) is Role.ATTRIBUTE or (
        lemma(group) not in FORCES and group.i not in context.actors
    ):
        return ()
    actors = [actor for one in named for actor in context.actors_in(one)]
    places = [
        place
        for place in context.located(word)
        if place.kind is not PlaceKind.COUNTRY or place.part_of_region
    ]
    return zones(actors[:1], ZoneRelation.OPERATES, places, word)


@rule(
    fires=[
        "The SDF announced the launch of an offensive on Manbij.",
        "Turkey has announced the start of an operation in Manbij.",
    ],
    near_misses=[
        "Russia announced the end of military operations in Manbij.",
        "The SDF announced the start of talks in Manbij.",
        "The UN announced the start of an offensive by the army on Manbij.",
    ],
    idle=(),
)
def announces_offensive(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "A announced the start of operations in X": A is at it."""
    if lemma(verb) not in _ANNOUNCING or not is_so(verb):
        return ()
    starts = [c for c in children(verb, Role.OBJECT) if lemma(c) in _STARTS]
    begun = [one for start in starts for one in phrases(start, "of") if lemma(one) in OFFENSIVES]
    if any(True for one in begun for _ in phrases(one, "by")):
        return ()  # "of an offensive by the army": somebody else's
    heads = (*begun, *starts)
    grounds = [n for one in heads for n in phrases(one, "in", "on", "into", "around", "against")]
    return operating_on(context, forces(context, verb), grounds, verb)


RULES: GroundRules = {
    announces_offensive: _ANNOUNCING,
    active: frozenset({"active"}),
    keeps_there: STATIONING_VERBS | _FOUNDING | {"leave"},
    stationed: PUT | _AT_IT,
    sends: _SENDING,
    operating: _CONDUCTING | OPERATION_VERBS,
}
