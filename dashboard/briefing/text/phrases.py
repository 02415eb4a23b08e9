"""Dates, numbers, names and lists in the reader's language."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from babel.dates import format_date, get_day_names, get_month_names

from dashboard.briefing.text.locales import LOCALES
from dashboard.briefing.text.plurals import counted
from dashboard.domain.incident import ARTICLES
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import COUNTRY_LEVEL, UNSAID_LEVEL, StrikeSummary
from dashboard.words import catalogue
from dashboard.words.fields import TermWords

Whole = Literal["strikes", "events", "locations", "sources"]

NARRATOR = "the article"
"""Who speaks, in the data, where no one else does."""

_LATIN = re.compile(r"[A-Za-z]")
_ARABIC = re.compile("[\u0600-\u06ff]")


def terms(language: str) -> TermWords:
    """What each code is called."""
    return catalogue(language).terms


def event_type(code: str, language: str) -> str:
    """What a type is called; one that a data set brought keeps its name."""
    return terms(language).event_type.get(code, code)


def data_set(name: str, language: str) -> str:
    """What a data set is called; that of the articles has a word of its own."""
    return terms(language).articles if name == ARTICLES else name


def comma(language: str) -> str:
    """What stands between the parts of a line."""
    return catalogue(language).comma


def day(value: date | str, language: str = "en") -> str:
    """`30 Sep 2015`, whatever the machine's locale."""
    return _formatted(_date(value), "d MMM y", language)


def month(key: str, language: str = "en") -> str:
    """`Sep 2015` of `2015-09`; a year stays as it is."""
    if len(key) == 4:
        return key
    return _formatted(date.fromisoformat(f"{key}-01"), "MMM y", language)


def months(language: str = "en") -> list[str]:
    """The names of the months as `day` writes them."""
    return list(get_month_names("abbreviated", locale=LOCALES[language]).values())


def weekdays(language: str, width: Literal["wide", "narrow"]) -> list[str]:
    """The names of the days from Sunday on, or their letters."""
    names = get_day_names(width, "stand-alone", locale=LOCALES[language])
    return [names[(number - 1) % 7] for number in range(7)]


def first_weekday(language: str) -> int:
    """The day that begins a week, counted from Sunday as 0."""
    return (LOCALES[language].first_week_day + 1) % 7


def weekend(language: str) -> list[int]:
    """The days that end a week, counted from Sunday as 0."""
    locale = LOCALES[language]
    return sorted({(locale.weekend_start + 1) % 7, (locale.weekend_end + 1) % 7})


def published(article: ArticleRecord, language: str = "en") -> str:
    """`30 Sep 2015 (date inferred)`: when an article was published, and how that is known."""
    told = day(article.published, language)
    return f"{told} ({terms(language).date_inferred})" if inferred(article) else told


def inferred(article: ArticleRecord) -> bool:
    """Whether the article's date is nobody's word but a conclusion."""
    return article.published_basis.casefold().startswith("inferred")


def days(first: date | str, last: date | str, language: str = "en") -> str:
    """One day, or a range with what both ends share said once: `29–30 Sep 2015`."""
    start, end = _date(first), _date(last)
    if start == end:
        return day(start, language)
    pattern, dash = "d MMM y", " – "
    if start.year == end.year:
        pattern, dash = ("d", "–") if start.month == end.month else ("d MMM", " – ")
    return f"{_formatted(start, pattern, language)}{dash}{day(end, language)}"


def precision(strike: StrikeSummary, language: str = "en") -> str:
    """How well the place is known: `known to province level only`."""
    return place_level(strike.place_level, language)


def place_level(level: int, language: str = "en") -> str:
    """What a level of a place is called."""
    said = terms(language)
    others = {COUNTRY_LEVEL: said.country_precision, UNSAID_LEVEL: said.place_unsaid}
    return others.get(level) or said.geo_precision[level]


def day_precision(strike: StrikeSummary, language: str = "en") -> str:
    """How well the day is known: `to the week`."""
    said = terms(language)
    return said.day_unsaid if strike.day_unsaid else said.time_precision[strike.time_precision]


# A timeline says it of each bar, and many bars have the same few.
@lru_cache(maxsize=4_096)
def strikes(number: int, language: str = "en", *, strikes_only: bool = True) -> str:
    """`1 strike`, `2 strikes`; `2 events` where some of them may be no strikes."""
    forms = catalogue(language).nouns
    return counted(number, forms.strikes if strikes_only else forms.events, language)


def strikes_in_all(number: int, language: str = "en", *, strikes_only: bool = True) -> str:
    """`2 strikes`, or `2 events`, after a preposition."""
    forms = catalogue(language).nouns
    return counted(number, forms.strikes_in_all if strikes_only else forms.events_in_all, language)


