"""Which verbs report a strike: those that mean one, and those an aircraft or a gun does."""

from collections.abc import Callable, Iterator, Mapping

from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    SHELL_WORDS,
    STRONG_NOUNS,
    STRONG_VERBS,
    VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    NAMING,
    SUBJECTS,
    Role,
    agents,
    child,
    children,
    objects,
    patients,
    phrases,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.names.strange_names import CARNAGE
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attack_arms import is_done_with_small_arms
from dashboard.extraction.sentence.doers import doers, is_way_of
from dashboard.extraction.sentence.planted_bombs import (
    is_done_by_hand,
    is_laid_bomb,
)
from dashboard.extraction.sentence.unseen_strikes import (
    is_done_from_abroad,
    is_quarter_targeted,
    was_struck_unseen,
)
from dashboard.extraction.sentence.weapons import ARMS, is_air_or_shell

_OF_ARMS = words_of("strikes_of_arms")
_OF_THINGS = words_of("of_things")
_STRIKES_WITH = VERBS - _OF_THINGS
_AIMED_VERBS = words_of("aimed_verbs")
_GROUND_TOO = words_of("ground_too")
_POINTING_WORDS = words_of("pointing_words_strike_verbs")
_WITH = frozenset({"with", "using"})
_DOERS = frozenset({Role.SUBJECT, Role.AGENT})
_SHARING_SUBJECT = frozenset(
    {Role.CONJUNCT, Role.ADVERBIAL_CLAUSE, Role.OPEN_COMPLEMENT, *CLAUSES_OF_NOUNS}
)


def is_strike_verb(verb: Token, actors: Mapping[int, ActorMention]) -> bool:
    """Whether a verb with no noun for it reports a strike: "jets bombed X"."""
    word = lemma(verb)
    if verb.pos_ != "VERB" or role(verb) in {Role.ADJECTIVE, Role.COMPOUND}:
        return False
    if is_done_with_small_arms(verb):
        return False
    if word == "kill":
        return _is_done_by_arms(verb) and not is_done_by_hand(verb)
    if word in _OF_ONE_FORM:
        return _OF_ONE_FORM[word](verb)
    if word == "take":
        return _takes_out(verb) and (done_by_weapon(verb) or done_by_flier(verb, actors))
    if word in _AIMED_VERBS:
        return _is_aimed(verb) and (_is_done_by_arms(verb) or _fires_guns(verb))
    if word not in _STRIKES_WITH:
        by_arms = word in _OF_ARMS and _is_done_from_air_or_by_guns(verb)
        return by_arms or (word == "return" and _returns_fire(verb))
    does = (part for part in _parts(verb) if role(part) in _DOERS)
    means = list(phrases(verb, "by", "with", "in"))
    said = [*means, *(one for doer in does for one in (doer, *objects(doer)))]
    if any(map(is_laid_bomb, said)):
        return False
    if word in STRONG_VERBS or done_by_weapon(verb) or _is_struck_from_afar(verb, actors):
        return True
    if word in _GROUND_TOO:
        return is_done_from_abroad(verb, actors)
    return done_by_flier(verb, actors)


def _is_struck_from_afar(verb: Token, actors: Mapping[int, ActorMention]) -> bool:
    """ "A convoy was attacked", "terrorists targeted the quarter": by what was struck."""
    return was_struck_unseen(verb, actors) or is_quarter_targeted(verb)


@rule(
    fires=[
        "Jets hit Ariha.",
        "Ariha was hit by warplanes.",
        "Six people died in a massacre carried out by warplanes targeting the town of Ariha.",
    ],
    near_misses=[
        "Floods hit Ariha.",
        "The talks struck a hopeful note in Geneva.",
    ],
    idle=False,
)
def done_by_weapon(verb: Token) -> bool:
    """Whether a weapon or an aircraft does it: "rockets hit X", "X was hit by jets"."""
    if any(is_air_or_shell(thing) for thing in _thrown_with(verb)):
        return True
    if (
        role(verb) is Role.PARTICIPLE_CLAUSE
        and verb.tag_ == "VBG"
        and verb.head.head.lower_ == "by"
    ):
        return is_air_or_shell(verb.head)  # "a massacre carried out by jets targeting X"
    return any(
        words(token) & (ARMS | STRONG_NOUNS)
        for part in _parts(verb)
        if role(part) in _DOERS
        or (role(part) is Role.PREPOSITION and part.lower_ in {"by", "with", "from"})
        for token in part.subtree
    )


