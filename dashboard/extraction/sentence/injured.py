"""How many were injured, by the word that says so; never the dead, nor both in one number."""

import re
from collections.abc import Iterator

from dashboard.domain.event import Toll
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.numbers import PLURAL_MULTIPLES, has_number
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    Role,
    children,
    conjuncts,
    is_passive,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.killing_words import WOUNDING_VERBS, is_of_killed_and_wounded
from dashboard.extraction.sentence.people import Counted, of_number, single
from dashboard.extraction.thresholds import COUNTED_WITHIN

_WOUNDS = words_of("wounds")
_SUFFERS = words_of("suffers") | {"sustain", "with", "leave"}
_BETWEEN = frozenset({"AUX", "ADV", "NOUN", "PROPN", "ADJ", "PRON"})
"""What may stand between a number and "wounded": "30 others were seriously"."""
_PART_OF = re.compile(r"of (?:the|those|them)\b", re.I)


@rule(
    fires=[
        "Jets bombed Ariha, killing 12 people and wounding 30 others.",
        "Shells hit Ariha and left three dead and dozens injured.",
    ],
    near_misses=[
        "Jets bombed Ariha, killing 12 people and wounding many others.",
        "Shells hit Ariha, and 12 people were killed or wounded.",
    ],
    idle=None,
)
def injured(token: Token) -> Counted | None:
    """ "Wounding 30 others", "30 were wounded", "dozens injured", "20 suffered injuries"."""
    word = lemma(token)
    noun = token.pos_ == "NOUN" and word in _WOUNDS
    if not (noun or word in WOUNDING_VERBS) or is_of_killed_and_wounded(token):
        return None
    if noun and has_number(token):
        return of_number(token)
    after = None if noun or is_passive(token) else _counted_after(token)
    said = after or _counted_before(token)
    if said is None or _PART_OF.match(said[1].doc[said[1].end :].text):
        return None  # "one of those injured"
    if any(_goes_on(each) for each in (*children(token, *PATIENTS), token)):
        return Toll(low=said[0].low), said[1]  # "a man and his two sons": not added up
    return said


def _goes_on(noun: Token) -> bool:
    return any(joined.pos_ in {"NOUN", "NUM"} for joined in children(noun, Role.CONJUNCT))


def _counted_after(verb: Token) -> Counted | None:
    """ "Wounding at least 30 others", "injuring a child"."""
    for hurt in children(verb, *PATIENTS):
        said = of_number(hurt) or single(hurt)
        several = next(phrases(hurt, "of"), None)
        if said or (several is not None and (said := of_number(several))):
            return said
    for token in verb.doc[verb.i + 1 : min(verb.i + 1 + COUNTED_WITHIN, verb.sent.end)]:
        if token.like_num or token.lower_ in PLURAL_MULTIPLES:
            return of_number(token.head if role(token) is Role.NUMBER else token)
        if token.is_punct or token.pos_ in {"VERB", "CCONJ", "PROPN"}:
            break
    return None


def _counted_before(word: Token) -> Counted | None:
    """ "30 others were seriously wounded", "12 people, three of them children, were injured"."""
    for subject in children(word, Role.PASSIVE_SUBJECT):
        *_, hurt = conjuncts(subject)  # the last of "killed two, and a girl was injured"
        if said := of_number(hurt) or single(hurt):
            return said
    for token in _back_from(word):
        if token.like_num or token.lower_ in PLURAL_MULTIPLES:
            return of_number(token.head if role(token) is Role.NUMBER else token)
    return None


def _back_from(word: Token) -> Iterator[Token]:
    """The words before one that may stand between it and its number."""
    for token in reversed(word.doc[max(word.sent.start, word.i - COUNTED_WITHIN) : word.i]):
        if token.like_num or token.lower_ in PLURAL_MULTIPLES:
            yield token
            return
        if lemma(token) not in _SUFFERS and token.pos_ not in _BETWEEN and token.lower_ != "of":
            return
