"""Whom the sentences of an article name as attackers, or as owners of what strikes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.event import EventType
from dashboard.domain.place import Unresolved
from dashboard.extraction.article.attacker_words import (
    is_of_intercepted,
    means_militants,
    owner_noun,
)
from dashboard.extraction.article.document import Document
from dashboard.extraction.english.lexicon import AIR_WORDS, SHELL_WORDS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention

_NOBODY_KNOWS = re.compile(
    r"\b(?:unclear|unknown|(?:not?|never|n[’']t)\b[^.;,]{0,40}"
    r"\b(?:clear|known|confirm|certain|sure|determine|identify|say))\b[^.;,]{0,20}"
    r"\bwho (?:had |might have )?(?:carried out|launched|conducted|fired|struck|bombed|dropped"
    r"|hit|(?:was|were|is|are|stood) behind)\b",
    re.IGNORECASE,
)
_GUNFIRE = frozenset({"artillery", "mortar", "shell", "shelling"})
_Meant = Mapping[int, Sequence[str]]
WINGS = AIR_WORDS | SHELL_WORDS
"""What strikes: whose it is may have struck."""


def named_before(
    facts: Sequence[SentenceFacts], nameless: str | None, meant: _Meant = MappingProxyType({})
) -> list[tuple[frozenset[str], frozenset[str]]]:
    """For each sentence, the attackers and the owners of aircraft or guns in those before it.

    `nameless` are whom it means by "armed groups"; `meant` are those that pronouns of a sentence
    stand for: "the ministry said it had carried out air strikes".
    """
    struck: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    before = []
    for f in facts:
        before.append((struck, owners))
        if not f.in_headline:
            struck |= {*attackers_of(f), *meant.get(f.index, ())}
            if nameless is not None and _militants_struck(f):
                struck |= {nameless}
            suspects = suspects_of(f)
            owners |= {
                mention.actor
                for mention in f.read.actors
                if mention not in suspects
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


@rule(
    fires=[
        "Syrian or Russian jets bombed Ariha on Monday. Air strikes hit Hass on Tuesday.",
        "Ariha was bombed by either Russia or the Syrian army. Air strikes hit Hass as well.",
    ],
    near_misses=[
        "Syrian and Russian jets bombed Ariha on Monday. Air strikes hit Hass on Tuesday.",
        "Russian jets bombed Ariha or Saraqib. Air strikes hit Hass on Tuesday.",
    ],
    idle=frozenset(),
)
def suspects_of(facts: SentenceFacts) -> frozenset[ActorMention]:
    """ "Syrian or Russian jets": neither is known to have struck, here or later."""
    parties = (party for strike in facts.strike_mentions for party in strike.attackers)
    either = {party.actor for party in parties if party.either}
    return frozenset(mention for mention in facts.read.actors if mention.actor in either)


def done_by_pronoun(facts: SentenceFacts) -> Iterator[StrikeMention]:
    """The strikes of a sentence that a pronoun's antecedent did: "it had carried out strikes"."""
    return (s for s in facts.strike_mentions if s.reality == "done" and not s.attackers)


@rule(
    fires=[
        "Missiles hit a base near Homs. It is not known who fired them.",
        "Missiles hit a base near Homs. It was not immediately clear who was behind the attack.",
    ],
    near_misses=[
        "Missiles hit a base near Homs. The army could not confirm who died in the raid.",
        "Missiles hit a base near Homs. It is clear who carried out the raid.",
    ],
    idle=False,
)
def tells_nobody_knows_who(facts: SentenceFacts) -> bool:
    """ "It was not clear who carried out the attack": nobody is said to have done it."""
    return _NOBODY_KNOWS.search(facts.read.sentence.span.text) is not None


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


@rule(
    fires=[
        "The shelling of Ariha killed nine. A Turkish drone attack killed two near Kobani.",
        "The shelling of Hass killed two. It was followed by Russian air strikes near Ariha.",
    ],
    near_misses=[
        "The shelling of Ariha killed nine. Turkish shelling killed two near Kobani.",
        "The air raids on Hass killed two. They were followed by Russian air strikes near Ariha.",
    ],
    idle=False,
)
def is_gunfire_of_a_flier(
    strike: StrikeMention, actor: str, facts: Sequence[SentenceFacts]
) -> bool:
    """ "The shelling of X ... a Turkish drone hit Y": guns, of no side told of only in the air."""
    noun = strike.trigger.noun
    fired = noun is not None and lemma(noun) in _GUNFIRE
    return fired and types_of(actor, facts) == {EventType.AIR_STRIKE}


def types_of(actor: str, facts: Sequence[SentenceFacts]) -> set[EventType]:
    """How a side strikes, where it is named for a strike."""
    return {
        strike.type
        for each in facts
        for strike in each.strike_mentions
        if any(party.actor == actor for party in strike.attackers)
    }


def is_of_headline(
    document: Document, facts: Sequence[SentenceFacts], strike: StrikeMention
) -> bool:
    """Whether a strike may be the headline's: not one of X where that is of the town Y."""
    heads = (s for f in facts if f.in_headline for s in f.strike_mentions)
    told = [use for head in heads for use in head.places]
    if any(use.mention.is_wide or use.mention.is_capital for use in told):
        return True
    towns, mine = ({_placed(document, use) for use in uses} for uses in (told, strike.places))
    return not towns or not mine or bool(towns & mine)


def _placed(document: Document, use: PlaceUse) -> str:
    """What tells a place from others: its id, or its name where it has none."""
    found = document.resolve(use.mention, use.within)
    return use.mention.name if isinstance(found, Unresolved) else found.place.id
