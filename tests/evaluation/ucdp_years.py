"""How well the places of the whole war are found: python -m tests.evaluation.ucdp_years [--misses]

UCDP's events of 2011-2020 name 1,600 places. The gazetteer has taken their names over, so of those
it can only be wrong where two places share one. Three questions are therefore asked apart: how the
names are found as they stand; how those of one half of the years are found with the names of the
other half alone; and how new spellings of names are found, made by rules. Spellings and scores were
tuned on even years: the figures to trust are those of odd ones.
"""

import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from dashboard.domain.place import Mention, Place, PlaceKind, Resolved
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.places import read_entries
from dashboard.geocoding.resolve import resolve
from dashboard.geocoding.spelling import normalise
from data.derive.conflict import OWN_TABLES, Named, governorates, joined, read, write
from tests.evaluation.ucdp import RIGHT, RIGHT_KM, UNRESOLVED, WRONG
from tests.evaluation.ucdp import km as distance
from tests.paths import DATA, ROOT

EVENTS = ROOT.parent / "shared" / "data" / "ucdp_ged21_syria.csv.gz"
ABSENT = "shared/data/ucdp_ged21_syria.csv.gz is not beside the project"
YEARS = range(2011, 2021)
RESPELLED = 300


def events(kept: Callable[[int], bool] = lambda _: True) -> Counter[Named]:
    """The named places of some years, each with its number of events."""
    return read(EVENTS, kept)


def verdict(gazetteer: Gazetteer, spot: Named) -> str:
    """Right within 15 km of UCDP's point, unresolved, or wrong."""
    found = resolve(Mention(name=spot.name), gazetteer)
    if not isinstance(found, Resolved):
        return UNRESOLVED
    place = found.place
    off = distance(spot.latitude, spot.longitude, place.latitude, place.longitude)
    return RIGHT if off <= RIGHT_KM else WRONG


def tally(gazetteer: Gazetteer, spots: Mapping[Named, int]) -> Counter[str]:
    """The number of events of each verdict."""
    counts: Counter[str] = Counter()
    for spot, count in spots.items():
        counts[verdict(gazetteer, spot)] += count
    return counts


def joined_from(spots: Mapping[Named, int]) -> Gazetteer:
    """The project's gazetteer as it would be with these names of the conflict alone."""
    entries = read_entries(OWN_TABLES)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "conflict.csv"
        write(joined(spots, Gazetteer(entries), governorates()), path)
        return Gazetteer(read_entries([*OWN_TABLES, path]))


def unseen(spots: Mapping[Named, int], seen: Iterable[Named]) -> Counter[Named]:
    """The places whose name is not among others."""
    names = {normalise(spot.name) for spot in seen}
    return Counter({s: n for s, n in spots.items() if normalise(s.name) not in names})


# --- New spellings ------------------------------------------------------------------------------

# One change each, as newsrooms vary what is written in another alphabet.
_CHANGES: tuple[tuple[str, str], ...] = (
    (r"^[Aa]l-", ""),  # the article dropped
    (r"\b[Aa]l-", "el-"),
    (r"(?<=[aeiou])([bdlmnrst])(?=[aeiou])", r"\1\1"),  # a letter doubled
    (r"([bdlmnrst])\1", r"\1"),  # a doubled letter written once
    (r"q", "k"),
    (r"iyah\b", "ieh"),
    (r"iyah\b", "iya"),
    (r"ah\b", "eh"),
    (r"a\b", "ah"),
    (r"ay", "ei"),
    (r"aw", "au"),
    (r"(?<=[^aeiouAEIOU])u(?=[^aeiou])", "ou"),
    (r"(?<=[^aeiouAEIOU])i(?=[^aeiou])", "e"),
    (r"(?<=[^aeiouAEIOU])i(?=[^aeiou])", "ee"),
    (r"(?<=[^aeiouAEIOU])a(?=[^aeiou]+\w)", "e"),
    (r"sh", "ch"),
    (r"\bKafr\b", "Kfar"),
    (r"\bTall\b", "Tel"),
    (r"\bAyn\b", "Ein"),
    (r"\bDayr\b", "Deir"),
    (r" ", "-"),
)  # fmt: skip


def respelled(name: str, chance: random.Random) -> str | None:
    """A name with one or two such changes; None where none applies."""
    changes = [change for change in _CHANGES if re.search(change[0], name)]
    chance.shuffle(changes)
    spelled = name
    for pattern, letters in changes[:2]:
        spelled = re.sub(pattern, letters, spelled, count=1)
    return spelled[0].upper() + spelled[1:] if spelled.lower() != name.lower() else None


def new_spellings(gazetteer: Gazetteer, seed: int = 2011) -> list[tuple[str, Place]]:
    """Spellings the gazetteer has not, of 300 of its Syrian towns; always the same."""
    chance = random.Random(seed)
    places = sorted(gazetteer.places(), key=lambda place: place.id)
    known = [p for p in places if p.country == "SY" and p.kind is PlaceKind.TOWN]
    chance.shuffle(known)
    made: list[tuple[str, Place]] = []
    for place in known:
        spelled = respelled(place.name, chance)
        if spelled and not gazetteer.bearing(spelled) and len(made) < RESPELLED:
            made.append((spelled, place))
    return made


def respelled_tally(gazetteer: Gazetteer, made: Iterable[tuple[str, Place]]) -> Counter[str]:
    """The number of spellings of each verdict."""
    return Counter(
        verdict(gazetteer, Named(name, place.latitude, place.longitude)) for name, place in made
    )


def _cells(counts: Counter[str]) -> Iterator[str]:
    yield f"{counts.total():,}"
    for kind in (RIGHT, UNRESOLVED, WRONG):
        yield f"{100 * counts[kind] / max(1, counts.total()):.1f} %"


def main() -> int:
    """Print the tables; one line where the data is absent."""
    if not EVENTS.exists():
        print(f"Nothing measured: {ABSENT}.")
        return 0
    gazetteer = Gazetteer.load(DATA)
    even, odd = events(lambda year: year % 2 == 0), events(lambda year: year % 2 == 1)
    table = Table("names", "events", RIGHT, UNRESOLVED, WRONG, title="the war by UCDP, names alone")
    for year in YEARS:
        tuned = "tuned on" if year % 2 == 0 else ""
        spots = events(lambda there, year=year: there == year)
        table.add_row(f"{year} {tuned}", *_cells(tally(gazetteer, spots)))
    table.add_row("all years", *_cells(tally(gazetteer, even + odd)), end_section=True)
    halves = (("odd", odd, "even", even), ("even", even, "odd", odd))
    for name, asked, other, taken in halves:
        half = joined_from(taken)
        table.add_row(
            f"{name} years, with names of {other} ones alone", *_cells(tally(half, asked))
        )
        table.add_row("  of these, names not taken", *_cells(tally(half, unseen(asked, taken))))
    made = new_spellings(gazetteer)
    table.add_row(f"{len(made)} new spellings", *_cells(respelled_tally(gazetteer, made)))
    Console(width=120).print(table)
    if "--misses" in sys.argv:
        for spot, count in (even + odd).most_common():
            if (said := verdict(gazetteer, spot)) != RIGHT:
                print(f"{said} {count} x {spot.name} ({spot.latitude}, {spot.longitude})")
        for name, place in made:
            if (said := verdict(gazetteer, Named(name, place.latitude, place.longitude))) != RIGHT:
                print(f"{said} {name} for {place.name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
