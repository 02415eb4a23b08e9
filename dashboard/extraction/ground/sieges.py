"""Whose forces hem in which ground, and who is hemmed in where."""

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import BEING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    SUBJECTS,
    Role,
    children,
    conjuncts,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, antecedent, subjects
from dashboard.extraction.ground.moving import LIFTING, SIEGES, operating_on
from dashboard.extraction.ground.now import is_had, is_past, is_so, no_longer
from dashboard.extraction.ground.phrases import (
    COMPLEMENTS,
    FoundZone,
    is_land,
    is_some,
    where_of,
    zones,
)
from dashboard.extraction.ground.presence import POSTS
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.mood import has_to
from dashboard.extraction.sentence.reality import is_negated

_BESIEGING = words_of("besieges")
_STRONGHOLDS = words_of("strongholds")
_LAYING = words_of("lays_siege")
_CONFINING = words_of("confines")
_CUTTING = frozenset({"cut", "seal"})
_STATES = COMPLEMENTS | {Role.ADVERBIAL_CLAUSE}
_STANDING = BEING_VERBS | {"stand", "find", "lie"}
_PENNED_IN = frozenset({"in", "inside", "within"})


@rule(
    fires=[
        "The army has besieged Douma since 2013.",
        "Douma is encircled by the army.",
        "The rebels are encircled in Douma.",
    ],
    near_misses=[
        "The army lifted the siege of Douma.",
        "The army threatened to besiege Douma.",
    ],
    idle=(),
    kept="a siege is told in a few words; no text at hand tells of one in so few",
)
def besieges(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "The army besieges X", "X has been surrounded by the army", "rebels are encircled in X"."""
    if verb.pos_ not in {"VERB", "ADJ"} or not is_so(verb):
        return ()
    if lemma(verb) not in _BESIEGING | _CUTTING or _was_lately(verb):
        return ()
    if lemma(verb) in _CUTTING and all(c.lower_ != "off" for c in verb.children):
        return ()
    auxiliaries = children(verb, Role.PASSIVE_AUXILIARY)
    passive = [antecedent(c, verb) for c in children(verb, Role.PASSIVE_SUBJECT)]
    passive += [c for stood in auxiliaries for c in children(stood, Role.SUBJECT)]
    if role(verb) in {Role.PARTICIPLE_CLAUSE, Role.ADJECTIVE} and verb.tag_ == "VBN":
        passive = [verb.head]
    elif role(verb) in _STATES and lemma(verb.head) in _STANDING and verb.tag_ == "VBN":
        passive = subjects(verb.head)  # "X stood surrounded by the army"
    objects = children(verb, Role.OBJECT, Role.NOUN_ADVERB)
    grounds = passive or [antecedent(c, verb) for c in objects]
    if not passive and role(verb) is Role.RELATIVE_CLAUSE:
        grounds = [place.root for place in context.named_before(verb)] or grounds
    if lemma(verb) in _CUTTING:
        grounds += phrases(verb, "off")
    grounds += [at for one in grounds if lemma(one) in POSTS for at in phrases(one, "in", "at")]
    if passive:
        grounds += where_of(verb)  # "X, where soldiers have been besieged"
    doers = list(agents_after(verb)) if passive else subjects(verb)
    hemmed = [actor for one in passive for actor in context.actors_in(one)]
    there = [*context.located(verb), *(p for g in where_of(verb) for p in context.places_in(g))]
    inside = zones(hemmed[:1], ZoneRelation.PRESENT, there, verb)
    return (*inside, *operating_on(context, doers, grounds, verb))


def _was_lately(verb: Token) -> bool:
    """ "Had managed to besiege X late last month": before what is told, which may have ended it."""
    made = verb.head if has_to(verb) else verb
    spans = [c for one in {verb, made} for c in children(one, Role.NOUN_ADVERB)]
    return is_had(made) and any(c.lower_ == "last" for span in spans for c in span.children)


@rule(
    fires=[
        "The army is laying siege to Douma.",
        "The army has imposed a siege on Douma.",
        "The siege imposed by the army on Douma goes on.",
    ],
    near_misses=[
        "The rebels broke the siege imposed by the army on Douma.",
        "The army lifted its siege of Douma.",
        "The army may lay siege to Douma.",
    ],
    idle=(),
    kept="a siege is told in a few words; no text at hand tells of one in so few",
)
def lays_siege(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "The army is laying siege to X", "tightened the siege on X"."""
    if verb.pos_ != "VERB" or lemma(verb) not in _LAYING or not is_so(verb):
        return ()
    sieges = [c for c in children(verb, *PATIENTS) if lemma(c) in SIEGES]
    if role(verb) is Role.PARTICIPLE_CLAUSE and lemma(verb.head) in SIEGES:
        lifted = lemma(verb.head.head) in LIFTING and is_so(verb.head.head)
        sieges = [] if lifted else [verb.head]  # "a siege imposed by the army on X"
    heads = (verb, *sieges) if sieges else ()
    grounds = [noun for head in heads for noun in phrases(head, "to", "on", "of", "around")]
    grounds += [at for one in grounds if lemma(one) in _STRONGHOLDS for at in phrases(one, "in")]
    doers = [*subjects(verb), *agents_after(verb)]
    return operating_on(context, doers, grounds, verb)


@rule(
    fires=[
        "Douma is under siege by the army.",
        "Jets bombed Douma, which is under siege by the army.",
    ],
    near_misses=[
        "Douma is no longer under siege by the army.",
        "Douma was once under siege by the army.",
    ],
    idle=(),
    kept="a siege is told in a few words; no text at hand tells of one in so few",
)
def under_siege(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "X is under siege by the army"."""
    if lemma(noun) not in SIEGES or noun.head.lower_ != "under" or is_past(noun.head.head):
        return ()
    at = noun.head.head
    if is_negated(at) or no_longer(noun):
        return ()
    grounds = [at, *(antecedent(c, at) for c in children(at, *SUBJECTS))]
    hemmed = [actor for one in grounds[1:] for actor in context.actors_in(one)]
    if hemmed:  # "ISIS is under siege in X"
        return zones(hemmed[:1], ZoneRelation.PRESENT, context.located(at, noun), noun)
    doers = [noun, *(by for head in (noun, at) for by in phrases(head, "by")), *agents_after(at)]
    return operating_on(context, doers, grounds, noun)


@rule(
    fires=[
        "The rebels are confined to Ariha.",
        "ISIS has been reduced to a pocket near Tadmur.",
    ],
    near_misses=[
        "The rebels were once confined to Ariha.",
        "Aid is confined to Ariha.",
    ],
    idle=(),
)
def confined(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "ISIS is confined to X", "reduced to a pocket near X", "the rebels, now limited to X"."""
    if verb.pos_ not in {"VERB", "ADJ"} or lemma(verb) not in _CONFINING:
        return ()
    if not is_so(verb) or is_past(verb):
        return ()
    left = verb.head if role(verb) is Role.OPEN_COMPLEMENT else verb  # "are left boxed in in X"
    hemmed = [
        antecedent(c, one)
        for one in {verb, left}
        for c in children(one, Role.PASSIVE_SUBJECT, Role.OBJECT)
    ]
    if role(verb) is Role.PARTICIPLE_CLAUSE and not hemmed:
        hemmed = [verb.head]
    if role(verb) is Role.PREPOSITION_CLAUSE:
        hemmed = list(children(verb, Role.SUBJECT))  # "with A confined to X"
    if role(verb) is Role.ADJECTIVE_COMPLEMENT:
        hemmed = subjects(verb)
    actors = [actor for one in hemmed for actor in context.actors_in(one)]
    places = [
        place
        for noun in phrases(verb, "to", "into", *_PENNED_IN)
        for place in list(context.places_in(noun)) or context.located(noun, near=True)
        if place.kind is not PlaceKind.COUNTRY or place.part_of_region
    ]
    return zones(actors[:1], ZoneRelation.PRESENT, places, verb)


@rule(
    fires=[
        "The army is down to two districts of Aleppo.",
        "ISIS is down to its last pocket near Tadmur.",
    ],
    near_misses=[
        "The army is down to its last shells in Aleppo.",
        "The army has come down to Aleppo.",
    ],
    idle=(),
)
def down_to(context: GroundContext, down: Token) -> tuple[FoundZone, ...]:
    """ "The army is down to two districts of X": it is in those."""
    verb = down.head
    if down.lower_ != "down" or lemma(verb) not in BEING_VERBS or not is_so(verb) or is_past(verb):
        return ()
    actors = [actor for one in subjects(verb) for actor in context.actors_in(one)]
    left = [one for first in phrases(down, "to") for one in conjuncts(first)]
    lands = [one for one in left if one.i in context.places or is_some(one) or is_land(one)]
    places = [p for one in lands for p in context.places_in(one)]
    places += [p for one in lands for p in context.behind(one, "in", "near")]
    return zones(actors[:1], ZoneRelation.PRESENT, places, verb)


RULES: GroundRules = {
    besieges: _BESIEGING | _CUTTING,
    down_to: frozenset({"down"}),
    lays_siege: _LAYING,
    under_siege: SIEGES,
    confined: _CONFINING,
}
