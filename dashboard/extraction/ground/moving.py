"""Whose forces move on, into or around which ground."""

from collections.abc import Iterable, Iterator

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    BEING_VERBS,
    FORCE_NOUNS,
    PRESENCE_NOUNS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, objects, phrases, prepositions, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, subjects
from dashboard.extraction.ground.now import is_so
from dashboard.extraction.ground.phrases import MANY, FoundZone, where_of, zones
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.mood import has_to
from dashboard.extraction.sentence.offsets import BEARING_WORDS
from dashboard.extraction.sentence.reality import reality

_ADVANCING = words_of("advances")
_FORCES = PRESENCE_NOUNS | FORCE_NOUNS
_MOVING = _FORCES | words_of("fighting_people")
_TOWARDS = words_of("towards")
_ENTERING = words_of("enters")
_WITHIN = frozenset({"in", "inside", "through", "around", "near"})
_GAINING = frozenset({"advance", "push", "inch", "edge", "creep"})
_REPELLING = frozenset({"repel", "repulse", "foil", "thwart", "block", "halt", "stop"})
LIFTING = frozenset({"break", "lift", "end", "relieve"})
_MAKING = frozenset({"make", "continue", "press", "achieve"})
_EDGES = frozenset({"edge", "outskirt", "outskirts", "gate", "fringe"})
_WINNING = frozenset({"gain", "make", "win"})
_ON_FOOT = frozenset({"offensive", "incursion", "invasion"})
_FROM_THE_AIR = frozenset({"air", "aerial", "bombing", "missile", "drone"})
_FIGHTS = frozenset({"fight", "battle", "war", "campaign"})
_GAINS = frozenset({"ground", "territory", "gain", "gains", "inroad", "headway"})
_INTO = frozenset({"into", "to", "in", "inside", "through"})
_ENTERING_WITHOUT = frozenset({"enter", "reach", "storm"})
_BESIDE = frozenset({"with", "alongside"})
OFFENSIVES = words_of("offensive")
_BEGINNING = words_of("begins")
SIEGES = frozenset({"siege", "blockade", "encirclement", "noose", "cordon"})
_TRYING = words_of("tries")
_SPANS = frozenset({"day", "week", "month", "year"})
CLEARING = words_of("clears")


