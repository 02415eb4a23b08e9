"""Dates in prose, resolved against the day the article was published."""

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from dashboard.articles.calendar_days import CALENDAR, MONTHS, Span, calendar_days
from dashboard.domain.article import Citation
from dashboard.domain.event import TimePrecision

NUMBER_WORDS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
"""Numbers written as words."""

_DAYS = [day.casefold() for day in calendar.day_name]
_DAYS_OF_A_SPEAKER = frozenset(["today", "yesterday"])
_TIMES_OF_DAY = frozenset(["overnight", "this morning", "last night"])
_SMALL = {word: n for word, n in NUMBER_WORDS.items() if n <= 12} | {
    "a": 1,
    "an": 1,
    "several": 3,
    "a few": 3,
    "few": 3,
}

_DAY = "|".join(_DAYS)
COUNT = r"\d{1,2}|" + "|".join(sorted(_SMALL, key=len, reverse=True))

_WEEKDAYS = re.compile(
    rf"\b(?:{_DAY})(?:(?:,| and| through| to| until|–|-|(?: night| evening)? into(?: early)?) ?"
    rf"(?:{_DAY}))*"
    rf"(?:,? (?:and|or) (?:{_DAY}))?\b"
    rf"(?! (?:market|mosque|prayers?\b))",
    re.IGNORECASE,
)
_WHOLE_MONTH = "|".join(name.casefold() for name in calendar.month_name if name)
_MONTH_ONLY = re.compile(
    rf"\b(?:in|during|throughout|since|of|last|this|early|late|mid)[ -]"
    rf"(?P<m>{_WHOLE_MONTH})\b(?! \d{{1,2}}\b)(?:,? (?P<y>\d{{4}}))?",
    re.IGNORECASE,
)
_MONTHS_BETWEEN = re.compile(
    rf"\b(?:between|from) (?P<m>{_WHOLE_MONTH})\b(?:,? (?P<y>\d{{4}}))? (?:and|to|until|through) "
    rf"(?P<m2>{_WHOLE_MONTH})\b(?! \d{{1,2}}\b)(?:,? (?P<y2>\d{{4}}))?",
    re.IGNORECASE,
)
_YEAR_ONLY = re.compile(r"\b(?:in|since|during) (?P<y>(?:19|20)\d\d)\b", re.IGNORECASE)
_AGO = re.compile(rf"\b(?P<n>{COUNT}) (?P<unit>day|night|week|month|year)s? ago\b", re.IGNORECASE)
_SPAN_OF_DAYS = re.compile(
    rf"\b(?:(?P<n>{COUNT}) (?:straight |consecutive |successive )?days? of|"
    rf"(?:past|last|previous) (?P<n2>{COUNT}) (?P<unit>day|hour|week)s?|"
    rf"over (?P<n3>{COUNT}) days)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:(?:early|mid|late) (?=last month))?"
    r"(?P<w>the day before yesterday|yesterday|today|tonight|last night|overnight|last week|"
    r"this week|earlier this week|last month|this month|earlier this month|last year|"
    r"this morning|earlier in the (?:week|month)|earlier today|over the weekend|"
    r"at the weekend)\b",
    re.IGNORECASE,
)

COUNTED = "counted from publication"
UNSAID = "no day is said: the article's own"
WEEKDAY = "weekday: the last one on or before publication"
SINCE = "since that day: a span up to publication"
_SINCE = re.compile(r"\bsince\b[^,;:]{0,60}$", re.IGNORECASE)
_WHEN = re.compile(r",? when\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?:first|only|worst|largest|biggest|deadliest|bloodiest|heaviest|strongest|fiercest|"
    r"highest|greatest|most)\b[^,;:]{0,80}\bsince\b[^,;:]{0,60}$",
    re.IGNORECASE,
)

