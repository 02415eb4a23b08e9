"""Clauses joined to a strike's that tell of another deed, whose place is its own."""

from collections.abc import Set as AbstractSet
from itertools import takewhile

from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    LEAVING_VERBS,
    LIGHT_VERBS,
    SHELL_WORDS,
    STRIKE_NOUNS,
    SUFFERING_VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    SUBJECTS,
    Role,
    agents,
    child,
    children,
    is_passive,
    phrases,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.killing_words import HARM
from dashboard.extraction.sentence.planted_bombs import is_done_by_hand
from dashboard.extraction.sentence.weapons import modifiers

_ELSEWHEN = frozenset({"since", "until", "because", "although", "though", "after", "before"})
MEANWHILE = frozenset({"as", "while", "whereas"})
"""Words that turn to what else happened then."""
_BEFALLING = words_of("befalling")
_HARMING = HARM | words_of("other_harming") | _BEFALLING
_SIGNS = words_of("signs_of_strike") | words_of("harm") | words_of("deaths") | HARM | {"life"}
_STRIKING = AIR_WORDS | SHELL_WORDS | WEAPONS | STRIKE_NOUNS
_GOING = LEAVING_VERBS - {"pull", "give", "hand"}  # they pull bodies out of the ruins, too
_ON_FOOT = (
    words_of("kills_by_hand") | words_of("takes_people") | words_of("by_men") | words_of("fights")
    | words_of("besieges") | _GOING | {"advance"}
) - words_of("happens") - words_of("strikes_alone") - words_of("strikes_armed")  # fmt: skip
_DEEDS_ON_FOOT = words_of("deeds_on_foot")
_DISABLING = frozenset({"put", "knock", "force"})
_NOT_FROM_AFAR = (
    words_of("not_from_afar") | words_of("ground_fighting") | words_of("by_men")
) - STRIKE_NOUNS - WEAPONS  # fmt: skip
_PROMPTING = frozenset({"spark", "prompt", "trigger", "provoke", "fuel"})


@rule(
    fires=[
        "SANA said terrorists shelled Nubl and that army units had killed gunmen in Daraya.",
        "Activists said jets bombed Ariha and that rebels had ambushed a convoy at Saraqib.",
        "The base near Ariha was bombed; Iran and Damascus pointed at Israel.",
        "Air strikes hit Ariha in the worst raid since the army left Saraqib.",
    ],
    near_misses=[
        "Russian jets bombed Ariha and hit Saraqib.",
        "Jets bombed Ariha and explosions were heard in Saraqib.",
    ],
    idle=False,
)
def tells_of_other_deed(verb: Token, came_from: Token) -> bool:
    """ "Said that A shelled X and that B fought at Y", "since the army left Y": of other deeds."""
    if role(verb) is Role.ADVERBIAL_CLAUSE and verb.pos_ in {"VERB", "AUX"}:
        marks = {mark.lower_ for mark in children(verb, Role.MARKER)}
        return bool(marks & _ELSEWHEN) or is_aftermath(verb) or is_of_others_meanwhile(verb)
    if role(verb) is not Role.CONJUNCT or verb.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.head.pos_ != "VERB" or (role(came_from) is Role.SUBJECT and came_from.pos_ == "PROPN"):
        return True
    apart = any(mark.lower_ == "that" for mark in children(verb, Role.MARKER))
    if apart and child(verb, Role.SUBJECT) is not None:
        return True
    return is_not_from_afar(verb) or is_of_others(verb)


@rule(
    fires=[
        "The army shelled Ariha on Monday and arrested four men in Hass.",
        "Air strikes on Ariha killed 12 people, and two men were beheaded in Saraqib.",
        "The army shelled Ariha on Monday and killed nine men in an ambush in Hass.",
        "Jets bombed Ariha and nine people were killed by sniper fire in Hass.",
    ],
    near_misses=[
        "The army shelled Ariha on Monday and killed four men in Hass.",
        "Air strikes on Ariha killed 12 people and flattened a school in Saraqib.",
    ],
    idle=False,
)
def is_not_from_afar(verb: Token) -> bool:
    """ "And arrested four in X", "killed in an ambush in X", "starved": by no aircraft or gun."""
    if lemma(verb) in _ON_FOOT | _NOT_FROM_AFAR:
        return True
    if lemma(verb) in LIGHT_VERBS:
        return any(lemma(deed) in _DEEDS_ON_FOOT for deed in children(verb, Role.OBJECT))
    means = (*phrases(verb, "in", "during", "amid", "under", "of"), *agents(verb))
    return any(_NOT_FROM_AFAR & {lemma(word) for word in (m, *modifiers(m))} for m in means)


