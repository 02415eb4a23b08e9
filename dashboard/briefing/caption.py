"""The words that travel with a picture: title, filters, caveat, sources, file name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from dashboard.briefing import tolls, words
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection

Record = dict[str, Any]
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a picture must say of its data. `articles` by id; `link` leads back to the view."""

    total: int
    as_of: date | None
    data_hash: str
    articles: dict[str, Record]
    link: str = ""
    produced: datetime = field(default_factory=lambda: datetime.now(UTC))


def title(strikes: Sequence[Record], selection: Selection, parties: Parties) -> str:
    """`Strikes by Russia, 30 Sep 2015`."""
    actors = sorted({strike["actor1"] for strike in strikes}, key=parties.rank)
    names = [parties.name(actor) for actor in actors]
    by = words.joined(names) if len(names) <= _MOST_NAMED else f"{len(names)} attackers"
    first, last = dates(strikes, selection)
    return f"Strikes by {by}, {words.days(first, last)}"


def dates(strikes: Sequence[Record], selection: Selection) -> tuple[date, date]:
    """The chosen dates; where an end is open, the strikes' own."""
    first = min(date.fromisoformat(strike["event_date"]) for strike in strikes)
    last = max(date.fromisoformat(strike["event_date_end"]) for strike in strikes)
    return selection.date_from or first, selection.date_to or max(last, selection.date_from or last)


def filters(selection: Selection, parties: Parties, number: int, total: int) -> str:
    """`2 of 2 strikes. Attacker: Russia.`, or that nothing is filtered out."""
    types = [words.word(words.EVENT_TYPE[value]) for value in selection.types]
    sure = [words.word(words.FACTUALITY[value]).lower() for value in selection.factualities]
    parts = {
        "Attacker": words.joined([parties.name(actor) for actor in selection.actors]),
        "Said target": words.joined([parties.name(actor) for actor in selection.targets]),
        "Dates": _range(selection),
        "Type": words.joined(types),
        "Certainty": words.joined(sure),
        "Source": words.joined(list(selection.sources)),
        "Search": f"“{selection.text}”" if selection.text else "",
    }
    told = [f"{name}: {value}." for name, value in parts.items() if value] or ["No filter."]
    return " ".join([f"{number:,} of {total:,} strikes.", *told])


def caveats(strikes: Sequence[Record]) -> list[str]:
    """What the marks must not be taken for, in words with a fixed meaning."""
    number = len(strikes)
    regional = sum(strike["geo_precision"] == 3 for strike in strikes)
    near = sum(strike["geo_precision"] == 2 for strike in strikes)
    lines = []
    if regional:
        precision = words.precision(3, None)
        be = "is" if number == 1 else "are"
        lines.append(f"{regional} of {number} locations {be} {precision}: hatched, not pinned.")
    if near:
        lines.append(f"{near} of {number} locations are near the place named, not at it.")
    for factuality in ("alleged", "disputed", "denied"):
        found = sum(strike["factuality"] == factuality for strike in strikes)
        if found:
            meaning = words.FACTUALITY_MEANS[factuality][0]
            lines.append(f"{found} of {number} strikes {factuality}: {_lower(meaning)}")
    toll = tolls.lowest_total(strikes)
    if toll:
        shared = any(tolls.sharing(strike, strikes) for strike in strikes)
        once = " A total shared by several strikes is counted once." if shared else ""
        lines.append(f"At least {toll:,} said killed in all.{once}")
    return lines


def sources(strikes: Sequence[Record], articles: dict[str, Record]) -> list[str]:
    """`1. Title, publisher, 30 Sep 2015`, in order of date."""
    ids = {source for strike in strikes for source in strike["sources"]}
    known = sorted((articles[i] for i in ids if i in articles), key=lambda a: a["published"])
    lines = [
        ", ".join(
            p for p in (a["title"] or a["id"], a["publisher"], words.day(a["published"])) if p
        )
        for a in known
    ]
    lines += sorted(i for i in ids if i not in articles)
    return [f"{number}. {line}" for number, line in enumerate(lines, 1)]


def date_time_group(moment: datetime) -> str:
    """`301200Z SEP 15`."""
    utc = moment.astimezone(UTC)
    month = words.day(utc.date()).split()[1].upper()
    return f"{utc:%d%H%M}Z {month} {utc:%y}"


def file_name(strikes: Sequence[Record], selection: Selection, extension: str = "png") -> str:
    """`syria-strikes_russia_20150930-20151001.png`."""
    actors = selection.actors or tuple(sorted({strike["actor1"] for strike in strikes}))
    who = "-".join(actors) if len(actors) <= _MOST_NAMED else f"{len(actors)}-attackers"
    who = re.sub(r"[^a-z0-9_-]+", "", who.casefold()) or "all"
    first, last = dates(strikes, selection)
    return f"syria-strikes_{who}_{first:%Y%m%d}-{last:%Y%m%d}.{extension}"


def _range(selection: Selection) -> str:
    first, last = selection.date_from, selection.date_to
    if first and last:
        return words.days(first, last)
    if first:
        return f"from {words.day(first)}"
    return f"to {words.day(last)}" if last else ""


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