@rule(
    fires=[
        "Russia struck Ariha on Monday.",
        "Ariha was struck by the coalition.",
        "The day began with coalition forces targeting tanks in Raqqa.",
        "Israel retaliated by striking a post near Ariha.",
    ],
    near_misses=[
        "Rebels struck Ariha on Monday.",
        "Rebels answered by striking Ariha.",
        "A flu struck Ariha near the Russian border.",
    ],
    idle=False,
)
def done_by_flier(verb: Token, actors: Mapping[int, ActorMention]) -> bool:
    """Whether an actor that has an air force does it, or one only pointed at."""
    forces = verb.head if role(verb) is Role.PARTICIPLE_CLAUSE and verb.tag_ == "VBG" else None
    for doer in (part for part in _parts(verb) if role(part) in _DOERS or part == forces):
        if doer.lower_ in _POINTING_WORDS:
            return True
        named = NAMING | {Role.NOUN_ADVERB, Role.PREPOSITION_OBJECT, Role.CONJUNCT}
        tokens = (token for token in doer.subtree if token == doer or role(token) in named)
        if any(token.i in actors and actors[token.i].party.air_force for token in tokens):
            return True
    return False


def _thrown_with(verb: Token) -> Iterator[Token]:
    """ "Rockets" of "targeted areas in X and Y with rockets", whatever "with" was hung on."""
    for token in verb.subtree:
        if token.lower_ in _WITH and token.i > verb.i and _verb_over(token) == verb:
            yield from children(token, Role.PREPOSITION_OBJECT, Role.OBJECT)


def _verb_over(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ == "VERB"), None)


def _parts(verb: Token) -> Iterator[Token]:
    """What hangs on a verb, with the subject it shares: "jets took off and struck X"."""
    yield from verb.children
    if role(verb) in _SHARING_SUBJECT and child(verb, Role.AGENT, *SUBJECTS) is None:
        yield from children(verb.head, *_DOERS)
        if role(verb) in CLAUSES_OF_NOUNS:
            yield verb.head
    elif role(verb) is Role.PREPOSITION_CLAUSE and is_way_of(verb):
        yield from doers(verb)  # "jets committed a massacre by targeting X"


@rule(
    fires=[
        "Warplanes killed nine people in Ariha.",
        "Nine people were killed by artillery in Douma.",
    ],
    near_misses=[
        "Gunmen killed nine people in Ariha.",
        "Nine people were killed by the army in Douma.",
    ],
    idle=False,
)
def _is_done_by_arms(verb: Token) -> bool:
    """ "Warplanes killed nine people": what an aircraft or a gun kills, it strikes."""
    return any(is_air_or_shell(doer) for doer in agents(verb))


@rule(
    fires=[
        "An RAF Reaper engaged two gunmen south-east of Hajin.",
        "A mortar team near Raqqa was silenced by a drone.",
        "Tornados demolished a workshop and cratered a road near Hajin.",
    ],
    near_misses=[
        "The SDF engaged two gunmen south-east of Hajin.",
        "A Typhoon engaged a drone near Hajin.",
        "Two jets were engaged in an exercise near Homs.",
        "Bulldozers demolished a workshop near Hajin.",
    ],
    idle=False,
)
def _is_done_from_air_or_by_guns(verb: Token) -> bool:
    """ "A Reaper engaged two gunmen": what men on the ground do as well, and other aircraft."""
    struck = list(patients(verb))
    aimed = bool(struck) and not any(words(thing) & AIR_WORDS for thing in struck)
    return aimed and any(
        is_air_or_shell(part)
        for part in _parts(verb)
        if role(part) in SUBJECTS | {Role.AGENT}
        for part in (part, *objects(part))
    )


@rule(
    fires=[
        "Russian warplanes committed a massacre in Ariha, killing nine people.",
        "Army helicopters committed another massacre in Saraqib on Monday.",
    ],
    near_misses=[
        "Gunmen committed a massacre in Ariha, killing nine people.",
        "Russian warplanes committed a massacre by targeting a farm in Ariha.",
        "The pilots of the warplanes committed an error near Ariha.",
    ],
    idle=False,
)
def _commits_massacre(verb: Token) -> bool:
    """ "Warplanes committed a massacre in X": by a strike, where no other word says how."""
    massacre = any(lemma(thing) in CARNAGE for thing in children(verb, Role.OBJECT))
    way = any(is_way_of(c) for c in verb.subtree if role(c) is Role.PREPOSITION_CLAUSE)
    return massacre and not way and _is_done_by_arms(verb)