def reports(number: int, language: str = "en") -> str:
    """`3 reports`."""
    return counted(number, catalogue(language).nouns.reports, language)


def probably_one(number: int, language: str = "en") -> str:
    """`3 reports, probably one strike`."""
    return terms(language).probably_one.format(reports=reports(number, language))


def agreements(why: Sequence[str], language: str = "en") -> str:
    """`The same place, the same day and the same attacker. Nothing in their words …`"""
    said = terms(language)
    told = f"{capital(joined([said.agreements[each] for each in why], language))}."
    return told if "by_hand" in why else f"{told} {said.nothing_apart}"


def killed(number: int, language: str = "en") -> str:
    """`24 killed`."""
    return counted(number, catalogue(language).nouns.killed, language)


def strikes_in(number: int, place: str, language: str = "en", *, strikes_only: bool = True) -> str:
    """`2 strikes in Homs`, or `2 events in Homs` where some may be no strikes."""
    forms = catalogue(language).nouns
    told = counted(number, forms.strikes if strikes_only else forms.events, language)
    return terms(language).strikes_in.format(strikes=told, place=isolated(place, language))


def shown_of(
    number: int, total: int, language: str = "en", *, told_in: int = 0, strikes: bool = True
) -> str:
    """`2 of 7 strikes`; `2 of 7 strikes (5 reports)`, where more reports tell of the two.

    Without `strikes` they are events of any type.
    """
    told = terms(language).shown_of.format(
        n=number, strikes=strikes_in_all(total, language, strikes_only=strikes)
    )
    if told_in <= number:
        return told
    return terms(language).with_reports.format(strikes=told, reports=reports(told_in, language))


def share(what: Whole, number: int, total: int, language: str = "en") -> str:
    """`2 of 5 locations`; `The location`, where there is one in all."""
    forms = catalogue(language).nouns.shares[what]
    told = forms.only if total == 1 else forms.some.format(n=f"{number:,}", total=f"{total:,}")
    return capital(told)


def standing(who: str, relation: str, language: str = "en", operation: str | None = None) -> str:
    """An actor and its relation to ground: `ISIS: absent`, `The army: besieging`."""
    said = terms(language)
    does = said.operation[operation] if operation else said.relation[relation]
    return said.standing.format(who=who, relation=does)


def struck(
    who: str | None, language: str = "en", *, factuality: str = "", region: bool = False
) -> str:
    """`Russia struck, somewhere in the area (alleged)`; without `who`, that the attacker is not
    said."""
    said = terms(language)
    if who is None:
        told = said.unsaid_struck_in_area if region else said.unsaid_struck
    else:
        told = (said.struck_in_area if region else said.struck).format(who=who)
    return f"{told} ({said.factuality[factuality].lower()})" if factuality else told


def joined(items: Sequence[str], language: str = "en") -> str:
    """`Homs`, `Homs and Hama`, `Homs, Hama and Idlib`."""
    said = terms(language)
    text = ""
    for number, item in enumerate(items):
        written = isolated(item, language)
        if number and written != item and _LATIN.match(item):
            text += said.list_foreign
        elif number:
            text += said.list_last if number == len(items) - 1 else said.list_between
        text += written
    return text


def of_the_article(by: str) -> bool:
    """Whether nobody is named as speaker."""
    return not by or by.casefold() == NARRATOR


def speaker(by: str, language: str = "en") -> str:
    """Who speaks, as written; the article, and who speaks often, in the reader's language."""
    if of_the_article(by):
        return capital(terms(language).the_article)
    plain = by.casefold().removeprefix("the ").replace("defense", "defence").replace("u.s.", "us")
    return catalogue(language).speakers.get(plain) or capital(by)


def isolated(text: str, language: str) -> str:
    """The text, kept from turning round the signs about it where it runs the other way."""
    turns = catalogue(language).right_to_left and _LATIN.search(text)
    return f"\u2068{text}\u2069" if turns else text


def written_in(text: str) -> str:
    """`en` or `ar`, by the letters."""
    return "en" if _LATIN.search(text) else "ar"


def runs_from_right(text: str) -> bool:
    """Whether a line is set from the right: it has Arabic letters, or no Latin ones."""
    return bool(_ARABIC.search(text)) or not _LATIN.search(text)


def capital(text: str) -> str:
    """The text with its first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]


def _date(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


@lru_cache(maxsize=4096)  # a page writes the same few days thousands of times
def _formatted(value: date, pattern: str, language: str) -> str:
    return format_date(value, pattern, locale=LOCALES[language])
