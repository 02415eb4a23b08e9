"""What a sentence says beside the number of killed: the injured; civilians, fighters, children.

A number belongs to the word it counts. None is added up, split, or taken from another.
"""

import re
from dataclasses import dataclass

from dashboard.domain.event import Casualty
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.numbers import PLURAL_MULTIPLES
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import NAMING, preposition_of, role
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.injured import injured
from dashboard.extraction.sentence.killing_words import HARM
from dashboard.extraction.sentence.people import Counted, of_number, single
from dashboard.extraction.sentence.toll_mentions import TollMention, covers, summing_words
from dashboard.extraction.thresholds import TOLL_OF_WAR

_KINDS: dict[str, Casualty] = {
    **dict.fromkeys(words_of("civilians"), "civilians"),
    **dict.fromkeys(words_of("fighters"), "fighters"),
    **dict.fromkeys(words_of("children"), "children"),
    **dict.fromkeys(words_of("women"), "women"),
}
_OF_TOTAL = re.compile(r"\b(?:includ(?:e[sd]?|ing)|among(?:st)?|of (?:them|whom|which))\b", re.I)
_DEAD = r"(?:(?:the|those) (?:\w+ )?(?:dead|killed|victims|fatalities))"
_INTRODUCED = re.compile(
    rf"\b(?:among {_DEAD} (?:were|was|are|is)|{_DEAD} includ(?:e[sd]?|ing))\b", re.I
)
_FOLLOWED = re.compile(rf",? (?:were |was |are |is )?(?:also )?among (?:them|{_DEAD})\b", re.I)
_OF_THEM = re.compile(
    rf"(?:of (?:them|whom|{_DEAD})(?: (?:were|was|are|being))?|of whom \S+ (?:were|was))"
    r"(?: \w+)? $",
    re.I,
)
_ALL = re.compile(r"\ball (?:of (?:them|whom) (?:were )?)?(?:\w+ )?$", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class CasualtyMention:
    """A number of people: which, and the words and token it hangs on.

    `toll` is the number of killed that it is a part of, None where that stands elsewhere.
    """

    counted: Casualty
    number: TollMention
    toll: TollMention | None = None


def find_casualties(sentence: Sentence, tolls: list[TollMention]) -> list[CasualtyMention]:
    """The injured a sentence counts, then who its dead were, in order."""
    summing = summing_words(sentence)

    def mention(counted: Casualty, token: Token, said: Counted, toll: TollMention | None) -> None:
        number, words = said
        of_war = any(covers(word, token) for word in summing) or (number.low or 0) >= TOLL_OF_WAR
        hung = TollMention(number, words.text, token, words[0], words[-1], of_war)
        found.append(CasualtyMention(counted, hung, toll))

    found: list[CasualtyMention] = []
    for token in sentence.span:
        if (hurt := injured(token)) is not None:
            mention("injured", token, hurt, None)
    taken = {each.number.first.i for each in found}
    for noun in sentence.span:
        kind = _KINDS.get(lemma(noun))
        if kind is None or not (said := _said(noun)):
            continue
        toll = _told_of(noun, said[1], tolls)
        if said[1][0].i not in taken and (toll is not None or _is_among_the_dead(noun, said[1])):
            mention(kind, noun, said, toll)
    found += _of_all(sentence, tolls)
    return found


def _said(noun: Token) -> Counted | None:
    """How many a noun is: "at least five children", "dozens of civilians", "a child"."""
    counting = noun
    if role(noun) in NAMING:
        if lemma(noun.head) not in words_of("deaths") | {"people"}:
            return None
        counting = noun.head  # "12 civilian deaths"
    of = preposition_of(noun, "of")
    if of is not None and (of.head.lower_ in PLURAL_MULTIPLES or of.head.like_num):
        counting = of.head
    return of_number(counting) or _of_them(noun) or single(noun)


def _before(token: Token) -> str:
    """The sentence up to a word."""
    return token.doc[token.sent.start : token.i].text_with_ws


@rule(
    fires=[
        "Jets bombed Ariha, killing 12 people, five of them children.",
        "Shells hit Ariha, killing nine people, four of whom were women.",
    ],
    near_misses=[
        "Jets bombed Ariha, killing 12 people and five children.",
        "Shells hit Ariha, killing nine people, most of them women.",
    ],
    idle=None,
)
def _of_them(noun: Token) -> Counted | None:
    """ "Five of them children", "three of the dead were women", "of whom five were children"."""
    between = _OF_THEM.search(_before(noun))
    if between is None:
        return None
    start = noun.sent.start_char + between.start()
    numbers = [
        token
        for token in noun.doc[noun.sent.start : noun.i]
        if (token.like_num or token.lower_ in PLURAL_MULTIPLES)
        and start - len(token.text) - 1 <= token.idx
    ]
    return of_number(numbers[-1]) if numbers else None


def _told_of(noun: Token, words: Span, tolls: list[TollMention]) -> TollMention | None:
    """The number of killed that a counted noun is, or is a part of."""
    for toll in tolls:
        if toll.first.i <= words[0].i <= toll.last.i:
            return toll
    before = [toll for toll in tolls if toll.last.i < words[0].i]
    return before[-1] if before and _is_part(before[-1], noun, words) else None


@rule(
    fires=[
        "Jets bombed Ariha, killing 12 people, including five children.",
        "Shells hit Ariha, killing nine people, three women among them.",
    ],
    near_misses=[
        "Jets bombed Ariha, killing 12 people and wounding 30, including five children.",
        "Ten people were killed and 30, including five children, were wounded in Ariha.",
        "Shells hit Ariha, killing nine people, and three women fled.",
    ],
    idle=False,
)
def _is_part(toll: TollMention, noun: Token, words: Span) -> bool:
    """ "12, including five children", "12, five children among them"; not of the wounded."""
    between = [t for t in noun.doc[toll.last.i + 1 : words[0].i] if t != toll.head]
    of_others = (t.like_num and t.nbor(1).text == "," for t in between)  # "and 13, including"
    if any(of_others) or any(lemma(token) in HARM for token in between):
        return False
    text = noun.doc[toll.last.i + 1 : noun.i].text
    after = noun.doc[noun.i + 1 : noun.sent.end].text_with_ws
    return bool(_OF_TOTAL.search(text) or _FOLLOWED.match(f" {after}"))


@rule(
    fires=[
        "Jets bombed Ariha, killing 12 people. Five children were among the dead.",
        "Shells hit Ariha, killing nine people. Three of the dead were women.",
    ],
    near_misses=[
        "Jets bombed Ariha, killing 12 people. Five children were among the wounded.",
        "Shells hit Ariha, killing nine people. Three women saw the dead.",
    ],
    idle=False,
)
def _is_among_the_dead(noun: Token, words: Span) -> bool:
    """ "Five children were among the dead", "the dead included three women"."""
    after = noun.doc[noun.i + 1 : noun.sent.end].text_with_ws
    of_them = _OF_THEM.search(_before(noun))
    return bool(
        _INTRODUCED.search(_before(words[0]))
        or _FOLLOWED.match(f" {after}")
        or (of_them is not None and re.search(_DEAD, of_them[0], re.I))
    )


@rule(
    fires=[
        "Jets bombed Ariha, killing 12 people, all of them civilians.",
        "Shells hit Ariha, killing nine people, all civilians.",
    ],
    near_misses=[
        "Jets bombed Ariha, killing 12 people, most of them civilians.",
        "Shells hit Ariha, killing nine people, and all civilians left.",
    ],
    idle=(),
)
def _of_all(sentence: Sentence, tolls: list[TollMention]) -> tuple[CasualtyMention, ...]:
    """ "Killing 12, all of them civilians": the whole number is of that kind."""
    found = []
    for noun in sentence.span:
        kind = _KINDS.get(lemma(noun))
        before = [toll for toll in tolls if toll.last.i < noun.i]
        if kind is None or not before or _ALL.search(_before(noun)) is None:
            continue
        between = noun.doc[before[-1].last.i + 1 : noun.i]
        if not any(token.pos_ == "VERB" or token.pos_ == "CCONJ" for token in between):
            found.append(CasualtyMention(kind, before[-1], before[-1]))
    return tuple(found)
