"""Answers to a strike: who denies it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.extraction.english.lexicon import DENYING_VERBS, SAYING_VERBS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    first_conjunct,
    phrases,
    role,
    subject,
    subjects,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.admissions import (
    DEEDS,
    OWN,
    actor_of,
    is_held_responsible,
    is_of_none,
)
from dashboard.extraction.sentence.attribution import speakers_of
from dashboard.extraction.sentence.blame import CHARGES, HARM
from dashboard.extraction.sentence.reality import is_negated

_CIVILIANS = words_of("civilians")
_GIVING_VERBS = words_of("giving_verbs")
_WITHHOLDING = words_of("withholding")
_WRONG = words_of("wrong")
_TELLING = SAYING_VERBS | {"call"}
_OF_ONESELF = words_of("telling_of_oneself") | {"insist", "stress"}
_BEING = frozenset({"be", "have"})
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
    verb: Token
    otherwise: bool = False
    """Whether it is another account of what was just reported."""


def find_denial(sentence: Sentence, actors: Sequence[ActorMention]) -> Denial | None:
    """ "Russia denied hitting a hospital", "the army dismissed the report"."""
    by_token = {token.i: mention.actor for mention in actors for token in mention.span}
    for verb in sentence.span:
        if _gives_another_account(verb):
            return Denial(None, speakers_of(verb), verb, otherwise=True)
        if _denies_strike(verb) or _calls_it_untrue(verb) or _says_it_did_not(verb, by_token):
            speakers = speakers_of(verb)
            actor = next((a for s in speakers if (a := actor_of(s, by_token))), None)
            return Denial(actor, speakers, verb)
    return None


def denied_content(verb: Token) -> Iterator[Token]:
    """What a verb of denial denies, by its first words."""
    yield from children(verb, *_DENIED_CONTENT)
    if role(verb) is Role.RELATIVE_CLAUSE and child(verb, Role.OBJECT) is None:
        yield verb.head  # "a claim that Moscow denied"


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Russia denied the strike.",
        "Jets bombed Ariha on Monday. Moscow denied hitting the town.",
        "Russian jets bombed Ariha on Monday, the council said, a claim Moscow denied.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Moscow denied visas to six diplomats.",
        "Jets bombed Ariha on Monday. Russia did not deny the strike.",
        "Jets bombed Ariha on Monday. Russia declined to confirm or deny the strike.",
    ],
    idle=False,
)
def _denies_strike(verb: Token) -> bool:
    """ "Denied hitting a hospital", "dismissed the report": not visas, not that people died."""
    if verb.pos_ != "VERB" or lemma(verb) not in DENYING_VERBS or is_negated(verb):
        return False
    if _is_withheld(verb):
        return False
    content = list(denied_content(verb))
    if any(_is_of_harm(thing) for thing in content):
        return False
    return any(lemma(thing) in CHARGES | DEEDS for thing in content)


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Russia declined to confirm or deny the strike.",
        "Jets bombed Ariha on Monday. Moscow neither confirmed nor denied the raid.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Russia denied the strike.",
        "Jets bombed Ariha on Monday. Russia refused to comment and denied the raid.",
    ],
    idle=False,
)
def _is_withheld(denying: Token) -> bool:
    """ "Declined to confirm or deny", "neither confirmed nor denied": nothing is said."""
    first = first_conjunct(denying)
    if role(first) is Role.OPEN_COMPLEMENT and lemma(first.head) in _WITHHOLDING:
        return denying.tag_ == first.tag_  # not "refused to comment and denied the raid"
    return first != denying and (
        is_negated(first) or any(word.lower_ == "neither" for word in first.children)
    )


@rule(
    fires=[
        "Jets bombed Ariha on Monday. The Kremlin called the report a lie.",
        "Jets bombed Ariha on Monday. Moscow said the accusation was baseless.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. The Kremlin called the report a warning.",
        "Jets bombed Ariha on Monday. Moscow said the truce was a lie.",
    ],
    idle=False,
)
def _calls_it_untrue(verb: Token) -> bool:
    """ "Called the report a lie", "said the claims were baseless"."""
    if lemma(verb) not in _TELLING or is_negated(verb):
        return False
    called = (*children(verb, Role.OBJECT_PREDICATE), *phrases(verb, "as"))
    clauses = list(children(verb, Role.CLAUSE_COMPLEMENT))
    verdicts = (
        *called,
        *(w for c in clauses for w in children(c, Role.ATTRIBUTE, Role.ADJECTIVE_COMPLEMENT)),
        *(w for c in clauses for w in children(c, Role.ADJECTIVE, Role.OBJECT_PREDICATE)),
    )
    reports = (thing for v in (verb, *clauses) for thing in children(v, Role.OBJECT, Role.SUBJECT))
    return any(lemma(word) in _WRONG for word in verdicts) and any(
        lemma(thing) in CHARGES - DEEDS for thing in reports
    )


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Moscow said none of its planes had flown over the town.",
        "Jets bombed Ariha on Monday. Ankara said it was not behind the raid.",
        "Jets bombed Ariha on Monday. Ankara said no Turkish jets had carried out a raid.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Moscow said its planes had flown over the town.",
        "Jets bombed Ariha on Monday. Ankara said it was not worried about the raid.",
    ],
    idle=False,
)
def _says_it_did_not(verb: Token, by_token: Mapping[int, str]) -> bool:
    """ "Moscow said none of its planes had flown there", "said it was not behind the raid"."""
    if lemma(verb) not in _OF_ONESELF or is_negated(verb):
        return False
    doer = subject(verb)
    if doer is None or actor_of(doer, by_token) is None:
        return False
    return any(
        (
            any(word.lower_ in OWN for s in subjects(deed) for word in s.subtree)
            or any(actor_of(s, by_token) == actor_of(doer, by_token) for s in subjects(deed))
        )
        and (
            is_of_none(deed)
            or (is_negated(deed) and (lemma(deed) in DEEDS - _BEING or is_held_responsible(deed)))
        )
        and not any(lemma(thing) in _CIVILIANS | HARM for thing in children(deed, Role.OBJECT))
        for deed in children(verb, Role.CLAUSE_COMPLEMENT)
    )


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
