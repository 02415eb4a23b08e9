"""Who says of himself that he struck, and of whom it is plainly said: admissions and deeds."""

from collections.abc import Mapping

from dashboard.extraction.english.lexicon import (
    LIGHT_VERBS,
    SAYING_VERBS,
    STRIKE_NOUNS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    agents,
    child,
    children,
    phrases,
    prepositions,
    subject,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.reality import is_negated

DEEDS = words_of("deeds")
_POINTING_BACK = words_of("pointing_back")
_ADMITTING = words_of("admitting")
_OWNING = _ADMITTING | words_of("telling_of_oneself")
OWN = words_of("pronouns") | words_of("owners")
_CONDUCTING = LIGHT_VERBS - SAYING_VERBS


@rule(
    fires=[
        "An air strike hit Ariha on Monday. The US military acknowledged a strike.",
        "Air strikes hit Ariha on Monday. Moscow said its planes had carried out raids.",
        "Jets bombed Masyaf on Monday. Israel later claimed the raid.",
        "Jets bombed Masyaf on Monday. The Israeli army said it was behind the raid.",
    ],
    near_misses=[
        "An air strike hit Ariha on Monday. The US military acknowledged the losses.",
        "Air strikes hit Ariha on Monday. Moscow said rebels had carried out raids.",
        "Air strikes hit Ariha on Monday. Moscow said its planes only hit armed groups.",
        "Air strikes hit Ariha on Monday. Moscow said its planes had carried out no raids.",
        "Jets bombed Masyaf on Monday. Israel claimed a raid in Gaza.",
    ],
    idle=None,
)
def admitted(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """Who says it was he: "acknowledged a strike", "said its planes had hit 46 targets"."""
    if verb.pos_ != "VERB" or lemma(verb) not in _OWNING:
        return None
    doer = subject(verb)
    if doer is None or is_negated(verb):
        return None
    actor = actor_of(doer, by_token) or next(
        (a for at in phrases(doer, "in") if (a := actor_of(at, by_token))), None
    )
    if actor is None:
        return None
    return actor if any(_is_own_deed(d, verb, actor, by_token) for d in verb.children) else None


def _is_own_deed(thing: Token, verb: Token, actor: str, by_token: Mapping[int, str]) -> bool:
    others = {by_token[t.i] for t in thing.subtree if t.i in by_token} - {actor}
    if thing in children(verb, Role.OBJECT):
        deed = lemma(thing) in STRIKE_NOUNS | {"responsibility"}
        told_before = any(word.lower_ in _POINTING_BACK for word in thing.children)
        claimed = lemma(verb) == "claim" and (told_before or lemma(thing) == "responsibility")
        return deed and (lemma(verb) in _ADMITTING or claimed) and not others
    if thing in children(verb, Role.OPEN_COMPLEMENT, Role.PREPOSITION_CLAUSE):
        return lemma(verb) in _ADMITTING and lemma(thing) in DEEDS and not is_negated(thing)
    if thing not in children(verb, Role.CLAUSE_COMPLEMENT) or lemma(thing) not in DEEDS:
        return False
    doer = subject(thing)
    if doer is None or is_negated(thing) or lemma(thing) == "have" or is_of_none(thing):
        return False
    if lemma(thing) == "be":
        return doer.lower_ in OWN and is_held_responsible(thing)
    now = thing.tag_ in {"VBZ", "VBP"} and child(thing, Role.AUXILIARY) is None
    if now or any(word.lower_ in {"only", "always"} for word in children(thing, Role.ADVERB)):
        return False  # "its planes only hit terrorists": what they do as a rule
    return doer.lower_ in OWN or any(w.lower_ in OWN for w in children(doer, Role.POSSESSIVE))


@rule(
    fires=[
        "Air strikes hit Ariha and Saraqib. These strikes were carried out by the coalition.",
        "An air strike hit Ariha. The strike was conducted as part of Operation Inherent Resolve.",
    ],
    near_misses=[
        "Air strikes hit Ariha and Saraqib. The strikes were carried out by day.",
        "Air strikes hit Ariha. Raids on Raqqa were carried out by the coalition.",
    ],
    idle=(),
)
def carried_out(verb: Token, by_token: Mapping[int, str]) -> tuple[str, ...]:
    """ "These strikes were carried out by the coalition", "Israel conducted the strike"."""
    if lemma(verb) not in _CONDUCTING:
        return ()
    strike = child(verb, Role.PASSIVE_SUBJECT, Role.OBJECT)
    if strike is None or is_negated(verb):
        return ()
    pointing = {word.lower_ for word in children(strike, Role.DETERMINER)} & _POINTING_BACK
    if lemma(strike) not in STRIKE_NOUNS or not pointing:
        return ()
    by_whom = agents(verb)
    parts = [whole for part in phrases(verb, "as") for whole in phrases(part, "of")]
    inside = [token for noun in (*by_whom, *parts) for token in noun.subtree]
    named = tuple(dict.fromkeys(by_token[t.i] for t in inside if t.i in by_token))
    return named if any(token.lower_ == "or" for token in inside) else named[:1]


@rule(
    fires=[
        "Air strikes hit Ariha on Monday. Moscow said it had carried out no raids that day.",
        "Air strikes hit Ariha on Monday. Moscow said none of its jets had bombed the town.",
    ],
    near_misses=[
        "Air strikes hit Ariha on Monday. Moscow said its jets had bombed the town.",
        "Air strikes hit Ariha on Monday. Moscow said none of its jets was lost.",
    ],
    idle=False,
    kept="who carried out no raids would have carried out this one",
)
def is_of_none(verb: Token) -> bool:
    """ "Carried out no raids", "none of its jets had flown", "never bombed": it was not done."""
    if lemma(verb) not in DEEDS or lemma(verb) in {"be", "have"}:
        return False  # "has no plans"
    things = children(verb, Role.SUBJECT, Role.OBJECT)
    never = any(word.lower_ == "never" for word in children(verb, Role.NEGATION, Role.ADVERB))
    return never or any(
        thing.lower_ == "none" or any(w.lower_ == "no" for w in children(thing, Role.DETERMINER))
        for thing in things
    )


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Russia was behind the raid.",
        "Jets bombed Ariha on Monday. Russia is responsible for the attack.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Russia was late.",
        "Jets bombed Ariha on Monday. Russia was responsive to the rebels.",
    ],
    idle=False,
)
def is_held_responsible(verb: Token) -> bool:
    """ "Was behind the raid", "was responsible for it"."""
    behind = any(prepositions(verb, "behind"))
    return behind or any(
        word.lower_ == "responsible" for word in children(verb, Role.ADJECTIVE_COMPLEMENT)
    )


def actor_of(phrase: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor that a noun phrase is, or is named by: "Russian" of "Russian officials"."""
    if phrase.i in by_token:
        return by_token[phrase.i]
    named = (actor_of(part, by_token) for part in children(phrase, *NAMING))
    return next((actor for actor in named if actor is not None), None)
