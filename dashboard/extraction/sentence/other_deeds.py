"""Clauses joined to a strike's that tell of another deed, whose place is its own."""

from spacy.tokens import Token

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
    SUBJECTS,
    Role,
    agents,
    child,
    children,
    is_passive,
    is_preposition,
    phrases,
    prepositions,
    role,
)
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.killing_words import HARM
from dashboard.extraction.sentence.planted_bombs import is_done_by_hand

_ELSEWHEN = frozenset({"since", "until", "because", "although", "though", "after", "before"})
_MEANWHILE = frozenset({"as", "while", "whereas"})
_FIGHTING = words_of("ground_fighting")
_FIGHTS = words_of("advances") | {"attack", "clash", "fight", "battle"}
_HARMING = HARM | words_of("other_harming") | words_of("befalling")
_SIGNS = words_of("signs_of_strike") | words_of("harm") | HARM
_STRIKING = AIR_WORDS | SHELL_WORDS | WEAPONS | STRIKE_NOUNS
_ON_FOOT = (
    words_of("kills_by_hand") | words_of("takes_people") | words_of("by_men") | words_of("fights")
    | words_of("besieges") | LEAVING_VERBS | {"advance"}
) - words_of("happens") - words_of("strikes_alone") - words_of("strikes_armed")  # fmt: skip
_DEEDS_ON_FOOT = words_of("deeds_on_foot")
_DISABLING = frozenset({"put", "knock", "force"})
_FLEEING = frozenset({"flee", "escape"})
_FROM_AND_TO = frozenset({"from", "to", "towards", "toward", "into", "for"})
_PROMPTING = frozenset({"spark", "prompt", "trigger", "provoke", "fuel"})
_BY_MEN = words_of("by_men") - STRIKE_NOUNS - WEAPONS - words_of("signs_of_strike")


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
    if is_flight(verb, came_from):
        return True
    if role(verb) is Role.ADVERBIAL_CLAUSE and verb.pos_ in {"VERB", "AUX"}:
        marks = {mark.lower_ for mark in children(verb, Role.MARKER)}
        if marks & _ELSEWHEN or is_of_fighting_meanwhile(verb) or is_aftermath(verb):
            return True
        return bool(marks & _MEANWHILE) and is_of_others(verb)
    if role(verb) is not Role.CONJUNCT or verb.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.head.pos_ != "VERB" or (role(came_from) is Role.SUBJECT and came_from.pos_ == "PROPN"):
        return True
    apart = any(mark.lower_ == "that" for mark in children(verb, Role.MARKER))
    if apart and child(verb, Role.SUBJECT) is not None:
        return True
    return is_done_on_foot(verb) or is_of_others(verb)


@rule(
    fires=[
        "The air strikes on Ariha came as clashes raged in Saraqib.",
        "Jets bombed Ariha while rebels attacked army posts in Saraqib.",
    ],
    near_misses=[
        "The air strikes hit Ariha as families gathered in a square in Ariha.",
        "Rebels attacked army posts in Saraqib while jets bombed Ariha.",
    ],
    idle=False,
)
def is_of_fighting_meanwhile(verb: Token) -> bool:
    """ "As clashes raged in X", "while rebels attacked posts in X": men on the ground, there."""
    if not any(mark.lower_ in _MEANWHILE for mark in children(verb, Role.MARKER)):
        return False
    doers = children(verb, Role.SUBJECT)
    return lemma(verb) in _FIGHTS or any(lemma(doer) in _FIGHTING for doer in doers)


@rule(
    fires=[
        "The army shelled Ariha on Monday and arrested four men in Hass.",
        "Air strikes on Ariha killed 12 people, and two men were beheaded in Saraqib.",
    ],
    near_misses=[
        "The army shelled Ariha on Monday and killed four men in Hass.",
        "Air strikes on Ariha killed 12 people and flattened a school in Saraqib.",
    ],
    idle=False,
)
def is_done_on_foot(verb: Token) -> bool:
    """ "And arrested four men in X": whoever did it was there, and did it from no aircraft."""
    carried_out = children(verb, Role.OBJECT) if lemma(verb) in LIGHT_VERBS else ()
    return lemma(verb) in _ON_FOOT or any(lemma(thing) in _DEEDS_ON_FOOT for thing in carried_out)


@rule(
    fires=[
        "Jets bombed Ariha, prompting thousands to flee to Azaz.",
        "Jets bombed families who were fleeing Saraqib for Azaz.",
    ],
    near_misses=[
        "Jets bombed families fleeing in Saraqib.",
        "Jets bombed the road to Azaz.",
    ],
    idle=False,
)
def is_flight(verb: Token, came_from: Token) -> bool:
    """ "Fled to X", "fleeing X": where people went, or were from."""
    if lemma(verb) not in _FLEEING or verb.pos_ != "VERB":
        return False
    return role(came_from) is Role.OBJECT or is_preposition(came_from, *_FROM_AND_TO)


@rule(
    fires=[
        "Jets bombed Ariha, sparking protests in Idlib.",
        "Air strikes hit Ariha, prompting a general strike in Saraqib.",
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
        "Air strikes on Ariha killed 12 people on Monday, and gunmen executed two men in Hass.",
        "Jets bombed Ariha on Monday while thousands protested in Saraqib.",
        "Jets bombed Ariha on Monday, and clashes broke out in Saraqib.",
        "Shelling of Ariha killed six people, and a roadside bomb wounded two in Hass.",
    ],
    near_misses=[
        "Air strikes on Ariha killed 12 people, and two people died in Hass.",
        "Jets bombed Ariha on Monday, and explosions were heard in Saraqib.",
        "Jets bombed Ariha on Monday, and a school was destroyed in Saraqib.",
        "Jets bombed Ariha on Monday, and smoke rose over Saraqib.",
    ],
    idle=False,
)
def is_of_others(verb: Token) -> bool:
    """ "And gunmen executed two in X": others did it, and no strike is seen or felt there."""
    doers = list(children(verb, *SUBJECTS)) or list(children(verb, Role.ATTRIBUTE))
    if not doers or any(doer.pos_ == "PRON" for doer in doers):
        return False  # "there were casualties in X"; "they hit X"
    counted = [*doers, *(noun for doer in doers for noun in phrases(doer, "of"))]
    if is_done_by_hand(verb) or any(lemma(noun) in _BY_MEN for noun in counted):
        return True
    if any(lemma(noun) in _STRIKING | _SIGNS for noun in counted):
        return False
    if lemma(verb) in SUFFERING_VERBS:
        return False
    by_somebody = any(agents(verb)) if is_passive(verb) else child(verb, Role.OBJECT) is not None
    return by_somebody or not (disables(verb) or lemma(verb) in _HARMING)


def disables(verb: Token) -> bool:
    """ "Put out of service", "knocked out of action": of a hospital, or a bridge."""
    return lemma(verb) in _DISABLING and any(prepositions(verb, "out"))


def turned_to_after(word: Token) -> set[int]:
    """The words, by index, of the clauses that a sentence turns to later: "and hit Y", "while"."""
    turns = (t for t in word.sent if t.i > word.i and _opens_clause(t) and not t.is_ancestor(word))
    return {token.i for verb in turns for token in verb.subtree}


def _opens_clause(verb: Token) -> bool:
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    marks = (mark.lower_ for mark in children(verb, Role.MARKER))
    return role(verb) is Role.CONJUNCT or not _MEANWHILE.isdisjoint(marks)
