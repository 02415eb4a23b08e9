"""Who holds which ground, who took it, and who gave it up."""

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    HOLDING,
    HOLDING_VERBS,
    LEAVING_VERBS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    SUBJECTS,
    Role,
    child,
    children,
    objects,
    phrases,
    role,
)
from dashboard.extraction.ground.phrases import (
    FoundZone,
    GroundContext,
    is_past,
    is_so,
    no_longer,
    subjects,
    zones,
)
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.reality import is_negated

_GRIP = words_of("grip")
_BEFORE_A_NOUN = frozenset({Role.COMPOUND, Role.ADJECTIVE, Role.NOUN_MODIFIER})
_BESIDE_A_NOUN = frozenset({Role.PARTICIPLE_CLAUSE, Role.ADJECTIVE, Role.APPOSITION})
_OF_A_CLAUSE = frozenset({Role.RELATIVE_CLAUSE, Role.ROOT, Role.CLAUSE_COMPLEMENT, Role.CONJUNCT})
_STRONGHOLDS = words_of("strongholds")


@rule(
    fires=[
        "Jets bombed rebel-held Ariha.",
        "Shells hit the ISIS-controlled town of Tadmur.",
    ],
    near_misses=[
        "Jets bombed Ariha, which rebels left.",
        "Jets bombed a well-run clinic in Ariha.",
    ],
    idle=(),
)
def held_compound(context: GroundContext, token: Token) -> tuple[FoundZone, ...]:
    """ "Rebel-held X", "the ISIS-controlled town of X"."""
    first = context.sentence.span.start
    if token.lower_ not in HOLDING or token.i - 1 <= first or token.nbor(-1).text != "-":
        return ()
    owner = context.actors.get(token.i - 2)
    phrase = token.head
    if owner is None or phrase.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return ()
    while role(phrase) in _BEFORE_A_NOUN and phrase.i not in context.places:
        phrase = phrase.head
    return zones([owner.actor], ZoneRelation.CONTROLS, context.places_in(phrase), phrase)


@rule(
    fires=[
        "Jets bombed Ariha, held by the rebels.",
        "Ariha is controlled by the rebels.",
    ],
    near_misses=[
        "Ariha is not controlled by the rebels.",
        "Ariha was once controlled by the rebels.",
    ],
    idle=(),
)
def held_by(context: GroundContext, token: Token) -> tuple[FoundZone, ...]:
    """ "X, held by the rebels", "X, which is run by ISIS"."""
    first = context.sentence.span.start
    if token.lower_ not in HOLDING or (token.i - 1 > first and token.nbor(-1).text == "-"):
        return ()
    if role(token) in _BESIDE_A_NOUN:
        ground = token.head
    elif role(token) in _OF_A_CLAUSE:
        ground = child(token, Role.PASSIVE_SUBJECT) or token.head
        if ground.lower_ in {"which", "that"}:
            ground = token.head
    else:
        return ()
    if not is_so(token) or is_past(token):
        return ()
    holders = [actor for one in _agents(token) for actor in context.actors_in(one)]
    return zones(holders, ZoneRelation.CONTROLS, context.places_in(ground), token)


@rule(
    fires=[
        "The rebels are in control of Ariha.",
        "ISIS is in control of the town of Tadmur.",
    ],
    near_misses=[
        "The rebels are not in control of Ariha.",
        "The rebels were once in control of Ariha.",
    ],
    idle=(),
)
def in_control(context: GroundContext, token: Token) -> tuple[FoundZone, ...]:
    """ "The rebels are in control of X"."""
    if not _is_in_control(token):
        return ()
    verb = token.head.head
    if not is_so(verb) or is_past(verb) or no_longer(verb):
        return ()
    holders = [actor for one in subjects(verb) for actor in context.actors_in(one)]
    return zones(holders, ZoneRelation.CONTROLS, _controlled(context, token), token)


@rule(
    fires=[
        "Jets bombed Ariha, a rebel stronghold.",
        "Ariha is a stronghold of the Nusra Front.",
    ],
    near_misses=[
        "Ariha was once a rebel stronghold.",
        "Ariha is not a rebel stronghold.",
    ],
    idle=(),
)
def stronghold(context: GroundContext, token: Token) -> tuple[FoundZone, ...]:
    """ "X, a stronghold of ISIS", "the rebel bastion of X"."""
    if token.pos_ != "NOUN" or lemma(token) not in _STRONGHOLDS:
        return ()
    if is_negated(token.head) or is_past(token.head):
        return ()
    grounds = [token]
    if role(token) is Role.APPOSITION:
        grounds.append(token.head)
    if role(token) is Role.ATTRIBUTE:
        grounds += children(token.head, Role.SUBJECT)
    places = (place for ground in grounds for place in context.places_in(ground))
    return zones(_owners(context, token)[:1], ZoneRelation.CONTROLS, places, token)


