"""Days as a calendar names them: "5 May 2013", "May 5", "2013-05-05", "5/5/2013"."""

import calendar
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from dashboard.domain.event import TimePrecision

Span = tuple[date, date, TimePrecision]
"""First and last day, and how precisely they are said."""

CALENDAR = "calendar date"
"""The rule by which these days are read."""

MONTHS = (
    {name.casefold(): n for n, name in enumerate(calendar.month_name) if name}
    | {name.casefold(): n for n, name in enumerate(calendar.month_abbr) if name}
    | {"sept": 9}
)
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_LAST_YEAR = timedelta(days=7)  # news looks back: a day still further ahead was last year's
_LATELY = timedelta(days=31)  # such a day is the article's own year's, whatever else it tells of

_DAY_MONTH = re.compile(
    rf"\b(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?: ?(?:-|–|and|to) ?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)? (?:of )?"
    rf"(?P<m>{MONTH})\b\.?(?:,? (?P<y>\d{{4}}))?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b(?P<m>{MONTH})\b[.,]? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?: ?(?:-|–|and|to) ?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b)?(?:,? (?P<y>\d{{4}}))?",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THE_SAME = re.compile(r",? (?:of )?(?:the same|that(?: same)?) year\b", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(r"\b((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)[,.]? ?$", re.IGNORECASE)
_LONGEST_WEEKDAY = len("Wednesday, ")
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-])")


def calendar_days(
    text: str, published: date, years: Mapping[int, int]
) -> Iterator[tuple[int, int, Span]]:
    """The calendar days of a text: where their words start and end, and the days.

    `years` are those the article gives to its months.
    """
    for match in _ISO.finditer(text):
        if (day := _iso(match[0])) is not None:
            yield match.start(), match.end(), (day, day, TimePrecision.DAY)
    for match in _FIGURES.finditer(text):
        if (span := _in_figures(match, published)) is not None:
            yield match.start(), match.end(), span
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        for match in pattern.finditer(text):
            if (span := _named(match, published, years)) is not None:
                yield from _apart(match, span)


def years_of_months(text: str) -> dict[int, int]:
    """The year of each month whose days an article dates in full, where it is always the same.

    "25 April the same year" is of the year that is named last before it.
    """
    said: dict[int, set[int]] = {}
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        for match in pattern.finditer(text):
            year = match["y"] or (_THE_SAME.match(text, match.end()) and _year_before(match))
            if year:
                said.setdefault(MONTHS[match["m"].casefold()], set()).add(int(year))
    return {month: years.pop() for month, years in said.items() if len(years) == 1}


def _year_before(match: re.Match[str]) -> str | None:
    named = _YEAR.findall(match.string, 0, match.start())
    return named[-1] if named else None


def _apart(match: re.Match[str], span: Span) -> Iterator[tuple[int, int, Span]]:
    """ "3 and 7 May" are two days; "3-7 May" and "6 and 7 May" are a span."""
    first, last, precision = span
    text = match.string
    listed = match["d2"] and "and" in text[match.end("d1") : match.start("d2")]
    listed = listed and not _BETWEEN.search(text, 0, match.start())
    if not listed or (last - first).days < 2:
        yield match.start(), match.end(), span
    else:
        yield match.start(), match.end("d1"), (first, first, precision)
        yield match.start("d2"), match.end(), (last, last, precision)


def _iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _in_figures(match: re.Match[str], published: date) -> Span | None:
    """ "14/5/2017" is a day; "3/4/2017" is one of two, unless one is still to come.

    "Thursday, 10/3/2016" is the one that was a Thursday.
    """
    one, other, year = int(match[1]), int(match[3]), int(match[4])
    readings = {_day(year, other, one), _day(year, one, other)} - {None}
    days = sorted(day for day in readings if day is not None)
    named = _WEEKDAY_BEFORE.search(match.string[: match.start()][-_LONGEST_WEEKDAY:])
    if named is not None:
        name = named[1].casefold()[:3]
        days = [day for day in days if calendar.day_abbr[day.weekday()].casefold() == name] or days
    past = [day for day in days if day <= published]
    if len(past) == 1 or len(days) == 1:
        day = (past or days)[0]
        return day, day, TimePrecision.DAY
    return (days[0], days[-1], TimePrecision.MONTH) if days else None


def _named(match: re.Match[str], published: date, years: Mapping[int, int]) -> Span | None:
    month = MONTHS[match["m"].casefold()]
    year = int(match["y"]) if match["y"] else None
    first = _dated(int(match["d1"]), month, year, published, years)
    if first is None:
        return None
    last = _day(first.year, month, int(match["d2"])) if match["d2"] else first
    return (first, last, TimePrecision.DAY) if last and last >= first else None


def _dated(
    day: int, month: int, year: int | None, published: date, years: Mapping[int, int]
) -> date | None:
    if year is not None:
        return _day(year, month, day)
    this_year = _day(published.year, month, day)
    if this_year is not None and this_year - published > _LAST_YEAR:
        this_year = _day(published.year - 1, month, day)
    if this_year is not None and abs(published - this_year) <= _LATELY:
        return this_year
    return _day(years[month], month, day) if month in years else this_year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
