"""Numbers of strikes: in all, by day, by each choice of a filter; and who says who was hit."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from dashboard.layers.database import Array, Ask
from dashboard.layers.filters import KIND_PARTS, StrikeFilter
from dashboard.layers.looks import Look
from dashboard.layers.scan import Scan


class Speaker(NamedTuple):
    """Who says something; `outlet` is whose voice an article's own is, else empty."""

    name: str
    outlet: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Daily:
    """Strikes by the day they began and by attacker: a row each, oldest first.

    `day` are Python's ordinals, `actor` places in `actors`.
    """

    actors: tuple[str, ...]
    day: Array
    actor: Array
    number: Array


def looks(scan: Scan, wanted: StrikeFilter) -> list[Look]:
    """The looks that occur."""
    found = np.flatnonzero(np.bincount(scan.of("look", wanted))).tolist()
    return sorted((scan.looks.every[look] for look in found), key=lambda look: str(tuple(look)))


def by_kind(scan: Scan, wanted: StrikeFilter) -> dict[str, dict[str, int]]:
    """For each filter by kind, its values with counts under all the other filters.

    Every value in the data is there, with 0 where the other filters leave none.
    """
    free = wanted
    for part in KIND_PARTS:
        free = free.without(part)
    numbers = np.bincount(scan.of("kind", free), minlength=len(scan.kinds))
    return {
        part: scan.kinds.counts(part, numbers * scan.kinds.met(wanted.without(part)))
        for part in KIND_PARTS
    }


def daily(scan: Scan, wanted: StrikeFilter) -> Daily:
    """Strikes by the day they began, each attacker's."""
    actors = scan.kinds.actors
    day = scan.of("day", wanted)[::-1]
    # Days are sorted: the place of each among those that occur is told without sorting again.
    begins = np.flatnonzero(np.diff(day, prepend=-1))
    place = np.repeat(np.arange(len(begins)), np.diff(begins, append=len(day)))
    actor = scan.kinds.actor[scan.of("kind", wanted)[::-1]]
    numbers = np.bincount(place * len(actors) + actor)
    cells = np.flatnonzero(numbers)
    return Daily(
        actors=tuple(actors),
        day=day[begins][cells // max(len(actors), 1)],
        actor=cells % max(len(actors), 1),
        number=numbers[cells],
    )


def reports(scan: Scan, wanted: StrikeFilter) -> int:
    """How many reports tell of the strikes."""
    return int(scan.of("reports", wanted).sum())


def sources(
    scan: Scan, wanted: StrikeFilter, among: tuple[str, ...] | None = None
) -> dict[str, int]:
    """Strikes by source, of all or `among` some; 0 where a source has none."""
    return scan.source_sets.counts(scan.of("source_set", wanted), among)


def who_says(ask: Ask, wanted: StrikeFilter) -> dict[Speaker, dict[str, set[str]]]:
    """Speakers, the actors each names as target, and whether they affirm or deny it.

    Who says most comes first; "Officials" and "officials" are one.
    """
    where, values = wanted.where()
    rows = ask(
        "SELECT speaker, outlet, target, stance, sum(number)::BIGINT FROM said_sets JOIN"
        " (SELECT said_set, count(*) AS number, min(position) AS first FROM strikes"
        f"  WHERE said_set > 0 AND {where} GROUP BY said_set) USING (said_set)"
        " GROUP BY ALL ORDER BY min(first), min(place)",
        values,
    )
    spelled: dict[Speaker, Speaker] = {}
    said: dict[Speaker, dict[str, set[str]]] = {}
    times: Counter[Speaker] = Counter()
    for name, outlet, target, stance, number in rows:
        speaker = spelled.setdefault(Speaker(name.casefold(), outlet), Speaker(name, outlet))
        said.setdefault(speaker, {}).setdefault(target, set()).add(stance)
        times[speaker] += number
    return dict(sorted(said.items(), key=lambda item: -times[item[0]]))
