"""What a number of killed is: a total, a part of one, an older count, or another deed's."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from dashboard.extraction.article.draft import Draft
from dashboard.extraction.english.lexicon import STRIKE_NOUNS, words_of
from dashboard.extraction.english.numbers import ORDINALS
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    is_preposition,
    objects,
    phrases,
    role,
)
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.toll_mentions import TollMention, belongs_to
from dashboard.extraction.sentence.weapons import is_air_or_shell

_RISING = words_of("rising")
_TOTALS = words_of("totals")
_GROUND_FIGHTING = words_of("ground_fighting")
_ASIDE = words_of("aside")
_BYGONE = words_of("bygone")
_OTHER_DEEDS = words_of("other_deeds_toll_kind")
_AFTERWARDS = words_of("afterwards")
_PARTS = words_of("parts_toll_kind")
_WOMEN_AND_CHILDREN = words_of("women") | words_of("children")
_NATIONWIDE = re.compile(
    r"\b(?:nationwide|countrywide|(?:across|throughout|around) (?:the country|Syria))\b"
)
_ADDED = re.compile(r"\b(?:additional|further|more(?! than))\b")
_BESIDES = re.compile(r"\b(?:in addition to|besides|apart from|aside from)\b[^,;]*,", re.I)
_FENDING_OFF = words_of("fends_off")
_BY_HAND = frozenset({"shoot", "execute", "behead", "stab", "sniper", "gunfire"})
_DISASTERS = words_of("disasters")


@rule(
    fires=[
        "In revenge for the attacks in Tehran in which 18 people were killed, Iran fired "
        "missiles at Hajin on Monday.",
        "Iran fired missiles at Hajin after an attack in Ahvaz in which 25 people were killed.",
    ],
    near_misses=[
        "Jets bombed a market in Saraqib, in which 18 people were killed.",
        "An air strike on Saraqib, in which 18 people were killed, came on Monday.",
    ],
    idle=False,
    kept="strikes in revenge are reported with the dead they avenge",
)
def of_another_deed(facts: SentenceFacts, mention: TollMention) -> bool:
    """ "In revenge for the attacks in Tehran, in which 18 were killed": not the strike's dead."""
    clause = relative_clause(mention)
    if clause is None or role(clause.head) is Role.APPOSITION:
        return False
    reported = {i for strike in facts.strike_mentions for i in strike.trigger.core}
    for noun in (clause.head, *clause.head.ancestors):
        if noun.i in reported or noun.pos_ == "VERB":
            return False
        aside = role(noun) is Role.PREPOSITION_OBJECT and noun.head.lower_ in _ASIDE
        if aside and lemma(noun) in _OTHER_DEEDS:
            return True
    return False


@rule(
    fires=[
        "Jets bombed Saraqib hours after two soldiers were killed.",
        "After ten people were killed, jets bombed Ariha on Tuesday.",
        "Jets bombed Ariha on Tuesday, following the killing of ten soldiers at a checkpoint.",
    ],
    near_misses=[
        "Two soldiers were killed hours after jets bombed Saraqib.",
        "Jets bombed Saraqib and two soldiers were killed.",
    ],
    idle=False,
)
def is_of_before(facts: SentenceFacts, mention: TollMention) -> bool:
    """ "After two soldiers were killed", "following the killing of two": not by what came after."""
    for token in (mention.head, *mention.head.ancestors):
        marked = any(mark.lower_ in _AFTERWARDS for mark in children(token, Role.MARKER))
        if marked or (token == mention.head.head and is_preposition(token, *_AFTERWARDS)):
            inside = {t.i for t in token.subtree}
            return not any(strike.trigger.core & inside for strike in facts.strike_mentions)
    return False


def is_tight(mention: TollMention, facts: SentenceFacts) -> bool:
    """Whether the grammar gives a number to one strike: "with raids on X killing five"."""
    return any(mention.head.i in strike.trigger.core for strike in facts.strike_mentions)


@rule(
    fires=[
        "Jets bombed Saraqib on Tuesday, killing 12, including three killed in a school.",
        "Ten died on Tuesday, among them three killed in Ariha by jets that bombed a market.",
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
    following = mention.last.doc[mention.last.i + 1 : mention.last.i + 3].text.lower()
    if following == "of the":  # not "scores of the militants", "two fighters of the group"
        return mention.last.like_num
    return following in {"of them", "of whom", "of those"}


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
    ],
    near_misses=[
        "Air strikes on Ariha killed 40 people, twelve of them children.",
        "Air strikes on Ariha killed 40 people, most of them women.",
    ],
    idle=False,
)
def is_of_own_strike(mention: TollMention, facts: SentenceFacts) -> bool:
    """ "59 of them died when a bomb struck X": a part of a sum, and all the dead of this strike."""
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
    ],
    idle=False,
    kept="a rising toll replaces the old one; the texts at hand only repeat theirs",
)
def is_update(mention: TollMention) -> bool:
    """ "The toll rose to 32": it takes the place of what was said before."""
    words = {lemma(token) for token in mention.head.sent}
    return bool(words & _RISING and words & _TOTALS)


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


