"""Ground that a noun tells of: "the capture of X by A", "A's control over X"."""

from collections.abc import Iterator

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    BEING_VERBS,
    FORCE_NOUNS,
    HOLDING_VERBS,
    PRESENCE_NOUNS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    Role,
    children,
    conjuncts,
    first_conjunct,
    phrases,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import subjects
from dashboard.extraction.ground.now import is_so
from dashboard.extraction.ground.phrases import FoundZone, zones
from dashboard.extraction.rules import rule

TAKING_NOUNS = words_of("taking_noun")
_CONTROL = words_of("control_noun")
_LEAVING = words_of("leaving_noun")
_WIDENING = words_of("widens")
_ENDING = words_of("ends_hold")
_NOT_YET = words_of("not_yet")
_ANNOUNCING = frozenset({"announce", "declare", "complete", "proclaim", "claim"})
_LAND = frozenset({"territory", "foothold", "presence", "enclave", "holding"})
_ARRIVING = frozenset({"arrival", "entry"})
_CLAIMS = frozenset({"claim", "rumour", "rumor", "threat", "risk", "prospect", "possibility"})
_RESULTING = frozenset({"result", "lead", "culminate"})
_GIVEN = frozenset({"despite", "following", "after", "amid"})
_PASSING = frozenset({"last", "end", "collapse"})
_SINCE = frozenset({"after", "following", "since", "with"})


@rule(
    fires=[
        "The army tightened its grip on Ariha.",
        "Rebels have been expanding their territory around Tadmur.",
        "The army's control over Tadmur opens the road.",
        "The control of the rebels over Ariha was the news of the week.",
        "The retreat resulted in the army's control over Saraqib.",
        "Despite the army's control over Saraqib, few returned.",
        "There was fighting in Saraqib and its control by the army and the SDF followed.",
    ],
    near_misses=[
        "The army's loss of control over Ariha opens the road.",
        "The deal ended the army's control over Ariha.",
        "Rebels fought for the control of Ariha by the opposition.",
        "Rebels lost their territory around Tadmur.",
    ],
    idle=(),
)
def their_control(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "A's control over X", "tightened its grip on X"; to widen it is to have some of X."""
    above = lemma(noun.head)
    widened = above in _WIDENING and lemma(noun) in _LAND
    if noun.pos_ != "NOUN" or not (lemma(noun) in _CONTROL or widened) or not _is_had(noun):
        return ()
    given = preposition_of(noun, *_GIVEN) is not None
    if above in _ENDING or not (preposition_of(noun) is None or given or _has_come_of(noun)):
        return ()
    owned = [c for c in children(noun, Role.POSSESSIVE) if c.lower_ in {"its", "their"}]
    its = bool(owned)
    by = [one for first in phrases(noun, "by") for one in conjuncts(first)]
    if its and by:  # "fighting in X and its control by A and B"
        holders = dict.fromkeys(actor for one in by for actor in context.actors_in(one))
        return zones(holders, ZoneRelation.CONTROLS, context.last_named(owned[0]), noun)
    verb = noun.head.head if given else noun.head
    owning = [*subjects(verb)] if its else [noun, *phrases(noun, "by")]
    if its and role(noun) is Role.CONJUNCT:  # "the advance of A and its control of X"
        first = first_conjunct(noun)
        owning = [first, *phrases(first, "of")]
    over = list(phrases(noun, "of", "over", "on"))
    over += [ground for whose in phrases(noun, "of") for ground in phrases(whose, "over")]
    if any(way.lower_ == "over" for head in (noun, *over) for way in prepositions(head)):
        owning += phrases(noun, "of")  # "the control of A over X"
    owners = [actor for one in owning for actor in context.actors_in(one)]
    if above in _WIDENING:
        over += phrases(noun.head, "to", "into")  # "extended its control to X"
    places = [p for one in over for p in context.places_in(one)]
    if above in _WIDENING:  # "have been expanding their territory around X"
        beside = context.behind(noun, "around", "near", "in", "along")
        places += (p for p in beside if p.kind is not PlaceKind.COUNTRY)
    relation = ZoneRelation.PRESENT if above in _WIDENING else ZoneRelation.CONTROLS
    return zones(owners[:1], relation, places, noun)


@rule(
    fires=[
        "The army's capture of Ariha cut the road.",
        "The fall of Tadmur to ISIS cut the road.",
    ],
    near_misses=[
        "The possible capture of Ariha by the army worries aid workers.",
        "The ISIS takeover of Ariha lasted ten days.",
        "The truce paves the way for an army takeover of Ariha.",
        "Despite early claims of the rebels' capture of Ariha, the army holds it.",
        "It was their largest gain since the fall of Tadmur to ISIS.",
        "The army prevented the fall of Tadmur to ISIS.",
    ],
    idle=(),
)
def their_capture(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "A's capture of X", "the recapture of X by A", "the fall of X to A"."""
    if noun.pos_ != "NOUN" or lemma(noun) not in TAKING_NOUNS | {"fall"} or not _is_had(noun):
        return ()
    if lemma(noun) == "fall":
        owning = list(_to_whom(noun))
    else:
        its = any(c.lower_ in {"its", "their"} for c in children(noun, Role.POSSESSIVE))
        verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), noun.head)
        owning = subjects(verb) if its else [noun, *phrases(noun, "by")]
        if lemma(noun.head) in _ANNOUNCING:
            owning += subjects(noun.head)
    takers = [actor for one in owning for actor in context.actors_in(one)]
    places = [place for one in phrases(noun, "of") for place in context.places_in(one)]
    return zones(takers, ZoneRelation.CONTROLS, places, noun)


