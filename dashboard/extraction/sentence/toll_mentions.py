"""How many were killed, as a number with its qualifier; the wounded and the war's dead apart."""

import re
from dataclasses import dataclass

from dashboard.domain.event import Toll
from dashboard.extraction.english.lexicon import PLACE_KINDS, STRIKE_NOUNS, words_of
from dashboard.extraction.english.numbers import (
    are_people,
    is_qualified,
    number_span,
    persons,
    value,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    Role,
    child,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.further_tolls import elliptical, is_of_next_place, of_wounded
from dashboard.extraction.sentence.killing_words import (
    WOUNDING_VERBS,
    counted,
    is_of_killed_and_wounded,
)
from dashboard.extraction.sentence.triggers import Trigger
from dashboard.extraction.thresholds import TOLL_OF_WAR

GROUND = frozenset(PLACE_KINDS) | words_of("sites") | words_of("posts")
_TOTAL_OF_WAR = re.compile(
    r"\bsince (?:the (?:conflict|war|uprising|revolt|start|beginning|campaign|intervention)|\d{4}"
    r"|(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? |(?:the )?(?:end|middle) of |early |late |mid-)?"
    r"(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
    r"|it|they|he|last)\b|\bso far this\b|\bin (?:the )?(?:\w+ )?(?:years?|months?) of\b"
    r"|\bfor (?:the (?:past|last) )?(?:\w+ )?(?:years|months)\b"
    r"|\bover the (?:past|last)\b(?! (?:\w+[- ])?(?:hours|hour|day|night)\b)"
    r"|\bover (?:the )?\w+ (?:months|years)\b"
    r"|\bthroughout the (?:war|conflict|campaign|siege|years?)\b"
    r"|\bin the (?:past|last) (?!(?:\d+|24|48|few) hours|hour|day)\w+"
    r"|\b(?:year|month)s?(?:-old| of) (?:war|conflict|civil)"
    r"|\b(?:toll|killed|deaths|dead)\b[^.;,]{0,30}\b(?:from|of|in|during) "
    r"(?:the|this|its) (?:[a-z]+ ){0,2}(?:operation|campaign|offensive|siege|war|conflict)\b"
    r"|\bsince\b.{0,60}\b(?:began|started|broke out|erupted)\b",
    re.IGNORECASE,
)

_NOBODY = re.compile(r"(?:no|not|none)\b(?! (?:fewer|less|more) than)", re.IGNORECASE)
_ESTIMATE = re.compile(
    r"\b(?:dead|killed|deaths|death toll|toll|fatalities)\b[^.;]*?"
    r"\b(?:rang(?:e[ds]?|ing) from|from|var(?:y|ied|ying) from|between) "
    r"(?P<low>\d{1,4}) (?:to|and) (?P<high>\d{1,4})\b"
)
_RISEN = re.compile(
    r"\b(?:rose|risen|raised|rises) to (?P<low>\d{1,4})\b[^.;]{0,80}?"
    r"\bthe number of (?:people|persons|citizens|civilians|casualties|martyrs)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"^\W*(?:reported )?(?:killed|dead|deaths|fatalities|death toll): (?P<n>\d{1,4})\b"
    r"|^\W*[^\W\d][^:.]{2,40}: (?P<dead>\d{1,3}) (?:[a-z]+ ){0,2}(?:dead|martyrs|killed)\b",
    re.IGNORECASE,
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
    summing = summing_words(sentence)
    for token in sentence.span:
        counting = counted(token)
        if counting is None or is_of_killed_and_wounded(token):
            continue
        head, noun = counting
        of_war = any(covers(word, head) for word in summing)
        if _NOBODY.match(noun.doc[noun.left_edge.i : noun.i + 1].text):
            continue
        for number in (noun, *elliptical(noun, head)):
            mention = _summed(number, head, of_war) or _read(number, head, of_war)
            if mention is not None and all(mention.first.i != other.first.i for other in found):
                found.append(mention)
    found += _risen(sentence, bool(summing))
    return found or [*_estimates(sentence, bool(summing)), *_listed(sentence)]


@rule(
    fires=[
        "Jets have carried out 300 strikes in the past month.",
        "The coalition has carried out 900 strikes on Raqqa since September.",
        "Jets have carried out 90 strikes on Raqqa since the 3rd of September.",
    ],
    near_misses=[
        "Jets have carried out nine strikes in the past 24 hours.",
        "Jets have carried out nine strikes since Monday.",
        "Jets carried out raids on Ariha, which rebels have held since 2013.",
    ],
    idle=False,
)
def tells_of_war(sentence: Sentence) -> bool:
    """Whether a sentence sums up a war or a campaign rather than a day."""
    return any(not _is_of_ground(word) for word in summing_words(sentence))


def _is_of_ground(word: Token) -> bool:
    """ "Since" of "X, which has been besieged since 2013": so long the place is, no strikes."""
    nouns = [up.head for up in (word, *word.ancestors) if role(up) in CLAUSES_OF_NOUNS]
    return any(lemma(noun) in GROUND or _is_name(noun) for noun in nouns)


def _is_name(noun: Token) -> bool:
    return noun.pos_ == "PROPN" and lemma(noun) not in STRIKE_NOUNS


def summing_words(sentence: Sentence) -> list[Token]:
    """The first words of "since 2011", "in the past month" and the like."""
    span = sentence.span
    return [
        next(
            token for token in span if token.idx + len(token.text) > span.start_char + match.start()
        )
        for match in _TOTAL_OF_WAR.finditer(span.text)
    ]


@rule(
    fires=[
        "Air strikes hit Ariha. Over 400 people have been killed since 2011.",
        "Air strikes hit Ariha. At least 300 people have died since September.",
    ],
    near_misses=[
        "Air strikes on Ariha, which rebels have held since 2011, killed nine people.",
        "Air strikes on Ariha killed nine people.",
    ],
    idle=False,
)
def covers(word: Token, head: Token) -> bool:
    """Whether words of time are of the clause of a killing, not of a side remark."""
    clause = next((t for t in (word, *word.ancestors) if role(t) in CLAUSES_OF_NOUNS), None)
    return clause is None or clause == head or clause.is_ancestor(head)


@rule(
    fires=[
        "Air strikes on Ariha killed a woman and her two daughters.",
        "Air strikes on Ariha killed two women and a child.",
    ],
    near_misses=[
        "Air strikes on Ariha killed women and children.",
        "Air strikes on Ariha killed at least nine people.",
    ],
    idle=None,
)
def _summed(noun: Token, head: Token, of_war: bool) -> TollMention | None:
    """ "A woman and her two daughters", "the leader and a bodyguard": people listed one by one."""
    people = [noun]
    while (joined := child(people[-1], Role.CONJUNCT)) is not None:
        if of_wounded(joined) or is_of_next_place(joined, head):
            break
        people.append(joined)
    some = any(are_people(person) for person in people) and len(people) > 1
    counts = [persons(person, among_people=some) for person in people]
    known = [count for count in counts if count is not None]
    exact = not any(is_qualified(person) for person in people)
    if len(known) < len(counts) or (len(counts) == 1 and noun.tag_ != "NN"):
        return None
    words = noun.doc[noun.left_edge.i : people[-1].i + 1]
    total = sum(known)
    return TollMention(
        toll=Toll(low=total, high=total if exact else None),
        words=words.text,
        head=head,
        first=words[0],
        last=words[-1],
        of_war=of_war,
    )


@rule(
    fires=[
        "Air strikes hit Ariha. Estimates of the dead ranged from 56 to 73.",
        "Air strikes hit Ariha. Reports of the death toll varied from 12 to 20.",
    ],
    near_misses=[
        "Air strikes hit Ariha. Estimates of the cost ranged from 56 to 73.",
        "Air strikes hit Ariha. The death toll was 12.",
    ],
    idle=(),
)
def _estimates(sentence: Sentence, of_war: bool) -> tuple[TollMention, ...]:
    """ "Estimates of the dead ranged from 56 to 73"."""
    match = _ESTIMATE.search(sentence.span.text)
    if match is None or int(match["low"]) >= int(match["high"]):
        return ()
    start = sentence.span.start_char
    words = sentence.span.doc.char_span(start + match.start("low"), start + match.end("high"))
    if words is None:
        return ()
    toll = Toll(low=int(match["low"]), high=int(match["high"]))
    return (TollMention(toll, words.text, sentence.span.root, words[0], words[-1], of_war),)


@rule(
    fires=[
        "It rose to 7 including 3 women, the number of people killed in army shelling of Ariha.",
        "It has risen to 12, the number of persons who died in an air strike on Saraqib.",
    ],
    near_misses=[
        "It rose to 7, the number of jets that bombed Ariha.",
        "The number of people killed in army shelling of Ariha rose to 7.",
    ],
    idle=(),
)
def _risen(sentence: Sentence, of_war: bool) -> tuple[TollMention, ...]:
    """ "It rose to 7, the number of people killed in X": a total told before what it counts."""
    match = _RISEN.search(sentence.span.text)
    start = sentence.span.start_char
    words = match and sentence.span.doc.char_span(
        start + match.start("low"), start + match.end("low")
    )
    if match is None or words is None:
        return ()
    rose = next((token for token in words[0].ancestors if token.pos_ == "VERB"), None)
    killed = sentence.span.text[match.end() :]
    if rose is None or not any(word in killed for word in ("killed", "died", "dead")):
        return ()
    low = int(match["low"])
    return (TollMention(Toll(low=low, high=low), words.text, rose, words[0], words[-1], of_war),)


@rule(
    fires=[
        "Air strikes hit Ariha.\n\n- Fatalities: 12 including a nurse",
        "Air strikes hit Ariha.\n\n- Deaths: 12 including two children",
        "Ariha: 4 dead after army aircraft dropped two missiles on a house.",
    ],
    near_misses=[
        "Air strikes hit Ariha.\n\n- Reported injured: 12",
        "Air strikes hit Ariha.\n\n- Attacks: 12",
    ],
    idle=(),
)
def _listed(sentence: Sentence) -> tuple[TollMention, ...]:
    """ "Reported killed: 45", "X: 4 dead after ...": a line of particulars."""
    match = _LISTED.search(sentence.span.text)
    if match is None:
        return ()
    start = sentence.span.start_char
    group = "n" if match["n"] else "dead"
    words = sentence.span.doc.char_span(start + match.start(group), start + match.end(group))
    if words is None:
        return ()
    toll = Toll(low=int(match[group]), high=int(match[group]))
    return (TollMention(toll, words.text, sentence.span.root, words[0], words[-1], of_war=False),)


@rule(
    fires=[
        "Air strikes that killed 24 people hit Ariha.",
        "Air strikes on Ariha killed 24 people.",
    ],
    near_misses=[
        "Air strikes hit Ariha. Twelve people died.",
        "Gunmen killed nine people in Homs. Air strikes hit Ariha.",
    ],
    idle=False,
)
def belongs_to(mention: TollMention, trigger: Trigger) -> bool:
    """Whether the grammar ties a toll to a strike: "raids that killed 24", "killed 24 in raids"."""
    chain = {mention.head.i, *(token.i for token in mention.head.ancestors)}
    if chain & trigger.core:
        return True
    return mention.head.i in {token.i for token in trigger.head.ancestors} | {
        token.i for token in trigger.head.subtree
    }


def _read(noun: Token, head: Token, of_war: bool) -> TollMention | None:
    if head == noun and any(lemma(word) in WOUNDING_VERBS for word in (noun, noun.head)):
        return None
    span = number_span(noun)
    if span is None:
        return None
    first, last = span[0], span[-1]
    text = span.text
    low, high = value(text.lower())
    if (low is None and high is None) or child(head, Role.NEGATION) is not None:
        return None
    return TollMention(
        toll=Toll(low=low, high=high),
        words=text,
        head=head,
        first=first,
        last=last,
        of_war=of_war or (low or 0) >= TOLL_OF_WAR,
    )
