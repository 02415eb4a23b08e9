"""Whose forces are on which ground, and whose are not."""

import re

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    BEING_VERBS,
    FORCE_NOUNS,
    NEAR,
    PRESENCE_NOUNS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    SUBJECTS,
    Role,
    child,
    children,
    conjuncts,
    named_noun,
    phrases,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import antecedent, subjects
from dashboard.extraction.ground.now import is_neither, is_past, no_longer, was_then
from dashboard.extraction.ground.phrases import COMPLEMENTS, MANY, FoundZone, where_of, zones
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.offsets import BEARING_WORDS
from dashboard.extraction.sentence.reality import is_negated, reality

PUT = words_of("put")
_PRESENT_VERBS = BEING_VERBS | PUT | words_of("other_present_verbs") | {"hold"}  # "hold out in X"
SEEN = frozenset({"see", "spot", "sight"})
POSTS = words_of("posts")
FORCES = MANY | PRESENCE_NOUNS | FORCE_NOUNS | words_of("other_forces")
FOOTHOLDS = words_of("foothold")
_HAVING = frozenset({"have", "host", "house"})
_STORES = frozenset(
    {"depot", "warehouse", "arsenal", "battery", "enclave", "pocket", "stronghold", "bastion"}
)
_CHARGE = words_of("charge")
_POWERS = frozenset({"power", "force", "faction", "group"})
_LIMITING = words_of("confines")
_INSIDE = words_of("inside")
_BESIDE = NEAR | {"outside", "along"}
_DRIVING = words_of("drives_out") | words_of("clears")
_HARDLY_ANY = re.compile(r"\b(few,? if any|(hardly|scarcely|barely) any)\b", re.IGNORECASE)
_NAME_LENGTH = 8  # words of "few, if any, Islamic State group members"


