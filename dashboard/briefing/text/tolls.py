"""Who was killed, said once: a total that several strikes share is one total."""

import re
from collections.abc import Iterable

from dashboard.briefing.text.phrases import isolated, joined, killed, strikes_in_all
from dashboard.layers.strike import StrikeSummary
from dashboard.words import catalogue
from dashboard.words.fields import TollRangeWords

_CLAIMED = re.compile(r"(?:(?P<qualifier>[a-z ]+) )?(?P<number>[\d,]+)")


def said(strike: StrikeSummary, language: str = "en") -> str:
    """`at least 24 killed`, `5 to 11 killed`, or "" where no toll is said."""
    return _told(strike, catalogue(language).tolls.spelled_out, language)


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
    number = int(claimed["number"].replace(",", ""))
    return text.format(value=value, killed=killed(number, language))


def at_least(number: int, language: str = "en") -> str:
    """`at least 24 killed`."""
    text = catalogue(language).tolls.spelled_out.at_least
    return text.format(killed=killed(number, language))


def short_at_least(number: int, language: str = "en") -> str:
    """`≥ 24 killed`."""
    return catalogue(language).tolls.short.at_least.format(killed=killed(number, language))


def sharing(strike: StrikeSummary, strikes: Iterable[StrikeSummary]) -> list[StrikeSummary]:
    """The other strikes that share this one's total."""
    group = strike.fatalities_group
    return [
        other
        for other in strikes
        if group and other.fatalities_group == group and other.event_id != strike.event_id
    ]


def together(strike: StrikeSummary, places: list[str], number: int, language: str = "en") -> str:
    """`at least 24 killed in Homs and Hama together`: one total of `number` strikes on `places`."""
    told = said(strike, language)
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


def _told(strike: StrikeSummary, texts: TollRangeWords, language: str) -> str:
    low, high = strike.fatalities_low, strike.fatalities_high
    if low is None:
        return "" if high is None else texts.at_most.format(killed=killed(high, language))
    if high is None:
        return texts.at_least.format(killed=killed(low, language))
    if low == high:
        return killed(low, language)
    if (low, high) == (1, 2):
        return texts.one_or_two
    return texts.between.format(low=f"{low:,}", killed=killed(high, language))
