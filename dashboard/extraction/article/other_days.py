"""Days that a sentence names and that are not a strike's: of another deed, or of the saying."""

from collections.abc import Sequence

from dashboard.articles.dates import SINCE, DateMention
from dashboard.extraction.article.day_words import SPEECH, days_of, verb_over, words_of_day
from dashboard.extraction.english.lexicon import STRIKE_NOUNS, TAKING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import CLAUSES_OF_NOUNS, Role, children, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.toll_mentions import GROUND

_OTHER_MATTERS = words_of("other_matters")
_CONDEMNING = words_of("condemning")
_WATCHING = frozenset({"monitor", "observe", "record", "witness"})
_BEFOREHAND = frozenset({"after", "since", "because"})
_EVEN_AS = frozenset({"while", "although", "though", "whereas"})
_GROUND_DEEDS = TAKING_VERBS | words_of("leaves") | words_of("drives_out") | words_of("clears")


@rule(
    fires=[
        "Jets bombed Saraqib in revenge for Sunday's air strike on Ariha.",
        "Monday's raid on Ariha by jets came after Sunday's air strike on Saraqib.",
        "Jets struck Ariha in response to an attack that took place on Sunday.",
        "Jets struck a town which has been besieged since the end of March, near Ariha.",
    ],
    near_misses=[
        "Sunday's air strike on Saraqib was the first.",
        "Jets struck Saraqib on Sunday and Ariha on Monday.",
    ],
    idle=False,
    kept="two strikes with a day each in one sentence: the nearest day would be the wrong one",
)
def is_other_day(when: DateMention, facts: SentenceFacts, strike: StrikeMention) -> bool:
    """ "Sunday's attack was the first since Thursday's strike": each strike has its own day."""
    words = words_of_day(when, facts)
    verb = verb_over(when, facts)
    if verb is not None and verb.i not in strike.trigger.core:
        of_other = role(verb) in CLAUSES_OF_NOUNS and verb.head.i not in strike.trigger.core
        if _tells_of_place(verb) or (when.rule == SINCE and of_other):
            return True  # "a town that is besieged since March"
        if _tells_what_had_been(verb):
            return True
    if (
        verb is not None
        and role(verb) is Role.RELATIVE_CLAUSE
        and verb.i not in strike.trigger.core
    ):
        # "In response to an attack that took place on 4 April"
        return lemma(verb.head) in STRIKE_NOUNS and verb.head.i not in strike.trigger.core
    if not words or role(words[-1]) is not Role.POSSESSIVE:
        return False
    noun = words[-1].head
    return noun.i not in strike.trigger.core and any(
        noun.i in other.trigger.core for other in facts.strike_mentions
    )


@rule(
    fires=[
        "Jets bombed Ariha while a truce had held there since Sunday.",
        "Shells hit Ariha on Tuesday, although a truce had been agreed on Sunday.",
    ],
    near_misses=[
        "Jets bombed Ariha while people slept on Sunday.",
        "Nine people had died in Ariha when jets bombed it on Sunday.",
    ],
    idle=False,
)
def _tells_what_had_been(verb: Token) -> bool:
    """ "While a truce had been agreed on Sunday": the day of what was so before the strike."""
    if role(verb) is not Role.ADVERBIAL_CLAUSE:
        return False
    marks = {mark.lower_ for mark in children(verb, Role.MARKER)}
    had = any(word.lower_ == "had" for word in children(verb, Role.AUXILIARY))
    return had and bool(marks & _EVEN_AS)


@rule(
    fires=[
        "Jets bombed Ariha, a town from which ISIS was driven in 2014.",
        "Jets bombed a base in Ariha that rebels had seized last week.",
    ],
    near_misses=[
        "Jets bombed Ariha, where nine people were killed on Monday.",
        "Jets bombed a base in Ariha on Monday.",
        "Jets bombed families in Ariha who were fleeing on Monday.",
    ],
    idle=False,
)
def _tells_of_place(verb: Token) -> bool:
    """ "A town from which they were driven in 2014": the day of another deed at the place."""
    ground = lemma(verb.head) in GROUND or verb.head.pos_ == "PROPN"
    return role(verb) in CLAUSES_OF_NOUNS and ground and lemma(verb) in _GROUND_DEEDS


