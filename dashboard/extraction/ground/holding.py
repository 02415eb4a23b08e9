"""Who holds which ground."""

from spacy.tokens import Token

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    HOLDING,
    HOLDING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    SUBJECTS,
    Role,
    child,
    children,
    phrases,
    role,
)
from dashboard.extraction.ground.phrases import (
    FoundZone,
    GroundContext,
    agents_after,
    is_past,
    is_so,
    no_longer,
    subjects,
    zones,
)
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.reality import is_negated

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
    holders = [actor for one in agents_after(token) for actor in context.actors_in(one)]
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
    return zones(holders, ZoneRelation.CONTROLS, context.controlled(token), token)


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
