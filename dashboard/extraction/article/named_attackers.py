"""Whom the sentences of an article name as attackers, or as owners of what strikes."""

from collections.abc import Sequence

from dashboard.domain.actor import ActorRegistry
from dashboard.extraction.article.attacker_words import (
    is_of_intercepted,
    means_militants,
    owner_noun,
)
from dashboard.extraction.english.lexicon import AIR_WORDS, SHELL_WORDS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.sentence.sentence_facts import SentenceFacts

WINGS = AIR_WORDS | SHELL_WORDS
"""What strikes: whose it is may have struck."""


def named_before(
    facts: Sequence[SentenceFacts], nameless: str | None
) -> list[tuple[frozenset[str], frozenset[str]]]:
    """For each sentence, the attackers and the owners of aircraft or guns in those before it.

    `nameless` are whom it means by "armed groups".
    """
    struck: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    before = []
    for f in facts:
        before.append((struck, owners))
        if not f.in_headline:
            struck |= {actor for actor in attackers_of(f) if actor not in struck}
            if nameless is not None and _militants_struck(f):
                struck |= {nameless}
            owners |= {
                mention.actor
                for mention in f.read.actors
                if lemma(owner_noun(mention.root)) in WINGS or is_of_intercepted(mention)
            }
    return before


def attackers_of(facts: SentenceFacts) -> list[str]:
    """Those that a sentence names for the strikes it tells of."""
    return [
        party.actor
        for strike in facts.strike_mentions
        if strike.reality != "unreal"
        for party in strike.attackers
        if not party.either
    ]


def _militants_struck(facts: SentenceFacts) -> bool:
    """ "Damascus was shelled by armed groups": by some that the sentence does not name."""
    return any(
        strike.reality != "unreal" and not strike.attackers and any(map(means_militants, nouns))
        for strike in facts.strike_mentions
        if (nouns := strike.attacker_nouns)
    )


def nameless_of(facts: Sequence[SentenceFacts], registry: ActorRegistry) -> str | None:
    """Whom an article means by "terrorists" that names no group of militants at all."""
    named = {mention.actor for f in facts for mention in f.read.actors}
    if any(registry[actor].militants for actor in named):
        return None
    return next((actor.id for actor in registry if actor.nameless), None)