@rule(
    fires=[
        "France struck Raqqa on Monday, and Britain struck Ariha on Tuesday.",
        "France struck Raqqa on 27 September; Britain struck Ariha in December.",
    ],
    near_misses=[
        "On Monday France struck Raqqa, and Britain struck Ariha.",
        "France and Britain struck Raqqa on Monday.",
    ],
    idle=None,
)
def of_own_clauses(
    named: Sequence[DateMention], facts: SentenceFacts, strike: StrikeMention
) -> list[DateMention] | None:
    """ "A struck X on Monday, and B struck Y on Tuesday": without the day of the other's verb."""
    own = strike.trigger.core
    others = {i for other in facts.strike_mentions for i in other.trigger.core} - own
    verbs = [(when, verb.i if (verb := verb_over(when, facts)) else None) for when in named]
    mine = [when for when, verb in verbs if verb not in others]
    return mine if len(mine) < len(named) and any(verb in own for _, verb in verbs) else None


@rule(
    fires=[
        "Jets bombed Saraqib, hospital staff said on Friday.",
        "Russian jets bombed Ariha, the ministry announced on Tuesday.",
        "According to reports on Thursday, a Russian raid on Ariha killed six.",
        "The UN chief on Tuesday condemned an air strike on Ariha.",
    ],
    near_misses=[
        "On Friday activists monitored two air strikes by unknown jets on Saraqib.",
        "The army told reporters of an air strike from 5 March on a base in Saraqib.",
        "Jets bombed Saraqib on Friday, hospital staff said.",
        "On Friday jets bombed Saraqib, hospital staff said.",
        "The UN chief condemned the shelling of Ariha by the army on Tuesday.",
    ],
    idle=False,
)
def dates_the_saying(when: DateMention, facts: SentenceFacts, strike: StrikeMention) -> bool:
    """ "..., hospital staff said on Friday": the day of the words, not of the strike."""
    # "As I reported on May 5 and on May 9": both
    joined = (first for first in facts.dates if when in list(days_of(first, facts))[1:])
    first = next(joined, when)
    if any(up.lower_ == "according" for w in words_of_day(first, facts) for up in w.ancestors):
        return True  # "according to reports on Thursday"
    verb = verb_over(first, facts)
    if verb is None or verb.i in strike.trigger.core or lemma(verb) not in SPEECH:
        return False
    if lemma(verb) in _CONDEMNING and words_of_day(first, facts)[0].i > strike.trigger.head.i:
        return False  # "condemned the shelling of X on Saturday"
    watched = lemma(verb) in _WATCHING and strike.trigger.head in children(verb, Role.OBJECT)
    # "On Friday activists monitored two raids", "told of a raid from 6 March"
    return not watched and not _dates_the_noun(when, facts, strike)


def _dates_the_noun(when: DateMention, facts: SentenceFacts, strike: StrikeMention) -> bool:
    """ "A raid from 6 March", "the raid of 6 March": a day right behind the strike's own noun."""
    noun, words = strike.trigger.noun, words_of_day(when, facts)
    if noun is None or not words or words[0].i != noun.i + 2:
        return False
    return noun.nbor(1).lower_ in {"from", "of"}


@rule(
    fires=[
        "Mourning began on Friday for the dead of an air strike on Saraqib.",
        "Schools were closed on Monday after air strikes on Ariha.",
        "The air strikes on Ariha came after rebels had attacked a post on Monday.",
    ],
    near_misses=[
        "An air strike on Saraqib killed five on Friday.",
        "Jets bombed Saraqib on Friday and mourning began.",
    ],
    idle=False,
)
def dates_another_clause(when: DateMention, facts: SentenceFacts, strike: StrikeMention) -> bool:
    """ "Mourning began on Friday for the dead of a strike": a day near it, not surely its own."""
    verb = verb_over(when, facts)
    if verb is None or verb.i in strike.trigger.core:
        return False
    if role(verb) is Role.ADVERBIAL_CLAUSE and strike.trigger.head.is_ancestor(verb):
        marks = {mark.lower_ for mark in children(verb, Role.MARKER)}
        return bool(marks & _BEFOREHAND)
    came_from = strike.trigger.head
    for ancestor in strike.trigger.head.ancestors:
        if ancestor == verb:
            marks = {mark.lower_ for mark in children(came_from, Role.MARKER)}
            return bool(_OTHER_MATTERS & {came_from.lower_, *marks})
        came_from = ancestor
    return not verb.is_ancestor(strike.trigger.head) and not strike.trigger.head.is_ancestor(verb)
