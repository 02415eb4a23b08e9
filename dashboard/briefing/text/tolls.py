"""Who was killed, said once: a total that several strikes share is one total."""

import re
from collections.abc import Iterable

from dashboard.briefing.text.words import KILLED, isolated, joined, strikes_in_all
from dashboard.layers.strike import StrikeSummary

_QUALIFIED_AR = {
    "": "{killed}",
    "at least": "{killed} على الأقل",
    "at most": "{killed} على الأكثر",
    "up to": "{killed} على الأكثر",
    "about": "نحو {killed}",
    "around": "نحو {killed}",
    "more than": "أكثر من {killed}",
    "over": "أكثر من {killed}",
}
_COUNTED = re.compile(
    rf"(?:(?P<qualifier>{'|'.join(filter(None, _QUALIFIED_AR))}) )?(?P<number>[\d,]+)"
)


def said(strike: StrikeSummary, language: str = "en") -> str:
    """`at least 24 killed`, `5 to 11 killed`, or "" where no toll is said."""
    low, high = strike.fatalities_low, strike.fatalities_high
    if low is not None and high is not None:
        return KILLED.of(low, language) if low == high else _range(low, high, language)
    if low is not None:
        return at_least(low, language)
    if high is None:
        return ""
    killed = KILLED.of(high, language)
    return f"{killed} على الأكثر" if language == "ar" else f"at most {killed}"


def as_claimed(value: str, language: str = "en") -> str:
    """A number with its qualifier, as a speaker gave it: `at least 24 killed`."""
    counted = _COUNTED.fullmatch(value.casefold())
    if language != "ar":
        return f"{value} killed"
    if counted is None:
        return f"القتلى: {isolated(value, language)}"
    killed = KILLED.of(int(counted["number"].replace(",", "")), language)
    return _QUALIFIED_AR[counted["qualifier"] or ""].format(killed=killed)


def at_least(number: int, language: str = "en") -> str:
    """`at least 24 killed`."""
    killed = KILLED.of(number, language)
    return f"{killed} على الأقل" if language == "ar" else f"at least {killed}"


def short(strike: StrikeSummary, language: str = "en") -> str:
    """`≥ 24 killed`, for a mark on the map."""
    told = said(strike, language)
    return told.replace("at least", "≥").replace("at most", "≤").replace(" to ", "–")


def short_at_least(number: int, language: str = "en") -> str:
    """`≥ 24 killed`."""
    return at_least(number, language).replace("at least", "≥")


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
    if len(places) > 1:
        where = joined(places, language)
        return f"في {where} معاً" if language == "ar" else f"in {where} together"
    all_told = strikes_in_all(number, language)
    if language == "ar":
        return f"في {all_told} على {isolated(places[0], language)} معاً"
    return f"in {all_told} on {places[0]} together"


def _range(low: int, high: int, language: str) -> str:
    if language != "ar":
        return f"{low:,} to {high:,} killed"
    # Arabic has a word for two, which takes no figure beside it.
    return "قتيل أو قتيلان" if (low, high) == (1, 2) else f"{low:,} إلى {KILLED.of(high, language)}"
