"""Who took which ground, and who lost it."""

from collections.abc import Iterator

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    HOLDING_VERBS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    Role,
    child,
    children,
    conjuncts,
    first_conjunct,
    objects,
    phrases,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, antecedent, subjects
from dashboard.extraction.ground.locating_names import SETTLEMENTS
from dashboard.extraction.ground.now import is_had, is_of_old, is_past, is_so, no_longer, was_then
from dashboard.extraction.ground.phrases import FoundZone, is_some, opens_list, where_of, zones
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute
from dashboard.extraction.sentence.mood import has_to
from dashboard.extraction.sentence.offsets import BEARING_WORDS

_GRIP = words_of("grip")
_CONTROL = frozenset({"control", "sway", "grip", "hold"})
_KEEPING = frozenset({"have", "keep", "maintain", "retain", "exercise", "exert"})
_LAND = frozenset({"area", "territory", "region", "swathe", "pocket", "enclave"})
_STRIPS = frozenset(
    {
        "string",
        "town",
        "village",
        "strip",
        "belt",
        "corridor",
        "stretch",
        "land",
        "territory",
        "area",
        "border",
    }
)
_SHARES = words_of("shares")
_DRIVING = words_of("drives_out")
_FALLING = frozenset({"fall", "pass", "revert", "go", "come"})
_MEASURES = frozenset({"kilometre", "kilometer", "mile", "hectare"})
_OVERRUNNING = frozenset({"overran", "overrun", "sweep"})
_RESTORING = frozenset({"restore", "return", "bring"})
_ORDER = frozenset({"security", "stability"})
_REGAINING = frozenset({"win", "get", "claw"})


