"""Which of a sentence's dates is the day of a strike, and what day "the next day" is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.tokens import Token

from dashboard.articles.calendar_days import CALENDAR
from dashboard.articles.dates import COUNT, SINCE, DateMention, count_of, find_dates, unsaid
from dashboard.extraction.article.day_words import verb_over, words_of_day
from dashboard.extraction.english.lexicon import (
    BLAMING_VERBS,
    DENYING_VERBS,
    HEDGED_SAYING_VERBS,
    PLACE_KINDS,
    SAYING_VERBS,
    STRIKE_NOUNS,
    TAKING_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import CLAUSES_OF_NOUNS, Role, children, role
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.thresholds import HISTORY, LINE_OF_A_DAY, NEWS, WAR_BEGAN

_DAY = timedelta(days=1)

_PUBLISHING = words_of("publishing")
_SPEECH = SAYING_VERBS | HEDGED_SAYING_VERBS | DENYING_VERBS | BLAMING_VERBS | _PUBLISHING
DAY_BEFORE = "the day named before"
COUNTED = "counted from what came after"
_AGAIN = re.compile(r",? and (?:then )?(?:once more |again )?(?:on )?", re.IGNORECASE)
_LATER_THAN = re.compile(rf"\b(?P<n>{COUNT}) (?P<unit>hour|day|night|week)s? $", re.IGNORECASE)
_OTHER_MATTERS = words_of("other_matters")
_BEFOREHAND = frozenset({"after", "since", "because"})
_GROUND = frozenset(PLACE_KINDS) | words_of("sites") | words_of("posts")
_GROUND_DEEDS = TAKING_VERBS | words_of("leaves") | words_of("drives_out") | words_of("clears")


@dataclass(frozen=True, slots=True, eq=False)
class StrikeDay:
    """The day of a strike; `said` where the strike's own words name it."""

    when: DateMention
    said: bool


def timings(
    facts: SentenceFacts, strike: StrikeMention, published: date, before: DateMention | None
) -> list[StrikeDay]:
    """The days of one strike, mostly one; none for history and for the future.

    `before` is the day named last in the article.
    """
    at = strike.trigger.head.idx - facts.read.sentence.span.start_char
    named = sorted(facts.dates, key=lambda when: min(abs(when.start - at), abs(when.end - at)))
    named = [when for when in named if not _is_other_day(when, facts, strike)]
    named = _of_own_clauses(named, facts, strike) or named
    own = next((when for when in named if not _dates_the_saying(when, facts, strike)), None)
    own = _as_of_saying(own, facts) or own or _day_of_line(facts, published)
    counted = _counted_from(facts, strike, own, before or unsaid(published))
    if counted is not None:
        return recent([counted], published, said=True)
    if own is not None:
        said = not _dates_another_clause(own, facts, strike)
        base = None if before is not None and _is_long(before) else before
        days = [shifted(when, _day_before(when, facts) or base) for when in _all(own, facts)]
        return recent(days, published, said=said)
    spoken_after = before is not None and _is_long(before) and named and named[0] is not own
    if before is not None and not (spoken_after and before.last < named[0].first):
        return [StrikeDay(replace(before, rule=DAY_BEFORE), said=False)]
    # The words on a strike date it where they are of its days, or of another time than the article.
    if named and (published - named[0].last < NEWS or _is_calendar_day(named[0])):
        return [StrikeDay(named[0], said=False)]
    return [StrikeDay(unsaid(published), said=False)]


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
def _of_own_clauses(
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
        "On March 3, activists said that a man was hurt today by army shelling of Ariha.",
        "On 4 March, doctors said that jets had bombed Ariha today.",
    ],
    near_misses=[
        "On March 3, army shells hit Ariha.",
        "Activists said that a man was hurt today by army shelling of Ariha.",
        "On March 3 the army shelled Ariha, and a man died today in its shelling of Hass.",
    ],
    idle=None,
)
def _as_of_saying(own: DateMention | None, facts: SentenceFacts) -> DateMention | None:
    """ "On March 3, activists said a man was hurt today": today is the day they said so."""
    if own is None or own.words.casefold() != "today":
        return None
    told = next((when for when in facts.dates if _is_calendar_day(when)), None)
    if told is None or told.start > own.start:
        return None
    verb = verb_over(told, facts)
    said = verb is not None and lemma(verb) in _SPEECH
    return replace(told, start=own.start, end=own.end) if said else None