@rule(
    fires=[
        "The army is closing in on Ariha.",
        "The army advanced to within five kilometres of Saraqib.",
        "The army advanced east of Ariha.",
    ],
    near_misses=[
        "The army advanced east in search of bread.",
        "The army plans to advance on Ariha.",
        "Families were moving toward Ariha.",
    ],
    idle=(),
)
def advances(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "They are advancing on X", "closing in on X", "moving with tanks towards X"."""
    if verb.pos_ != "VERB" or lemma(verb) not in _ADVANCING:
        return ()
    tried = lemma(verb.head) in _TRYING and verb.tag_ == "VB" and is_so(verb.head)
    if not tried and not is_so(verb):
        return ()
    if any(prepositions(verb, "into")):
        return ()  # "advanced into X": they are there
    grounds = [*where_of(verb), *(noun for way in _ways(verb) for noun in _ends_of(way))]
    return operating_on(context, forces(context, verb), grounds, verb)


@rule(
    fires=[
        "In their march on Raqqa, SDF fighters have taken ten villages.",
        "The army's advance on Ariha has slowed.",
        "The army's offensive in Ariha has slowed.",
        "The SDF are in their fifth week of offensive operations in Raqqa.",
    ],
    near_misses=[
        "The army's planned advance on Ariha was called off.",
        "The army's advance has slowed, people in Ariha said.",
        "The army's air offensive in Ariha has slowed.",
    ],
    idle=(),
)
def their_advance(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "The army's advance on X", "in their march towards X, the SDF ...", "the siege of X"."""
    if noun.pos_ != "NOUN" or lemma(noun) not in _ADVANCING | SIEGES | OFFENSIVES:
        return ()
    being = _is_weeks_into(noun)
    planned = reality(noun) != "done" and being is None
    if planned or any(lemma(c) == "plan" for c in noun.children):
        return ()
    if lemma(noun.head) in _REPELLING | LIFTING:
        return ()
    if lemma(noun) in _ADVANCING and (inside := _advanced_into(context, noun)):
        return inside
    words = {"of"} if lemma(noun) in SIEGES else {*_TOWARDS, "into"}
    if lemma(noun) in _ON_FOOT and not any(c.lower_ in _FROM_THE_AIR for c in noun.children):
        words |= {"in", "on", "around"}
    elif lemma(noun) == "operation" and any(c.lower_ == "offensive" for c in noun.children):
        words |= {"in", "around"}
    grounds = [ground for way in prepositions(noun, *words) for ground in _ends_of(way)]
    if role(noun) is Role.OBJECT and lemma(noun.head) in _MAKING:
        ways = (*prepositions(noun, *words), *prepositions(noun.head, *words))
        return operating_on(
            context, subjects(noun.head), [g for way in ways for g in _ends_of(way)], noun
        )
    its = any(c.lower_ in {"its", "their"} for c in children(noun, Role.POSSESSIVE))
    if its and noun.head.pos_ == "VERB":
        owners = subjects(noun.head)  # "the army, pressing its offensive towards X"
    else:
        doers = subjects(being) if being is not None else _clause_subjects(noun)
        owners = [noun] if _owned(context, noun) else doers
    return operating_on(context, owners, grounds, noun)


@rule(
    fires=[
        "The army entered Ariha on Sunday.",
        "Russian troops have moved into Saraqib.",
        "The army entered several villages near Ariha.",
    ],
    near_misses=[
        "The army did not enter Ariha.",
        "Families entered Ariha on Sunday.",
    ],
    idle=(),
)
def enters(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "The army entered X", "troops rolled into X", "advanced into X", "have deployed to X"."""
    moves = _ENTERING | _ADVANCING if any(prepositions(verb, "into")) else _ENTERING
    if verb.pos_ != "VERB" or lemma(verb) not in moves or not is_so(verb):
        return ()
    if lemma(verb) == "march" and not any(prepositions(verb, "into", "through", "in")):
        return ()  # "marched on X"
    if lemma(verb) in _ENTERING_WITHOUT:
        grounds = list(children(verb, Role.OBJECT))
    else:
        grounds = list(phrases(verb, *_INTO))
    if not grounds and any(c.lower_ == "in" for c in children(verb, Role.ADVERB, Role.PARTICLE)):
        grounds = _left_before(verb)
    grounds += phrases(verb, "near", "at", "around")  # "crossed into Syria near X"
    entering = forces(context, verb)
    if lemma(verb) == "deploy":
        entering += children(verb, Role.PASSIVE_SUBJECT)
    if entering:
        entering += [one for one in phrases(verb, *_BESIDE) if lemma(one) in _FORCES]
    actors = [actor for one in entering for actor in list(context.actors_in(one))[:1]]
    places = list(not_countries(context, grounds))
    if not places and grounds:  # "entered several villages east of X"
        beside = context.beside_some(grounds[0])
        places = [p for p in beside if p.kind is not PlaceKind.COUNTRY]
    return zones(actors, ZoneRelation.PRESENT, places, verb)


@rule(
    fires=[
        "Turkey began a military offensive into northern Raqqa on Wednesday.",
        "The army has launched an operation in Ariha.",
        "The Ariha offensive was launched by the army and Hezbollah.",
        "The army launched an offensive against the rebels in Ariha.",
        "The SDF has commenced operations to clear Hajin.",
    ],
    near_misses=[
        "Turkey may begin an offensive into Manbij.",
        "Doctors launched a campaign in Ariha.",
        "Syrian jets launched an assault on Ariha.",
    ],
    idle=(),
)
def begins_offensive(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Turkey began an offensive into X", "have continued operations south-east of X"."""
    if verb.pos_ != "VERB" or lemma(verb) not in _BEGINNING or not is_so(verb):
        return ()
    if _is_beaten_back(verb):
        return ()
    found = [c for c in children(verb, Role.OBJECT, Role.PASSIVE_SUBJECT) if lemma(c) in OFFENSIVES]
    grounds = [
        ground
        for thing in found
        for head in (thing, verb)
        for way in prepositions(head, "into", "in", "on", "around", "near", "against")
        for ground in _ends_of(way)
    ]
    grounds += where_of(verb) if found else ()  # "X, where they have launched operations"
    for way in (way for head in (verb, *found) for way in prepositions(head, "against")):
        foes = [foe for foe in objects(way) if foe.i in context.actors]
        grounds += [ground for foe in foes for ground in phrases(foe, "in", "around", "near")]
    for goal in _goals(verb, found):
        grounds += [*children(goal, Role.OBJECT), *phrases(goal, "in", "from")]
    launched = any(role(one) is Role.PASSIVE_SUBJECT for one in found)
    if launched:  # "the X offensive was launched by A"
        grounds += [c for one in found for c in children(one, Role.COMPOUND)]
    doers = list(agents_after(verb)) if launched else forces(context, verb)
    doers = [one for one in doers if lemma(one) not in AIR_WORDS]  # who strikes from the air
    return operating_on(context, doers, grounds, verb)


@rule(
    fires=[
        "The army has gained ground in Ariha.",
        "The rebels made gains in Saraqib.",
        "The army made gains in its fight against the rebels in Saraqib.",
    ],
    near_misses=[
        "The army may gain ground in Ariha.",
        "Traders made gains in Saraqib.",
    ],
    idle=(),
)
def gains_ground(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "A gained ground in X", "made gains in X": they are there."""
    if verb.pos_ != "VERB" or lemma(verb) not in _WINNING or not is_so(verb):
        return ()
    won = [c for c in children(verb, Role.OBJECT) if lemma(c) in _GAINS]
    actors = dict.fromkeys(a for one in forces(context, verb) for a in context.actors_in(one))
    grounds = [n for head in (verb, *won) for n in phrases(head, "in", "inside")] if won else []
    fights = [n for n in grounds if lemma(n) in _FIGHTS]  # "gains in their fight against A in X"
    for fight in fights:
        foes = (fight, *phrases(fight, "against", "with"))
        grounds += [n for one in foes for n in phrases(one, "in", "inside")]
    return zones(actors, ZoneRelation.PRESENT, not_countries(context, grounds), verb)


def _advanced_into(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "Made advances into X": they are there."""
    made = noun.head if role(noun) is Role.OBJECT and lemma(noun.head) in _MAKING else noun
    ways = [way for head in {noun, made} for way in prepositions(head, "into")]
    owners = subjects(made) if made != noun else [noun]
    actors = [actor for one in owners for actor in context.actors_in(one)]
    grounds = [ground for way in ways for ground in _ends_of(way)]
    return zones(actors[:1], ZoneRelation.PRESENT, not_countries(context, grounds), noun)


def _is_beaten_back(verb: Token) -> bool:
    """ "Launched an assault on X, and were repelled": they came to nothing."""
    after = verb.doc[verb.i : verb.sent.end]
    return any(lemma(t) in _REPELLING - {"stop"} and t.tag_ == "VBN" for t in after)


def _left_before(verb: Token) -> list[Token]:
    """ "A withdrew from X, and B moved in": into X."""
    first = verb.head if role(verb) is Role.CONJUNCT else verb
    out = (noun for part in prepositions(first, "out") for noun in phrases(part, "of"))
    return [*phrases(first, "from"), *out] if first is not verb else []


def _goals(verb: Token, offensives: list[Token]) -> Iterator[Token]:
    """ "Launched an offensive to retake X": what it is for."""
    for head in (verb, *offensives):
        for goal in children(head, Role.ADVERBIAL_CLAUSE, Role.PARTICIPLE_CLAUSE):
            if offensives and has_to(goal) and lemma(goal) in TAKING_VERBS | CLEARING:
                yield goal
    for goal in children(verb, Role.OPEN_COMPLEMENT):  # "begun operations to clear X"
        if offensives and has_to(goal) and lemma(goal) in CLEARING:
            yield goal


def _ways(verb: Token) -> Iterator[Token]:
    """The prepositions that say where to: "on X", "closer to X", "in on X", "to within 5 km of"."""
    for beside in verb.children:
        gained = beside.lower_ in _WITHIN and lemma(verb) in _GAINING and beside.i > verb.i
        if beside.lower_ in _TOWARDS or gained:  # "in Y, they advanced on X": on X
            yield beside
        elif beside.lower_ == "to" and any(lemma(n) in _EDGES for n in objects(beside)):
            yield beside  # "advanced to the edge of X"
        elif beside.lower_ in BEARING_WORDS and beside.i > verb.i:
            yield from prepositions(beside, "of")  # "advanced east of X"
        elif role(beside) in {Role.ADVERB, Role.PREPOSITION, Role.PARTICLE}:
            yield from prepositions(beside, *_TOWARDS, "to")


def _ends_of(way: Token) -> Iterator[Token]:
    """What a way leads to: "X", or the X of "five kilometres of X", "areas north of X"."""
    for noun in children(way, Role.PREPOSITION_OBJECT):
        yield noun
        yield from phrases(noun, "of", "from", "around", "near")
        for bearing in noun.children:
            if bearing.lower_ in BEARING_WORDS:
                yield from phrases(bearing, "of")
    for inner in prepositions(way):
        yield from _ends_of(inner)


def forces(context: GroundContext, verb: Token) -> list[Token]:
    """The subjects of a verb that are forces: not "Russia's minister", not an air force."""
    return [
        one
        for one in subjects(verb)
        if (one.i in context.actors or lemma(one) in _MOVING | MANY or one.lower_ in {"they", "it"})
        and not any(t.lower_ == "air" for t in one.children)
    ]


def operating_on(
    context: GroundContext, doers: list[Token], grounds: list[Token], word: Token
) -> tuple[FoundZone, ...]:
    """Each of several doers, by the first party that its phrase names."""
    actors = dict.fromkeys(a for one in doers for a in list(context.actors_in(one))[:1])
    return zones(actors, ZoneRelation.OPERATES, not_countries(context, grounds), word)


def not_countries(context: GroundContext, grounds: Iterable[Token]) -> Iterator[PlaceMention]:
    """The places of these phrases; to move in a country says too little of its ground."""
    for ground in grounds:
        for place in context.places_in(ground):
            if place.kind is not PlaceKind.COUNTRY or place.part_of_region:
                yield place


def _owned(context: GroundContext, noun: Token) -> bool:
    return any(True for _ in context.actors_in(noun))


def _is_weeks_into(noun: Token) -> Token | None:
    """ "Are" of "are in the third week of the offensive": who is, is at it."""
    span = noun.head.head if noun.head.lower_ == "of" else noun
    if lemma(span) not in _SPANS or span.head.lower_ != "in":
        return None
    being = span.head.head
    return being if lemma(being) in BEING_VERBS and is_so(being) else None


def _clause_subjects(noun: Token) -> list[Token]:
    """ "In their march, the SDF ...": the subject of the clause that the phrase opens."""
    at = noun.head
    if role(noun) is Role.PREPOSITION_OBJECT and any(c.lower_ == "their" for c in noun.children):
        return subjects(at.head)
    return []


RULES: GroundRules = {
    enters: _ENTERING | _ADVANCING,
    advances: _ADVANCING,
    their_advance: _ADVANCING | SIEGES | OFFENSIVES,
    begins_offensive: _BEGINNING,
    gains_ground: _WINNING,
}
