"""In whose control, hands or stronghold a place is."""

from collections.abc import Iterator

from dashboard.domain.actor import ActorKind
from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import TAKING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    SUBJECTS,
    Role,
    children,
    conjuncts,
    first_conjunct,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, antecedent, some_of_which, subjects
from dashboard.extraction.ground.forces import is_left
from dashboard.extraction.ground.now import is_past, is_so, no_longer
from dashboard.extraction.ground.phrases import FoundZone, naming, zones
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.mood import has_conditional, is_future
from dashboard.extraction.sentence.reality import is_negated

_PATIENT_OR_PLACE = PATIENTS | {Role.PREPOSITION_OBJECT, Role.SUBJECT}
_PUTTING = frozenset({"put", "leave", "place"})
_STAYING = _PUTTING | {"be", "stay", "remain"}
_STRONGHOLDS = words_of("strongholds")
_GROUPS = words_of("groups")
_WHOLE = frozenset({"both", "all", "each"})
_DEEMING = frozenset({"deem", "consider", "call", "regard"})
_BYGONE = words_of("bygone_forces") | words_of("formerly")
_SWAY = frozenset({"control", "hand", "rule", "grip", "authority", "occupation"})
_CHARGE = frozenset({"control", "charge"})
_COMING_BACK = frozenset({"return", "revert", "pass", "restore", "bring", "come", "fall"})
_SLIPPING = frozenset({"slip", "fall", "pass", "be"})
_RAISING = frozenset({"raise", "hoist", "fly", "plant"})


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
    """ "The rebels are in control of X", "are back in control of X"."""
    if not _is_in_control(token):
        return ()
    verb = _stated_by(token.head)
    if not is_so(verb) or is_past(verb) or no_longer(verb):
        return ()
    doers = subjects(verb) if verb.pos_ in {"VERB", "AUX"} else [verb]
    if lemma(verb) in _PUTTING:
        doers = list(children(verb, Role.OBJECT))
    holders = [actor for one in doers for actor in context.actors_in(one)]
    there = [p for c in children(verb, Role.ADVERB) for p in context.places.get(c.i, ())]
    held = list(context.controlled(token))
    some = any(phrases(token, "of")) and not held  # "X, where they are in control of a pocket"
    relation = ZoneRelation.PRESENT if some else ZoneRelation.CONTROLS
    return zones(holders, relation, [*held, *there], token)  # "where the rebels are in control"


@rule(
    fires=[
        "Jets bombed Ariha, a rebel stronghold.",
        "Ariha is a stronghold of the Nusra Front.",
        "Ariha is rebel territory.",
        "The last rebel stronghold in the north is Ariha.",
        "Ariha is still considered a stronghold of ISIS fighters.",
    ],
    near_misses=[
        "Ariha was once a rebel stronghold.",
        "Ariha is not a rebel stronghold.",
        "The last ISIS stronghold in Aleppo province fell to the rebels.",
    ],
    idle=(),
)
def stronghold(context: GroundContext, token: Token) -> tuple[FoundZone, ...]:
    """ "X, a stronghold of ISIS", "the rebel bastion of X"."""
    if token.pos_ != "NOUN" or lemma(token) not in _STRONGHOLDS:
        return ()
    if lemma(token) == "territory" and role(token) not in {Role.ATTRIBUTE, Role.APPOSITION}:
        return ()  # "fled to rebel territory"
    if is_negated(token.head) or is_past(token.head):
        return ()
    if is_left(token) or any(lemma(above) == "lose" for above in token.ancestors):
        return ()
    grounds = _called_so(token)
    places = [place for ground in grounds for place in context.places_in(ground)]
    owners = _owners(context, token)[:1]
    if not places and role(token) in _PATIENT_OR_PLACE and lemma(token) != "capital":
        # "Their enclave in X": some of X
        around = context.behind(token, "in", "near", "around")
        if (of := preposition_of(token, "of")) is not None and of.head.lower_ == "one":
            return ()  # "captured X, one of the last bastions in Y": in Y is only X
        inside = [p for p in around if p.kind is not PlaceKind.COUNTRY or p.part_of_region]
        return zones(owners, ZoneRelation.PRESENT, inside, token)
    if lemma(token) == "capital" and not _is_of_group(context, token):
        return ()  # a state's capital is where its government is, not what it holds
    places = places or _seat(context, token)
    if {t.lower_ for t in token.doc[max(token.i - 2, token.sent.start) : token.i]} & _BYGONE:
        return ()  # "its former capital", "the ex-capital"
    return zones(owners, ZoneRelation.CONTROLS, places, token)