@rule(
    fires=[
        "There are rebels in Ariha.",
        "ISIS fighters are present in Tadmur.",
        "ISIS is known to be active in Tadmur.",
        "Officials met the American soldiers, who are based in Manbij.",
    ],
    near_misses=[
        "There may be rebels in Ariha.",
        "Officials met the American soldiers, who were never based in Manbij.",
        "There were once rebels in Ariha.",
        "Rebels are within a few kilometres of Ariha.",
        "The army took Saraqib after clearing out rebels holed up in Ariha for months.",
        "Jets bombed Ariha. There, the army is determined to take the last streets.",
    ],
    idle=(),
)
def present(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "There are rebels in X", "troops remain deployed in X", "no rebel is left in X"."""
    word = lemma(verb)
    if verb.pos_ not in {"VERB", "AUX"} or word not in _PRESENT_VERBS:
        return ()
    if word in PUT and child(verb, Role.OBJECT) is not None:
        return ()  # "deployed troops in X", "established control": what the object is
    existential = child(verb, Role.EXPLETIVE) is not None
    if (not existential and not _is_located(context, verb)) or _is_over(verb):
        return ()
    if role(verb) is Role.CLAUSE_COMPLEMENT and lemma(verb.head) in _DRIVING:
        return ()  # "clearing out rebels holed up in X"
    roles = (Role.ATTRIBUTE, Role.OBJECT) if existential else SUBJECTS
    found: list[FoundZone] = []
    things = [antecedent(one, verb) for one in children(verb, *roles)]
    known = role(verb) is Role.OPEN_COMPLEMENT and lemma(verb.head) == "know"
    if not things and (known or role(verb) is Role.CONJUNCT):
        things = subjects(verb)  # "withdrew and are no longer in X", "is known to be in X"
    for thing in things:
        named = lemma(thing) in FORCES | _STORES or thing.i in context.actors
        if not named and thing.lower_ not in {"they", "who"}:
            continue
        negated = is_negated(verb) or is_negated(thing)
        absent = negated or is_none(thing) or is_neither(thing) or no_longer(verb)
        if absent and lemma(thing) in AIR_WORDS:
            continue  # jets that are not over a town say nothing of who is in it
        if (reality(verb) != "done" and not negated) or _is_hardly_any(thing):
            continue
        if word == "leave" and (verb.tag_ != "VBN" or not absent):
            continue  # "no rebel is left in X" says something, "they left X" another thing
        if word == "hold" and all(c.lower_ != "out" for c in verb.children):
            continue
        relation = ZoneRelation.ABSENT if absent else ZoneRelation.PRESENT
        places = list(context.located(verb, thing, near=_is_put(verb)))
        places = places or [p for ground in where_of(verb) for p in context.places_in(ground)]
        places = [place for place in places if not _is_within_reach(place)]
        beside = phrases(verb, "alongside", "with") if _is_put(verb) and not absent else ()
        others = [one for one in beside if lemma(one) in FORCES or one.i in context.actors]
        sides = (*conjuncts(thing), *others)  # "US soldiers are stationed alongside the SDF"
        actors = [actor for one in sides for actor in context.actors_in(one)]
        but = [place for place in places if _is_after_but(place)]  # "are not in X but in Y"
        found += zones(actors, relation, [p for p in places if p not in but], verb)
        found += zones(actors, ZoneRelation.PRESENT, but, verb)
    return tuple(found)


def _is_within_reach(place: PlaceMention) -> bool:
    """ "Within a few kilometres of X": not in it, and nobody says how far from it."""
    of = preposition_of(named_noun(place.root), "of")
    return of is not None and any(c.lower_ in {"few", "several"} for c in of.head.children)


def _is_after_but(place: PlaceMention) -> bool:
    """Y of "not in X but in Y"."""
    before = place.span.doc[max(place.span.start - 2, place.span.sent.start) : place.span.start]
    return any(token.lower_ == "but" for token in before)


@rule(
    fires=[
        "Ariha has no ISIS fighters.",
        "Iran has a military presence in Ariha.",
    ],
    near_misses=[
        "Ariha has no hospital.",
        "Iran has friends in Ariha.",
    ],
    idle=(),
)
def has_forces(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X has no ISIS fighters", "Iran has a presence in X"."""
    if verb.pos_ not in {"VERB", "AUX"} or lemma(verb) not in _HAVING or _is_over(verb):
        return ()
    found: list[FoundZone] = []
    for thing in children(verb, Role.OBJECT, Role.ATTRIBUTE):
        theirs = PRESENCE_NOUNS | POSTS | FOOTHOLDS | _STORES
        many = lemma(thing) in MANY and any(
            lemma(n) in PRESENCE_NOUNS for n in phrases(thing, "of")
        )
        if lemma(thing) not in theirs and thing.i not in context.actors and not many:
            continue
        absent = is_negated(verb) or is_negated(thing) or no_longer(verb)
        absent = absent or any(map(is_neither, subjects(verb)))
        relation = ZoneRelation.ABSENT if absent else ZoneRelation.PRESENT
        for owner in subjects(verb):
            found += zones(context.actors_in(thing), relation, context.places_in(owner), verb)
            held = many or lemma(thing) in FOOTHOLDS | POSTS | _STORES
            if held or (absent and lemma(thing) in FORCES):
                places = context.located(thing, verb)
                found += zones(context.actors_in(owner), relation, places, verb)
    return tuple(found)


@rule(
    fires=[
        "The presence of Iranian forces in Ariha worries residents.",
        "Officials spoke of the ISIS presence in Tadmur.",
    ],
    near_misses=[
        "The presence of doctors in Ariha helps residents.",
        "Officials fear the presence of Iranian forces in Ariha.",
    ],
    idle=(),
    kept="a usual way to say who is where in reports on ground, of which few are at hand",
)
def their_presence(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "ISIL's presence in X", "the presence of Iranian forces in X"."""
    if noun.pos_ != "NOUN" or lemma(noun) != "presence" or is_negated(noun):
        return ()
    limited = lemma(noun.head) in _LIMITING  # "their presence in X is limited to a few men"
    if noun.head.pos_ == "VERB" and not limited:
        if reality(noun) != "done" or lemma(noun.head) == "have":
            return ()
    owners = list(dict.fromkeys(context.actors_in(noun)))
    places = list(context.located(noun, *phrases(noun, "of")))
    ours = any(c.lower_ == "our" for c in noun.children)  # whoever speaks: often unsaid
    if not places and role(noun) is Role.OBJECT and not ours:
        places = list(context.located(noun.head))  # "expanded its presence in X"
    return zones(owners, ZoneRelation.PRESENT, places, noun)


@rule(
    fires=[
        "Tahrir al-Sham remains the strongest power in Idlib.",
        "Ahrar al-Sham is the main faction in Ariha.",
    ],
    near_misses=[
        "Tahrir al-Sham was once the strongest power in Idlib.",
        "Russia is a power in the region of Idlib.",
    ],
    idle=(),
)
def power_there(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "A remains the strongest power in X": it is there."""
    verb = noun.head
    if lemma(noun) not in _POWERS or not any(children(noun, Role.ADJECTIVE)):
        return ()
    # "In the enclave" would be in whatever was named last.
    places = [place for place in context.located(noun) if place.stands_for is None]
    if role(noun) is Role.APPOSITION:  # "A, the dominant force in X"
        return zones(list(context.actors_in(verb))[:1], ZoneRelation.PRESENT, places, noun)
    if role(noun) is not Role.ATTRIBUTE or lemma(verb) not in BEING_VERBS or _is_over(verb):
        return ()
    if reality(verb) != "done":
        return ()
    actors = [actor for one in children(verb, Role.SUBJECT) for actor in context.actors_in(one)]
    return zones(actors[:1], ZoneRelation.PRESENT, places, noun)


def _is_over(verb: Token) -> bool:
    """Whether a state is denied, or said to be past; to have been seen is no state."""
    return reality(verb) == "denied" or (
        lemma(verb) not in SEEN and (is_past(verb) or was_then(verb))
    )


@rule(
    fires=[
        "Not one rebel is in Ariha.",
        "Not one ISIS fighter is in Tadmur.",
    ],
    near_misses=[
        "One rebel is in Ariha.",
        "One ISIS fighter is in Tadmur.",
    ],
    idle=False,
)
def is_none(thing: Token) -> bool:
    """ "Not one rebel", "not a single soldier"."""
    words = thing.doc[thing.left_edge.i : thing.i].text.lower()
    return words.startswith(("not one", "not a single", "no ", "none of"))


@rule(
    fires=[
        "Few, if any, ISIS fighters remain in Tadmur.",
        "Hardly any rebels are left in Ariha.",
    ],
    near_misses=[
        "A few ISIS fighters remain in Tadmur.",
        "Rebels are still in Ariha, if any report is right.",
    ],
    idle=False,
)
def _is_hardly_any(thing: Token) -> bool:
    """ "Few, if any, fighters": who is there, and that nobody is, are both more than is said."""
    before = thing.doc[max(thing.i - _NAME_LENGTH, thing.sent.start) : thing.i]
    return _HARDLY_ANY.search(before.text) is not None


@rule(
    fires=[
        "The rebels are in control of Ariha.",
        "The army is in charge of Ariha.",
    ],
    near_misses=[
        "The rebels are in Ariha.",
        "The rebels are in a valley near Ariha.",
    ],
    idle=False,
)
def _is_grip(preposition: Token) -> bool:
    """ "In control of X": not in X."""
    return any(lemma(c) in _CHARGE for c in preposition.children)


def _is_put(verb: Token) -> bool:
    """Whether forces are put somewhere: "are based", "remain entrenched"."""
    said = children(verb, *COMPLEMENTS)
    return lemma(verb) in PUT or any(lemma(c) in PUT for c in said)


def _is_located(context: GroundContext, verb: Token) -> bool:
    """Whether "to be" says where: "are in X", "is present in X", "are based in X"."""
    if child(verb, Role.ATTRIBUTE) is not None or any(map(_is_grip, prepositions(verb, "in"))):
        return False
    put = _is_put(verb)
    if (put or lemma(verb) == "hold") and any(True for _ in where_of(verb)):
        return True  # "X, where they are based", "where they hold out"
    if put and any(c.lower_ in _BESIDE or c.lower_ in BEARING_WORDS for c in verb.children):
        return True  # "are based near X", "are deployed north of X"
    return any(
        (role(c) is Role.PREPOSITION and c.lower_ in _INSIDE)
        or (role(c) in COMPLEMENTS and lemma(c) in PUT | {"present", "active"})
        or (role(c) is Role.ADVERB and c.i in context.places and not _is_minded(verb))
        for c in verb.children
    )


def _is_minded(verb: Token) -> bool:
    """ "There, the army is determined to take X": what it means to do, not where it is."""
    said = children(verb, Role.ADJECTIVE_COMPLEMENT)
    return any(child(one, Role.OPEN_COMPLEMENT) is not None for one in said)


@rule(
    fires=[
        "Ariha is home to several rebel groups.",
        "Jets bombed Tadmur, home to a Russian base.",
    ],
    near_misses=[
        "Ariha was once home to several rebel groups.",
        "Ariha is home to farmers who fled the rebels.",
    ],
    idle=(),
)
def home_to(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "X is home to rebel groups", "X, home to a Russian base": they are there."""
    guests = [one for one in phrases(noun, "to") if _is_of_forces(context, one)]
    if lemma(noun.head) in BEING_VERBS:
        if _is_over(noun.head) or reality(noun.head) != "done":
            return ()
        grounds = list(children(noun.head, Role.SUBJECT))
        places = [p for one in grounds for p in context.places_in(antecedent(one, noun.head))]
    else:
        places = context.named_before(noun)
    actors = [actor for one in guests for actor in list(context.actors_in(one))[-1:]]
    return zones(actors, ZoneRelation.PRESENT, places, noun)


def _is_of_forces(context: GroundContext, noun: Token) -> bool:
    return noun.i in context.actors or lemma(noun) in FORCES | POSTS


RULES: GroundRules = {
    present: _PRESENT_VERBS,
    has_forces: _HAVING,
    home_to: frozenset({"home"}),
    their_presence: frozenset({"presence"}),
    power_there: _POWERS,
}
