"""Nouns of which a strike is said, so that it is none: "no reports of raids", "months of raids"."""

from dashboard.extraction.english.lexicon import (
    SHELL_WORDS,
    STRIKE_NOUNS,
    UNREAL_NOUNS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    Role,
    children,
    first_conjunct,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.mood import has_negation

_LONG_TIMES = words_of("long_times")
_TIDINGS = words_of("tidings")
_OF_NOUN = CLAUSES_OF_NOUNS | {Role.PREPOSITION, Role.COMPOUND}


@rule(
    fires=[
        "There were no reports of air strikes on Ariha on Friday.",
        "There was no word of shelling or air strikes in Saraqib on Friday.",
        "There was no evidence that jets had bombed Ariha.",
    ],
    near_misses=[
        "There were no reports of casualties in the air strikes on Ariha.",
        "There were reports of air strikes on Ariha on Friday.",
        "There was no word from the ministry on the air strikes on Ariha.",
    ],
    idle=False,
)
def is_unreported(told: Token) -> bool:
    """ "No reports of air strikes": nobody reports any."""
    thing = first_conjunct(told)
    of = thing.head if role(thing) is Role.PREPOSITION_OBJECT else None
    if of is not None and of.lower_ != "of":
        return False
    noun = thing.head if of is None else of.head
    tells = of is not None or role(thing) in CLAUSES_OF_NOUNS
    return tells and lemma(noun) in _TIDINGS and has_negation(noun)


@rule(
    fires=[
        "More than 900 people died in the four-month bombardment of Raqqa.",
        "More than 900 people died in the year-long shelling of Douma.",
    ],
    near_misses=[
        "Nine people died in the two-hour bombardment of Raqqa.",
        "Nine people died in last month's bombardment of Raqqa.",
    ],
    idle=False,
)
def lasts_long(noun: Token) -> bool:
    """ "The four-month bombardment": no strike of a day."""
    return any(
        lemma(word) in _LONG_TIMES and "-" in {word.nbor(-1).text, word.nbor(1).text}
        for part in children(noun, Role.COMPOUND, Role.ADJECTIVE)
        for word in (part, *part.children)
        if word.i > noun.sent.start
    )


@rule(
    fires=[
        "The group gathers word of harm from all air strikes in Idlib.",
        "The map is of every Russian air raid on Ariha.",
    ],
    near_misses=[
        "All air strikes on Friday hit Ariha.",
        "Nine people died in all three air strikes on Ariha.",
    ],
    idle=False,
)
def is_any_of_them(noun: Token) -> bool:
    """ "Harm from all air strikes in X": of whichever there are, and of no one of them."""
    if role(noun) is not Role.PREPOSITION_OBJECT or noun.head.lower_ not in {"from", "of"}:
        return False
    whichever = any(c.lower_ in {"all", "any", "every"} for c in children(noun, Role.DETERMINER))
    return whichever and not any(children(noun, Role.NUMBER))


@rule(
    fires=[
        "The threat of air strikes on Ariha grew.",
        "Plans for air strikes on Raqqa were drawn up.",
    ],
    near_misses=[
        "Air strikes hit Ariha despite the threat.",
        "Air strikes on Ariha raised the threat of war.",
    ],
    idle=False,
)
def is_threat(thing: Token, noun: Token) -> bool:
    """ "The threat of strikes", "plans for strikes"."""
    return lemma(noun) in UNREAL_NOUNS and role(thing) in _OF_NOUN


@rule(
    fires=[
        "Years of air strikes have ruined Ariha.",
        "Months of shelling left Douma in ruins.",
    ],
    near_misses=[
        "A night of air strikes left Ariha in ruins.",
        "Air strikes on Ariha came after months of calm.",
    ],
    idle=False,
)
def is_long_time(thing: Token, noun: Token) -> bool:
    """ "Years of air strikes": no strike of a day."""
    return lemma(noun) in _LONG_TIMES and noun.tag_ in {"NN", "NNS"} and thing.lower_ == "of"


@rule(
    fires=[
        "The third round of peace talks on Syria ended on Friday without a deal.",
        "A new round of voting in Ariha ended on Friday.",
    ],
    near_misses=[
        "A round of shelling on Ariha ended on Friday.",
        "Mortar rounds hit Ariha on Friday.",
        "Rounds of artillery hit Ariha on Friday.",
    ],
    idle=False,
)
def is_round_of_else(noun: Token) -> bool:
    """ "A round of talks": none that is fired."""
    of = {lemma(thing) for thing in phrases(noun, "of")}
    return lemma(noun) == "round" and bool(of) and not of & (WEAPONS | STRIKE_NOUNS | SHELL_WORDS)