@rule(
    fires=[
        "Ariha is under rebel control.",
        "Tadmur is in the hands of ISIS.",
    ],
    near_misses=[
        "Ariha is not under rebel control.",
        "Ariha was once under rebel control.",
    ],
    idle=(),
)
def under_control(context: GroundContext, token: Token) -> tuple[FoundZone, ...]:
    """ "X is under rebel control", "X, in the hands of ISIS"."""
    if token.pos_ != "NOUN" or lemma(token) not in {"control", "hand", "rule"}:
        return ()
    if _is_in_control(token) or token.head.lower_ not in {"under", "in", "into"}:
        return ()
    holder = token.head.head
    if is_past(holder):
        return ()
    grounds = [holder] if holder.pos_ in {"NOUN", "PROPN"} else []
    if holder.pos_ in {"VERB", "AUX"} and not is_negated(holder):
        grounds += children(holder, *SUBJECTS, Role.OBJECT)
    places = (place for ground in grounds for place in context.places_in(ground))
    return zones(_owners(context, token)[:1], ZoneRelation.CONTROLS, places, token)


@rule(
    fires=[
        "Jets bombed Ariha, which the rebels control.",
        "Shells hit Nubl, a town the government holds.",
    ],
    near_misses=[
        "Jets bombed Ariha, which the rebels do not control.",
        "Jets bombed Ariha, which the rebels once controlled.",
    ],
    idle=(),
)
def that_they_hold(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Nubl, a town the government holds", "X, which ISIS has run for years and still holds"."""
    if verb.pos_ != "VERB" or lemma(verb) not in HOLDING_VERBS:
        return ()
    clause = verb
    while role(clause) is Role.CONJUNCT and clause.head.pos_ == "VERB":
        clause = clause.head
    if role(clause) is not Role.RELATIVE_CLAUSE or is_negated(verb) or is_past(verb):
        return ()
    things = [c for v in {verb, clause} for c in children(v, Role.OBJECT, Role.PASSIVE_SUBJECT)]
    if any(thing.lower_ not in {"which", "that"} for thing in things):
        return ()
    holders = [actor for one in subjects(verb) for actor in context.actors_in(one)]
    return zones(holders, ZoneRelation.CONTROLS, context.places_in(clause.head), verb)


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
    control = things[0] if things and lemma(things[0]) == "control" else None
    word = lemma(verb)
    if word in HOLDING_VERBS:
        over = is_past(verb)
    elif word in _GRIP and control is not None:
        over = is_past(verb) or no_longer(verb)
    else:
        over = word not in TAKING_VERBS
    if over:
        return ()
    passive = list(children(verb, Role.PASSIVE_SUBJECT))
    holders = _agents(verb, "to") if passive else subjects(verb)
    if control is not None and not passive:
        places = _controlled(context, control)
    else:
        places = (place for thing in passive or things for place in context.places_in(thing))
    actors = [actor for one in holders for actor in context.actors_in(one)]
    return zones(actors, ZoneRelation.CONTROLS, places, verb)


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
)
def falls_to(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X fell to the rebels"."""
    if verb.pos_ != "VERB" or lemma(verb) != "fall" or not is_so(verb):
        return ()
    actors = [actor for one in _agents(verb, "to") for actor in context.actors_in(one)]
    places = (place for ground in subjects(verb) for place in context.places_in(ground))
    return zones(actors, ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "The rebels withdrew from Ariha.",
        "ISIS abandoned Tadmur.",
    ],
    near_misses=[
        "The rebels did not withdraw from Ariha.",
        "The rebels may withdraw from Ariha.",
    ],
    idle=(),
)
def leaves(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "They withdrew from X"; where "X was given up to the army", it is the army's."""
    if verb.pos_ != "VERB" or lemma(verb) not in LEAVING_VERBS or not is_so(verb):
        return ()
    if lemma(verb) == "give" and not any(c.lower_ == "up" for c in verb.children):
        return ()
    passive = list(children(verb, Role.PASSIVE_SUBJECT))
    if passive:
        relation, holders, grounds = ZoneRelation.CONTROLS, list(_agents(verb, "to")), passive
    else:
        relation, holders = ZoneRelation.ABSENT, subjects(verb)
        grounds = [*children(verb, Role.OBJECT), *phrases(verb, "from")]
    actors = [actor for one in holders for actor in context.actors_in(one)]
    places = (place for ground in grounds for place in context.places_in(ground))
    return zones(actors, relation, places, verb)


def _is_in_control(token: Token) -> bool:
    """ "In control" of "are in control of X"."""
    return (
        lemma(token) == "control"
        and token.pos_ == "NOUN"
        and token.head.lower_ == "in"
        and lemma(token.head.head) in {"be", "stay"}
    )


def _owners(context: GroundContext, token: Token) -> list[str]:
    """ "Rebel control", "a stronghold of ISIS": whose it is."""
    named = (token, *phrases(token, "of"))
    return [actor for phrase in named for actor in context.actors_in(phrase)]


def _controlled(context: GroundContext, control: Token) -> Iterator[PlaceMention]:
    for thing in (*phrases(control, "of"), *phrases(control, "over")):
        yield from context.places_in(thing)


def _agents(verb: Token, *words: str) -> Iterator[Token]:
    """The nouns after "by", or after one of these words."""
    for by in children(verb, Role.AGENT, Role.PREPOSITION):
        if role(by) is Role.AGENT or by.lower_ in {"by", *words}:
            yield from objects(by)
