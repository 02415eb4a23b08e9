"""What a number of killed is: a total, a part of one, an addition, or an older count."""

import re
from collections.abc import Sequence

from dashboard.extraction.article.draft import Draft
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.numbers import ORDINALS, PLURAL_MULTIPLES
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    objects,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.further_tolls import parts_at_places
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.toll_mentions import TollMention, belongs_to

_MODALS = frozenset({"may", "might", "could", "can", "will", "would"})
_EXPECTING = frozenset({"expect", "likely", "fear", "set"})
_RISING = words_of("rising")
_TOTALS = words_of("totals")
_BYGONE = words_of("bygone")
_PARTS = words_of("parts_toll_kind")
_WOMEN_AND_CHILDREN = words_of("women") | words_of("children")
_NATIONWIDE = re.compile(
    r"\b(?:nationwide|countrywide|(?:across|throughout|around) (?:the country|Syria))\b"
)
_ADDED = re.compile(r"\b(?:additional|further|more(?! than))\b")
_BESIDES = re.compile(r"\b(?:in addition to|besides|apart from|aside from)\b[^,;]*,", re.I)


def is_tight(mention: TollMention, facts: SentenceFacts) -> bool:
    """Whether the grammar gives a number to one strike: "with raids on X killing five"."""
    return any(mention.head.i in strike.trigger.core for strike in facts.strike_mentions)


@rule(
    fires=[
        "Jets bombed Saraqib on Tuesday, killing 12, including three killed in a school.",
        "Ten died on Tuesday, among them three killed in Ariha by jets that bombed a market.",
        "Jets bombed Saraqib, killing 12. At least five people from one family were also killed.",
    ],
    near_misses=[
        "Jets bombed Saraqib on Tuesday. A nurse was among four people killed in the town.",
        "Jets bombed Saraqib on Tuesday, killing twelve people.",
        "Air strikes on Ariha killed five women.",
    ],
    idle=False,
)
def is_breakdown(mention: TollMention) -> bool:
    """ "Including three children", "five of them", "two more": part of a total, not a total."""
    if any(
        token.lower_ in _PARTS and not _is_whole_of(mention, token)
        for token in (mention.first, *mention.first.ancestors)
    ):
        return True
    if _NATIONWIDE.search(mention.last.doc[mention.last.i + 1 : mention.last.sent.end].text[:40]):
        return True  # "more than 50 nationwide": of all that happened that day
    if _is_of_family(mention):
        return True
    following = mention.last.doc[mention.last.i + 1 : mention.last.i + 3].text.lower()
    if following == "of the":  # not "scores of the militants", "two fighters of the group"
        return mention.last.like_num
    return following in {"of them", "of whom", "of those"}


def _is_of_family(mention: TollMention) -> bool:
    """ "Nine people of one family were also killed": some of the dead told before."""
    also = any(word.lower_ == "also" for word in children(mention.head, Role.ADVERB))
    following = mention.last.doc[mention.last.i + 1 : mention.last.i + 6]
    return also and any(lemma(word) == "family" for word in following)


def _is_whole_of(mention: TollMention, among: Token) -> bool:
    """ "A girl was among four killed": the four are all, and she is the part."""
    if among.lower_ != "among" or lemma(among.head) != "be":
        return False
    return any(
        mention.last in (thing, *children(thing, Role.NUMBER)) and not list(thing.conjuncts)
        for thing in objects(among)
    )


@rule(
    fires=[
        "Air strikes killed 71 people. At least 59 of them died when a bomb hit a mill in Ariha.",
        "Nine families hid there. A strike destroyed the houses in Ariha, killing 28 of them.",
        "Twenty people were killed on Monday, including 12 in air strikes in Ariha.",
    ],
    near_misses=[
        "Air strikes on Ariha killed 40 people, twelve of them children.",
        "Air strikes on Ariha killed 40 people, most of them women.",
    ],
    idle=False,
)
def is_of_own_strike(mention: TollMention, facts: SentenceFacts) -> bool:
    """ "59 of them died when a bomb struck X": a part of a sum, and all the dead of this strike."""
    parts = parts_at_places(mention.head)
    if mention.last in parts or mention.last.head in parts:
        return True  # "20 were killed, including 12 in X"
    verb = mention.head
    done = role(mention.last) in {Role.SUBJECT, Role.PASSIVE_SUBJECT, Role.OBJECT}
    if verb.pos_ != "VERB" or not done or mention.last.head != verb:
        return False
    return any(
        strike.places and belongs_to(mention, strike.trigger) for strike in facts.strike_mentions
    )


@rule(
    fires=[
        "Jets bombed Saraqib, killing nine. A raid on the town killed two more people.",
        "Jets bombed Saraqib, killing nine. Two more people died in a raid on the town.",
        "Jets bombed Saraqib, killing nine. In addition to the nine, two guards were killed.",
    ],
    near_misses=[
        "Jets bombed Saraqib, killing more than nine.",
        "Jets bombed Saraqib, killing nine.",
    ],
    idle=False,
)
def is_addition(mention: TollMention) -> bool:
    """ "Two additional fighters", "besides them, two guards", "a fifth": no total."""
    if mention.last.lower_ in ORDINALS or any(
        word.lower_ in ORDINALS for word in children(mention.last, Role.ADJECTIVE)
    ):
        return True
    before = mention.first.doc[mention.first.sent.start : mention.first.i].text
    if _BESIDES.search(before) is not None:
        return True
    counted = mention.last.doc[mention.first.i : mention.last.i + 2].text.lower()
    return _ADDED.search(counted) is not None


