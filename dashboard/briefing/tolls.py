"""Who was killed, said once: a total that several strikes share is one total."""

from collections.abc import Iterable
from typing import Any

from dashboard.briefing.words import joined

Record = dict[str, Any]


def said(strike: Record) -> str:
    """`at least 24 killed`, `5 to 11 killed`, or "" where no toll is said."""
    low, high = strike["fatalities_low"], strike["fatalities_high"]
    if low is None and high is None:
        return ""
    if low is not None and low == high:
        return f"{low:,} killed"
    if low is not None and high is not None:
        return f"{low:,} to {high:,} killed"
    return f"at least {low:,} killed" if low is not None else f"at most {high:,} killed"


def short(strike: Record) -> str:
    """`≥ 24 killed`, for a mark on the map."""
    return said(strike).replace("at least", "≥").replace("at most", "≤").replace(" to ", "–")


def sharing(strike: Record, strikes: Iterable[Record]) -> list[Record]:
    """The other strikes that share this one's total."""
    group = strike["fatalities_group"]
    return [
        other
        for other in strikes
        if group and other["fatalities_group"] == group and other["event_id"] != strike["event_id"]
    ]


def shared_sentence(strike: Record, others: list[Record]) -> str:
    """`at least 24 killed in Homs and Hama together: one total, not one each`."""
    places = list(dict.fromkeys([strike["location"], *(other["location"] for other in others)]))
    if not others:
        return said(strike)
    where = joined(places) if len(places) > 1 else f"{len(others) + 1} strikes on {places[0]}"
    return f"{said(strike)} in {where} together: one total, not one each"


def lowest_total(strikes: Iterable[Record]) -> int:
    """The sum of the lowest totals, each shared total counted once."""
    totals: dict[str, int] = {}
    for strike in strikes:
        low = strike["fatalities_low"]
        if low is not None:
            key = strike["fatalities_group"] or f"\0{strike['event_id']}"
            totals[key] = max(low, totals.get(key, 0))
    return sum(totals.values())
