"""How many a noun phrase says: numbers with their qualifiers, people named one by one."""

import re

from dashboard.articles.dates import NUMBER_WORDS
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, child, children, phrases, role
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import LONGEST_NUMBER

_MULTIPLES = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000}
PLURAL_MULTIPLES = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
"""The least the words can mean: "dozens" is two dozen."""
_VICTIM_NOUNS = words_of("victim_nouns")
_KIN = words_of("kin")
_NOT_ONE_PERSON = words_of("not_one_person")
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"})
"""What one more of the dead is called: "a fifth was killed"."""
_COUNTING = frozenset({Role.NUMBER, Role.NUMBER_MODIFIER})
_AT_LEAST = words_of("at_least")
_AT_MOST = words_of("at_most")
_ABOUT = words_of("about")
_NUMERIC = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_SEVERAL = re.compile(rf"\b(?:several|a few|many) ({'|'.join(_MULTIPLES)})\b")
_RANGE = re.compile(r"\b(?:between |from )?(\d+)(?: ?[-–] ?| (?:and|to) )(\d+)\b")


_WORD = rf"(\d+|{'|'.join(NUMBER_WORDS)})"
_RANGE_IN_WORDS = re.compile(rf"\b(?:between|from) {_WORD} (?:and|to) {_WORD}\b")


def are_people(noun: Token) -> bool:
    """Whether a noun names people."""
    return lemma(noun) in _KIN | _VICTIM_NOUNS


def has_number(token: Token) -> bool:
    """Whether a noun is counted: by a number, by "dozens", as a family."""
    return bool(_numbers(token)) or _family(token) is not None


def number_span(noun: Token) -> Span | None:
    """The number with its qualifier: "at least 24", "a family of five", "between 10 and 14"."""
    doc = noun.doc
    family = _family(noun)
    counted = (c for n in (phrases(family, "of") if family else ()) for c in (n, *_numbers(n)))
    of_family = next((n for n in counted if n.like_num), None)
    if of_family is not None:
        return doc[of_family.i : of_family.i + 1]
    numbers = _numbers(noun)
    if not numbers:
        return None
    first = _with_qualifier(min(number.left_edge.i for number in numbers), noun)
    last = max(noun.i if number == noun else number.right_edge.i for number in numbers)
    if last - first > LONGEST_NUMBER:
        first, last = min(n.i for n in numbers), max(n.i for n in numbers)
    return doc[first : last + 1]


def _numbers(noun: Token) -> list[Token]:
    """The words that count a noun, itself among them where it is a number."""
    itself = noun.like_num or noun.lower_ == "dozen" or noun.lower_ in PLURAL_MULTIPLES
    numbers = [noun] if itself else []
    beside = (
        c
        for c in noun.children
        if role(c) in _COUNTING or (c.lower_ in PLURAL_MULTIPLES and role(c) is not Role.CONJUNCT)
    )
    return [*numbers, *beside]


def _family(noun: Token) -> Token | None:
    """The family that a noun is or that stands beside it."""
    return next((word for word in (noun, *noun.children) if lemma(word) == "family"), None)


def _with_qualifier(first: int, noun: Token) -> int:
    """Where a number begins with its qualifier, which need not hang on it in the tree."""
    for back in (3, 2, 1):
        if first - back >= noun.sent.start:
            words = noun.doc[first - back : first].text.lower()
            if words in _AT_LEAST | _AT_MOST | _ABOUT | {"between"}:
                return first - back
    return first


def value(words: str) -> tuple[int | None, int | None]:
    """Lowest and highest number that the words allow; None where they set no bound."""
    span = _RANGE.search(words.replace(",", ""))
    if span and int(span[1]) < int(span[2]):
        return int(span[1]), int(span[2])
    worded = _RANGE_IN_WORDS.search(words)
    if worded:  # "between two and four"
        low, high = sorted(NUMBER_WORDS.get(word) or int(word) for word in worded.groups())
        return low, high
    several = _SEVERAL.search(words)
    if several:
        return 2 * _MULTIPLES[several[1]], None
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


@rule(
    fires=[
        "Shells hit Ariha, killing at least two women and three men.",
        "Russian jets bombed Ariha, killing more than two women and a driver.",
    ],
    near_misses=[
        "Shells hit Ariha, killing two women and three men.",
        "Russian jets bombed Ariha, killing two women and a driver.",
    ],
    idle=False,
    kept="at least two women and three men are at least five, not five",
)
def is_qualified(noun: Token) -> bool:
    """Whether a number is not plain: "at least four"."""
    return any(list(number.children) for number in children(noun, Role.NUMBER))


@rule(
    fires=[
        "Russian jets bombed Ariha, killing a woman, two students and a driver.",
        "Shells hit Ariha, killing a teacher and his wife.",
        "Shells hit Ariha, killing four. A fifth was killed in shelling of Saraqib.",
    ],
    near_misses=[
        "Russian jets bombed Ariha, killing women and students.",
        "Shells hit Ariha, killing teachers.",
        "Shells hit Ariha, killing his family.",
    ],
    idle=None,
)
def persons(noun: Token, *, among_people: bool) -> int | None:
    """How many people one noun of a list is; None where it is not so plain."""
    if noun.lower_ in ORDINALS and any(c.lower_ == "a" for c in noun.children):
        return 1
    if not among_people and lemma(noun) not in _KIN | _VICTIM_NOUNS - _NOT_ONE_PERSON:
        return None
    number = child(noun, Role.NUMBER)
    if number is None and noun.like_num and any(are_people(of) for of in phrases(noun, "of")):
        return value(noun.lower_)[0]  # "a father and four of his sons"
    if number is not None:
        plain = noun.doc[number.left_edge.i : noun.i].text.lower()
        low, _ = value(plain)
        return low
    determined = any(c.lower_ != "no" for c in children(noun, Role.DETERMINER, Role.POSSESSIVE))
    if noun.tag_ != "NN" or not determined or lemma(noun) in _NOT_ONE_PERSON:
        return None
    return 2 if lemma(noun) == "couple" else 1