@rule(
    fires=[
        "Ariha is under rebel control.",
        "Tadmur is in the hands of ISIS.",
    ],
    near_misses=[
        "Ariha is not under rebel control.",
        "Ariha was once under rebel control.",
        "Once the rebels leave, Ariha will return to government control.",
    ],
    idle=(),
)
def under_control(context: GroundContext, token: Token) -> tuple[FoundZone, ...]:
    """ "X is under rebel control", "X, in the hands of ISIS"."""
    if token.pos_ != "NOUN" or lemma(token) not in _SWAY:
        return ()
    if _is_in_control(token) or token.head.lower_ not in {"under", "in", "into", "to"}:
        return ()
    holder = _stated_by(token.head)
    if is_past(holder) or (token.head.lower_ == "to" and lemma(holder) not in _COMING_BACK):
        return ()
    if _is_of_another_day(holder):
        return ()
    if holder.pos_ == "VERB" and (is_future(holder) or has_conditional(holder)):
        return ()  # "will return to government control"
    grounds = [holder] if holder.pos_ in {"NOUN", "PROPN", "NUM"} else []
    if role(holder) is Role.SUBJECT and lemma(holder.head) == "be" and is_so(holder.head):
        grounds += children(holder.head, Role.ATTRIBUTE)  # "the cities under A's control are X, Y"
    relation = ZoneRelation.CONTROLS
    if holder.pos_ in {"VERB", "AUX"} and not is_negated(holder):
        said_of = list(children(holder, *SUBJECTS, Role.OBJECT))
        own = [one for c in said_of for one in _said_of(context, c, holder)]
        grounds += own or subjects(holder)  # "lies near the border and is in the hands of"
        if any(some_of_which(c) is not None and lemma(c) not in _WHOLE for c in said_of):
            relation = ZoneRelation.PRESENT  # "X, most of which is in rebel hands"
    places = [place for ground in grounds for place in context.places_in(ground)]
    if not places:  # "20 km from X, currently under A's control": the grammar hangs it elsewhere
        places = context.named_before(token.head)
    if not places and (some := [p for g in grounds for p in context.beside_some(g)]):
        places, relation = some, ZoneRelation.PRESENT  # "a stretch of land near X"
    if not places:
        places = [p for one in _subject_above(holder) for p in context.places_in(one)]
    return zones(_owners(context, token), relation, places, token)


def _called_so(token: Token) -> list[Token]:
    """What is called a stronghold: the noun itself, what it stands beside, what is deemed one."""
    grounds = [token]
    if role(token) is Role.APPOSITION:
        named = [one for one in conjuncts(token.head) if one.i < token.i]
        grounds.append(named[-1] if named and token.tag_ == "NN" else token.head)
    if role(token) is Role.ATTRIBUTE:
        grounds += children(token.head, Role.SUBJECT)
    if role(token) is Role.SUBJECT and lemma(token.head) == "be":
        grounds += children(token.head, Role.ATTRIBUTE)  # "their last stronghold is X"
    if role(token) in {Role.OBJECT, Role.OBJECT_PREDICATE} and lemma(token.head) in _DEEMING:
        grounds += children(token.head, Role.PASSIVE_SUBJECT)  # "X is deemed a stronghold"
    taken_as = preposition_of(token, "as")
    if taken_as is not None:  # "X serves as", "X is regarded as"
        grounds += children(taken_as.head, *SUBJECTS)
    return grounds


def _is_of_another_day(noun: Token) -> bool:
    """ "Had been the last base under their control", "the return of X to it would be a blow"."""
    verb = noun.head
    if role(noun) is Role.ATTRIBUTE:
        return is_past(verb)
    return role(noun) is Role.SUBJECT and (is_future(verb) or has_conditional(verb))


def _subject_above(noun: Token) -> Iterator[Token]:
    """ "X and Y are the villages in the north still in rebel hands": X and Y."""
    at = noun
    while role(at) is Role.PREPOSITION_OBJECT and at.head.lower_ == "in":
        at = at.head.head
    if role(at) is Role.ATTRIBUTE and is_so(at.head) and not is_past(at.head):
        yield from children(at.head, Role.SUBJECT)


def _said_of(context: GroundContext, subject: Token, verb: Token) -> Iterator[Token]:
    """What a clause is about: of "X and Y, both of which are" each, wherever it was hung."""
    if some_of_which(subject) is None:
        yield antecedent(subject, verb)
        return
    before = [place.root for place in context.named_before(verb)] or [antecedent(subject, verb)]
    for one in before:
        yield from conjuncts(first_conjunct(one)) if lemma(subject) in _WHOLE else (one,)


