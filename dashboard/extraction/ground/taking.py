"""Who took which ground, and who gave it up."""

from spacy.tokens import Token

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    HOLDING_VERBS,
    LEAVING_VERBS,
    PRESENCE_NOUNS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    phrases,
    prepositions,
)
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, subjects
from dashboard.extraction.ground.now import is_past, is_so, no_longer, was_then
from dashboard.extraction.ground.phrases import FoundZone, zones
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.mood import has_to

_PARTLY = frozenset({"partially", "partly"})
_RETREATING = frozenset({"withdraw", "retreat", "pull", "fall"})
_GRIP = words_of("grip")
_CONTROL = frozenset({"control", "sway"})


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
    control = things[0] if things and lemma(things[0]) in _CONTROL else None
    word = lemma(verb)
    if word in HOLDING_VERBS:
        over = is_past(verb) or was_then(verb)
    elif word in _GRIP and control is not None:
        over = is_past(verb) or no_longer(verb)
    else:
        over = word not in TAKING_VERBS
    if over:
        return ()
    passive = list(children(verb, Role.PASSIVE_SUBJECT))
    holders = agents_after(verb, "to") if passive else subjects(verb)
    if control is not None and not passive:
        sway = context.located(verb) if word in HOLDING_VERBS else ()  # "hold sway in X"
        places = [*context.controlled(control), *sway]
    else:
        places = [place for thing in passive or things for place in context.places_in(thing)]
    actors = [actor for one in holders for actor in context.holders_in(one)]
    held = zones(actors, ZoneRelation.CONTROLS, places, verb)
    if held or not things:
        return held
    return zones(actors, ZoneRelation.PRESENT, context.beside_some(things[0]), verb)


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
    """ "X fell to the rebels"."""
    if verb.pos_ != "VERB" or lemma(verb) != "fall" or not is_so(verb):
        return ()
    actors = [actor for one in agents_after(verb, "to") for actor in context.actors_in(one)]
    places = (place for ground in subjects(verb) for place in context.places_in(ground))
    return zones(actors, ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "The rebels withdrew from Ariha.",
        "Ariha was abandoned by the rebels.",
    ],
    near_misses=[
        "The rebels did not withdraw from Ariha.",
        "The rebels may withdraw from Ariha.",
    ],
    idle=(),
    kept="a usual way to report a retreat; few reports of captures are at hand",
)
def leaves(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "They withdrew from X", "X was abandoned by the rebels"."""
    if not _is_leaving(verb):
        return ()
    left = list(children(verb, Role.PASSIVE_SUBJECT))
    holders = list(agents_after(verb)) if left else subjects(verb)
    out = (noun for part in prepositions(verb, "out") for noun in phrases(part, "of"))
    back = (
        noun for word in verb.children if word.lower_ == "back" for noun in phrases(word, "from")
    )
    grounds = left or [*children(verb, Role.OBJECT), *phrases(verb, "from"), *out, *back]
    if any(c.lower_ in _PARTLY for c in children(verb, Role.ADVERB)):
        return ()
    retreats = lemma(verb) in _RETREATING
    of = context.holders_in if retreats else context.actors_in
    actors = [actor for one in holders for actor in of(one)]
    places = (place for ground in grounds for place in context.places_in(ground))
    gone = zones(actors, ZoneRelation.ABSENT, places, verb)
    if left or not retreats:
        return gone
    now = phrases(verb, "to", "towards", "into", "inside")
    to = [place for ground in now for place in context.places_in(ground)]
    return (*gone, *zones(actors, ZoneRelation.PRESENT, to, verb))


@rule(
    fires=[
        "Ariha was given up to the rebels.",
        "The rebels handed Ariha over to the army.",
    ],
    near_misses=[
        "Ariha was abandoned by the rebels.",
        "Ariha was not given up to the rebels.",
    ],
    idle=(),
    kept="a usual way to report a retreat; few reports of captures are at hand",
)
def given_up_to(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X was given up to the army", "they handed X over to the army": it is the army's."""
    if not _is_leaving(verb):
        return ()
    if any(c.lower_ == "being" for c in children(verb, Role.PASSIVE_AUXILIARY)):
        return ()
    given = list(children(verb, Role.PASSIVE_SUBJECT, Role.OBJECT))
    heads = (verb, *verb.children)
    actors = [a for head in heads for one in phrases(head, "to") for a in context.actors_in(one)]
    places = (place for ground in given for place in context.places_in(ground))
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
    ],
    near_misses=[
        "Ariha was not recaptured from the rebels.",
        "Ariha may be recaptured from the rebels.",
    ],
    idle=(),
    kept="who took it goes without saying; few reports of captures are at hand",
)
def taken_from(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "X was liberated from ISIS": nobody says by whom, but ISIS is gone."""
    if verb.pos_ != "VERB" or lemma(verb) not in TAKING_VERBS or not is_so(verb):
        return ()
    grounds = list(children(verb, Role.PASSIVE_SUBJECT))
    if any(True for _ in agents_after(verb)):
        return ()
    losers = [actor for one in phrases(verb, "from") for actor in context.holders_in(one)]
    places = [place for ground in grounds for place in context.places_in(ground)]
    return zones(losers, ZoneRelation.ABSENT, places, verb)


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


def _is_leaving(verb: Token) -> bool:
    """Whether ground is said to be left; what is given is left where it is given up."""
    if verb.pos_ != "VERB" or lemma(verb) not in LEAVING_VERBS or not is_so(verb):
        return False
    if lemma(verb) == "pull":  # "pulled out of X", "pulled its troops out of X"
        pulled = child(verb, Role.OBJECT)
        return any(c.lower_ in {"out", "back"} for c in verb.children) and (
            pulled is None or lemma(pulled) in PRESENCE_NOUNS
        )
    return lemma(verb) != "give" or any(c.lower_ == "up" for c in verb.children)


RULES: GroundRules = {
    takes: HOLDING_VERBS | _GRIP | TAKING_VERBS,
    falls_to: frozenset({"fall"}),
    leaves: LEAVING_VERBS,
    given_up_to: LEAVING_VERBS,
    loses: frozenset({"lose"}),
    taken_from: TAKING_VERBS,
    to_be_taken: TAKING_VERBS,
}
