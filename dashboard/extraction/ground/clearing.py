"""Whom forces drive from ground, and who clears, guards or defends it."""

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, phrases, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.context import GroundContext, GroundRules
from dashboard.extraction.ground.doers import agents_after, antecedent, subjects
from dashboard.extraction.ground.moving import CLEARING, OFFENSIVES, forces, not_countries
from dashboard.extraction.ground.now import is_had, is_so
from dashboard.extraction.ground.phrases import FoundZone, zones
from dashboard.extraction.ground.shares import is_nearly_all
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.mood import has_conditional, has_negation, is_future

_DRIVING = words_of("drives_out")
_TRYING = words_of("tries")
_MOUNTING = frozenset({"mount", "stage", "organise", "organize", "put"})
_DEFENCES = frozenset({"defence", "defense"})
_OF_FORCES = words_of("positions") | {"deployment", "presence", "position"}
_CLAUSE = 10  # words of "which is now under the control of a civil council"
_HELD = frozenset({"control", "hand", "rule", "administration"})
_BEING_AT_WORK = frozenset(
    {"comb", "sweep", "defend", "man", "guard", "garrison", "police", "reinforce", "fortify"}
)


@rule(
    fires=[
        "The SDF drove ISIS from Manbij.",
        "The army is clearing ISIS fighters from Tadmur.",
        "The rebels succeeded in pushing the army out of Ariha.",
    ],
    near_misses=[
        "The SDF failed to drive ISIS from Manbij.",
        "The SDF, which took Manbij, had fought since June to drive ISIS out of the city.",
        "The SDF drove refugees from Manbij.",
        "ISIS was driven out of almost all of the villages it had in Manbij.",
    ],
    idle=(),
)
def drives_out(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "They drove ISIS from X": it is gone; "they are driving it from X": it is there still."""
    if verb.pos_ != "VERB" or lemma(verb) not in _DRIVING | CLEARING:
        return ()
    if has_negation(verb) or is_future(verb) or has_conditional(verb):
        return ()
    driven = [*children(verb, Role.OBJECT, Role.PASSIVE_SUBJECT)]
    if not driven and any(children(verb, Role.PASSIVE_AUXILIARY)):
        driven = subjects(verb)  # "took X but were driven out of it"
    grounds = [*phrases(verb, "from"), *(n for thing in driven for n in phrases(thing, "from"))]
    grounds += [*(n for out in verb.children for n in phrases(out, "of"))]
    grounds = [ground for ground in grounds if not is_nearly_all(ground)]
    if lemma(verb) in CLEARING:
        grounds += driven
        driven += phrases(verb, "of")
    # Headlines tell in the present; "stormed X, driving out Y" tells of both alike.
    told_by = verb.head if _is_told_with(verb) else _done_by(verb) or verb
    under_way = _is_under_way(verb)
    done = is_so(verb) and told_by.tag_ in {"VBD", "VBN", "VBZ", "VBP"} and not under_way
    if not done and is_had(verb.head):
        return ()  # "had fought since June to drive them out"
    begun = [lemma(c) for c in children(verb.head, Role.OBJECT)]
    tried = verb.tag_ == "VB" and {lemma(verb.head), *begun} & (OFFENSIVES | _TRYING)
    if not done and not tried and not under_way and not (verb.tag_ == "VBG" and is_so(verb)):
        return ()
    passive = any(children(verb, Role.PASSIVE_AUXILIARY))
    doers = [] if passive else subjects(verb)
    drivers = {actor for one in doers for actor in context.actors_in(one)}
    driven += [c for thing in driven if thing.lower_ == "all" for c in phrases(thing, "of")]
    gone = [a for one in driven for a in context.holders_in(one) if a not in drivers]
    relation = ZoneRelation.ABSENT if done else ZoneRelation.PRESENT
    places = list(not_countries(context, grounds))
    left = zones(gone, relation, places, verb)
    if not (done and left) or lemma(verb) in CLEARING:
        return left
    by = [one for head in (verb, *grounds) for one in agents_after(head)]
    own = [] if passive else forces(context, verb)
    takers = [actor for one in (*own, *by) for actor in context.actors_in(one)]
    if any(map(_is_held_otherwise, grounds)):
        takers = []
    return (*left, *zones(takers[:1], ZoneRelation.CONTROLS, places, verb))


@rule(
    fires=[
        "US jets support the SDF as they clear ISIS from Hajin.",
        "Residents hide while the army drives ISIS from Tadmur.",
    ],
    near_misses=[
        "Residents hid as the army drove ISIS from Tadmur.",
        "The army drives ISIS from Tadmur.",
    ],
    idle=False,
)
def _is_under_way(verb: Token) -> bool:
    """ "As they clear ISIS from X": they are at it, and it is there still."""
    marks = {mark.lower_ for mark in children(verb, Role.MARKER)}
    clause = role(verb) is Role.ADVERBIAL_CLAUSE and bool(marks & {"as", "while"})
    return clause and verb.tag_ in {"VBP", "VBZ"}


@rule(
    fires=[
        "The SDF cleared Manbij on Sunday.",
        "Army units are combing Tadmur.",
        "The army has reinforced its positions in Ariha.",
        "Ariha is defended by both the rebels and the Nusra Front.",
    ],
    near_misses=[
        "The SDF hopes to clear Manbij.",
        "The SDF cleared mines in Manbij.",
    ],
    idle=(),
)
def works_there(context: GroundContext, verb: Token) -> tuple[FoundZone, ...]:
    """ "Troops cleared X", "are combing X", "defend X": they are there."""
    if verb.pos_ != "VERB" or lemma(verb) not in CLEARING | _BEING_AT_WORK or not is_so(verb):
        return ()
    grounds = [*children(verb, Role.OBJECT, Role.PASSIVE_SUBJECT)]
    grounds = [antecedent(ground, verb) for ground in grounds]
    held = [one for one in grounds if lemma(one) in _OF_FORCES]
    grounds += [at for one in (*held, *([verb] if held else ())) for at in phrases(one, "in", "at")]
    if verb.tag_ == "VBN" and role(verb) is Role.PARTICIPLE_CLAUSE:
        grounds.append(verb.head)  # "X, garrisoned by the army"
    elif verb.tag_ == "VBN" and role(verb) is Role.ADVERBIAL_CLAUSE:
        grounds += [place.root for place in context.named_before(verb)]
    doers = [*forces(context, verb), *agents_after(verb)]
    actors = dict.fromkeys(a for one in doers for a in list(context.actors_in(one))[:1])
    return zones(actors, ZoneRelation.PRESENT, not_countries(context, grounds), verb)


@rule(
    fires=[
        "The Kurds are mounting a stubborn defence of Ariha.",
        "ISIS put up a fierce defense of Tadmur.",
    ],
    near_misses=[
        "The Kurds are planning a defence of Ariha.",
        "Lawyers mounted a defence of a man from Ariha.",
    ],
    idle=(),
)
def mounts_defence(context: GroundContext, noun: Token) -> tuple[FoundZone, ...]:
    """ "Are mounting a defence of X": they are there."""
    verb = noun.head
    if role(noun) is not Role.OBJECT or lemma(verb) not in _MOUNTING or not is_so(verb):
        return ()
    actors = [actor for one in forces(context, verb) for actor in context.actors_in(one)]
    return zones(
        actors[:1], ZoneRelation.PRESENT, not_countries(context, phrases(noun, "of")), noun
    )


def _is_held_otherwise(ground: Token) -> bool:
    """ "Drove A from X, which is now in the hands of C": a clause says whose it is.

    The grammar may hang it on the verb.
    """
    after = ground.doc[ground.i + 1 : ground.sent.end]
    opens = [t.lower_ for t in after[:2]] == [",", "which"]
    return opens and any(lemma(t) in _HELD for t in after[2:_CLAUSE])


def _done_by(verb: Token) -> Token | None:
    """ "Succeeded" of "succeeded in driving A out of X"."""
    way = verb.head if role(verb) is Role.PREPOSITION_CLAUSE else verb
    return way.head if way.lower_ == "in" and lemma(way.head) == "succeed" else None


def _is_told_with(verb: Token) -> bool:
    """ "Driving out Y" of "stormed X, driving out Y"."""
    opens = verb.nbor(-1).text == "," if verb.i > verb.sent.start else False
    return role(verb) is Role.ADVERBIAL_CLAUSE and opens and lemma(verb) in _DRIVING


RULES: GroundRules = {
    drives_out: _DRIVING | CLEARING,
    mounts_defence: _DEFENCES,
    works_there: CLEARING | _BEING_AT_WORK,
}
