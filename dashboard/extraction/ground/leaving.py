"""Who gave up which ground, and who stays on it."""

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import (
    BEING_VERBS,
    LEAVING_VERBS,
    PEOPLE_NOUNS,
    PRESENCE_NOUNS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    conjuncts,
    objects,
    phrases,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, antecedent, subjects
from dashboard.extraction.ground.now import is_so
from dashboard.extraction.ground.phrases import FoundZone, joined_below, zones
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.mood import has_negation, has_to, is_future

_GOING = LEAVING_VERBS | {"fall"}
_GROUPS = words_of("groups")  # "withdrew from the Ariha factions": from no ground
_STAYING = frozenset({"stay", "remain"})
_SURE_TO = frozenset({"", "be", "continue"})
_STAGING = frozenset({"stage", "make", "carry", "conduct", "complete"})
_WITHDRAWALS = frozenset({"withdrawal", "retreat", "pullout"})
_PARTLY = frozenset({"partially", "partly"})
_RETREATING = frozenset({"withdraw", "retreat", "pull", "fall", "flee", "regroup"})
_POSTS = words_of("posts")
_POSITIONS = words_of("positions")
_SWAY = words_of("control_noun") | {"control", "rule", "hand", "siege"}
_GIVING = frozenset({"hand", "give", "cede", "surrender"})
_WHERE_TO = ("to", "toward", "towards", "into", "inside")
_AS_OTHERS = frozenset({"as", "after", "when", "once"})
_COMING = TAKING_VERBS | words_of("enters")
_LAST = frozenset({"last", "rest", "remainder", "remnants"})
_NOT_DOING = frozenset({"refuse", "decline"})
_STARTING = frozenset({"start", "begin"})


@rule(
    fires=[
        "The rebels withdrew from Ariha.",
        "Ariha was abandoned by the rebels.",
    ],
    near_misses=[
        "The rebels did not withdraw from Ariha.",
        "The rebels may withdraw from Ariha.",
        "Ahrar al-Sham withdrew from the Ariha factions.",
        "The rebels took the road, leaving only Ariha under army control.",
    ],
    idle=(),
    kept="a usual way to report a retreat; few reports of captures are at hand",
)
def leaves(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "They withdrew from X", "X was abandoned by the rebels"."""
    if not _is_leaving(verb) or _is_of_people(verb) or _came_back(verb):
        return ()
    left = list(children(verb, Role.PASSIVE_SUBJECT))
    if role(verb) is Role.PARTICIPLE_CLAUSE and verb.tag_ == "VBN":
        left = [verb.head]  # "X, abandoned by the army"
    holders = list(agents_after(verb)) if left else subjects(verb)
    if left and lemma(verb) in _RETREATING | {"evacuate"} and _are_forces(context, left):
        holders, left = left, []  # "its fighters were pulled out of X"
    out = (noun for part in prepositions(verb, "out") for noun in phrases(part, "of"))
    back = (
        noun for word in verb.children if word.lower_ == "back" for noun in phrases(word, "from")
    )
    # Of two objects the parser takes a description for the second: "left X for Y, a town".
    objects_left = list(children(verb, Role.OBJECT))[:1]
    beside = [*objects_left, *phrases(verb, "from"), *out, *back]
    beside = [ground for ground in beside if lemma(ground) not in _GROUPS]
    beside += [at for thing in children(verb, Role.OBJECT) for at in _site_of(thing, verb)]
    grounds = left or [antecedent(ground, verb) for ground in beside] or _where_others_came(verb)
    if grounds and not left:
        grounds += [name for head in (verb, *grounds) for name in joined_below(head)]
    if any(c.lower_ in _PARTLY for c in children(verb, Role.ADVERB)) or _gives_posts(verb):
        return ()
    under = (one for head in (verb, *grounds) for one in phrases(head, "under"))
    if lemma(verb) == "leave" and any(lemma(one) in _SWAY for one in under):
        return ()  # "leaving only X under A's control"
    retreats = lemma(verb) in _RETREATING
    of = context.holders_in if retreats else context.actors_in
    last = [n for one in holders if one.lower_ in _LAST for n in phrases(one, "of")]
    actors = [actor for one in last or holders for actor in of(one)]
    places = (place for ground in grounds for place in context.places_in(ground))
    gone = zones(actors, ZoneRelation.ABSENT, places, verb)
    if left or not retreats:
        return gone
    heads = [verb, *(c for c in verb.children if c.lower_ == "back")]
    words = (*_WHERE_TO, "on") if len(heads) > 1 else _WHERE_TO  # "fell back on X"
    heads += prepositions(verb, "from")  # "withdrew from X to Y": the grammar may hang Y on X
    started = (way for head in heads for way in prepositions(head, *words))
    ways = [one for way in started for one in conjuncts(way)]
    to = [
        place
        for way in ways
        for ground in objects(way)
        # "Withdrew to their territory in X": the grammar may hang the "in" on the verb.
        for place in list(context.places_in(ground)) or context.behind(ground, "in", "near")
    ]
    return (*gone, *zones(actors, ZoneRelation.PRESENT, to, verb))


@rule(
    fires=[
        "Rebels who left Ariha last month have started to return.",
        "ISIS fighters who fled Tadmur in May have come back.",
    ],
    near_misses=[
        "Rebels who left Ariha last month have started to regroup.",
        "Rebels who left Ariha last month plan to return.",
    ],
    idle=False,
)
def _came_back(verb: Token) -> bool:
    """ "Rebels who left X have begun to return": they are gone no longer."""
    who = verb.head
    if role(verb) is not Role.RELATIVE_CLAUSE or role(who) is not Role.SUBJECT:
        return False
    doing = who.head
    if lemma(doing) in _STARTING:
        doing = child(doing, Role.OPEN_COMPLEMENT) or doing
    back = lemma(doing) == "come" and any(c.lower_ == "back" for c in doing.children)
    done = not has_negation(who.head) and not is_future(who.head)
    return done and (back or lemma(doing) == "return")


@rule(
    fires=[
        "The rebels staged a sudden withdrawal from Ariha.",
        "ISIS made a hasty retreat from Tadmur.",
    ],
    near_misses=[
        "The rebels planned a withdrawal from Ariha.",
        "The rebels covered a withdrawal of the army from Ariha.",
    ],
    idle=(),
)
def makes_withdrawal(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Staged a withdrawal from X", "made a retreat from X": gone."""
    if lemma(verb) not in _STAGING or not is_so(verb):
        return ()
    nouns = [c for c in children(verb, Role.OBJECT) if lemma(c) in _WITHDRAWALS]
    left = [ground for head in (*nouns, verb) for ground in phrases(head, "from")] if nouns else []
    actors = [actor for one in subjects(verb) for actor in context.holders_in(one)]
    places = [place for ground in left for place in context.places_in(ground)]
    return zones(actors, ZoneRelation.ABSENT, places, verb)


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
    ways = [to for head in (verb, *verb.children) for to in prepositions(head, "to")]
    to = [noun for way in ways for one in conjuncts(way) for noun in objects(one)]
    actors = [a for noun in to for one in conjuncts(noun) for a in context.actors_in(one)]
    if _gives_posts(verb):
        at = [place for post in given for place in context.behind(post, "at", "in", "near")]
        return zones(actors, ZoneRelation.PRESENT, at, verb)
    places = [place for ground in given for place in context.places_in(ground)]
    return zones(actors, ZoneRelation.CONTROLS, places, verb)


@rule(
    fires=[
        "Russian troops will stay at al-Tanf.",
        "Rebels are to remain in Ariha.",
    ],
    near_misses=[
        "Russian troops will be sent to al-Tanf.",
        "The matter will remain in Ariha.",
    ],
    idle=(),
)
def will_stay(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Will stay at X": who is to stay is there."""
    if lemma(verb) not in _STAYING or not (is_future(verb) or has_to(verb)):
        return ()
    if not any(c.lower_ in {"will", "to"} for c in children(verb, Role.AUXILIARY)):
        return ()
    planned = lemma(verb.head) if has_to(verb) else ""
    if has_negation(verb) or planned not in _SURE_TO:
        return ()
    forces = [
        one for one in subjects(verb) if lemma(one) in PRESENCE_NOUNS or one.i in context.actors
    ]
    actors = [actor for one in forces for actor in context.actors_in(one)]
    return zones(actors, ZoneRelation.PRESENT, context.located(verb), verb)


@rule(
    fires=[
        "Turkish troops have not left Ariha.",
        "Hezbollah has yet to withdraw from Tadmur.",
    ],
    near_misses=[
        "Turkish troops may not leave Ariha.",
        "Hezbollah has withdrawn from Tadmur.",
    ],
    idle=(),
)
def stays(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Have not left X", "have yet to leave X", "refuse to leave X": they are there."""
    if verb.pos_ != "VERB" or lemma(verb) not in LEAVING_VERBS or lemma(verb) in {"give", "hand"}:
        return ()
    perfect = any(c.lower_ in {"has", "have", "'ve"} for c in children(verb, Role.AUXILIARY))
    yet = has_to(verb) and any(c.lower_ == "yet" for c in verb.head.children)
    refused = has_to(verb) and lemma(verb.head) in _NOT_DOING
    if not ((perfect and has_negation(verb)) or yet or refused):
        return ()
    out = (noun for part in prepositions(verb, "out") for noun in phrases(part, "of"))
    grounds = [*children(verb, Role.OBJECT), *phrases(verb, "from"), *out]
    actors = [actor for one in subjects(verb) for actor in context.actors_in(one)]
    places = [place for ground in grounds for place in context.places_in(ground)]
    return zones(actors, ZoneRelation.PRESENT, places, verb)


@rule(
    fires=[
        "American forces are out of Manbij.",
        "The rebels are already out of Ariha.",
    ],
    near_misses=[
        "American forces are not out of Manbij.",
        "Medicine is out of stock in Ariha.",
    ],
    idle=(),
)
def is_out(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "They are out of X": gone."""
    grounds = [noun for out in prepositions(verb, "out") for noun in phrases(out, "of")]
    if not grounds or lemma(verb) not in BEING_VERBS or not is_so(verb):
        return ()
    actors = [actor for one in subjects(verb) for actor in context.actors_in(one)]
    places = [place for ground in grounds for place in context.places_in(ground)]
    return zones(actors, ZoneRelation.ABSENT, places, verb)


def _is_of_people(verb: Token) -> bool:
    """ "Evacuated the town of civilians": who did it may be there still."""
    heads = (verb, *children(verb, Role.OBJECT))
    return any(lemma(one) in PEOPLE_NOUNS for head in heads for one in phrases(head, "of"))


def _gives_posts(verb: Token) -> bool:
    """ "Handed over its positions in X": not all of X."""
    given = children(verb, Role.OBJECT, Role.PASSIVE_SUBJECT)
    posts = any(lemma(one) in _POSTS | _POSITIONS for one in given)
    return posts and lemma(verb) in _GIVING


def _are_forces(context: GroundContext, things: list[Token]) -> bool:
    return any(one.i in context.actors or lemma(one) in PRESENCE_NOUNS for one in things)


def _site_of(thing: Token, verb: Token) -> list[Token]:
    """ "Abandoned their base at X": the grammar may hang the "at" on the verb."""
    return list(phrases(verb, "at")) if lemma(thing) in _POSTS and thing.tag_ == "NN" else []


def _where_others_came(verb: Token) -> list[Token]:
    """ "The army moved into X as the rebels pulled out": out of X."""
    out = any(c.lower_ == "out" for c in verb.children) or lemma(verb) in {"withdraw", "leave"}
    after = any(c.lower_ in _AS_OTHERS for c in children(verb, Role.MARKER, Role.ADVERB))
    came = verb.head
    if not (out and after and role(verb) is Role.ADVERBIAL_CLAUSE) or any(prepositions(verb)):
        return []
    if lemma(came) not in _COMING | {"raise", "hoist"} or not is_so(came):
        return []
    if lemma(came) in {"raise", "hoist"}:  # "raised their flag in X after A withdrew"
        flags = list(children(came, Role.OBJECT))
        return [at for head in (came, *flags) for at in phrases(head, "in", "over", "at")]
    grounds = [*children(came, Role.OBJECT), *phrases(came, "into", "in", "to")]
    if role(came) is Role.ADVERBIAL_CLAUSE and lemma(came.head) in _COMING:
        grounds += children(came.head, Role.OBJECT)  # "seized X, taking the centre after A left"
    return grounds


def _is_leaving(verb: Token) -> bool:
    """Whether ground is said to be left; what is given is left where it is given up."""
    if verb.pos_ != "VERB" or lemma(verb) not in _GOING or not is_so(verb):
        return False
    if lemma(verb) == "fall":
        return any(c.lower_ == "back" for c in verb.children)
    if lemma(verb) == "pull":  # "pulled out of X", "pulled its troops out of X"
        pulled = child(verb, Role.OBJECT)
        return any(c.lower_ in {"out", "back"} for c in verb.children) and (
            pulled is None or lemma(pulled) in PRESENCE_NOUNS | {"man"}
        )
    return lemma(verb) != "give" or any(c.lower_ == "up" for c in verb.children)


RULES: GroundRules = {
    leaves: _GOING,
    makes_withdrawal: _STAGING,
    given_up_to: LEAVING_VERBS,
    stays: LEAVING_VERBS,
    will_stay: _STAYING,
    is_out: BEING_VERBS,
}
