"""How many a noun phrase says: numbers with their qualifiers, people told one by one."""

import re

from spacy.tokens import Span, Token

from dashboard.articles.dates import NUMBER_WORDS
from dashboard.extraction.english.parser import lemma

_MULTIPLES = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000}
PLURAL_MULTIPLES = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
"""The least the words can mean: "dozens" is two dozen."""
_VICTIM_NOUNS = frozenset(
    "people person civilian child woman man fighter soldier militant rebel other resident "
    "member family victim death fatality body dead worker girl boy student patient combatant "
    "troop jihadist terrorist insurgent medic doctor rescuer displaced shopper villager "
    "farmer mother brother sister relative commander officer gunman worshipper pupil teacher "
    "nurse refugee".split()
)
_KIN = frozenset(
    "daughter son husband wife baby infant leader bodyguard driver chief journalist father "
    "companion guard grandmother grandfather grandchild uncle aunt cousin niece nephew man boy "
    "girl woman couple".split()
)
_AT_LEAST = (
    "at least",
    "more than",
    "over",
    "no fewer than",
    "no less than",
    "upwards of",
    "not less than",
    "a minimum of",
)
_AT_MOST = ("up to", "as many as", "at most", "no more than", "fewer than", "less than")
_ABOUT = (
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "roughly",
    "approximately",
    "an estimated",
    "estimated",
    "close to",
    "an average of",
)
_NUMERIC = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_RANGE = re.compile(r"\b(?:between |from )?(\d+)(?: ?[-–] ?| (?:and|to) )(\d+)\b")


def are_people(noun: Token) -> bool:
    """Whether a noun names people."""
    return lemma(noun) in _KIN | _VICTIM_NOUNS


def has_number(token: Token) -> bool:
    """Whether a noun is counted: by a number, by "dozens", as a family."""
    if token.lower_ in PLURAL_MULTIPLES or token.like_num:
        return True
    if lemma(token) == "family" or any(lemma(c) == "family" for c in token.children):
        return True
    return any(
        c.dep_ in {"nummod", "quantmod"} or c.lower_ in PLURAL_MULTIPLES for c in token.children
    )


def number_span(noun: Token) -> Span | None:
    """The number with its qualifier: "at least 24", "a family of five", "between 10 and 14"."""
    doc = noun.doc
    numbers = [noun] if noun.like_num or noun.lower_ in PLURAL_MULTIPLES else []
    for child in noun.children:
        if child.dep_ in {"nummod", "quantmod"} or child.lower_ in PLURAL_MULTIPLES:
            numbers.append(child)
    if lemma(noun) == "family" or any(lemma(c) == "family" for c in noun.children):
        family = (
            noun
            if lemma(noun) == "family"
            else next(c for c in noun.children if lemma(c) == "family")
        )
        for child in family.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                counted = [g for g in child.children if g.dep_ == "pobj" and g.like_num]
                if counted:
                    return doc[counted[0].i : counted[0].i + 1]
        if not numbers:
            return None
    if not numbers:
        return None
    first = min(min(n.left_edge.i for n in numbers), min(n.i for n in numbers))
    last = max(
        max(n.right_edge.i for n in numbers if n != noun) if numbers != [noun] else noun.i,
        max(n.i for n in numbers),
    )
    # A qualifier may stand before the number without hanging on it.
    for back in (3, 2, 1):
        if first - back >= noun.sent.start:
            words = doc[first - back : first].text.lower()
            if words in (*_AT_LEAST, *_AT_MOST, *_ABOUT, "between"):
                first -= back
                break
    if last - first > 8:
        last = max(n.i for n in numbers)
        first = min(n.i for n in numbers)
    return doc[first : last + 1]


def value(words: str) -> tuple[int | None, int | None]:
    """Lowest and highest number that the words allow; None where they set no bound."""
    span = _RANGE.search(words.replace(",", ""))
    if span and int(span[1]) < int(span[2]):
        return int(span[1]), int(span[2])
    number = _number(words)
    if number is None:
        return None, None
    if any(words.startswith(q) or f" {q} " in words for q in _AT_LEAST):
        return number, None
    if any(words.startswith(q) or f" {q} " in words for q in _AT_MOST):
        return None, number
    if any(word in words.split() for word in PLURAL_MULTIPLES):
        return number, None
    return number, number


def _number(words: str) -> int | None:
    digits = _NUMERIC.search(words)
    value = int(digits[0].replace(",", "")) if digits else None
    total = 0
    for word in re.split(r"[\s-]+", words):
        if word in NUMBER_WORDS:
            total += NUMBER_WORDS[word]
        elif word in _MULTIPLES:
            total = (value if value is not None else total or 1) * _MULTIPLES[word]
            value = None
        elif word in PLURAL_MULTIPLES and not total and value is None:
            total = PLURAL_MULTIPLES[word]
    return value if value is not None else total or None


def is_qualified(noun: Token) -> bool:
    """Whether a number is not plain: "at least four"."""
    numbers = [c for c in noun.children if c.dep_ == "nummod"]
    return any(list(number.children) for number in numbers)


def persons(noun: Token, *, among_people: bool) -> int | None:
    """How many people one noun of a list is; None where it is not so plain."""
    if not among_people and lemma(noun) not in _KIN | _VICTIM_NOUNS - {
        "family",
        "people",
        "body",
        "death",
    }:
        return None
    numbers = [c for c in noun.children if c.dep_ == "nummod"]
    if numbers:
        plain = numbers[0].doc[numbers[0].left_edge.i : noun.i].text.lower()
        low, _ = value(plain)
        return low
    determined = any(c.dep_ in {"det", "poss"} and c.lower_ != "no" for c in noun.children)
    if noun.tag_ != "NN" or not determined:
        return None
    return 2 if lemma(noun) == "couple" else 1