@rule(
    fires=[
        "Ariha slipped from government control on Sunday.",
        "Tadmur has fallen out of the army's hands.",
    ],
    near_misses=[
        "Ariha may slip from government control.",
        "Rebels took the suburbs of Ariha that were out of their control.",
        "Aid has slipped from government hands.",
    ],
    idle=(),
)
def slips_from(context: GroundContext, token: Token) -> tuple[FoundZone, ...]:
    """ "X slipped from government control", "is out of their hands": it is theirs no longer."""
    if lemma(token) not in _SWAY | {"grasp"}:
        return ()
    way = token.head if token.head.lower_ != "of" else token.head.head
    verb = way.head
    if way.lower_ not in {"from", "out"} or lemma(verb) not in _SLIPPING or not is_so(verb):
        return ()
    slipped = subjects(verb)
    which = role(verb) is Role.RELATIVE_CLAUSE
    if which and any(lemma(above) in TAKING_VERBS for above in verb.ancestors):
        return ()  # "took the streets that were still out of their control"
    if which and not slipped:
        slipped = [verb.head]  # "the second town to slip from"
    places = [place for one in slipped for place in context.places_in(one)]
    return zones(_owners(context, token)[:1], ZoneRelation.ABSENT, places, token)


@rule(
    fires=[
        "The army raised its flag over Ariha.",
        "Rebels hoisted the green flag in Tadmur.",
    ],
    near_misses=[
        "The army raised the alarm over Ariha.",
        "Rebels want to hoist their flag in Tadmur.",
    ],
    idle=(),
)
def raises_flag(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "They raised their flag over X": it is theirs."""
    if verb.pos_ != "VERB" or lemma(verb) not in _RAISING or not is_so(verb):
        return ()
    flags = [c for c in children(verb, *PATIENTS) if lemma(c) in {"flag", "banner"}]
    heads = (verb, *flags) if flags else ()
    places = [
        place
        for head in heads
        for noun in phrases(head, "at", "in", "over", "above", "on")
        for place in context.places_in(noun)
    ]
    raising = [*subjects(verb), *agents_after(verb)]
    doers = [actor for one in raising for actor in context.holders_in(one)]
    if not doers:  # "the army's flag was raised over X"
        doers = [actor for flag in flags for actor in context.actors_in(flag)]
    return zones(doers[:1], ZoneRelation.CONTROLS, places, verb)


def _seat(context: GroundContext, token: Token) -> list[PlaceMention]:
    """ "Its capital in X": X."""
    return list(context.behind(token, "in")) if lemma(token) == "capital" else []


def _is_of_group(context: GroundContext, token: Token) -> bool:
    """ "The group's self-proclaimed capital", "ISIS's capital"."""
    groups = any(m.party.kind is ActorKind.ARMED_GROUP for m in context.actors.values())
    return groups or any(lemma(word) in _GROUPS for word in naming(token))


def _is_in_control(token: Token) -> bool:
    """ "In control" of "are in control of X", "in charge" of "remain in charge of X"."""
    if lemma(token) not in _CHARGE or token.pos_ != "NOUN" or token.head.lower_ != "in":
        return False
    above = _stated_by(token.head)
    return lemma(above) in _STAYING or _is_with(above)


def _stated_by(preposition: Token) -> Token:
    """What "in" hangs on: "are" of "are in control", and of "are back in control"."""
    return preposition.head.head if preposition.head.lower_ == "back" else preposition.head


def _is_with(noun: Token) -> bool:
    """ "With the rebels in control of X"."""
    return preposition_of(noun, "with") is not None


def _owners(context: GroundContext, token: Token) -> list[str]:
    """ "Rebel control", "a stronghold of ISIS": whose it is."""
    theirs = any(c.lower_ in {"their", "its"} for c in children(token, Role.POSSESSIVE))
    before = {m.actor for at, m in context.actors.items() if at < token.i}
    if theirs and len(before) > 1:
        sent_from = preposition_of(token, "from")
        if sent_from is None or sent_from.head.pos_ not in {"VERB", "NOUN"}:
            return []  # "the army saved X, a town under their control, from ISIS": of either
        verb = next((t for t in sent_from.ancestors if t.pos_ == "VERB"), token)
        return [actor for one in subjects(verb) for actor in context.actors_in(one)][:1]
    own = [actor for actor in context.actors_in(token) if actor not in _of_the_land(context, token)]
    own = own[:1]
    if not own and token.i not in context.places:  # "X, the last militant stronghold"
        beside = map(context.holder, children(token, Role.COMPOUND, Role.ADJECTIVE))
        own = [one for one in beside if one is not None][:1]
    several = [one for of in phrases(token, "of") for one in conjuncts(of)]
    return own or [actor for one in several for actor in list(context.actors_in(one))[:1]]


def _of_the_land(context: GroundContext, token: Token) -> set[str]:
    """ "Syrian" of "ISIS's last Syrian stronghold": in Syria, and not the state's."""
    named = (context.actors.get(c.i) for c in children(token, Role.ADJECTIVE))
    return {m.actor for m in named if m is not None and m.span.text == m.party.nationality}


RULES: GroundRules = {
    in_control: _CHARGE,
    stronghold: _STRONGHOLDS,
    under_control: _SWAY,
    slips_from: _SWAY | {"grasp"},
    raises_flag: _RAISING,
}
