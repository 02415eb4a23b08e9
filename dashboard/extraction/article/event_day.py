"""Which of a sentence's dates is the day of a strike, and what day "the next day" is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.articles.calendar_days import CALENDAR
from dashboard.articles.dates import COUNT, DateMention, count_of, find_dates, unsaid
from dashboard.domain.event import TimePrecision
from dashboard.extraction.article.day_words import SPEECH, days_of, verb_over
from dashboard.extraction.article.other_days import (
    dates_another_clause,
    dates_the_saying,
    is_other_day,
    of_own_clauses,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import CLAUSES_OF_NOUNS, Role, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.thresholds import HISTORY, LINE_OF_A_DAY, NEWS, WAR_BEGAN

_DAY = timedelta(days=1)

DAY_BEFORE = "the day named before"
COUNTED = "counted from what came after"
_LATER_THAN = re.compile(rf"\b(?P<n>{COUNT}) (?P<unit>hour|day|night|week)s? $", re.IGNORECASE)


_SOME_LATER = re.compile(r"\b(?P<unit>days|weeks) $", re.IGNORECASE)
_REACH_OF_SOME = {"days": (2, 6), "weeks": (8, 27)}
"""How many days before, at the least and at most, "days after" and "weeks after" may mean."""


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
    named = [when for when in named if not is_other_day(when, facts, strike)]
    named = of_own_clauses(named, facts, strike) or named
    own = next((when for when in named if not dates_the_saying(when, facts, strike)), None)
    own = _as_of_saying(own, facts) or _as_of_quotation(own, facts, before) or own
    own = own or _day_of_line(facts, published)
    counted = _counted_from(facts, strike, own, before or unsaid(published))
    if counted is not None:
        return recent([counted], published, said=True)
    if own is not None:
        said = not dates_another_clause(own, facts, strike)
        base = None if before is not None and _is_long(before) else before
        days = [shifted(when, _day_before(when, facts) or base) for when in days_of(own, facts)]
        return recent(days, published, said=said)
    reported = next((when for when in named if dates_the_saying(when, facts, strike)), None)
    if before is not None and reported is not None and _is_calendar_day(reported):
        if reported.last < before.first and reported.end <= at and not strike.definite:
            # "On 13 November state media reported raids": they were no later than that.
            return [StrikeDay(reported, said=True)]
    spoken_after = before is not None and _is_long(before) and named and named[0] is not own
    if before is not None and not (spoken_after and before.last < named[0].first):
        return [StrikeDay(replace(before, rule=DAY_BEFORE), said=False)]
    # The words on a strike date it where they are of its days, or of another time than the article.
    if named and (published - named[0].last < NEWS or _is_calendar_day(named[0])):
        return [StrikeDay(named[0], said=False)]
    return [StrikeDay(unsaid(published), said=False)]


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
    said = verb is not None and lemma(verb) in SPEECH
    return replace(told, start=own.start, end=own.end) if said else None


@rule(
    fires=[
        "The army said on Monday that it had hit a car. “Our jets bombed Ariha today,” it said.",
        'The army said on Monday that it had hit a car. It said: "Our jets bombed Hass today."',
    ],
    near_misses=[
        "The army said on Monday that it had hit a car. Its jets bombed Ariha today.",
        "“We hit a car,” the army said on Monday. Its jets bombed Ariha today.",
    ],
    idle=None,
)
def _as_of_quotation(
    own: DateMention | None, facts: SentenceFacts, before: DateMention | None
) -> DateMention | None:
    """ "Said on Monday ... “we bombed X today”": today is the day on which they spoke."""
    if own is None or own.words.casefold() != "today" or before is None:
        return None
    if before.first >= own.first or own.first - before.first > NEWS:
        return None
    text = facts.read.sentence.span.text[: own.start]
    quoted = text.count("“") > text.count("”") or text.count('"') % 2 == 1
    return replace(before, start=own.start, end=own.end) if quoted else None


def days_in_turn(facts: SentenceFacts, places: Sequence[PlaceMention]) -> list[DateMention]:
    """ "X on Monday and on Tuesday Y": a day beside each place; none where they are not in pairs.

    The days are in the order of `places`.
    """
    if len(places) < 2 or len(facts.dates) != len(places):
        return []
    verbs = [verb for when in facts.dates if (verb := verb_over(when, facts)) is not None]
    if any(role(verb) in CLAUSES_OF_NOUNS or lemma(verb) in SPEECH for verb in verbs):
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
        if (verb := verb_over(when, facts)) is None or lemma(verb) not in SPEECH
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


@rule(
    fires=[
        "The fire broke out on Monday, two days after jets bombed a depot in Saraqib.",
        "Residents fled Ariha on Sunday, a day after jets bombed the town.",
        "A raid on Hass came days after jets bombed Ariha.",
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
            some = _SOME_LATER.search(text, 0, start) if count is None else None
            if some is not None and own is None:
                latest, first = _REACH_OF_SOME[some["unit"].lower()]
                cited = facts.read.sentence.cite_words(some.start(), start + len(word.text))
                return DateMention(
                    first=base.first - first * _DAY,
                    last=base.first - latest * _DAY,
                    precision=TimePrecision.WEEK,
                    rule=COUNTED,
                    citation=cited,
                )
            if count is None:
                continue
            end = max(inside)
            last = word.doc[end].idx - facts.read.sentence.span.start_char
            if own is not None and start < own.start <= last:
                return None  # the clause has a date of its own
            main = own or next((w for w in facts.dates if not start < w.start <= last), base)
            unit = {"hour": 0, "day": 1, "night": 1, "week": 7}[count["unit"].lower()]
            day = main.first - count_of(count["n"]) * unit * _DAY
            cited = facts.read.sentence.cite_words(count.start(), start + len(word.text))
            return replace(main, first=day, last=day, rule=COUNTED, citation=cited)
    return None


def _inside_after(word: Token, clause: Token) -> set[int]:
    """The words that an "after" governs, by index: none where it is no such word."""
    if word.lower_ != "after" or role(word) not in {Role.MARKER, Role.PREPOSITION}:
        return set()
    if role(word) is Role.PREPOSITION:
        return {t.i for t in word.subtree}
    return {t.i for t in clause.subtree} if word.i <= clause.i else set()