@rule(
    fires=[
        "Air strikes on Ariha killed dozens of people. The toll stands at 34, medics said.",
        "Shells killed scores of people in Ariha. Medics counted 51 dead.",
    ],
    near_misses=[
        "Air strikes on Ariha killed at least 24 people. The toll stands at 34, medics said.",
        "Air strikes on Ariha killed two dozen people. Medics counted 26 dead.",
    ],
    idle=False,
)
def is_rough(mention: TollMention) -> bool:
    """ "Dozens of people": no count, which a number that was counted takes the place of."""
    return any(word in PLURAL_MULTIPLES for word in mention.words.lower().split())


@rule(
    fires=[
        "Air strikes on Ariha killed 25 people. One strike hit a market in Ariha, killing seven.",
        "Air strikes on Ariha killed 25 people. One raid on Ariha killed nine people.",
    ],
    near_misses=[
        "Air strikes on Ariha killed 25 people. A strike hit a market in Ariha, killing seven.",
        "One person was killed in air strikes on Ariha.",
    ],
    idle=False,
)
def is_of_one_strike(mention: TollMention, facts: SentenceFacts) -> bool:
    """ "One strike hit a market, killing seven": of those told, one; no lower total."""
    return any(
        strike.trigger.noun is not None
        and any(number.lower_ == "one" for number in children(strike.trigger.noun, Role.NUMBER))
        and belongs_to(mention, strike.trigger)
        for strike in facts.strike_mentions
    )


@rule(
    fires=[
        "Air strikes on Saraqib killed 32 people. Medics had earlier spoken of 27 dead.",
        "Jets bombed Ariha on Tuesday. An initial count of 11 dead was raised to 14.",
    ],
    near_misses=[
        "Air strikes on Saraqib killed 32 people. Medics spoke of 27 dead.",
        "Jets bombed Ariha. A day earlier, 11 people were killed.",
    ],
    idle=False,
)
def is_outdated(mention: TollMention) -> bool:
    """ "They had earlier spoken of 27 dead", "an earlier count of 11": no longer the total."""
    clause = next((t for t in (mention.head, *mention.head.ancestors) if t.pos_ == "VERB"), None)
    near = mention.first.doc[max(mention.first.i - 5, mention.first.sent.start) : mention.first.i]
    described = [token for token in near if role(token) is Role.ADJECTIVE]
    if near.text.lower().endswith(("at first spoke of", "at first put at")):
        return True
    if clause is not None:
        described += children(clause, Role.ADVERB)
    return any(
        token.lower_ in _BYGONE and child(token, Role.NOUN_ADVERB, Role.PREPOSITION) is None
        for token in described  # "a day earlier", "earlier in June" are dates
    )


@rule(
    fires=[
        "Jets bombed Saraqib on Tuesday, killing 20 people. The death toll later rose to 32.",
        "Air strikes hit Ariha. The number of dead increased to 14, medics said.",
    ],
    near_misses=[
        "Jets bombed Saraqib on Tuesday, killing 20 people.",
        "Jets bombed Saraqib on Tuesday. The death toll was 32.",
        "Jets hit Saraqib, killing 20. Medics put the toll at 13 and said it was expected to rise.",
    ],
    idle=False,
    kept="a rising toll replaces the old one; the texts at hand only repeat theirs",
)
def is_update(mention: TollMention) -> bool:
    """ "The toll rose to 32": it takes the place of what was said before."""
    sentence = mention.head.sent
    rises = any(lemma(token) in _RISING and not _is_expected(token) for token in sentence)
    return rises and any(lemma(token) in _TOTALS for token in sentence)


def _is_expected(rising: Token) -> bool:
    """ "Is expected to rise", "could rise": it has not yet."""
    helping = {word.lower_ for word in children(rising, Role.AUXILIARY)}
    return bool(helping & _MODALS) or ("to" in helping and lemma(rising.head) in _EXPECTING)


def is_lesser(mention: TollMention, drafts: Sequence[Draft], names: Sequence[str]) -> bool:
    """A smaller number from the same mouth is a part of the total it gave before.

    So is one of women and children alone, whoever gives it.
    """
    by_kind = all(lemma(noun) in _WOMEN_AND_CHILDREN for noun in _counted_nouns(mention))
    new = mention.toll.low if mention.toll.low is not None else mention.toll.high
    for draft in drafts:
        old = draft.toll.low
        if old is None or new is None or new >= old:
            continue
        if by_kind or {claim.by for claim in draft.claims if claim.about == "toll"} & set(names):
            return True
    return False


def _counted_nouns(mention: TollMention) -> list[Token]:
    """ "Women", "children" of "five women and four children"; the head where only it is counted."""
    words = mention.first.doc[mention.first.i : mention.last.i + 2]
    return [word for word in words if word.pos_ == "NOUN"] or [mention.head]