@rule(
    fires=[
        "Jets bombed Ariha, sparking protests in Idlib.",
        "Air strikes hit Ariha, prompting an outcry in Saraqib.",
    ],
    near_misses=[
        "Jets bombed Ariha, sparking fires in Saraqib.",
        "Jets bombed Ariha, causing damage in Saraqib.",
    ],
    idle=False,
)
def is_aftermath(verb: Token) -> bool:
    """ "Sparking protests in X": what people elsewhere did then."""
    caused = children(verb, Role.OBJECT)
    return lemma(verb) in _PROMPTING and not any(lemma(t) in _SIGNS | _STRIKING for t in caused)


@rule(
    fires=[
        "Jets bombed Ariha on Monday, and families baked bread in Hass.",
        "Jets bombed Ariha on Monday while thousands protested in Saraqib.",
        "Shelling of Ariha killed six people, and a roadside bomb wounded two in Hass.",
        "The air strikes on Ariha came as clashes raged in Saraqib.",
        "Jets bombed Ariha while rebels attacked army posts in Saraqib.",
    ],
    near_misses=[
        "Air strikes on Ariha killed 12 people, and two people died in Hass.",
        "Jets bombed Ariha on Monday, and explosions were heard in Saraqib.",
        "Jets bombed Ariha on Monday, and a school was destroyed in Saraqib.",
        "Jets bombed Ariha on Monday, and smoke rose over Saraqib.",
        "Rebels attacked army posts in Saraqib while jets bombed Ariha.",
    ],
    idle=False,
)
def is_of_others(verb: Token) -> bool:
    """ "And gunmen executed two in X": others did it, and no strike is seen or felt there."""
    doers = list(children(verb, *SUBJECTS)) or list(children(verb, Role.ATTRIBUTE))
    if not doers or any(doer.pos_ == "PRON" for doer in doers):
        return False  # "there were casualties in X"; "they hit X"
    if is_done_by_hand(verb):
        return True
    nouns = [*doers, *(noun for doer in doers for noun in phrases(doer, "of"))]
    if lemma(verb) in SUFFERING_VERBS or any(lemma(noun) in _STRIKING for noun in nouns):
        return False
    if any(lemma(noun) in _SIGNS for noun in (*nouns, *children(verb, *PATIENTS))):
        return False
    done_to = child(verb, Role.OBJECT) is not None or lemma(verb) in _BEFALLING
    by_somebody = any(agents(verb)) if is_passive(verb) else done_to
    return by_somebody or not (disables(verb) or lemma(verb) in _HARMING)


def is_of_others_meanwhile(verb: Token) -> bool:
    """Whether a verb opens a clause on what others did meanwhile: "as they met in X"."""
    marks = {mark.lower_ for mark in children(verb, Role.MARKER)}
    return bool(marks & MEANWHILE) and is_of_others(verb)


def disables(verb: Token) -> bool:
    """ "Put out of service", "knocked out of action": of a hospital, or a bridge."""
    return lemma(verb) in _DISABLING and any(prepositions(verb, "out"))


def is_within_other_deed(word: Token, strikes: AbstractSet[int]) -> bool:
    """Whether a word is of a clause on what no strike did, beside the strikes, by index."""
    above = takewhile(lambda over: over.i not in strikes, (word, *word.ancestors))
    return any(_opens_clause(verb) and is_not_from_afar(verb) for verb in above)


def turned_to_after(word: Token) -> set[int]:
    """The words, by index, of the clauses that a sentence turns to later: "and hit Y", "while"."""
    turns = (t for t in word.sent if t.i > word.i and _opens_clause(t) and not t.is_ancestor(word))
    return {token.i for verb in turns for token in verb.subtree}


def _opens_clause(verb: Token) -> bool:
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    marks = (mark.lower_ for mark in children(verb, Role.MARKER))
    return role(verb) is Role.CONJUNCT or not MEANWHILE.isdisjoint(marks)
