"""Answers to a strike: who is blamed for it, and who denies it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import BLAMING_VERBS, DENYING_VERBS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    children,
    patients,
    phrases,
    prepositions,
    subject,
)
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import attribute, speakers_of
from dashboard.extraction.sentence.reality import is_negated
from dashboard.extraction.sentence.weapons import is_air_or_shell

_CHARGES = words_of("charges")
_HARM = words_of("harm")
_DEEDS = words_of("deeds")
_GIVING_VERBS = words_of("giving_verbs")
_ACCOUNTS = words_of("accounts")
_DIFFERENT = words_of("different")
_POINTING_WORDS = words_of("pointing_words")
_DENIED_CONTENT = (
    Role.OBJECT,
    Role.OPEN_COMPLEMENT,
    Role.CLAUSE_COMPLEMENT,
    Role.PREPOSITION_CLAUSE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Blame:
    """Somebody says that an actor did it."""

    actor: str
    speakers: tuple[Token, ...]
    hedged: bool
    """Whether it is blame; "they were army jets" is plain."""


@dataclass(frozen=True, slots=True, eq=False)
class Denial:
    """Somebody denies a strike or a part in it; `actor` where the denier is a party."""

    actor: str | None
    speakers: tuple[Token, ...]
    otherwise: bool = False
    """Whether it is another account of what was just reported."""


def find_blame(sentence: Sentence, actors: Sequence[ActorMention]) -> Blame | None:
    """ "Activists blamed the army", "the raid was blamed on Russia", "they were army jets"."""
    by_token = {token.i: mention.actor for mention in actors for token in mention.span}
    for verb in sentence.span:
        actor = _identified(verb, by_token)
        if actor is not None:
            return Blame(actor, attribute(verb).speakers, hedged=False)
        actor = _blamed(verb, by_token)
        if actor is not None:
            return Blame(actor, speakers_of(verb), hedged=True)
    return None


def find_denial(sentence: Sentence, actors: Sequence[ActorMention]) -> Denial | None:
    """ "Russia denied hitting a hospital", "the army dismissed the report"."""
    by_token = {token.i: mention.actor for mention in actors for token in mention.span}
    for verb in sentence.span:
        if _gives_another_account(verb):
            return Denial(None, speakers_of(verb), otherwise=True)
        if _denies_strike(verb):
            speakers = speakers_of(verb)
            actor = next((a for s in speakers if (a := _actor_of(s, by_token))), None)
            return Denial(actor, speakers)
    return None


@rule(
    fires=[
        "Air strikes hit Ariha on Monday. Activists blamed Russia.",
        "The air raid on Ariha was blamed on Russia.",
    ],
    near_misses=[
        "Air strikes hit Ariha on Monday. Activists blamed Russia for the siege.",
        "Air strikes hit Ariha on Monday. Russia blamed nobody.",
    ],
    idle=None,
)
def _blamed(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor of "blamed the army", "blamed the strike on Russia"."""
    if verb.pos_ != "VERB" or lemma(verb) not in BLAMING_VERBS or is_negated(verb):
        return None
    if _blames_for_another_thing(verb):
        return None
    direct = list(patients(verb))
    on = (noun for holder in (verb, *direct) for noun in phrases(holder, "on"))
    return next((a for noun in (*direct, *on) if (a := _actor_of(noun, by_token))), None)


@rule(
    fires=[
        "Air strikes hit Ariha. Activists blamed Russia for the siege.",
        "Air strikes hit Ariha. The government accused rebels of theft.",
    ],
    near_misses=[
        "Air strikes hit Ariha. Activists blamed Russia for the attack.",
        "Air strikes hit Ariha. The government accused rebels of killing civilians.",
    ],
    idle=False,
    kept="blame for a siege is no claim on a strike",
)
def _blames_for_another_thing(verb: Token) -> bool:
    """ "Blamed the government for the siege"."""
    for holder in (verb, *patients(verb)):
        for preposition in prepositions(holder, "for", "of"):
            things = children(preposition, Role.PREPOSITION_OBJECT, Role.PREPOSITION_CLAUSE)
            return not any(lemma(thing) in _CHARGES | _DEEDS | _HARM for thing in things)
    return False


@rule(
    fires=[
        "Jets bombed Ariha on Monday. They were Russian warplanes.",
        "Jets bombed Ariha on Monday. Russia was behind the raid.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. They were not Russian warplanes.",
        "Jets bombed Ariha on Monday. Russia was silent.",
    ],
    idle=None,
)
def _identified(verb: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor of "they were Syrian government jets", "Russia was behind the raid"."""
    doer = subject(verb)
    if lemma(verb) != "be" or doer is None or is_negated(verb):
        return None
    if _is_held_responsible(verb):
        return _actor_of(doer, by_token)
    for kind in children(verb, Role.ATTRIBUTE):
        if is_air_or_shell(kind) and (doer.lower_ in _POINTING_WORDS or is_air_or_shell(doer)):
            return _actor_of(kind, by_token)
    return None


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
def _is_held_responsible(verb: Token) -> bool:
    """ "Was behind the raid", "was responsible for it"."""
    behind = any(prepositions(verb, "behind"))
    return behind or any(
        word.lower_ == "responsible" for word in children(verb, Role.ADJECTIVE_COMPLEMENT)
    )


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Russia denied the strike.",
        "Jets bombed Ariha on Monday. Moscow denied hitting the town.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Moscow denied visas to six diplomats.",
        "Jets bombed Ariha on Monday. Russia did not deny the strike.",
    ],
    idle=False,
)
def _denies_strike(verb: Token) -> bool:
    """ "Denied hitting a hospital", "dismissed the report": not visas, not that people died."""
    if verb.pos_ != "VERB" or lemma(verb) not in DENYING_VERBS or is_negated(verb):
        return False
    content = list(children(verb, *_DENIED_CONTENT))
    if any(_is_of_harm(thing) for thing in content):
        return False
    return any(lemma(thing) in _CHARGES | _DEEDS for thing in content)


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Russia dismissed reports of civilian deaths.",
        "Jets bombed Ariha on Monday. Moscow denied claims of civilian casualties.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Russia dismissed reports of an attack.",
        "Jets bombed Ariha on Monday, and reports of civilian deaths came in.",
    ],
    idle=False,
    kept="who denies that people died does not deny the strike",
)
def _is_of_harm(thing: Token) -> bool:
    """ "Dismissed reports of civilian deaths": the deaths are denied, not the strike."""
    return any(lemma(noun) in _HARM for noun in phrases(thing, "of"))


@rule(
    fires=[
        "Jets bombed Ariha on Monday. The council gave a different account.",
        "Jets bombed Ariha on Monday. Residents offered another explanation.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. The council gave a full account.",
        "Jets bombed Ariha on Monday. Residents took a different road.",
    ],
    idle=False,
)
def _gives_another_account(verb: Token) -> bool:
    """ "The council gave a different account": it did not happen as reported."""
    return lemma(verb) in _GIVING_VERBS and any(
        lemma(thing) in _ACCOUNTS and any(word.lower_ in _DIFFERENT for word in thing.children)
        for thing in children(verb, Role.OBJECT)
    )


def _actor_of(phrase: Token, by_token: Mapping[int, str]) -> str | None:
    """The actor that a noun phrase is, or is named by: "Russian" of "Russian officials"."""
    if phrase.i in by_token:
        return by_token[phrase.i]
    named = (_actor_of(part, by_token) for part in children(phrase, *NAMING))
    return next((actor for actor in named if actor is not None), None)
