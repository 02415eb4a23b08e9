"""What the alternatives are given, and what everybody is checked against: from a data folder.

`python -m tests.benchmarks.points FOLDER` writes `facts.json` into it; `--points`, `points.csv`.
"""

import csv
import json
import math
import sys
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from dashboard.briefing.parties import Parties
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore

POINTS, FACTS = "points.csv", "facts.json"
_PAGE = 100_000
_TAKEN = ("event_id", "event_date", "location", "actor1", "longitude", "latitude")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """How many strikes there are, by attacker, and from which day to which."""

    total: int
    by_actor: dict[str, int]
    first: str
    last: str

    @classmethod
    def read(cls, folder: Path) -> "Facts":
        """The facts written beside the points."""
        return cls(**json.loads((folder / FACTS).read_text(encoding="utf-8")))

    def count(self, actors: list[str]) -> int:
        """Strikes by any of the actors; no actor is every strike."""
        return sum(self.by_actor[actor] for actor in actors) if actors else self.total

    def often(self) -> list[str]:
        """The six attackers with most strikes."""
        return sorted(self.by_actor, key=lambda actor: -self.by_actor[actor])[:6]

    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        return date.fromisoformat(self.first), date.fromisoformat(self.last)


def write(folder: Path, *, points: bool) -> None:
    """Write the facts of a data folder, and its points where they are wanted."""
    store = EventStore.load(folder)
    span = store.span or (date.today(), date.today())
    counts = store.facets(StrikeFilter())["actors"]
    facts = Facts(
        total=store.total,
        by_actor={actor: number for actor, number in counts.items() if number},
        first=span[0].isoformat(),
        last=span[1].isoformat(),
    )
    if points:
        _write_points(folder, store)
    (folder / FACTS).write_text(json.dumps(asdict(facts)), encoding="utf-8")


def _write_points(folder: Path, store: EventStore) -> None:
    parties = Parties.load(folder)
    with (folder / POINTS).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([*_TAKEN, "size", "colour"])
        for start in range(0, store.total, _PAGE):
            for row in store.rows(StrikeFilter(), sort=[], start=start, stop=start + _PAGE):
                size = round(6 + 2 * math.sqrt(row.fatalities_low or 0), 1)
                colour = parties.colour(row.actor1, "light")
                writer.writerow([*(getattr(row, name) for name in _TAKEN), min(size, 40), colour])


if __name__ == "__main__":
    write(Path(sys.argv[1]), points="--points" in sys.argv)