@rule(
    fires=[
        "Jets bombed Saraqib on Tuesday. Clashes near the town killed 14 fighters.",
        "Jets bombed Ariha on Tuesday. Gunmen killed 12 people.",
        "Jets bombed Ariha on Tuesday. Three soldiers were killed during clashes with rebels.",
        "Jets bombed Ariha on Tuesday. The army repelled an attack, killing 12 fighters.",
        "Jets bombed Ariha on Tuesday. A man died of wounds; border guards had shot him.",
    ],
    near_misses=[
        "Jets bombed Saraqib on Tuesday. The strikes killed 14 fighters.",
        "Jets bombed Ariha on Tuesday. They killed 12 people.",
    ],
    idle=False,
)
def killed_by_others(mention: TollMention) -> bool:
    """ "The gunmen killed 129": killed by men, not by the strike reported before."""
    verb = mention.head if mention.head.pos_ == "VERB" else mention.head.head
    fights = (*children(verb, Role.SUBJECT), *phrases(verb, "in", "during", "amid"))
    if any(lemma(fight) in _GROUND_FIGHTING for fight in fights):
        return True
    doing = mention.head
    while role(doing) is Role.CONJUNCT and child(doing, Role.SUBJECT, Role.AGENT) is None:
        doing = doing.head  # "its fighters repelled an attack and killed four"
    if role(doing) is Role.ADVERBIAL_CLAUSE:
        above = (doing.head, *children(doing.head, Role.CLAUSE_COMPLEMENT, Role.OPEN_COMPLEMENT))
        if any(lemma(deed) in _FENDING_OFF for deed in above):
            return True  # "helped the army repel an attack, killing 70"
    # In "with ten people killed" the dead are the subject.
    doers = children(doing, Role.SUBJECT, Role.AGENT)
    subjects = [doer for doer in doers if mention.last not in doer.subtree]
    if any(map(_is_by_hand, mention.head.sent)):
        return True
    if lemma(mention.head) != "kill" or not subjects:
        return False
    if role(mention.head) is Role.PREPOSITION_CLAUSE:
        return False  # "with ten people killed"
    return not any(
        is_air_or_shell(subject) or lemma(subject) in STRIKE_NOUNS or subject.pos_ == "PRON"
        for subject in subjects
    )


def _is_by_hand(word: Token) -> bool:
    """ "Guards had shot him"; what is shot down is no man."""
    down = any(child.lower_ == "down" for child in word.children)
    return lemma(word) in _BY_HAND and not down


@rule(
    fires=[
        "Jets bombed Idlib on Monday, a month after an earthquake that killed 300 people.",
        "Jets bombed Idlib on Monday, where a flood had killed 12 people.",
        "Jets bombed Idlib on Monday. The death toll from flooding has risen to six.",
    ],
    near_misses=[
        "Jets bombed Idlib on Monday, a month after an earthquake, killing 12 people.",
        "Jets bombed Idlib on Monday with a flood of rockets that killed 12 people.",
    ],
    idle=False,
)
def killed_by_nature(mention: TollMention) -> bool:
    """ "An earthquake that killed 300", "floods hit X, killing 12": no strike's dead."""
    for verb in (mention.head, *mention.head.ancestors):
        doers = list(children(verb, Role.SUBJECT, Role.AGENT))
        doers += phrases(verb, "in", "by") if verb == mention.head else ()
        if any(d.lower_ in {"that", "which"} for d in doers) and role(verb) is Role.RELATIVE_CLAUSE:
            doers.append(verb.head)
        if doers:
            counted = (thing for doer in doers for thing in phrases(doer, "from", "in"))
            if any(lemma(thing) in _DISASTERS for thing in counted):
                return True  # "the toll from flooding has risen to six"
            return any(lemma(doer) in _DISASTERS and not any(phrases(doer, "of")) for doer in doers)
    return False


@rule(
    fires=[
        "Jets bombed Saraqib on Tuesday. Attacks on Idlib province killed 40 people.",
        "Jets bombed Azaz on Tuesday. Attacks across Aleppo province left 12 people dead.",
    ],
    near_misses=[
        "Jets bombed Saraqib on Tuesday. The attacks killed 40 people.",
        "Jets bombed Azaz on Tuesday. The attack on the town killed 12 people.",
    ],
    idle=False,
)
def killed_in_other_attacks(mention: TollMention) -> bool:
    """ "Attacks on X province killed 40": attacks of their own, not those told of before."""
    return any(
        doer.pos_ == "NOUN"
        and child(doer, Role.DETERMINER, Role.POSSESSIVE) is None
        and any(phrases(doer, "on", "across", "against"))
        for verb in (mention.head, *mention.head.ancestors)
        for doer in children(verb, Role.SUBJECT)
        if mention.last not in doer.subtree
    )


def relative_clause(mention: TollMention) -> Token | None:
    """The verb of "in which 18 were killed", where the number stands in such a clause."""
    over = (mention.head, *mention.head.ancestors)
    return next((token for token in over if role(token) is Role.RELATIVE_CLAUSE), None)