def days_in_turn(facts: SentenceFacts, places: Sequence[PlaceMention]) -> list[DateMention]:
    """ "X on Monday and on Tuesday Y": a day beside each place; none where they are not in pairs.

    The days are in the order of `places`.
    """
    if len(places) < 2 or len(facts.dates) != len(places):
        return []
    verbs = [verb for when in facts.dates if (verb := verb_over(when, facts)) is not None]
    if any(role(verb) in CLAUSES_OF_NOUNS or lemma(verb) in _SPEECH for verb in verbs):
        return []  # "X and Y, which fell on Sunday", "officials said on Monday"
    start = facts.read.sentence.span.start_char
    order: list[tuple[int, PlaceMention | DateMention]] = [
        *((place.span.start_char - start, place) for place in places),
        *((when.start, when) for when in facts.dates),
    ]
    order.sort(key=lambda each: each[0])
    if isinstance(order[0][1], DateMention) and isinstance(order[-1][1], DateMention):
        return []  # "on Sunday X and Y, held since Monday"
    beside: dict[int, DateMention] = {}
    for (_, one), (_, other) in zip(order[::2], order[1::2], strict=True):
        if isinstance(one, DateMention):
            one, other = other, one
        if isinstance(one, DateMention) or not isinstance(other, DateMention):
            return []
        beside[id(one)] = other
    return [beside[id(place)] for place in places]


def subject_day(facts: Sequence[SentenceFacts], published: date) -> DateMention | None:
    """The day an article is about that tells of no news: the first that it dates in full.

    "Date: 17 April 2017" of an inquiry, "on 5 May 2013" of an encyclopaedia.
    """
    named = [when for f in facts for when in f.dates]
    tells_news = (w for w in named if w.shift is None and w.words.casefold() != "today")
    if any(abs(published - when.first) < NEWS for when in tells_news):
        return None
    days = (
        w
        for w in named
        if _is_calendar_day(w) and w.first <= published and str(w.first.year) in w.words
    )
    first = next(days, None)
    return replace(first, rule="the day the article is about") if first else None


def _is_calendar_day(when: DateMention) -> bool:
    """Whether a day of this war is named by its date, so that it is never a mere reminder."""
    return when.rule == CALENDAR and when.first == when.last and when.first >= WAR_BEGAN


def _day_of_line(facts: SentenceFacts, published: date) -> DateMention | None:
    """The day that stands before a line's first sentence: "(14/5/2017)", a dateline."""
    sentence = facts.read.sentence
    at, text = sentence.cite().start, sentence.article.text
    start = text.rfind("\n", 0, at) + 1
    if at - start > LINE_OF_A_DAY:
        return None
    days = [when for when in find_dates(text[start:at], published) if when.first == when.last]
    if not days:
        return None
    words = sentence.article.cite(start + days[0].start, start + days[0].end)
    return replace(days[0], start=0, end=0, citation=words)


def news_day(facts: SentenceFacts, published: date) -> DateMention | None:
    """The one recent day that a sentence gives to what it reports, not to the saying."""
    days = [
        when
        for when in facts.dates
        if when.shift is None and when.first == when.last
        if timedelta(0) <= published - when.first < NEWS
        if (verb := verb_over(when, facts)) is None or lemma(verb) not in _SPEECH
    ]
    return days[0] if len({when.first for when in days}) == 1 else None


def recent(days: list[DateMention], published: date, *, said: bool) -> list[StrikeDay]:
    """The days of news: neither history, nor a campaign, nor the future."""
    return [
        StrikeDay(when, said)
        for when in days
        if (published - when.last <= HISTORY or _is_calendar_day(when))
        and when.last - when.first <= HISTORY
        and when.first - published <= _DAY
    ]


def _is_long(when: DateMention) -> bool:
    """ "Last month": no day that "a day earlier" counts from."""
    return when.last - when.first >= NEWS


def shifted(when: DateMention, before: DateMention | None) -> DateMention:
    """ "The next day", "two days earlier": counted from the day named before."""
    if when.shift is None or before is None:
        return when
    try:
        day = before.first + when.shift * _DAY
    except OverflowError:  # the day after 31/12/9999
        return when
    return replace(when, first=day, last=day)