@rule(
    fires=[
        "A hospital in Saraqib was put out of action by Russian warplanes.",
        "A clinic in Ariha was knocked out of service by army helicopters.",
    ],
    near_misses=[
        "A hospital in Saraqib was put out of action by a flood.",
        "A clinic in Ariha was put in service by the army.",
    ],
    idle=False,
)
def _knocks_out(verb: Token) -> bool:
    """ "Put out of action", "knocked out of service"."""
    out = any(word.lower_ == "out" for word in verb.children)
    struck = child(verb, Role.OBJECT, Role.PASSIVE_SUBJECT) is not None
    hung_lower = (
        noun
        for word in verb.subtree
        if word.lower_ == "by" and _verb_over(word) == verb
        for noun in objects(word)
    )
    armed = _is_done_by_arms(verb) or any(is_air_or_shell(noun) for noun in hung_lower)
    return out and struck and armed


@rule(
    fires=[
        "Coalition aircraft took out two tanks near Kobani.",
        "A drone took out a rocket launcher in Ariha.",
    ],
    near_misses=[
        "Coalition aircraft took two generals to Kobani.",
        "Helicopters took off near Ariha.",
    ],
    idle=False,
)
def _takes_out(verb: Token) -> bool:
    """ "Took out two tanks"."""
    out = any(particle.lower_ == "out" for particle in children(verb, Role.PARTICLE))
    return out and child(verb, Role.OBJECT) is not None


@rule(
    fires=[
        "Turkey sent warplanes against the rebels in Azaz.",
        "The army scrambled jets against rebels in Ariha.",
    ],
    near_misses=[
        "Turkey sent soldiers against the rebels in Azaz.",
        "Turkey sent warplanes to Latakia.",
    ],
    idle=False,
)
def _sends_aircraft_against(verb: Token) -> bool:
    """ "Sent warplanes against X"."""
    sent = any(words(thing) & AIR_WORDS for thing in children(verb, Role.OBJECT))
    return sent and any(token.lower_ == "against" for token in verb.subtree)


@rule(
    fires=[
        "Helicopters fired on a convoy near Ariha.",
        "Jets levelled a street in Saraqib.",
    ],
    near_misses=[
        "Jets fired above Ariha.",
        "The army fired a general in Damascus.",
    ],
    idle=False,
)
def _is_aimed(verb: Token) -> bool:
    """ "Fired on X", "levelled a street": something is hit."""
    if any(prepositions(verb, "on", "at", "into")):
        return True
    return lemma(verb) != "fire" and child(verb, Role.OBJECT) is not None


@rule(
    fires=[
        "Turkish artillery returned fire on positions near Azaz.",
        "The army returned fire with mortars on Ariha.",
    ],
    near_misses=[
        "Turkish soldiers returned fire in Azaz.",
        "Turkish guns were returned to Azaz.",
    ],
    idle=False,
)
def _returns_fire(verb: Token) -> bool:
    """ "Artillery returned fire on X"."""
    fire = any(thing.lower_ == "fire" for thing in children(verb, Role.OBJECT))
    return fire and (_is_done_by_arms(verb) or done_by_weapon(verb))


@rule(
    fires=[
        "Turkish troops fired artillery at positions near Azaz.",
        "The army fired heavy guns on Ariha.",
    ],
    near_misses=[
        "Turkish troops fired rifles at positions near Azaz.",
        "The army fired a general in Damascus.",
    ],
    idle=False,
)
def _fires_guns(verb: Token) -> bool:
    """ "Fired artillery at X"."""
    return any(words(thing) & SHELL_WORDS for thing in children(verb, Role.OBJECT))


_OF_ONE_FORM: Mapping[str, Callable[[Token], bool]] = {
    "commit": _commits_massacre,
    "knock": _knocks_out,
    "put": _knocks_out,
    **dict.fromkeys(words_of("sending_verbs"), _sends_aircraft_against),
}
"""Verbs that report a strike only in one form, with the form."""