@rule(
    fires=[
        "The army captured Ariha.",
        "Ariha was seized by the rebels.",
    ],
    near_misses=[
        "The army failed to capture Ariha.",
        "The army plans to capture Ariha.",
    ],
    idle=(),
)
def takes(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "ISIS controls X", "X was seized by the army", "they keep control of X"."""
    if verb.pos_ != "VERB" or not is_so(verb):
        return ()
    things = list(children(verb, Role.OBJECT))
    if things:  # "took X a week ago and Y on Sunday", "took ten villages, among them X"
        things = [_named_for(context, thing, verb) for thing in things]
        named = (c for c in children(verb, Role.CONJUNCT) if c.pos_ != "VERB")
        listed = (c for c in children(verb, Role.NOUN_ADVERB) if _is_among(c))
        things += [c for c in (*named, *listed) if c.i in context.places or lemma(c) in SETTLEMENTS]
    control = things[0] if things and lemma(things[0]) in _CONTROL else None
    word = lemma(verb)
    if word in HOLDING_VERBS:
        over = is_past(verb) or was_then(verb)
    elif word in _GRIP and control is not None:
        over = no_longer(verb) or is_of_old(verb) or (word in _KEEPING and is_past(verb))
    else:
        over = word not in TAKING_VERBS and not _regains(verb)
    if over or _was_lost_again(verb):
        return ()
    passive = list(children(verb, Role.PASSIVE_SUBJECT))
    holders = agents_after(verb, "to") if passive else subjects(verb)
    if control is not None and not passive:
        sway = context.located(verb) if word in HOLDING_VERBS else ()  # "hold sway in X"
        places = [*context.controlled(control), *sway]
    else:
        lands = [end for thing in things for end in _ends_of_land(verb, thing)]
        taken = [thing for thing in passive or things if not _is_post_beside(thing)]
        places = [p for thing in (*taken, *lands) for p in context.places_in(thing)]
        named = (noun for thing in taken for noun in _members_of(verb, thing))
        places += [p for noun in named for p in context.places_in(noun)]
    actors = [actor for one in holders for actor in context.holders_in(one)]
    held = zones(actors, ZoneRelation.CONTROLS, places, verb)
    if held or not things:
        return held
    some = list(context.beside_some(things[0]))
    if not some and lemma(things[0]) in _MEASURES:  # "ten square kilometres of ground around X"
        land = [one for one in phrases(things[0], "of") if lemma(one) in _STRIPS | {"ground"}]
        some = list(context.located(verb, things[0], *land, near=True)) if land else []
    if not some and things[0].tag_ == "NNS" and lemma(things[0]) in SETTLEMENTS:
        some = [p for ground in where_of(verb) for p in context.places_in(ground)]
    return zones(actors, ZoneRelation.PRESENT, some, verb)  # "X, where they hold many districts"


@rule(
    fires=[
        "A monitor said rebels had taken Saraqib from soldiers, who had captured the town.",
        "A monitor said ISIS had seized most of Tadmur from the army, who had retaken the town.",
        "The army retook Ariha, expelling rebels who had seized a street of the town, medics said.",
    ],
    near_misses=[
        "Rebels had taken Saraqib from the army, which captured Ariha on 2 March.",
        "Rebels had fled from the army, which had captured Saraqib on 2 March.",
    ],
    idle=False,
)
def _was_lost_again(verb: Token) -> bool:
    """ "Took X from A, which had captured it": what A had is gone."""
    loser = first_conjunct(verb.head)
    taken_from = preposition_of(loser, "from")
    if role(verb) is not Role.RELATIVE_CLAUSE or not is_had(verb):
        return False
    if role(loser) in PATIENTS and lemma(loser.head) in _DRIVING and is_so(loser.head):
        return True  # "expelling fighters who had seized X"
    return taken_from is not None and lemma(taken_from.head) in TAKING_VERBS


@rule(
    fires=[
        "The army restored security and stability to Ariha.",
        "Army units have brought stability and security back to the town of Saraqib.",
    ],
    near_misses=[
        "The army hopes to restore security and stability to Ariha.",
        "The army restored electricity and water to Ariha.",
    ],
    idle=(),
    kept="how the government's agency tells of a capture; few of its reports are at hand",
)
def restores_order(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Restored security and stability to X": the army's own words for taking it."""
    if verb.pos_ != "VERB" or lemma(verb) not in _RESTORING or not is_so(verb):
        return ()
    order = {lemma(one) for c in children(verb, *PATIENTS) for one in conjuncts(c)}
    if _ORDER - order:
        return ()
    doers = [*subjects(verb), *agents_after(verb)]
    if child(verb, Role.PASSIVE_SUBJECT) is not None:
        doers = [*agents_after(verb), *attribute(verb).speakers]
    actors = [actor for one in doers for actor in context.fighting_here(one)]
    heads = (verb, *children(verb, *PATIENTS), *children(verb, Role.ADVERB))
    grounds = [ground for head in heads for ground in phrases(head, "to", "in")]
    places = [place for ground in grounds for place in context.places_in(ground)]
    return zones(actors[:1], ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "Ariha fell to the rebels.",
        "Tadmur fell to ISIS fighters.",
    ],
    near_misses=[
        "Shells fell on Ariha.",
        "Ariha may fall to the rebels.",
    ],
    idle=(),
    kept="a usual way to report a capture; few reports of captures are at hand",
)
def falls_to(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X fell to the rebels", "is the third town to fall to", "has gone over to the army".

    "They took X. Y fell on Sunday": to them too.
    """
    if verb.pos_ != "VERB" or lemma(verb) not in _FALLING or not is_so(verb):
        return ()
    if lemma(verb) in {"go", "come"} and all(c.lower_ != "over" for c in verb.children):
        return ()
    actors = [actor for one in agents_after(verb, "to") for actor in context.actors_in(one)]
    if lemma(verb) == "fall" and not any(prepositions(verb, "to", "into", "under")):
        actors = [context.pointing.taker] if context.pointing.taker else []
    fallen = subjects(verb)
    if not fallen and role(verb) is Role.RELATIVE_CLAUSE:
        fallen = [verb.head]
    places = (place for ground in fallen for place in context.places_in(ground))
    return zones(actors, ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "The rebels lost Ariha to the army.",
        "ISIS lost control of Tadmur to the army.",
    ],
    near_misses=[
        "The rebels lost ten men in Ariha to the army.",
        "The rebels may lose Ariha to the army.",
    ],
    idle=(),
    kept="a usual way to report a capture; few reports of captures are at hand",
)
def loses(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "The rebels lost X to the army": it is the army's; "lost X": it is not theirs."""
    if verb.pos_ != "VERB" or lemma(verb) != "lose" or not is_so(verb):
        return ()
    having = any(c.lower_ == "having" for c in children(verb, Role.AUXILIARY))
    if having and role(verb) is Role.ADVERBIAL_CLAUSE:
        return ()  # "regained X, having lost it": before what the report tells of
    lost = list(children(verb, Role.OBJECT))
    heads = (verb, *lost, *(noun for thing in lost for noun in phrases(thing, "of", "over")))
    winners = [noun for head in heads for noun in phrases(head, "to")]
    if lost and lemma(lost[0]) == "control":
        places = list(context.controlled(lost[0]))
    else:
        places = [place for thing in lost for place in context.places_in(thing)]
    actors = [actor for one in winners for actor in context.holders_in(one)]
    if not winners:
        named = [one for one in subjects(verb) if one.lower_ != "it"]
        losers = [actor for one in named for actor in context.holders_in(one)]
        return zones(losers, ZoneRelation.ABSENT, places, verb)
    return zones(actors, ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "Ariha was recaptured from the rebels on Monday.",
        "Tadmur has been liberated from ISIS fighters.",
        "Ariha was captured on Monday, the Syrian army said.",
    ],
    near_misses=[
        "Ariha was captured on Monday, Russian officials said.",
        "Ariha was captured by rebels on Monday, the Syrian army said.",
        "Ariha was not recaptured from the rebels.",
        "Ariha may be recaptured from the rebels.",
    ],
    idle=(),
    kept="who took it goes without saying; few reports of captures are at hand",
)
def taken_from(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X was liberated from ISIS": nobody says by whom, but ISIS is gone.

    "X was captured, the army said": an army tells of its own deeds.
    """
    if verb.pos_ != "VERB" or lemma(verb) not in TAKING_VERBS or not is_so(verb):
        return ()
    grounds = list(children(verb, Role.PASSIVE_SUBJECT))
    if any(True for _ in agents_after(verb)):
        return ()
    losers = [actor for one in phrases(verb, "from") for actor in context.holders_in(one)]
    places = [place for ground in grounds for place in context.places_in(ground)]
    own = attribute(verb).speakers if lemma(verb) not in _OVERRUNNING else ()
    takers = [actor for one in own for actor in context.fighting_here(one)][:1]
    lost = zones(losers, ZoneRelation.ABSENT, places, verb)
    return (*lost, *zones(takers, ZoneRelation.CONTROLS, places, verb))


@rule(
    fires=[
        "The army is trying to retake Ariha from rebels.",
        "The SDF has vowed to capture Tadmur from ISIS.",
    ],
    near_misses=[
        "The army is trying to retake Ariha.",
        "The army is trying to take families from Ariha.",
    ],
    idle=(),
    kept="who is to be driven out holds the place until then",
)
def to_be_taken(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Trying to retake X from the rebels": it is theirs still."""
    if verb.pos_ != "VERB" or lemma(verb) not in TAKING_VERBS or not has_to(verb):
        return ()
    if is_so(verb):
        return ()
    things = list(children(verb, Role.OBJECT))
    owners = [noun for head in (verb, *things) for noun in phrases(head, "from")]
    actors = [actor for one in owners for actor in context.holders_in(one)]
    places = [place for thing in things for place in context.places_in(thing)]
    return zones(actors, ZoneRelation.CONTROLS, places, verb.head)


def _members_of(verb: Token, thing: Token) -> Iterator[Token]:
    """ "Seized villages from ISIS, including X": X, wherever the grammar hung it."""
    several = thing.tag_ == "NNS" and (is_some(thing) or lemma(thing) in _SHARES)
    if several or lemma(thing) in _LAND:  # "a large area south of X, including Y"
        for way in verb.subtree:
            if way.i > thing.i and role(way) is Role.PREPOSITION and opens_list(way):
                yield from objects(way)


def _named_for(context: GroundContext, thing: Token, verb: Token) -> Token:
    """ "Which" of "X, which they took": X; of "one of the districts that they took" nothing."""
    noun = antecedent(thing, verb)
    named = any(place.stands_for is None for place in context.places.get(noun.i, ()))
    return noun if named or any(phrases(noun, "of")) else thing


def _is_post_beside(thing: Token) -> bool:
    """ "The last army base west of X": the parser takes the west for what was taken."""
    return thing.lower_ in BEARING_WORDS and any(children(thing, Role.COMPOUND))


def _is_among(name: Token) -> bool:
    """ "X" of "ten villages, among them X"."""
    return any(way.lower_ == "among" for way in prepositions(name))


def _ends_of_land(verb: Token, thing: Token) -> Iterator[Token]:
    """ "A strip from X to Y", "the land between X and Y": X and Y."""
    for land in (*conjuncts(thing), *phrases(thing, "of")):
        if lemma(land) not in _STRIPS:
            continue
        started = list(phrases(land, "from"))
        if lemma(verb) in HOLDING_VERBS:
            started += phrases(verb, "from")
        between = [one for first in phrases(land, "between") for one in conjuncts(first)]
        heads = (verb, land, *prepositions(land, "from")) if started else ()
        yield from (*started, *between, *(end for head in heads for end in phrases(head, "to")))


def _regains(verb: Token) -> bool:
    """ "Won X back", "clawed back X"."""
    return lemma(verb) in _REGAINING and any(c.lower_ == "back" for c in verb.children)


RULES: GroundRules = {
    takes: HOLDING_VERBS | _GRIP | TAKING_VERBS | _REGAINING,
    restores_order: _RESTORING,
    falls_to: _FALLING,
    loses: frozenset({"lose"}),
    taken_from: TAKING_VERBS,
    to_be_taken: TAKING_VERBS,
}