def _day_before(shifted: DateMention, facts: SentenceFacts) -> DateMention | None:
    """The day of its own sentence that "a day earlier" is counted from."""
    days = [when for when in facts.dates if when.end <= shifted.start and when.first == when.last]
    return days[-1] if days else None


def _all(own: DateMention, facts: SentenceFacts) -> Iterator[DateMention]:
    """A strike's day, and the second of "on Monday and again on Wednesday"."""
    yield own
    text = facts.read.sentence.span.text
    for other in facts.dates:
        if other.start > own.end and _AGAIN.fullmatch(text[own.end : other.start].rstrip() + " "):
            yield other


@rule(
    fires=[
        "The fire broke out on Monday, two days after jets bombed a depot in Saraqib.",
        "Residents fled Ariha on Sunday, a day after jets bombed the town.",
    ],
    near_misses=[
        "Residents fled Ariha on Sunday after jets bombed the town.",
        "Residents fled Ariha two days before jets bombed the town.",
    ],
    idle=None,
)
def _counted_from(
    facts: SentenceFacts, strike: StrikeMention, own: DateMention | None, base: DateMention
) -> DateMention | None:
    """ "... came two days after jets bombed X": counted back from the day of what came."""
    for token in (strike.trigger.head, *strike.trigger.head.ancestors):
        for word in (token, *token.children):
            inside = _inside_after(word, token)
            if not inside & strike.trigger.core or word.i > min(strike.trigger.core):
                continue  # "raids killed two on Monday, a day after a truce began"
            text = facts.read.sentence.span.text
            start = word.idx - facts.read.sentence.span.start_char
            count = _LATER_THAN.search(text, 0, start)
            if count is None:
                continue
            end = max(inside)
            last = word.doc[end].idx - facts.read.sentence.span.start_char
            if own is not None and start < own.start <= last:
                return None  # the clause has a date of its own
            main = own or next((w for w in facts.dates if not start < w.start <= last), base)
            unit = {"hour": 0, "day": 1, "night": 1, "week": 7}[count["unit"].lower()]
            day = main.first - count_of(count["n"]) * unit * _DAY
            cited = facts.read.sentence.cite_words(count.start(), start + len(word))
            return replace(main, first=day, last=day, rule=COUNTED, citation=cited)
    return None


def _inside_after(word: Token, clause: Token) -> set[int]:
    """The words that an "after" governs, by index: none where it is no such word."""
    if word.lower_ != "after" or role(word) not in {Role.MARKER, Role.PREPOSITION}:
        return set()
    if role(word) is Role.PREPOSITION:
        return {t.i for t in word.subtree}
    return {t.i for t in clause.subtree} if word.i <= clause.i else set()


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
def _is_other_day(when: DateMention, facts: SentenceFacts, strike: StrikeMention) -> bool:
    """ "Sunday's attack was the first since Thursday's strike": each strike has its own day."""
    words = words_of_day(when, facts)
    verb = verb_over(when, facts)
    if verb is not None and verb.i not in strike.trigger.core:
        if _tells_of_place(verb) or (when.rule == SINCE and role(verb) in CLAUSES_OF_NOUNS):
            return True  # "a town that is besieged since March"
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
    ground = lemma(verb.head) in _GROUND or verb.head.pos_ == "PROPN"
    return role(verb) in CLAUSES_OF_NOUNS and ground and lemma(verb) in _GROUND_DEEDS


@rule(
    fires=[
        "Jets bombed Saraqib, hospital staff said on Friday.",
        "Russian jets bombed Ariha, the ministry announced on Tuesday.",
    ],
    near_misses=[
        "Jets bombed Saraqib on Friday, hospital staff said.",
        "On Friday jets bombed Saraqib, hospital staff said.",
    ],
    idle=False,
)
def _dates_the_saying(when: DateMention, facts: SentenceFacts, strike: StrikeMention) -> bool:
    """ "..., hospital staff said on Friday": the day of the words, not of the strike."""
    # "As I reported on May 5 and on May 9": both
    joined = (first for first in facts.dates if when in list(_all(first, facts))[1:])
    verb = verb_over(next(joined, when), facts)
    return verb is not None and verb.i not in strike.trigger.core and lemma(verb) in _SPEECH


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
def _dates_another_clause(when: DateMention, facts: SentenceFacts, strike: StrikeMention) -> bool:
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
