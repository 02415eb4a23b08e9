"""Answers to a strike: who denies it."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import DENYING_VERBS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    Role,
    children,
    phrases,
)
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attribution import speakers_of
from dashboard.extraction.sentence.blame import CHARGES, DEEDS, HARM, actor_of
from dashboard.extraction.sentence.reality import is_negated

_CIVILIANS = words_of("civilians")
_GIVING_VERBS = words_of("giving_verbs")
_ACCOUNTS = words_of("accounts")
_DIFFERENT = words_of("different")
_DENIED_CONTENT = (
    Role.OBJECT,
    Role.OPEN_COMPLEMENT,
    Role.CLAUSE_COMPLEMENT,
    Role.PREPOSITION_CLAUSE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Denial:
    """Somebody denies a strike or a part in it; `actor` where the denier is a party."""

    actor: str | None
    speakers: tuple[Token, ...]
    otherwise: bool = False
    """Whether it is another account of what was just reported."""


def find_denial(sentence: Sentence, actors: Sequence[ActorMention]) -> Denial | None:
    """ "Russia denied hitting a hospital", "the army dismissed the report"."""
    by_token = {token.i: mention.actor for mention in actors for token in mention.span}
    for verb in sentence.span:
        if _gives_another_account(verb):
            return Denial(None, speakers_of(verb), otherwise=True)
        if _denies_strike(verb):
            speakers = speakers_of(verb)
            actor = next((a for s in speakers if (a := actor_of(s, by_token))), None)
            return Denial(actor, speakers)
    return None


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
    return any(lemma(thing) in CHARGES | DEEDS for thing in content)


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Russia dismissed reports of civilian deaths.",
        "Jets bombed Ariha on Monday. Moscow denied targeting civilians.",
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
    aimed_at = children(thing, Role.OBJECT)  # "denied targeting civilians"
    return any(lemma(noun) in HARM for noun in phrases(thing, "of")) or any(
        lemma(noun) in _CIVILIANS for noun in aimed_at
    )


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
