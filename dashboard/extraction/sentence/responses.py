"""Answers to a strike: who is blamed for it, and who denies it."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.extraction.english.lexicon import BLAMING_VERBS, DENYING_VERBS
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.sentence.attribution import attribute, speakers_of
from dashboard.extraction.sentence.reality import is_negated
from dashboard.extraction.sentence.weapons import is_air_or_shell

_CHARGES = frozenset(
    "involvement responsibility accusation claim report allegation charge it role this that "
    "attack strike raid bombing shelling airstrike part statement account".split()
)
_HARM = frozenset("death killing massacre carnage toll bloodshed casualty".split())
_DOINGS = frozenset(
    "hit strike bomb target carry conduct attack shell be launch kill use fire have fly".split()
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
    """Whether it is another account of what was just told."""


def find_blame(sentence: Sentence, actors: Sequence[ActorMention]) -> Blame | None:
    """ "Activists blamed the army", "the raid was blamed on Russia", "they were army jets"."""
    by_token = {token.i: mention.actor for mention in actors for token in mention.span}
    for token in sentence.span:
        if lemma(token) == "be" and not is_negated(token):
            actor = _identified(token, by_token)
            if actor is not None:
                return Blame(actor, attribute(token).speakers, hedged=False)
        if token.pos_ != "VERB" or lemma(token) not in BLAMING_VERBS or is_negated(token):
            continue
        blamed = [c for c in token.children if c.dep_ in {"dobj", "nsubjpass"}]
        blamed += [
            g
            for holder in (token, *blamed)  # "blamed the strike on Russia"
            for c in holder.children
            if c.dep_ == "prep" and c.lower_ == "on"
            for g in c.children
            if g.dep_ == "pobj"
        ]
        if _blames_for_another_thing(token):
            continue
        for phrase in blamed:
            actor = _actor_of(phrase, by_token)
            if actor is not None:
                return Blame(actor, speakers_of(token), hedged=True)
    return None


def find_denial(sentence: Sentence, actors: Sequence[ActorMention]) -> Denial | None:
    """ "Russia denied hitting a hospital", "the army dismissed the report"."""
    by_token = {token.i: mention.actor for mention in actors for token in mention.span}
    for token in sentence.span:
        if _tells_otherwise(token):
            return Denial(None, speakers_of(token), otherwise=True)
        if token.pos_ != "VERB" or lemma(token) not in DENYING_VERBS or is_negated(token):
            continue
        content = [c for c in token.children if c.dep_ in {"dobj", "xcomp", "ccomp", "pcomp"}]
        words = {lemma(c) for c in content}
        if not words & (_CHARGES | _DOINGS) or any(_is_of_harm(c) for c in content):
            continue
        speakers = speakers_of(token)
        actor = next((a for s in speakers if (a := _actor_of(s, by_token))), None)
        return Denial(actor, speakers)
    return None


def _is_of_harm(thing: Token) -> bool:
    """ "Dismissed reports of civilian deaths": the deaths are denied, not the strike."""
    return any(
        lemma(grandchild) in _HARM
        for child in thing.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for grandchild in child.children
    )


def _tells_otherwise(verb: Token) -> bool:
    """ "The council gave a different account": it did not happen as told."""
    return lemma(verb) in {"give", "offer", "have", "tell"} and any(
        c.dep_ == "dobj"
        and lemma(c) in {"account", "version", "story", "explanation"}
        and any(g.lower_ in {"different", "another", "contradictory"} for g in c.children)
        for c in verb.children
    )


def _blames_for_another_thing(verb: Token) -> bool:
    """ "Blamed the government for the siege"."""
    blamed = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    for child in (c for holder in (verb, *blamed) for c in holder.children):
        if child.dep_ == "prep" and child.lower_ in {"for", "of"}:
            things = [g for g in child.children if g.dep_ in {"pobj", "pcomp"}]
            return not any(lemma(g) in _CHARGES | _DOINGS | _HARM for g in things)
    return False


def _identified(verb: Token, by_token: dict[int, str]) -> str | None:
    """The actor of "they were Syrian government jets", "Russia was behind the raid"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return None
    for child in verb.children:
        if child.dep_ == "attr" and is_air_or_shell(child):
            if subject.lower_ in {"they", "it", "these", "those"} or is_air_or_shell(subject):
                return _actor_of(child, by_token)
        behind = child.dep_ == "prep" and child.lower_ == "behind"
        if behind or (child.dep_ == "acomp" and child.lower_ == "responsible"):
            return _actor_of(subject, by_token)
    return None


def _actor_of(phrase: Token, by_token: dict[int, str]) -> str | None:
    if phrase.i in by_token:
        return by_token[phrase.i]
    for child in phrase.children:
        if child.dep_ in {"compound", "amod", "poss", "nmod"}:
            found = _actor_of(child, by_token)
            if found is not None:
                return found
    return None