@rule(
    fires=[
        "After the rebels' withdrawal from Ariha, families returned.",
        "Following the retreat of ISIS from Tadmur, families returned.",
        "The rebels took Ariha after the withdrawal of army troops.",
        "The army entered Ariha following the retreat of militants from the town.",
    ],
    near_misses=[
        "Families called for the rebels' withdrawal from Ariha.",
        "After talks on the rebels' withdrawal from Ariha, families returned.",
    ],
    idle=(),
)
def their_withdrawal(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "After A's withdrawal from X", "took X following the withdrawal of A": A is gone."""
    if noun.pos_ != "NOUN" or lemma(noun) not in _LEAVING or not _is_had(noun):
        return ()
    if preposition_of(noun, *_SINCE) is None:
        return ()
    owners = [a for one in (noun, *phrases(noun, "of", "by")) for a in context.holders_in(one)]
    left = [one for part in (noun, *phrases(noun, "of")) for one in phrases(part, "from")]
    told = noun.head.head  # "took X after A's withdrawal": from X
    if not left and lemma(told) in TAKING_VERBS | HOLDING_VERBS and is_so(told):
        left = list(children(told, *PATIENTS))
    elif not left and lemma(told) in BEING_VERBS and is_so(told):
        left = list(children(told, Role.SUBJECT))  # "X was theirs after the withdrawal of A"
    places = [place for one in left for place in context.places_in(one)]
    return zones(owners[:1], ZoneRelation.ABSENT, places, noun)


@rule(
    fires=[
        "Residents cheered the arrival of army troops in Ariha.",
        "Shops opened after the entry of Turkish forces into Ariha.",
    ],
    near_misses=[
        "Residents cheered the arrival of doctors in Ariha.",
        "Residents fear the entry of Turkish forces into Ariha.",
    ],
    idle=(),
)
def their_arrival(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "The arrival of A's troops in X": they are there."""
    if noun.pos_ != "NOUN" or lemma(noun) not in _ARRIVING or not _is_had(noun):
        return ()
    coming = [one for one in phrases(noun, "of") if _are_forces(context, one)]
    actors = [actor for one in coming for actor in context.actors_in(one)]
    places = list(context.behind(noun, "in", "into", "at"))
    places += [place for one in coming for place in context.behind(one, "in", "into", "at")]
    return zones(actors[:1], ZoneRelation.PRESENT, places, noun)


def _are_forces(context: GroundContext, noun: Token) -> bool:
    return noun.i in context.actors or lemma(noun) in FORCE_NOUNS | PRESENCE_NOUNS


def _is_had(noun: Token) -> bool:
    """Whether what a noun tells of has come about, and is not over: not "the possible capture"."""
    if role(noun) is Role.SUBJECT and lemma(noun.head) in _PASSING:
        return False  # "the takeover of X lasted a week"
    of = preposition_of(noun, "for", "of")
    if of is not None and (of.lower_ == "for" or lemma(of.head) in _CLAIMS):
        return False  # "paving the way for a takeover of X", "claims of A's capture of X"
    since = preposition_of(noun, "since")
    if since is not None and since.head.pos_ == "NOUN":
        return False  # "their biggest victory since the fall of X to A"
    return is_so(noun) and not any(c.lower_ in _NOT_YET for c in noun.children)


def _has_come_of(noun: Token) -> bool:
    """ "Led to A's control of X": it is so."""
    way = preposition_of(noun, "in", "to", "with")
    return way is not None and lemma(way.head) in _RESULTING and is_so(way.head)


def _to_whom(noun: Token) -> Iterator[Token]:
    """ "The fall of X to the army": the grammar may hang the "to" on X, or on the verb."""
    by = preposition_of(noun)
    verb = by.head if by is not None else noun.head
    fallen = (place for one in phrases(noun, "of") for place in conjuncts(one))
    for head in (noun, *fallen, verb):
        yield from (one for one in phrases(head, "to") if one.i > noun.i)


RULES: GroundRules = {
    their_control: _CONTROL | _LAND,
    their_capture: TAKING_NOUNS | {"fall"},
    their_withdrawal: _LEAVING,
    their_arrival: _ARRIVING,
}
