"""How well real place names are placed: python -m tests.evaluation.ucdp [--misses]

UCDP's events of 2016 in Syria give each place in words ("Teir Maaleh village"), its governorate
and where UCDP's coders put it. Every name is asked for as an article might say it: alone, and with
its governorate. The data lies beside the project, not in it (UCDP GED, CC BY 4.0).

Many points of the gazetteer's supplement are UCDP's own (data/LICENSES.md). Of those the measure
says only that the name was found, not that the point is right, so a third table leaves them out.
"""

import csv
import gzip
import math
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from dashboard.domain.place import Mention, Resolved
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.resolve import resolve
from dashboard.words import reviews
from dashboard.words.english import ENGLISH
from tests.paths import ROOT

EVENTS = ROOT.parent / "shared" / "data" / "ucdp_ged_syria_2016.csv.gz"
ABSENT = "shared/data/ucdp_ged_syria_2016.csv.gz is not beside the project"

RIGHT, UNRESOLVED, WRONG = "right", "unresolved", "wrong"
RIGHT_KM = 15.0
SAME_POINT_KM = 0.1
# UCDP's `where_prec`: the place itself, near it, its district. Beyond are governorates and wider.
PRECISIONS = {"1": "the place itself", "2": "near the place", "3": "a district"}
GOVERNORATES = {
    "Al Hasakah": "SY-HA",
    "Aleppo": "SY-HL",
    "Ar Raqqah": "SY-RA",
    "As Suwayda": "SY-SU",
    "Damascus": "SY-DI",
    "Daraa": "SY-DR",
    "Deir ez Zor": "SY-DY",
    "Hamah": "SY-HM",
    "Homs": "SY-HI",
    "Idlib": "SY-ID",
    "Latakia": "SY-LA",
    "Quneitra": "SY-QU",
    "Rif Dimashq": "SY-RD",
    "Tartus": "SY-TA",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in words, and where it is: WGS 84 degrees."""

    precision: str
    name: str
    governorate: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a name, over how many events, and what was found instead.

    `shared` tells of a hand-written point of the gazetteer that is UCDP's own.
    """

    spot: Spot
    events: int
    verdict: str
    found: str
    shared: bool = False


def spots(path: Path = EVENTS) -> Counter[Spot]:
    """The distinct places of the three precisions, with their numbers of events."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return Counter(
            Spot(
                precision=row["where_prec"],
                name=row["where_coordinates"],
                governorate=row["adm_1"],
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
            )
            for row in csv.DictReader(lines)
            if row["where_prec"] in PRECISIONS
        )


def measure(
    gazetteer: Gazetteer, places: Mapping[Spot, int], *, hinted: bool = False
) -> Iterator[Outcome]:
    """The outcome of each name; `hinted` says its governorate with it, as "X in Y" would."""
    for spot, events in places.items():
        within = (spot.governorate,) if hinted and spot.governorate else ()
        found = resolve(Mention(name=spot.name, within=within), gazetteer)
        if not isinstance(found, Resolved):
            yield Outcome(spot, events, UNRESOLVED, reviews.reason(found.reason, ENGLISH))
            continue
        place = found.place
        code = GOVERNORATES.get(spot.governorate.removesuffix(" Governorate"))
        off = km(spot.latitude, spot.longitude, place.latitude, place.longitude)
        right = off <= RIGHT_KM and code in {None, place.admin1_code}
        said = f"{place.name} ({place.kind}), {place.admin1 or place.country}, {off:.0f} km off"
        # UCDP's coders took the points of towns from GeoNames, as this project does.
        shared = off <= SAME_POINT_KM and not place.id.startswith("gn:")
        yield Outcome(spot, events, RIGHT if right else WRONG, said, shared)


def shares(outcomes: list[Outcome], precision: str) -> dict[str, float]:
    """The share of each verdict over the events of a precision, 0-1."""
    counts: Counter[str] = Counter()
    for outcome in outcomes:
        if outcome.spot.precision == precision:
            counts[outcome.verdict] += outcome.events
    return {v: counts[v] / counts.total() for v in (RIGHT, UNRESOLVED, WRONG)}


def km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres between two points, WGS 84 degrees, that lie not far apart."""
    north = (other_latitude - latitude) * 111.2
    east = (other_longitude - longitude) * 111.2 * math.cos(math.radians(latitude))
    return math.hypot(north, east)


def _table(title: str, outcomes: list[Outcome]) -> Table:
    table = Table("UCDP precision", "events", "names", RIGHT, UNRESOLVED, WRONG, title=title)
    for precision, meaning in PRECISIONS.items():
        some = [o for o in outcomes if o.spot.precision == precision]
        names = Counter(o.verdict for o in some)
        cells = [
            f"{100 * share:.1f} %, {names[verdict]} names"
            for verdict, share in shares(outcomes, precision).items()
        ]
        events = sum(o.events for o in some)
        table.add_row(f"{precision}: {meaning}", str(events), str(len(some)), *cells)
    return table


def main() -> int:
    """Print the tables; one line where the data is absent."""
    if not EVENTS.exists():
        print(f"Nothing measured: {ABSENT}.")
        return 0
    gazetteer, places, console = Gazetteer.load(ROOT / "data"), spots(), Console(width=120)
    for hinted, title in ((False, "names alone"), (True, "names with their governorate")):
        outcomes = list(measure(gazetteer, places, hinted=hinted))
        console.print(_table(f"{title}: shares of events", outcomes))
        if not hinted:
            independent = [o for o in outcomes if not o.shared]
            console.print(_table(f"{title}, without points that are UCDP's", independent))
        if "--misses" not in sys.argv:
            continue
        for missed in sorted(outcomes, key=lambda o: (o.spot.precision, o.verdict, -o.events)):
            if missed.verdict != RIGHT:
                spot = missed.spot
                print(
                    f"{spot.precision} {missed.verdict} {missed.events} x {spot.name},"
                    f" {spot.governorate} ({spot.latitude}, {spot.longitude}): {missed.found}"
                )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
