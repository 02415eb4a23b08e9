"""Whose a place is, told without a word for the hold: "X is theirs", "X stayed with the army"."""

from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import BEING_VERBS, HOLDING, HOLDING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    SUBJECTS,
    Role,
    child,
    children,
    conjuncts,
    objects,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, antecedent, subjects
from dashboard.extraction.ground.forces import is_left
from dashboard.extraction.ground.now import is_past, is_so, no_longer
from dashboard.extraction.ground.phrases import COMPLEMENTS, FoundZone, is_some, zones
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute

_SHARES = words_of("shares") | {"part", "half", "most"}
_LOSING = frozenset({"lose", "forfeit", "cede"})
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


@rule(
    fires=[
        "The Nusra Front arrested men in areas under its control in Idlib.",
        "Aid enters areas under the control of the Nusra Front in Idlib.",
        "Shells landed in territory under the control of ISIS near Tadmur.",
    ],
    near_misses=[
        "The Nusra Front lost areas under its control in Idlib.",
        "Aid enters areas once under the control of the Nusra Front in Idlib.",
        "The Nusra Front arrested men under its control in Idlib.",
    ],
    idle=(),
)
def land_under_them(context: GroundContext, control: Token) -> tuple[FoundZone, ...]:
    """ "In areas under its control in X", "areas under the control of A in X": they are there."""
    under = preposition_of(control, "under")
    land = under.nbor(-1) if under is not None and under.i > under.sent.start else control
    if not is_some(land) or is_left(land) or lemma(land.head) in _LOSING:
        return ()  # "areas once under the control of A" are so no longer
    whose = [one for first in phrases(control, "of") for one in conjuncts(first)]
    owners = [a for one in whose or [control] for a in context.actors_in(one)]
    found = [*context.located(control, *whose, near=True), *context.behind(land, "in", "near")]
    places = [p for p in dict.fromkeys(found) if p.kind is not PlaceKind.COUNTRY]
    return zones(dict.fromkeys(owners), ZoneRelation.PRESENT, places, control)


@rule(
    fires=[
        "Jets bombed Tadmur, of which ISIS controls a small part.",
        "Jets bombed Ariha, half of which is held by rebels.",
    ],
    near_misses=[
        "Jets bombed Tadmur, of which ISIS lost a small part.",
        "Jets bombed Ariha, half of which was once held by rebels.",
        "Jets bombed Ariha, which rebels control.",
    ],
    idle=(),
)
def part_of_which(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X, of which A controls a part", "X, half of which is held by A": they are in it."""
    if role(verb) is not Role.RELATIVE_CLAUSE or not is_so(verb) or is_past(verb):
        return ()
    held = list(children(verb, Role.OBJECT, Role.PASSIVE_SUBJECT))
    parts = [one for one in held if lemma(one) in _SHARES]
    of = [noun for head in (verb, *parts) for noun in phrases(head, "of")]
    if not parts or all(noun.lower_ != "which" for noun in of):
        return ()
    passive = role(parts[0]) is Role.PASSIVE_SUBJECT
    holders = agents_after(verb) if passive else subjects(verb)
    actors = [actor for one in holders for actor in context.actors_in(one)]
    return zones(actors, ZoneRelation.PRESENT, context.places_in(verb.head), verb)


RULES: GroundRules = {
    part_of_which: HOLDING_VERBS | HOLDING,
    land_under_them: frozenset({"control"}),
    under_them: frozenset({"under"}),
    is_theirs: BEING_VERBS,
    stays_with: _STAYING,
    left_with: frozenset({"leave"}),
    without_them: _RID | {"without"},
}
