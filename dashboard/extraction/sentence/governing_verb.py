"""The verb that reports the strike which a noun names: "carried out" of its "raids"."""

from dashboard.extraction.english.lexicon import (
    ANSWERING,
    HAPPEN_VERBS,
    HEDGE_VERBS,
    INTERCEPTING_VERBS,
    LANDING_VERBS,
    LIGHT_VERBS,
    PLACE_KINDS,
    SAYING_VERBS,
    SUFFERING_VERBS,
    VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    Role,
    child,
    children,
    role,
    subject,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import is_verb
from dashboard.extraction.sentence.supposition import described_as

BEING_VERBS = words_of("being_verbs")
RELATIVE_PRONOUNS = words_of("relative_pronouns")
_TAKING_VERBS = words_of("taking_verbs")
_REVENGE = words_of("revenge")
_HARMING = VERBS | ANSWERING | words_of("other_harming")
_HARMING_BY = words_of("harming_by")
_GOING_ON = frozenset({"keep", "continue", "begin", "start", "resume"})
_AFFECTED = frozenset(PLACE_KINDS) | {"community", "settlement", "neighbourhood", "neighborhood"}
_OF_SUBJECT = VERBS | LANDING_VERBS | HAPPEN_VERBS | LIGHT_VERBS | INTERCEPTING_VERBS
_OF_OBJECT = LIGHT_VERBS | SUFFERING_VERBS | INTERCEPTING_VERBS
_SUBJECTS = frozenset(
    {
        Role.SUBJECT,
        Role.PASSIVE_SUBJECT,
        Role.CLAUSE_SUBJECT,
        Role.PASSIVE_CLAUSE_SUBJECT,
    }
)


def governing_verb(noun: Token) -> Token | None:
    """The verb a strike noun is subject or object of, where that verb reports the strike."""
    carried = _carrying_out(noun)
    if carried is not None:
        return carried
    first = _first_conjunct(noun)
    described = described_as(first)
    if described is not None:
        return _harmed_by(described.head)
    verb = going_on(first.head)
    word = lemma(verb)
    if role(first) is Role.SUBJECT and word in HEDGE_VERBS:
        return _seeming_to(verb)
    if not is_verb(verb):
        return _coming_under(first) or _harming_with(first)
    if role(first) in _SUBJECTS and (word in _OF_SUBJECT or _affects_ground(verb)):
        return verb
    if word in SAYING_VERBS and child(verb, Role.ADVERBIAL_CLAUSE) is None:
        return None  # "A reported strikes on X": A only says so; unless "targeting Y" hangs on it
    return verb if role(first) is Role.OBJECT and word in _OF_OBJECT else None


@rule(
    fires=[
        "Air strikes affected nine villages in southern Idlib on Monday.",
        "Activists said that shelling had affected several communities near Ariha.",
    ],
    near_misses=[
        "Air strikes have affected the lives of thousands in Idlib.",
        "Shelling affected health care in Ariha.",
    ],
    idle=False,
)
def _affects_ground(verb: Token) -> bool:
    """ "Air strikes affected nine villages": they hit them, as those who count needs write it."""
    return lemma(verb) == "affect" and any(
        lemma(thing) in _AFFECTED for thing in children(verb, Role.OBJECT)
    )


@rule(
    fires=[
        "The army took revenge with air strikes on Ariha.",
        "The regime sought revenge with shelling of Douma.",
    ],
    near_misses=[
        "The army took part with air strikes on Ariha.",
        "The army answered with air strikes on Ariha.",
    ],
    idle=False,
)
def takes_revenge(verb: Token) -> bool:
    """Whether somebody answers an attack: "took revenge with air strikes"."""
    return lemma(verb) in _TAKING_VERBS and any(
        thing.lower_ in _REVENGE for thing in children(verb, Role.OBJECT)
    )


@rule(
    fires=[
        "Shells kept falling on Kafr Batna.",
        "Rockets began raining down on Douma.",
    ],
    near_misses=[
        "Shells fell on Kafr Batna.",
        "Rockets began a fire in Douma.",
    ],
    idle=None,
)
def _gone_on_with(verb: Token) -> Token | None:
    """ "Falling" of "kept falling": what is kept up, begun or continued."""
    if lemma(verb) not in _GOING_ON:
        return None
    deeds = children(verb, Role.OPEN_COMPLEMENT)
    return next((deed for deed in deeds if lemma(deed) in LANDING_VERBS), None)


def going_on(verb: Token) -> Token:
    """The verb that says what was done: "falling" of "kept falling"; itself of any other."""
    return _gone_on_with(verb) or verb


def _first_conjunct(noun: Token) -> Token:
    while role(noun) is Role.CONJUNCT:
        noun = noun.head
    return noun


@rule(
    fires=[
        "The raids that Russian jets carried out on Ariha killed nine people.",
        "The air strike Israel conducted near Damascus killed nine people.",
    ],
    near_misses=[
        "The raids that hit Ariha killed nine people.",
        "Russian jets carried out raids on Ariha.",
    ],
    idle=None,
)
def _carrying_out(noun: Token) -> Token | None:
    """The verb of "raids that jets carried out on X": it has the strike's subject and place."""
    for clause in children(noun, *CLAUSES_OF_NOUNS):
        doer = subject(clause)
        if lemma(clause) in LIGHT_VERBS and doer and doer.lower_ not in RELATIVE_PRONOUNS:
            return clause
    return None


@rule(
    fires=[
        "The air strikes appeared to target Ariha.",
        "The air strikes did not appear to be targeting Saraqib.",
    ],
    near_misses=[
        "The air strikes targeted Ariha.",
        "The air strikes on Ariha seem over.",
    ],
    idle=None,
)
def _seeming_to(verb: Token) -> Token | None:
    """ "Hit" of "the strikes appeared to hit X"."""
    return next((c for c in children(verb, Role.OPEN_COMPLEMENT) if lemma(c) in VERBS), None)


@rule(
    fires=[
        "Ariha came under heavy bombardment on Monday.",
        "Saraqib is under bombardment.",
        "Ariha was subjected to heavy shelling by the army on Monday.",
        "The town of Ariha was subject to heavy shelling by the army on Monday.",
    ],
    near_misses=[
        "The army hid under a bridge during shelling of Ariha.",
        "Ariha came to a halt in heavy shelling.",
    ],
    idle=None,
    kept="the only reading of X came under fire",
)
def _coming_under(noun: Token) -> Token | None:
    """ "Came" of "X came under bombardment", "was" of "X was subject to shelling"."""
    exposed = noun.head.head
    if role(noun) is Role.PREPOSITION_OBJECT and noun.head.lower_ == "to":
        if exposed.lower_ in {"subject", "subjected", "exposed"}:
            return exposed if exposed.pos_ == "VERB" else exposed.head
    under = role(noun) is Role.PREPOSITION_OBJECT and noun.head.lower_ == "under"
    return noun.head.head if under and lemma(noun.head.head) in BEING_VERBS else None


@rule(
    fires=[
        "Nine people were killed in air strikes on Ariha.",
        "Nine people died in shelling of Douma.",
    ],
    near_misses=[
        "Nine people were seen in air strikes on Ariha.",
        "Air strikes on Ariha killed nine people.",
    ],
    idle=None,
)
def _harming_with(noun: Token) -> Token | None:
    """ "Killed" of "nine were killed in raids", "took" of "took revenge with raids"."""
    return _harmed_by(noun.head) if role(noun) is Role.PREPOSITION_OBJECT else None


def _harmed_by(preposition: Token) -> Token | None:
    verb = preposition.head
    if verb.pos_ != "VERB":
        return None
    if role(preposition) not in {Role.AGENT, Role.PREPOSITION}:
        return None
    avenged = preposition.lower_ == "with" and takes_revenge(verb)
    harmed = preposition.lower_ in _HARMING_BY and lemma(verb) in _HARMING
    return verb if avenged or harmed else None
