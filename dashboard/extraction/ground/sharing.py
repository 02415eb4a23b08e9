"""Ground that two sides share or fight over: both are there."""

from collections.abc import Iterator

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    children,
    conjuncts,
    named_noun,
    objects,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import antecedent, subjects
from dashboard.extraction.ground.now import is_had, is_past, is_so, no_longer
from dashboard.extraction.ground.phrases import FoundZone, where_of, zones
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import SIDES_REACH

_DIVIDING = frozenset({"divide", "split", "contest"})
_FIGHTING = words_of("fights")
_BACKED = words_of("backed")
_AGAINST = frozenset({"with", "against"})
_ENGAGED = frozenset({"engage", "lock", "embroil"})
_ENDING = frozenset({"end", "stop", "halt", "cease", "subside", "avoid", "avert"})
_FIGHTS = words_of("ground_fighting") | _FIGHTING
_EDGES = frozenset({"outskirt", "outskirts", "edge", "fringe", "frontline", "front", "axis"})
_ALONG = ("through", "along", "across", "towards", "toward")
_FRONTS = frozenset({"frontline", "front-line", "line"})


@rule(
    fires=[
        "Aleppo is divided between the rebels and the army.",
        "Hasakah has been split between Kurdish forces and the army since 2012.",
        "Deir ez-Zor has been contested between ISIS and the army.",
    ],
    near_misses=[
        "Aleppo was once divided between the rebels and the army.",
        "The spoils are divided between the rebels and the army in Aleppo.",
    ],
    idle=(),
)
def divided(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X is divided between A and B": each is there, and neither holds all of it."""
    if verb.pos_ not in {"VERB", "ADJ"} or lemma(verb) not in _DIVIDING or not is_so(verb):
        return ()
    if is_past(verb):
        return ()
    actors = _opposed(context, verb)
    zoned = [t.i for zone in phrases(verb, "into") for t in zone.subtree if t.i in context.actors]
    actors += [context.actors[at].actor for at in zoned]  # "into zones of A and B control"
    grounds = [antecedent(c, verb) for c in children(verb, Role.PASSIVE_SUBJECT)]
    places = [place for ground in grounds for place in context.places_in(ground)]
    if role(verb) is Role.PARTICIPLE_CLAUSE:
        places = context.named_before(verb)
    return zones(actors, ZoneRelation.PRESENT, places, verb)


@rule(
    fires=[
        "Kurdish forces share control of Hasakah with the army.",
        "Rebels share control of Ariha with ISIS fighters.",
    ],
    near_misses=[
        "Kurdish forces no longer share control of Hasakah with the army.",
        "The army shares bread with Kurdish forces in Tadmur.",
    ],
    idle=(),
)
def shares(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "A shares control of X with B": both are there."""
    if verb.pos_ != "VERB" or lemma(verb) != "share" or not is_so(verb) or no_longer(verb):
        return ()
    shared = list(children(verb, Role.OBJECT))
    held = [p for thing in shared for p in context.controlled(thing) if lemma(thing) == "control"]
    places = held or [p for thing in shared for p in context.places_in(thing)]
    actors = _opponents(context, verb, verb)
    actors += [a for one in subjects(verb) for a in context.actors_in(one) if a not in actors]
    return zones(actors, ZoneRelation.PRESENT, places, verb)


@rule(
    fires=[
        "The army is fighting ISIS near Tadmur.",
        "The rebels clashed with the army in Ariha.",
        "The rebels and the army face off in Saraqib.",
    ],
    near_misses=[
        "Rebels said they had left Ariha, where they had fought the army for weeks.",
        "The rebels agreed not to fight the army in Ariha.",
        "Police clashed with shoppers in Ariha.",
    ],
    idle=(),
    kept="contested ground is nobody's; the texts at hand name one side only",
)
def fights(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "A clashed with B in X": both are there; "A is fighting in X": A is."""
    facing = lemma(verb) == "face" and any(c.lower_ == "off" for c in verb.children)
    if verb.pos_ != "VERB" or not (facing or lemma(verb) in _FIGHTING) or not is_so(verb):
        return ()
    if is_had(verb):
        return ()  # "had fought the army there": before they left, say
    foes = [*children(verb, Role.OBJECT), *phrases(verb, "with", "against")]
    sides = [*subjects(verb), *foes]
    actors = [actor for side in sides for actor in _named_in(context, side)]
    return zones(actors, ZoneRelation.PRESENT, _where(context, (verb, *foes)), verb)


@rule(
    fires=[
        "Clashes between rebels and the army broke out in Ariha.",
        "Three rebels were killed in clashes with the army in Saraqib.",
        "The front line between the SDF and ISIS runs near Manbij.",
        "Clashes between the army and local gunmen broke out on the outskirts of Tafas.",
    ],
    near_misses=[
        "Officials fear clashes between rebels and the army in Ariha.",
        "Talks between rebels and the army were held in Ariha.",
        "Clashes between rebels and the army have ended in Ariha.",
        "Rebels said they had left Ariha, where they had fought battles with the army.",
        "Debates between the army and local traders were held in Ariha.",
    ],
    idle=(),
    kept="contested ground is nobody's; the texts at hand name one side only",
)
def fighting(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "Clashes between A and B in X", "A was killed in clashes with B in X": both are there."""
    told = noun.pos_ == "NOUN" or (noun.tag_ == "VBG" and role(noun) is Role.SUBJECT)
    if not told or not (lemma(noun) in _FIGHTS or _is_front(noun)):
        return ()
    if not is_so(noun):
        return ()
    within = preposition_of(noun, "in", "amid", "during")
    verb = within.head if within is not None else noun.head
    if verb.pos_ not in {"VERB", "AUX"} or lemma(verb) in _ENDING:
        verb = noun
    elif not is_so(verb) or is_had(verb):
        return ()
    if verb is noun and lemma(noun.head) in _ENDING:
        return ()
    actors = _opposed(context, noun) or _opponents(context, noun, verb)
    if not actors and lemma(verb) in _ENGAGED:  # "A is engaged in battles in X"
        engaged = [*subjects(verb), *children(verb, Role.PASSIVE_SUBJECT)]
        actors = [actor for one in engaged for actor in _named_in(context, one)]
    beside = (one for head in (noun, verb) for one in phrases(head, "between", *_AGAINST))
    sides = _pitted(noun)
    actors = actors or [a for one in sides for a in list(context.actors_in(one))[-1:]]
    # "Clashes pitting A against B raged in X": the first verb may be taken for the main one.
    raged = children(verb, Role.CLAUSE_COMPLEMENT) if sides else ()
    heads = (noun, verb, *beside, *sides, *raged)
    return zones(actors, ZoneRelation.PRESENT, _where(context, heads), noun)


def _opposed(context: GroundContext, word: Token) -> list[str]:
    """The sides of "clashes between A and B", wherever the grammar hung them."""
    follows = word.doc[word.i + 1 : min(word.i + 1 + SIDES_REACH, word.sent.end)]
    between = next((t for t in follows if t.lower_ == "between"), None)
    if between is None:
        return []
    sides = [side for one in objects(between) for side in conjuncts(one)]
    actors = [actor for side in sides for actor in list(context.actors_in(side))[-1:]]
    if len(set(actors)) >= 2:
        return actors
    # "Between A on one side and B on the other": the grammar loses sight of B.
    after = word.doc[between.i : word.sent.end]
    named = [context.actors[t.i] for t in after if t.i in context.actors]
    named = [m for m in named if not _is_patron(m) and _is_meant(context, m)]
    first = named[0] if named else None
    others = [m for m in named if first is not None and m.actor != first.actor]
    if first is None or not others:
        return actors if len(sides) > 1 else []  # "between the army and local gunmen"
    joined = word.doc[first.span.end : others[0].span.start]
    opposed = any(t.lower_ in {"and", "against"} for t in joined)
    return [first.actor, others[0].actor] if opposed else []


def _is_meant(context: GroundContext, mention: ActorMention) -> bool:
    """Not "Syrian" of "the Syrian former rebels": no side of this war by that name."""
    return mention.actor in context.actors_in(named_noun(mention.root))


def _is_patron(mention: ActorMention) -> bool:
    """B of "A, supported by B, against C": no side of its own."""
    by = preposition_of(mention.root, "by")
    return by is not None and by.head.lower_ in _BACKED


def _pitted(noun: Token) -> list[Token]:
    """A and B of "clashes pitting A against B": the grammar may take A for who does something."""
    after = noun.doc[noun.i + 1 : min(noun.i + 1 + SIDES_REACH, noun.sent.end)]
    pitting = next((t for t in after if t.lower_ == "pitting"), None)
    against = next((t for t in after if t.lower_ == "against"), None)
    if pitting is None or against is None:
        return []
    first = [against.head] if against.head != pitting else children(pitting, Role.OBJECT)
    return [*first, *objects(against)]


def _opponents(context: GroundContext, noun: Token, verb: Token) -> list[str]:
    """The sides of "engaged in clashes with B", "A's battle against B", "clashes with B"."""
    foes = [foe for head in (noun, verb) for foe in phrases(head, *_AGAINST)]
    found = [actor for foe in foes for actor in list(context.actors_in(foe))[-1:]]
    if not found:
        return []
    own = list(context.actors_in(noun))[:1]
    doers = [*subjects(verb), *children(verb, Role.PASSIVE_SUBJECT)] if verb is not noun else []
    own = own or [actor for one in doers for actor in list(context.actors_in(one))[-1:]]
    return [*(actor for actor in own if actor not in found), *found]


def _is_front(noun: Token) -> bool:
    """ "Frontline", "front lines"."""
    beside = any(c.lower_ == "front" for c in children(noun, Role.COMPOUND, Role.ADJECTIVE))
    return lemma(noun) in _FRONTS and (lemma(noun) != "line" or beside)


def _named_in(context: GroundContext, side: Token) -> list[str]:
    """ "Turkish-backed rebels" are one side; "A and B forces" are two."""
    found = list(context.actors_in(side))
    joined = any(True for name in children(side, *NAMING) for _ in children(name, Role.CONJUNCT))
    return found if joined else found[-1:]


def _where(context: GroundContext, heads: tuple[Token, ...]) -> Iterator[PlaceMention]:
    """The places of a fight: "in X", "through X", "on the outskirts of X", and X of "X, where"."""
    seen: set[int] = set()
    for head in heads:
        along = [*phrases(head, *_ALONG), *where_of(head)]
        along += [edge for edge in phrases(head, "on", "at") if lemma(edge) in _EDGES]
        there = [place for ground in along for place in context.places_in(ground)]
        beside = [
            place for joined in conjuncts(head) for place in context.located(joined, near=True)
        ]
        for place in (*there, *beside):
            if place.kind is not PlaceKind.COUNTRY and place.root.i not in seen:
                seen.add(place.root.i)
                yield place


RULES: GroundRules = {
    divided: _DIVIDING,
    shares: frozenset({"share"}),
    fights: _FIGHTING | {"face"},
    fighting: _FIGHTS | _FRONTS,
}
