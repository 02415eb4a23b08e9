"""Whom the strikes were aimed at, where a sentence speaks of targets but tells of no strike."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.attribution import Attribution, attribute
from dashboard.extraction.sentence.reality import is_negated

_STORY = re.compile(
    r"^(?:or|and|but)?[ ,]*(?:at least |so )?(?:that|this|such)(?: is|’s|'s|, at least, is) "
    r"(?:at least )?(?P<who>their|its|his|her|the official) "
    r"(?:story|version|account|claim|line|position|explanation)\b"
    r"|^(?:or|and|but)?[ ,]*(?:at least )?so (?P<who2>they|it|he|she) (?:says?|claims?|insists?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class TargetStatement:
    """Who is said to be, or not to be, the target of the strikes spoken of."""

    sentence: Sentence
    attacker: str | None
    targets: tuple[Party, ...]
    attribution: Attribution


def find_target_statement(
    sentence: Sentence, actors: Sequence[ActorMention]
) -> TargetStatement | None:
    """ "The targets are rebels rather than ISIS", "the Russian targets are against the rebels"."""
    by_token = {token.i: mention for mention in actors for token in mention.span}
    for token in sentence.span:
        if lemma(token) != "target" or token.dep_ != "nsubj":
            continue
        verb = token.head
        if lemma(verb) not in {"be", "include", "remain"}:
            continue
        named = _named(verb, token, by_token)
        if named:
            attacker = next((by_token[c.i].actor for c in token.children if c.i in by_token), None)
            return TargetStatement(sentence, attacker, tuple(named), attribute(verb))
    return None


def _named(verb: Token, subject: Token, by_token: dict[int, ActorMention]) -> list[Party]:
    denied = is_negated(verb)
    found: dict[str, Party] = {}
    own = {token.i for token in subject.subtree}
    for token in verb.subtree:
        mention = by_token.get(token.i)
        if mention is None or token.i in own:
            continue
        before = token.doc[max(token.i - 4, token.sent.start) : token.i].text.lower()
        contrasted = before.endswith(("rather than", "not", "instead of"))
        found.setdefault(mention.actor, Party(mention.actor, denied=denied or contrasted))
    return list(found.values())


def disowns_previous(sentence: Sentence) -> bool:
    """Whether the narrator hands the sentence before to its actor: "or that's their story"."""
    return _STORY.search(sentence.span.text) is not None
