"""How many were killed, as a number with its qualifier; the wounded and the war's dead apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.domain.event import Toll
from dashboard.extraction.english.numbers import (
    are_people,
    has_number,
    is_qualified,
    number_span,
    persons,
    value,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.sentence.triggers import Trigger

_KILLED = frozenset("kill die perish slay martyr".split())
_WOUNDED = frozenset(["wound", "injure", "hurt"])


_LIFE_VERBS = frozenset("take claim cost lose end".split())


_TOTAL_OF_WAR = re.compile(
    r"\bsince (?:the (?:conflict|war|uprising|revolt|start|beginning|campaign|intervention)|\d{4}"
    r"|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
    r"|it|they|he|last)\b|\bso far this\b|\bin (?:the )?(?:\w+ )?(?:years?|months?) of\b"
    r"|\bfor (?:the (?:past|last) )?(?:\w+ )?(?:years|months)\b"
    r"|\bover the (?:past|last)\b|\bin the (?:past|last) (?!(?:\d+|24|48|few) hours|hour|day)\w+"
    r"|\b(?:year|month)s?(?:-old| of) (?:war|conflict|civil)"
    r"|\bsince\b.{0,60}\b(?:began|started|broke out|erupted)\b",
    re.IGNORECASE,
)

_NOBODY = re.compile(r"(?:no|not|none)\b(?! (?:fewer|less|more) than)", re.IGNORECASE)
_ESTIMATE = re.compile(
    r"\b(?:dead|killed|deaths|death toll|toll|fatalities)\b[^.;]*?"
    r"\b(?:rang(?:e[ds]?|ing) from|from|var(?:y|ied|ying) from|between) "
    r"(?P<low>\d{1,4}) (?:to|and) (?P<high>\d{1,4})\b"
)


@dataclass(frozen=True, slots=True, eq=False)
class TollMention:
    """A number of killed: `toll`, the words that give it, and the token they hang on."""

    toll: Toll
    words: str
    head: Token
    first: Token
    last: Token
    of_war: bool


def find_tolls(sentence: Sentence) -> list[TollMention]:
    """The numbers of killed a sentence gives, in order; wounded are left out."""
    found: list[TollMention] = []
    summing = _summing_words(sentence)
    for token in sentence.span:
        counted = _counted(token)
        if counted is None:
            continue
        head, noun = counted
        of_war = any(_covers(word, head) for word in summing)
        if _NOBODY.match(noun.doc[noun.left_edge.i : noun.i + 1].text):
            continue
        for number in (noun, *_elliptical(noun, head)):
            mention = _summed(number, head, of_war) or _read(number, head, of_war)
            if mention is not None and all(mention.first.i != other.first.i for other in found):
                found.append(mention)
    return found or _estimates(sentence, bool(summing))


def tells_of_war(sentence: Sentence) -> bool:
    """Whether a sentence sums up a war or a campaign rather than telling of a day."""
    return _TOTAL_OF_WAR.search(sentence.span.text) is not None


def _summing_words(sentence: Sentence) -> list[Token]:
    """The first words of "since 2011", "in the past month" and the like."""
    span = sentence.span
    return [
        next(token for token in span if token.idx + len(token) > span.start_char + match.start())
        for match in _TOTAL_OF_WAR.finditer(span.text)
    ]


def _covers(word: Token, head: Token) -> bool:
    """Whether words of time are of the clause of a killing, not of a side remark."""
    clause = next((t for t in (word, *word.ancestors) if t.dep_ in {"relcl", "acl"}), None)
    return clause is None or clause == head or clause.is_ancestor(head)


def _elliptical(noun: Token, head: Token) -> Iterator[Token]:
    """ "Nine people in Arbin and four in Saqba": numbers joined to a counted noun."""
    for parent in (noun, head):
        for child in parent.children:
            hurt = lemma(child.nbor(1)) in _WOUNDED if child.i + 1 < len(child.doc) else False
            if child.dep_ == "conj" and child.like_num and not hurt:
                yield child
    for token in head.doc[head.i + 1 : head.sent.end - 1]:
        # "Six died in X and three in Y"
        if token.like_num and token.dep_ == "conj" and token.head.pos_ == "PROPN":
            if token.nbor(-1).lower_ in {"and", ","} and token.nbor(1).lower_ in {"in", "at"}:
                yield token


def _summed(noun: Token, head: Token, of_war: bool) -> TollMention | None:
    """ "A woman and her two daughters", "the leader and a bodyguard": people told one by one."""
    people = [noun]
    while joined := [c for c in people[-1].children if c.dep_ == "conj"]:
        people.append(joined[0])
    some = any(are_people(person) for person in people) and len(people) > 1
    counts = [persons(person, among_people=some) for person in people]
    told = [count for count in counts if count is not None]
    exact = not any(is_qualified(person) for person in people)
    if len(told) < len(counts) or (len(counts) == 1 and noun.tag_ != "NN"):
        return None
    words = noun.doc[noun.left_edge.i : people[-1].i + 1]
    total = sum(told)
    return TollMention(
        toll=Toll(low=total, high=total if exact else None),
        words=words.text,
        head=head,
        first=words[0],
        last=words[-1],
        of_war=of_war,
    )


def _estimates(sentence: Sentence, of_war: bool) -> list[TollMention]:
    """ "Estimates of the dead ranged from 56 to 73"."""
    match = _ESTIMATE.search(sentence.span.text)
    if match is None or int(match["low"]) >= int(match["high"]):
        return []
    start = sentence.span.start_char
    words = sentence.span.doc.char_span(start + match.start("low"), start + match.end("high"))
    if words is None:
        return []
    toll = Toll(low=int(match["low"]), high=int(match["high"]))
    return [TollMention(toll, words.text, sentence.span.root, words[0], words[-1], of_war)]


def belongs_to(mention: TollMention, trigger: Trigger) -> bool:
    """Whether the grammar ties a toll to a strike: "raids that killed 24", "killed 24 in raids"."""
    chain = {mention.head.i, *(token.i for token in mention.head.ancestors)}
    if chain & trigger.core:
        return True
    return mention.head.i in {token.i for token in trigger.head.ancestors} | {
        token.i for token in trigger.head.subtree
    }


def _counted(token: Token) -> tuple[Token, Token] | None:
    """The killing word and the noun that is counted, where `token` is a word of killing."""
    word = lemma(token)
    if word in _LIFE_VERBS and token.pos_ == "VERB":
        return _lives(token)
    if word in _KILLED and token.pos_ == "VERB":
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in token.children)
        for child in token.children:
            if (
                child.dep_ == "nsubjpass"
                or (child.dep_ == "dobj" and not passive)
                or (child.dep_ == "nsubj" and word in {"die", "perish"})
            ):
                return token, child
        if token.dep_ in {"acl", "ccomp", "oprd", "amod"} and has_number(token.head):
            return token, token.head  # "24 people killed", "left 24 killed"
        if token.dep_ == "conj" and lemma(token.head) in _WOUNDED | _KILLED:
            return None
        return None
    if word in {"dead", "martyr"}:
        # "left 10 dead", "10 dead", "N were dead"
        if token.dep_ in {"ccomp", "oprd", "acomp", "xcomp", "advmod", "amod", "dobj", "pobj"}:
            for other in (token, *token.children, *token.head.children):
                if has_number(other) or (other.like_num and other != token):
                    return token, other
            if token.dep_ == "amod" and has_number(token.head):
                return token, token.head
        return None
    if word == "number" and (
        lemma(token.head) == "put" or any(lemma(t) in _KILLED | {"dead"} for t in token.subtree)
    ):
        return _toll_of(token)
    if token.pos_ == "NOUN" and word in {"death", "fatality", "killing", "body", "toll"}:
        if word == "toll":
            return _toll_of(token)
        if has_number(token):
            return token, token
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for grandchild in child.children:
                    if grandchild.dep_ == "pobj" and has_number(grandchild):
                        return token, grandchild
    return None


def _lives(verb: Token) -> tuple[Token, Token] | None:
    """ "Took the lives of seven people", "claimed eleven lives", "four lost their lives"."""
    roles = {"dobj", "nsubjpass"}
    lives = next((c for c in verb.children if c.dep_ in roles and lemma(c) == "life"), None)
    if lives is None:
        return None
    if lives.dep_ == "nsubjpass":
        return verb, lives  # "seven lives were lost"
    given = [c for c in verb.children if c.dep_ == "dative"]
    if given:
        return verb, given[0]  # "cost seven people their lives"
    if lemma(verb) == "lose":
        losers = [c for c in verb.children if c.dep_ == "nsubj"]
        return (verb, losers[0]) if losers else None
    owners = [g for c in lives.children if c.lower_ == "of" for g in c.children]
    return verb, owners[0] if owners else lives


def _toll_of(token: Token) -> tuple[Token, Token] | None:
    """ "The death toll rose to 32", "a toll of 32", "the number of killed has risen to 16"."""
    killing = [t for t in token.subtree if lemma(t) in _KILLED]
    for start in (token.head, token, *killing):
        for child in start.children:
            if child.dep_ in {"prep", "attr", "dobj"}:
                if child.like_num:
                    return token, child
                for grandchild in child.children:
                    if (
                        grandchild.dep_ == "pobj"
                        and (grandchild.like_num or has_number(grandchild))
                        and child.lower_ in {"to", "at", "of"}
                    ):
                        return token, grandchild
    return None


def _read(noun: Token, head: Token, of_war: bool) -> TollMention | None:
    if any(lemma(ancestor) in _WOUNDED for ancestor in (noun, noun.head)) and head == noun:
        return None
    span = number_span(noun)
    if span is None:
        return None
    first, last = span[0], span[-1]
    text = span.text
    low, high = value(text.lower())
    if low is None and high is None:
        return None
    if _is_pre_negated(head):
        return None
    return TollMention(
        toll=Toll(low=low, high=high),
        words=text,
        head=head,
        first=first,
        last=last,
        of_war=of_war or (low or 0) >= 5000,
    )


def _is_pre_negated(head: Token) -> bool:
    return any(child.dep_ == "neg" for child in head.children)
