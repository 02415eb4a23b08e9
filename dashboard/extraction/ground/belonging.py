"""Whose a place is, told without a word for the hold: "X is theirs", "X stayed with the army"."""

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import BEING_VERBS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    SUBJECTS,
    Role,
    child,
    children,
    conjuncts,
    objects,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import antecedent
from dashboard.extraction.ground.now import is_past, is_so, no_longer
from dashboard.extraction.ground.phrases import COMPLEMENTS, FoundZone, zones
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute

_BEING_UNDER = frozenset({"be", "remain", "stay", "come", "fall"})
_RID = frozenset({"free", "empty", "clear", "devoid", "rid"})
_STAYING = frozenset({"stay", "remain"})


@rule(
    fires=[
        "Ariha has been under the Nusra Front since May.",
        "Tadmur remains under ISIS.",
        "The city of Hasakah remains under opposition and YPG control.",
    ],
    near_misses=[
        "Ariha was once under the Nusra Front.",
        "Tadmur suffered under ISIS.",
    ],
    idle=(),
)
def under_them(context: GroundContext, preposition: Token) -> tuple[FoundZone, ...]:
    """ "X has been under ISIS since May": whose it is, with no word for the hold."""
    verb = preposition.head
    if lemma(verb) not in _BEING_UNDER or not is_so(verb) or is_past(verb) or no_longer(verb):
        return ()
    mentions = [(one, context.actors.get(one.i)) for one in objects(preposition)]
    named = [one for one, m in mentions if m is not None and m.form == "aliases"]
    # "Under opposition and YPG control": the grammar joins the control to the first of them.
    named += [c for one in named for c in children(one, Role.CONJUNCT) if lemma(c) == "control"]
    actors = [actor for one in named for actor in context.actors_in(one)]
    said_of = [antecedent(c, verb) for c in children(verb, *SUBJECTS)]
    places = [place for one in said_of for place in context.places_in(one)]
    return zones(actors, ZoneRelation.CONTROLS, places, preposition)


@rule(
    fires=[
        "Ariha is the army's again.",
        "Saraqib is now entirely theirs, the rebels say.",
    ],
    near_misses=[
        "Ariha was the army's until May.",
        "The plan for Saraqib is the army's.",
    ],
    idle=(),
)
def is_theirs(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X is the army's again", "X is now theirs"."""
    if lemma(verb) not in BEING_VERBS or child(verb, Role.ATTRIBUTE) is None or not is_so(verb):
        return ()
    if is_past(verb) and not any(c.lower_ == "again" for c in children(verb, Role.ADVERB)):
        return ()
    owners: list[str] = []
    for word in children(verb, Role.ATTRIBUTE):
        if any(children(word, Role.POSSESSIVE_MARK)):
            owners += context.actors_in(word)
        elif word.lower_ == "theirs":
            said = {t.i for one in attribute(word).speakers for t in one.subtree}
            owners += (m.actor for at, m in sorted(context.actors.items()) if at in said)
    said_of = [antecedent(c, verb) for c in children(verb, Role.SUBJECT)]
    places = [place for one in said_of for place in context.places_in(one)]
    return zones(owners[:1], ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "Nubl has stayed with the government.",
        "Ariha remains with the rebels.",
    ],
    near_misses=[
        "Nubl may stay with the government.",
        "Aid for Ariha remains with the rebels.",
    ],
    idle=(),
)
def stays_with(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X has stayed with the government": it is theirs."""
    if lemma(verb) not in _STAYING or not is_so(verb) or is_past(verb):
        return ()
    actors = [a for one in phrases(verb, "with") for a in context.actors_in(one)]
    said_of = [antecedent(c, verb) for c in children(verb, Role.SUBJECT)]
    places = [p for one in said_of for p in context.places_in(one)]
    return zones(actors[:1], ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "The rebels are left with Ariha and Saraqib.",
        "ISIS has been left with only Tadmur.",
    ],
    near_misses=[
        "The rebels are left with few shells in Ariha.",
        "The army would be left with Tadmur.",
    ],
    idle=(),
)
def left_with(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "ISIS is left with X", "the loss leaves ISIS with X": that is what it still holds."""
    if lemma(verb) != "leave" or not is_so(verb):
        return ()
    left = list(children(verb, Role.PASSIVE_SUBJECT, Role.OBJECT))
    actors = [actor for one in left for actor in context.actors_in(one)]
    heads = (verb, *left)
    rest = [one for head in heads for first in phrases(head, "with") for one in conjuncts(first)]
    places = [place for one in rest for place in context.places.get(one.i, ())]
    return zones(actors, ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "Ariha has been left without government forces.",
        "Tadmur is now empty of ISIS fighters.",
        "Manbij is free of ISIS.",
    ],
    near_misses=[
        "Ariha has been left without bread.",
        "Ariha was once free of rebels.",
        "Ariha will soon be free of ISIS.",
    ],
    idle=(),
)
def without_them(context: GroundContext, word: Token) -> tuple[FoundZone, ...]:
    """ "X is left without A's forces", "X is empty of A": A is not there."""
    verb = word.head if word.lower_ == "without" or role(word) in COMPLEMENTS else word
    if lemma(verb) not in BEING_VERBS | {"leave", "remain"} or not is_so(verb) or is_past(verb):
        return ()
    missing = objects(word) if word.lower_ == "without" else phrases(word, "of", "from")
    actors = [actor for one in missing for actor in context.actors_in(one)]
    said_of = [antecedent(c, verb) for c in children(verb, *SUBJECTS)]
    places = [place for one in said_of for place in context.places_in(one)]
    return zones(actors, ZoneRelation.ABSENT, places, verb)


RULES: GroundRules = {
    under_them: frozenset({"under"}),
    is_theirs: BEING_VERBS,
    stays_with: _STAYING,
    left_with: frozenset({"leave"}),
    without_them: _RID | {"without"},
}
