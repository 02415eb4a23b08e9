"""Strikes that are no part of another: "struck Syria after shells landed in X", "elsewhere"."""

from collections.abc import Iterator

from dashboard.domain.place import Unresolved
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.struck_words import is_one_more
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    children,
    named_noun,
    phrases,
    preposition_of,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.place_links import ANSWERS
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention

_THESE = frozenset({"these", "those", "such", "this", "that"})
_AFTER = frozenset({"after", "following", "response", "retaliation"})


def places_answered(
    document: Document, facts: SentenceFacts, mention: StrikeMention
) -> frozenset[str]:
    """The ids of places whose strikes this one came after, by its own sentence."""
    uses = [
        use
        for other in facts.strike_mentions
        if other is not mention and _came_before(other.trigger.head, mention.trigger.head)
        for use in other.places
    ]
    found = [document.resolve(use.mention, use.within) for use in uses]
    return frozenset(f.place.id for f in found if not isinstance(f, Unresolved))


def places_beside(document: Document, mention: StrikeMention) -> frozenset[str]:
    """The ids of lands of which a strike hit other places than those it names."""
    uses = [use for use in mention.places if is_of_others(use.mention)]
    found = [document.resolve(use.mention, use.within) for use in uses]
    return frozenset(f.place.id for f in found if not isinstance(f, Unresolved))


@rule(
    fires=[
        "The army shelled posts in Fatira and other posts in the Ghab plain.",
        "Jets bombed posts in Fatira and Fleifel and other positions in the Ghab plain.",
    ],
    near_misses=[
        "The army shelled posts in the Ghab plain, in Fatira and other villages.",
        "Jets bombed Fatira and the Ghab plain.",
    ],
    idle=False,
)
def is_of_others(place: PlaceMention) -> bool:
    """ "X and other posts in Y": beside X, and wherever in Y."""
    within = preposition_of(named_noun(place.root), "in", "of", "across")
    if within is None or within.i == within.sent.start:
        return False
    thing = within.nbor(-1)  # the grammar may hang "in" on what was named first
    return thing.lower_ == "others" or any(
        word.lower_ == "other" for word in children(thing, Role.ADJECTIVE)
    )


@rule(
    fires=[
        "Israel struck southern Syria on Monday after shells landed in Quneitra.",
        "Israeli jets struck western Syria on Monday after rockets hit Hadar.",
    ],
    near_misses=[
        "Israel struck southern Syria on Monday, and its shells landed in Quneitra.",
        "Israeli jets struck western Syria on Monday, when rockets hit Hadar.",
    ],
    idle=False,
)
def _came_before(other: Token, strike: Token) -> bool:
    """ "Struck Syria after shells landed in X": the shells are not that strike."""
    for token in (other, *other.ancestors):
        if token == strike:
            return False
        if token.lower_ in _AFTER or any(m.lower_ in _AFTER for m in children(token, Role.MARKER)):
            return strike.is_ancestor(token)
    return False


@rule(
    fires=[
        "Jets bombed Ariha. It was a response to a series of attacks on a base. Those attacks "
        "killed two men.",
        "US jets bombed Ariha in retaliation for attacks by gunmen. These attacks killed a man.",
        "US jets bombed Ariha in response to an attack. Two soldiers were killed in that attack.",
    ],
    near_misses=[
        "Jets bombed Ariha in a series of attacks. Those attacks killed two men.",
        "US jets bombed Ariha in retaliation for attacks by gunmen. The strike killed a man.",
        "US jets bombed Ariha in retaliation for a raid. These attacks killed a man.",
    ],
    idle=False,
)
def is_of_answered(facts: SentenceFacts, before: SentenceFacts | None) -> bool:
    """ "A response to attacks on a base. Those attacks killed one": not the strike told of."""
    if before is None:
        return False
    answered = {lemma(word) for word in _answered_words(before)}
    meant = {
        token
        for token in facts.read.sentence.span
        if lemma(token) in answered and any(word.lower_ in _THESE for word in token.children)
    }
    return bool(meant) and all(mention.trigger.noun in meant for mention in facts.strike_mentions)


def _answered_words(facts: SentenceFacts) -> Iterator[Token]:
    """What a sentence says was answered: "attacks" of "a response to a series of attacks"."""
    for token in facts.read.sentence.span:
        if lemma(token) in ANSWERS:
            for cause in phrases(token, "to", "for"):
                yield cause
                yield from phrases(cause, "of")


@rule(
    fires=[
        "Jets bombed Ariha, killing four. Six more were killed elsewhere by army jets in Idlib.",
        "Jets bombed Ariha. Elsewhere in Idlib, jets hit a convoy, killing six.",
        "Rockets hit Aleppo, killing three. Later, rockets hit Midan in Aleppo.",
    ],
    near_misses=[
        "Jets bombed Ariha, killing four. Six more were killed by army jets in Idlib.",
        "Jets bombed Ariha, as well as villages elsewhere.",
    ],
    idle=False,
)
def is_elsewhere(mention: StrikeMention) -> bool:
    """ "Killed elsewhere by jets in Idlib": none of the strikes told before is a part of it."""
    opening = mention.sentence.span[:2].text.lower()
    if mention.places and opening == "later,":
        return True
    return bool(mention.places) and any(
        word.lower_ == "elsewhere" and word.i < place.mention.root.i
        for word in mention.sentence.span
        for place in mention.places
    )


@rule(
    fires=[
        "Rockets hit Midan in Aleppo. A similar attack was made on Friday, when four men died as "
        "rockets hit Aleppo.",
        "Rockets hit Midan in Aleppo, killing two. Another shelling hit Aleppo on Sunday.",
    ],
    near_misses=[
        "Rockets hit Midan in Aleppo. Seven people died as rockets hit Aleppo.",
        "Rockets hit Midan in Aleppo. The shelling hit Aleppo on Sunday.",
    ],
    idle=False,
)
def is_of_one_more(facts: SentenceFacts, mention: StrikeMention) -> bool:
    """ "A similar attack, as rockets hit the city": none of the strikes told before is a part."""
    over = {mention.trigger.head, *mention.trigger.head.ancestors}
    return any(is_one_more(m) and m.trigger.head in over for m in facts.strike_mentions)