_SHIFT = re.compile(
    rf"\b(?P<n>{COUNT}) (?P<unit>day|night|week)s? (?:later|earlier|before|afterwards)\b"
    r"|\b(?:the )?(?:following|next|previous) (?:day|night|morning|evening)\b"
    r"|\b(?:earlier|later) (?:in the|that|the same) day\b"
    r"|\bthe (?:day|night) (?:before|after)\b(?! (?:the|a|an|they|it|he|she|[A-Z]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """First and last day with ACLED's time precision, and the words that say so.

    `start` and `end` are the words' span in the text they were read from, `rule` how;
    `citation` is the span in the article, once that is known.
    """

    first: date
    last: date
    precision: TimePrecision
    words: str = ""
    start: int = 0
    end: int = 0
    rule: str = UNSAID
    citation: Citation | None = None
    shift: int | None = None
    """Days after (negative: before) the day mentioned last, for "two days later" and the like."""


def unsaid(published: date) -> DateMention:
    """The day of an event whose sentence names none: the article's."""
    return DateMention(first=published, last=published, precision=TimePrecision.DAY)


def find_dates(
    text: str, published: date, years: Mapping[int, int] = MappingProxyType({})
) -> list[DateMention]:
    """The dates a text names, in order. A weekday is the last one on or before `published`.

    `years` are those the article gives to its months (`years_of_months`).
    """
    found: list[DateMention] = []
    for when in _mentions(text, published, years):
        if not any(when.start < w.end and w.start < when.end for w in found):
            found.append(when)
    in_order = sorted(found, key=lambda w: w.start)
    return list(_with_spans(_without_doubles(in_order, text), text, published))


def _mentions(text: str, published: date, years: Mapping[int, int]) -> Iterator[DateMention]:
    """All that may be a date, the surest readings first."""
    for start, end, span in calendar_days(text, published, years):
        yield _mention(text, start, end, span, CALENDAR)
    for rule, pattern, read in _READERS:
        for match in pattern.finditer(text):
            read_span = read(match, published)
            if read_span is not None:
                found = _mention(text, match.start(), match.end(), read_span, rule)
                yield replace(found, shift=_shift(match)) if pattern is _SHIFT else found


def _mention(text: str, start: int, end: int, span: Span, rule: str) -> DateMention:
    first, last, precision = span
    return DateMention(
        first=first,
        last=last,
        precision=precision,
        words=text[start:end],
        start=start,
        end=end,
        rule=rule,
    )


def _with_spans(found: list[DateMention], text: str, published: date) -> Iterator[DateMention]:
    """ "Since May 5" is no day but a span; in "the first since May 5" it dates another matter."""
    read_up_to = 0
    for when in found:
        before = text[: when.start + len("since")]
        days = max((published - when.first).days, 0)
        told_there = _WHEN.match(text, when.end)  # "since May 5, when jets bombed X": on that day
        if not _SINCE.search(before, read_up_to) or days == 0 or told_there:
            yield when
        elif not _MEASURED.search(before, read_up_to):
            precision = TimePrecision.WEEK if days <= 7 else TimePrecision.MONTH
            yield replace(when, last=published, precision=precision, rule=SINCE)
        read_up_to = when.end


def _without_doubles(found: list[DateMention], text: str) -> list[DateMention]:
    """ "Aug. 20, a Sunday" and "overnight on Saturday" name one day twice: the nearer is kept."""
    kept: list[DateMention] = []
    for when in found:
        last = kept[-1] if kept else None
        between = text[last.end : when.start].casefold() if last else ""
        if last is not None and re.fullmatch(r"[,\s(]*(?:a |an |the )?", between):
            if _is_weekday(when) and last.precision is TimePrecision.DAY:
                continue
            if _is_weekday(last) and when.precision is TimePrecision.DAY:
                kept[-1] = when
                continue
            if when.rule == CALENDAR and last.words.casefold() in _DAYS_OF_A_SPEAKER:
                kept[-1] = when  # "today, 17 April 2017" of somebody quoted
                continue
        if last is not None and re.fullmatch(r" (?:on|into|from|of) ", between):
            if last.words.casefold() in _TIMES_OF_DAY:
                kept[-1] = when
                continue
        kept.append(when)
    return kept


def _is_weekday(when: DateMention) -> bool:
    return when.words.casefold() in _DAYS


def _weekdays(match: re.Match[str], published: date) -> Span | None:
    names = [name.casefold() for name in re.findall(_DAY, match[0], re.IGNORECASE)]
    last = _last_weekday(_DAYS.index(names[-1]), published)
    first = min(_last_weekday(_DAYS.index(name), last) for name in names)
    return first, last, TimePrecision.DAY


def _last_weekday(weekday: int, published: date) -> date:
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def _month(match: re.Match[str], published: date) -> Span | None:
    month = MONTHS[match["m"].casefold()]
    year = int(match["y"]) if match["y"] else published.year - (month > published.month)
    if year < 1:
        return None
    return (*_part_of(match[0], *_whole_month(year, month)), TimePrecision.MONTH)


def _months(match: re.Match[str], published: date) -> Span | None:
    """ "Between September and November 2015": from the first of the one to the end of the other."""
    first, last = MONTHS[match["m"].casefold()], MONTHS[match["m2"].casefold()]
    until = int(match["y2"]) if match["y2"] else published.year - (last > published.month)
    since = int(match["y"]) if match["y"] else until - (first > last)
    if not 1 <= since <= until:
        return None
    return _whole_month(since, first)[0], _whole_month(until, last)[1], TimePrecision.MONTH


def _part_of(words: str, first: date, last: date) -> tuple[date, date]:
    """The third of a month that "early", "mid" or "late" means; all of it without them."""
    for part, start, end in (("early", 1, 10), ("mid", 11, 20), ("late", 21, 31)):
        if words.casefold().startswith(part):
            return first.replace(day=start), min(first + timedelta(days=end - 1), last)
    return first, last


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _year(match: re.Match[str], _published: date) -> Span | None:
    year = int(match["y"])
    return date(year, 1, 1), date(year, 12, 31), TimePrecision.MONTH


def _ago(match: re.Match[str], published: date) -> Span | None:
    count = count_of(match["n"])
    unit = match["unit"].casefold()
    days = count * {"day": 1, "night": 1, "week": 7, "month": 30, "year": 365}[unit]
    precision = {
        "day": TimePrecision.DAY,
        "night": TimePrecision.DAY,
        "week": TimePrecision.WEEK,
    }.get(unit, TimePrecision.MONTH)
    try:
        day = published - timedelta(days=days)
    except OverflowError:
        return None
    return day, day, precision


def _days_of(match: re.Match[str], published: date) -> Span | None:
    count = count_of(match["n"] or match["n2"] or match["n3"])
    unit = (match["unit"] or "day").casefold()
    days = {"day": count - 1, "hour": count // 24, "week": count * 7 - 1}[unit]
    days = min(max(days, 0), 60)
    precision = TimePrecision.DAY if days <= 1 else TimePrecision.WEEK
    return published - timedelta(days=days), published, precision


def _beside(match: re.Match[str], published: date) -> Span | None:
    """The day before publication or its own, for an article that mentions no day before this."""
    try:
        day = published + timedelta(days=min(_shift(match), 0))
    except OverflowError:
        return None
    return day, day, TimePrecision.DAY


def _shift(match: re.Match[str]) -> int:
    """How many days "two days later" (2) or "the night before" (-1) shifts."""
    count = count_of(match["n"]) if match["n"] else 1
    days = count * (7 if (match["unit"] or "").casefold() == "week" else 1)
    words = match[0].casefold()
    if words.startswith(("earlier ", "later ")):
        return 0  # "earlier in the day": of the day named before
    back = any(word in words for word in ("before", "earlier", "previous"))
    return -days if back else days


def _relative(match: re.Match[str], published: date) -> Span | None:
    words = match["w"].casefold()
    day = timedelta(days=1)
    if words == "the day before yesterday":
        return published - 2 * day, published - 2 * day, TimePrecision.DAY
    if words in {"yesterday", "last night"}:
        return published - day, published - day, TimePrecision.DAY
    if words == "last week":
        monday = published - timedelta(days=published.weekday() + 7)
        return monday, monday + 6 * day, TimePrecision.WEEK
    if words in {"this week", "earlier this week", "earlier in the week"}:
        return published - timedelta(days=published.weekday()), published, TimePrecision.WEEK
    if words in {"over the weekend", "at the weekend"}:
        sunday = _last_weekday(6, published)
        return sunday - day, sunday, TimePrecision.DAY
    if words in {"this month", "earlier this month", "earlier in the month"}:
        return published.replace(day=1), published, TimePrecision.MONTH
    if words == "last month":
        end = published.replace(day=1) - day
        return (*_part_of(match[0], end.replace(day=1), end), TimePrecision.MONTH)
    if words == "last year":
        return date(published.year - 1, 1, 1), date(published.year - 1, 12, 31), TimePrecision.MONTH
    return published, published, TimePrecision.DAY


def count_of(word: str) -> int:
    """A small number in figures or words (`COUNT`): "a" is one, "several" at least three."""
    return int(word) if word.isdigit() else _SMALL[word.casefold()]


_READERS = (
    ("months", _MONTHS_BETWEEN, _months),
    ("month", _MONTH_ONLY, _month),
    ("time before publication", _AGO, _ago),
    ("span of days up to publication", _SPAN_OF_DAYS, _days_of),
    (WEEKDAY, _WEEKDAYS, _weekdays),
    ("year", _YEAR_ONLY, _year),
    (COUNTED, _RELATIVE, _relative),
    ("counted from the day named before", _SHIFT, _beside),
)
