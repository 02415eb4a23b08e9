"""Who was killed, said once: a total that several strikes share is one total."""

import re
from collections.abc import Callable

from dashboard.articles.dates import NUMBER_WORDS
from dashboard.briefing.text.phrases import comma, isolated, joined, killed, strikes_in_all
from dashboard.briefing.text.plurals import counted as plural
from dashboard.domain.event import Casualty
from dashboard.layers.strike import CASUALTIES, StrikeSummary
from dashboard.words import catalogue
from dashboard.words.fields import TollRangeWords

_NUMBERS = {word: number for word, number in NUMBER_WORDS.items() if number}
_ONE = r"(?:one|an?) (?:civilian|child|infant|man|woman|boy|girl|baby|person|fighter|soldier)"
_CLAIMED = re.compile(
    r"(?:(?P<qualifier>[a-z ]+?) )?"
    rf"(?:(?P<number>[\d,]+|{_ONE}|(?:(?:{'|'.join(_NUMBERS)})\b-?)+)|(?P<many>dozens|hundreds|scores"
    r"|tens|thousands))(?: people| civilians)?"
)


def said(strike: StrikeSummary, language: str = "en") -> str:
    """`at least 24 killed`, `5 to 11 killed`, or "" where no toll is said."""
    return _told(strike, catalogue(language).tolls.spelled_out, language)


def estimate(strike: StrikeSummary, language: str = "en") -> str:
    """`9 killed, best estimate 9`: with what a data set takes for likeliest, where it says it."""
    told, best = said(strike, language), strike.fatalities_best
    if best is None or best == strike.fatalities_low == strike.fatalities_high:
        return told
    likeliest = catalogue(language).tolls.best.format(n=f"{best:,}")
    return comma(language).join(filter(None, (told, likeliest)))


def injured(strike: StrikeSummary, language: str = "en") -> str:
    """`at least 30 injured`, or "" where nobody says."""
    return _casualty(strike, "injured", language)


def who_were_killed(strike: StrikeSummary, language: str = "en") -> str:
    """`12 civilians and 5 children`: as far as it is said; one person may be of several kinds."""
    kinds = (_casualty(strike, kind, language) for kind in CASUALTIES if kind != "injured")
    return joined([said for said in kinds if said], language)


def besides_killed(strike: StrikeSummary, language: str = "en") -> list[str]:
    """`of the killed: 5 children`, `30 injured`: a line for each that is said."""
    who = who_were_killed(strike, language)
    of_the_killed = catalogue(language).tolls.of_the_killed
    lines = [of_the_killed.format(people=who) if who else "", injured(strike, language)]
    return [line for line in lines if line]


def short(strike: StrikeSummary, language: str = "en") -> str:
    """`≥ 24 killed`, for a mark on the map."""
    return _told(strike, catalogue(language).tolls.short, language)


def as_claimed(value: str, language: str = "en") -> str:
    """A number with its qualifier, as a speaker gave it: `at least 24 killed`."""
    texts = catalogue(language).tolls
    claimed = _CLAIMED.fullmatch(value.casefold())
    text = texts.claimed.get(claimed["qualifier"] or "") if claimed else None
    if claimed is None or text is None:
        return texts.claimed_in_words.format(value=isolated(value, language))
    if claimed["many"]:
        return texts.uncounted[claimed["many"]]
    return text.format(value=value, killed=killed(_figure(claimed["number"]), language))


def _figure(number: str) -> int:
    """Of `24`, `1,200`, `nine`, `a woman`, `thirty-three`."""
    figures = number.replace(",", "")
    if figures.isdigit():
        return int(figures)
    return sum(_NUMBERS.get(word, 0) for word in re.split(r"[\s-]", number)) or 1


def at_least(number: int, language: str = "en") -> str:
    """`at least 24 killed`."""
    text = catalogue(language).tolls.spelled_out.at_least
    return text.format(killed=killed(number, language))


def short_at_least(number: int, language: str = "en") -> str:
    """`≥ 24 killed`."""
    return catalogue(language).tolls.short.at_least.format(killed=killed(number, language))


def together(strike: StrikeSummary, places: list[str], number: int, language: str = "en") -> str:
    """`at least 24 killed in Homs and Hama together`: one total of `number` strikes on `places`."""
    told = estimate(strike, language)
    if number < 2:
        return told
    return f"{told} {where_together(places, number, language)}"


def where_together(places: list[str], number: int, language: str = "en") -> str:
    """`in Homs and Hama together`, `in 2 strikes on Homs together`."""
    texts = catalogue(language).tolls
    if len(places) > 1:
        return texts.in_places.format(places=joined(places, language))
    return texts.in_strikes.format(
        strikes=strikes_in_all(number, language), place=isolated(places[0], language)
    )


def _casualty(strike: StrikeSummary, counted: Casualty, language: str) -> str:
    low, high = strike.range_of(counted)
    forms = catalogue(language).nouns.casualties[counted]
    spelled_out = catalogue(language).tolls.spelled_out
    return _range(low, high, spelled_out, lambda number: plural(number, forms, language))


def _told(strike: StrikeSummary, texts: TollRangeWords, language: str) -> str:
    if strike.fatalities_words:
        return catalogue(language).tolls.uncounted[strike.fatalities_words]
    low, high = strike.range_of("fatalities")
    if (low, high) == (1, 2):
        return texts.one_or_two
    return _range(low, high, texts, lambda number: killed(number, language))


def _range(
    low: int | None, high: int | None, texts: TollRangeWords, people: Callable[[int], str]
) -> str:
    if low is None:
        return "" if high is None else texts.at_most.format(killed=people(high))
    if high is None:
        return texts.at_least.format(killed=people(low))
    if low == high:
        return people(low)
    return texts.between.format(low=f"{low:,}", killed=people(high))
