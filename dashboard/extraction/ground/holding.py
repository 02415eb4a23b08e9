"""Who holds which ground."""

from itertools import takewhile

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    AREA_WORDS,
    HOLDING,
    HOLDING_VERBS,
    LEAVING_VERBS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    Role,
    child,
    children,
    first_conjunct,
    objects,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, antecedent, subjects
from dashboard.extraction.ground.locating_names import SETTLEMENTS
from dashboard.extraction.ground.now import is_past, is_so, no_longer, was_then
from dashboard.extraction.ground.phrases import FoundZone, is_some, opens_list, zones
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.reality import is_negated

_BEFORE_A_NOUN = frozenset({Role.COMPOUND, Role.ADJECTIVE, Role.NOUN_MODIFIER})
_BESIDE_A_NOUN = frozenset({Role.PARTICIPLE_CLAUSE, Role.ADJECTIVE, Role.APPOSITION})
_OF_A_CLAUSE = frozenset({Role.RELATIVE_CLAUSE, Role.ROOT, Role.CLAUSE_COMPLEMENT, Role.CONJUNCT})
_QUARTERS = words_of("quarters")
_FORMERLY = words_of("formerly") | {"then"}
_BYGONE = words_of("bygone_forces")
_SITES = words_of("sites") | words_of("posts")


@rule(
    fires=[
        "Jets bombed rebel-held Ariha.",
        "Shells hit the ISIS-controlled town of Tadmur.",
        "Jets bombed the rebel controlled town of Ariha.",
    ],
    near_misses=[
        "The rebels held Ariha until Sunday.",
        "Jets bombed Ariha, which rebels left.",
        "Jets bombed a well-run clinic in Ariha.",
    ],
    idle=(),
)
def held_compound(context: GroundContext, token: Token) -> tuple[FoundZone, ...]:
    """ "Rebel-held X", "the ISIS-controlled town of X", "the rebel controlled town of X"."""
    first = context.sentence.span.start
    if token.lower_ not in HOLDING or token.i - 1 <= first:
        return ()
    owner = _owner_before(context, token)
    phrase = token.head
    if owner is None or any(c.lower_ in _FORMERLY for c in token.children):
        return ()
    if role(token) in {Role.ADJECTIVE_COMPLEMENT, Role.ATTRIBUTE} and phrase.pos_ == "AUX":
        if is_past(phrase) or is_negated(phrase) or no_longer(phrase):
            return ()
        said_of = [antecedent(c, phrase) for c in children(phrase, Role.SUBJECT)]
        held = [place for one in said_of for place in context.places_in(one)]
        return zones([owner], ZoneRelation.CONTROLS, held, token)  # "X is rebel-held"
    if phrase.pos_ not in {"NOUN", "PROPN", "ADJ"} or _has_fallen(phrase):
        return ()
    while role(phrase) in _BEFORE_A_NOUN and phrase.i not in context.places:
        phrase = phrase.head
    if role(phrase) in PATIENTS and lemma(phrase.head) in LEAVING_VERBS and is_so(phrase.head):
        return ()  # "left the last rebel-held district of X"
    if any(c.lower_ in _BYGONE for c in phrase.children):
        return ()
    taken = role(phrase) in PATIENTS and lemma(phrase.head) in TAKING_VERBS
    places = [place for place in context.places_in(phrase) if not _is_otherwise_held(place, phrase)]
    if not places and taken and is_some(phrase):  # "the rebel-held areas, including X"
        listed = (n for way in prepositions(phrase.head) if opens_list(way) for n in objects(way))
        places = [place for one in listed for place in context.places_in(one)]
    if places:
        return zones([owner], ZoneRelation.CONTROLS, places, phrase)
    if taken and is_so(phrase.head):
        return ()  # "captured a rebel-held town in X": theirs no longer
    beside = [
        place
        for place in context.behind(phrase, "in", "near")
        if place.kind is not PlaceKind.COUNTRY or (place.part_of_region and is_some(phrase))
    ]
    return zones([owner], ZoneRelation.PRESENT, beside, phrase)


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
    taken = lemma(token) in TAKING_VERBS and role(token) is Role.PARTICIPLE_CLAUSE
    compound = token.i - 1 > first and token.nbor(-1).text == "-"
    if compound or not (token.lower_ in HOLDING or (taken and token.tag_ in {"VBN", "VBD"})):
        return ()
    enclosed = context.before_clause(token)
    if enclosed is not None:
        ground = enclosed
    elif role(token) in _BESIDE_A_NOUN:
        ground = _list_before(token)
    elif role(token) in _OF_A_CLAUSE:
        ground = child(token, Role.PASSIVE_SUBJECT) or _fronted(context, token) or token.head
        if ground.lower_ in {"which", "that"}:
            ground = antecedent(ground, token)
    else:
        return ()
    ground = _named_among(ground)
    described = ground == token.head and token.lower_ in HOLDING
    if is_past(token) or (is_negated(token) if described else not is_so(token)):
        return ()
    if token.lower_ in HOLDING and (was_then(token) or _is_what_was(token)):
        return ()
    agents = list(agents_after(token))
    holders = [actor for one in agents for actor in context.holders_in(one)]
    if _is_beside(ground):
        return zones(holders, ZoneRelation.PRESENT, context.places_in(ground), token)
    held = zones(holders, ZoneRelation.CONTROLS, context.places_in(ground), token)
    if held or not is_some(ground):
        return held
    around = [place for one in (token, *agents) for place in context.behind(one, "in", "near")]
    return zones(holders, ZoneRelation.PRESENT, around, token)


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
    """ "Nubl, a town the government holds", "X, which ISIS seized and still holds"."""
    if verb.pos_ != "VERB" or lemma(verb) not in HOLDING_VERBS | TAKING_VERBS:
        return ()
    clause = verb
    while role(clause) is Role.CONJUNCT and clause.head.pos_ == "VERB":
        clause = clause.head
    if role(clause) is not Role.RELATIVE_CLAUSE or is_negated(verb) or is_past(verb):
        return ()
    if any(c.lower_ == "out" for c in children(verb, Role.PARTICLE)):
        return ()  # "X, where they are holding out"
    if lemma(verb) in TAKING_VERBS and not is_so(verb):
        return ()
    things = [c for v in {verb, clause} for c in children(v, Role.OBJECT, Role.PASSIVE_SUBJECT)]
    if any(thing.lower_ not in {"which", "that"} for thing in things):
        return ()
    holders = [actor for one in subjects(verb) for actor in context.holders_in(one)]
    of = preposition_of(clause.head, "of")
    ground = of.head if of is not None and lemma(of.head) in _QUARTERS else clause.head
    return zones(holders, ZoneRelation.CONTROLS, context.places_in(ground), verb)


@rule(
    fires=[
        "Jets raided a town rebels seized last week. Ten people died in Ariha, medics said.",
        "Shells hit a village militants captured on Monday. Ten people died in Saraqib.",
    ],
    near_misses=[
        "Jets raided a town rebels left last week. Ten people died in Ariha, medics said.",
        "Jets killed village militants captured on Monday. Ten people died in Saraqib.",
    ],
    idle=(),
)
def town_they_took(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "A town militants seized": the parser takes the town for the militants'."""
    if lemma(verb) not in TAKING_VERBS or role(verb) is not Role.PARTICIPLE_CLAUSE:
        return ()
    town = child(verb.head, Role.COMPOUND)
    opened = any(c.lower_ in {"a", "the"} for c in children(verb.head, Role.DETERMINER))
    if town is None or not opened or lemma(town) not in SETTLEMENTS or is_past(verb):
        return ()
    place = context.pointing.introduced(town)
    holders = list(context.holders_in(verb.head))
    return zones(holders, ZoneRelation.CONTROLS, [place] if place else [], verb)


def _is_otherwise_held(place: PlaceMention, phrase: Token) -> bool:
    """Y of "A-held X and B-held Y", and Z of "A-held X and B-held Y and Z"."""
    above = takewhile(lambda token: token != phrase, (place.root, *place.root.ancestors))
    return any(c.lower_ in HOLDING and c.i > phrase.i for one in above for c in one.children)


def _owner_before(context: GroundContext, held: Token) -> str | None:
    """ "Rebel" of "rebel-held X", and of "the rebel held town", where held is no verb."""
    before = held.nbor(-1)
    if before.text == "-":
        return context.holder(held.nbor(-2))
    named = role(held) is Role.ADJECTIVE and before.pos_ in {"NOUN", "PROPN", "ADJ"}
    return context.holder(before) if named else None


def _named_among(ground: Token) -> Token:
    """X of "among the villages held by A are X and Y"."""
    among = preposition_of(ground, "among")
    named = child(among.head, Role.SUBJECT) if among is not None else None
    return named if named is not None and among is not None and among.head.pos_ == "AUX" else ground


def _is_beside(ground: Token) -> bool:
    """ "Two bases on the edge of X held by the army": the bases are held, not X."""
    of = preposition_of(ground, "of", "near", "outside")
    at = (
        of.head if of is not None and of.lower_ == "of" and of.head.lower_ in AREA_WORDS else ground
    )
    held = preposition_of(at, "on", "in", "near", "outside")
    return held is not None and held.head.tag_ == "NNS" and lemma(held.head) in _SITES


def _has_fallen(phrase: Token) -> bool:
    """ "The fall of the rebel-held town of X": theirs no longer."""
    of = preposition_of(phrase, "of")
    return of is not None and lemma(of.head) in {"fall", "loss"} and is_so(of.head)


def _fronted(context: GroundContext, verb: Token) -> Token | None:
    """ "X, in the north of the city, is held by": the parser takes X for an adverb."""
    return next((n for n in children(verb, Role.NOUN_ADVERB) if n.i in context.places), None)


def _is_what_was(held: Token) -> bool:
    """ "They left X and Y, which were the last villages held by": theirs no longer."""
    noun = held.head
    if role(noun) is not Role.ATTRIBUTE or noun.head.tag_ != "VBD":
        return False
    left = any(lemma(above) in LEAVING_VERBS | {"lose"} for above in noun.ancestors)
    return left or is_past(noun.head)


def _list_before(clause: Token) -> Token:
    """ "The suburbs of X, Y and Z held by": all of them, where the grammar takes Z alone."""
    of = preposition_of(first_conjunct(clause.head), "of")
    several = of is not None and of.head.tag_ == "NNS" and lemma(of.head) in SETTLEMENTS
    return of.head if of is not None and several and clause.i > clause.head.i else clause.head


RULES: GroundRules = {
    held_compound: HOLDING,
    held_by: HOLDING | TAKING_VERBS,
    that_they_hold: HOLDING_VERBS | TAKING_VERBS,
    town_they_took: TAKING_VERBS,
}
