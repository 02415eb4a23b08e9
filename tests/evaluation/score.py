"""Scores of extraction on real texts, where present, and on the passages here: `make eval`.

A place is right by name or within 15 km; an attacker only where the place is; date, toll and
hedging are scored over events whose place and attacker are right.
"""

import argparse
import math
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from dashboard.commands.reading import asker, tokens
from dashboard.domain.event import Event
from dashboard.domain.zone import ActorZone
from dashboard.errors import DashboardError
from dashboard.extraction.pipeline import Extraction, Extractor
from dashboard.extraction.resources import load_resources
from dashboard.readers.choice import reader_of
from dashboard.readers.mode import Mode, ModelAnswers
from tests.evaluation.outcomes import NO_REAL_TEXTS, passages, read_text, real_texts
from tests.evaluation.real_texts import scores as scores_of_real_texts
from tests.paths import DATA, ROOT

HERE = Path(__file__).parent
BASELINE = HERE / "baseline.toml"
PLACE_KM = 15.0


@dataclass
class Tally:
    """Counts from which the scores are made."""

    gold: int = 0
    found: int = 0
    places: int = 0
    attackers: int = 0
    dates: list[bool] = field(default_factory=list)
    tolls: list[bool] = field(default_factory=list)
    hedges: list[bool] = field(default_factory=list)
    strike_free: int = 0
    false_alarms: int = 0
    zones_gold: int = 0
    zones_found: int = 0
    zones_right: int = 0

    def scores(self) -> dict[str, float | None]:
        """Every score, 0-1; None where nothing was counted."""
        return {
            "place F1": _f1(self.places, self.found, self.gold),
            "place and attacker F1": _f1(self.attackers, self.found, self.gold),
            "date": _share(self.dates),
            "toll": _share(self.tolls),
            "hedged": _share(self.hedges),
            "strike-free passages left alone": _ratio(
                self.strike_free - self.false_alarms, self.strike_free
            ),
            "zones precision": _ratio(self.zones_right, self.zones_found),
            "zones recall": _ratio(self.zones_right, self.zones_gold),
        }

    def counts(self) -> dict[str, str]:
        """What stands behind each score."""
        return {
            "place F1": f"{self.places} right of {self.found} found, {self.gold} gold",
            "place and attacker F1": f"{self.attackers} right",
            "date": f"{sum(self.dates)} of {len(self.dates)}",
            "toll": f"{sum(self.tolls)} of {len(self.tolls)}",
            "hedged": f"{sum(self.hedges)} of {len(self.hedges)}",
            "strike-free passages left alone": f"{self.false_alarms} false of {self.strike_free}",
            "zones precision": f"{self.zones_right} of {self.zones_found}",
            "zones recall": f"{self.zones_right} of {self.zones_gold}",
        }


def evaluate(
    read: Callable[[Path], Extraction], folder: Path = HERE / "passages"
) -> tuple[dict[str, Tally], list[str]]:
    """Tallies by name ("all", "before", and each trap), and a line for each miss."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    misses: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        gold = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
        groups = ["all", f"written {gold.get('written', 'after')}", *gold.get("traps", [])]
        passage = Tally()
        misses += [f"{path.stem}: {miss}" for miss in _tally(passage, gold, read(path))]
        for group in groups:
            _add(tallies[group], passage)
    return tallies, misses


def under_baseline(scores: dict[str, float | None]) -> list[str]:
    """A line for each score that is under its committed baseline."""
    baseline = tomllib.loads(BASELINE.read_text(encoding="utf-8"))
    return [
        f"{name}: {scores[name] or 0:.2f}, baseline {floor}"
        for name, floor in baseline.items()
        if (scores[name] or 0) < floor
    ]


def _tally(tally: Tally, gold: dict[str, Any], extraction: Extraction) -> Iterable[str]:
    wanted = gold.get("events", [])
    left = list(extraction.events)
    tally.gold, tally.found = len(wanted), len(left)
    if not wanted:
        tally.strike_free = 1
        tally.false_alarms = bool(left)
    pairs, left = _pair(wanted, left)
    for event, match in pairs:
        if match is None:
            yield f"missed {event['actor1']} at {event['place']}"
            continue
        tally.places += 1
        if match.actor1 != event["actor1"]:
            yield f"{event['place']}: attacker {match.actor1}, not {event['actor1']}"
            continue
        tally.attackers += 1
        if "date" in event:
            tally.dates.append(match.date == event["date"])
            if not tally.dates[-1]:
                yield f"{event['place']}: date {match.date}, not {event['date']}"
        low = match.toll.low if match.toll.low is not None else match.toll.high
        tally.tolls.append(low == event.get("toll"))
        if not tally.tolls[-1]:
            yield f"{event['place']}: toll {low}, not {event.get('toll')}"
        tally.hedges.append(match.factuality.hedged == event["hedged"])
        if not tally.hedges[-1]:
            yield f"{event['place']}: {match.factuality}, not hedged {event['hedged']}"
    for event in left:
        yield f"invented {event.actor1} at {event.place.name}: {event.citations[0].quote[:90]!r}"
    yield from _tally_zones(tally, gold.get("zones", []), extraction.zones)


def _tally_zones(
    tally: Tally, wanted: list[dict[str, Any]], zones: Iterable[ActorZone]
) -> Iterable[str]:
    left = list(zones)
    tally.zones_gold, tally.zones_found = len(wanted), len(left)
    for zone in wanted:
        match = next(
            (
                z
                for z in left
                if z.actor == zone["actor"]
                and z.relation == zone["relation"]
                and _same_place(zone, z.place.name, z.place.latitude, z.place.longitude)
            ),
            None,
        )
        if match is None:
            yield f"zone missed: {zone['actor']} {zone['relation']} {zone['place']}"
        else:
            tally.zones_right += 1
            left.remove(match)
    for extra in left:
        yield f"zone invented: {extra.actor} {extra.relation} {extra.place.name}"


def _pair(
    wanted: list[dict[str, Any]], events: list[Event]
) -> tuple[list[tuple[dict[str, Any], Event | None]], list[Event]]:
    """Each gold event with the found one that fits it best; each found one serves once."""
    left = list(events)
    pairs: list[tuple[dict[str, Any], Event | None]] = []
    for event in wanted:
        fits = [
            e for e in left if _same_place(event, e.place.name, e.place.latitude, e.place.longitude)
        ]
        # Places near each other all pass for one another: the one meant is taken first.
        fits.sort(
            key=lambda e: (
                e.actor1 != event["actor1"],
                e.place.name != event["place"],
                _km(event, e.place.latitude, e.place.longitude),
                e.date != event.get("date"),
            )
        )
        match = fits[0] if fits else None
        if match is not None:
            left.remove(match)
        pairs.append((event, match))
    return pairs, left


def _same_place(gold: dict[str, Any], name: str, latitude: float, longitude: float) -> bool:
    if str(gold["place"]).lower() == name.lower():
        return True
    return _km(gold, latitude, longitude) <= PLACE_KM


def _km(gold: dict[str, Any], latitude: float, longitude: float) -> float:
    north = (latitude - gold["lat"]) * 111.2
    east = (longitude - gold["lon"]) * 111.2 * math.cos(math.radians(latitude))
    return math.hypot(north, east)


def _add(total: Tally, part: Tally) -> None:
    for name, value in vars(part).items():
        setattr(total, name, getattr(total, name) + value)


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _share(values: list[bool]) -> float | None:
    return _ratio(sum(values), len(values))


def _f1(right: int, found: int, gold: int) -> float | None:
    return 2 * right / (found + gold) if found + gold else None


def _print(tallies: dict[str, Tally], misses: list[str]) -> None:
    console = Console()
    for group in ("all", "written before", "written after"):
        if group not in tallies:
            continue
        table = Table("score", "value", "counted", title=f"passages: {group}")
        counts = tallies[group].counts()
        for name, value in tallies[group].scores().items():
            table.add_row(name, "-" if value is None else f"{value:.2f}", counts[name])
        console.print(table)
    traps = Table("trap", "place F1", "place and attacker F1", "gold", title="by trap")
    for group in sorted(set(tallies) - {"all", "written before", "written after"}):
        scores = tallies[group].scores()
        cells = [scores["place F1"], scores["place and attacker F1"]]
        traps.add_row(
            group, *("-" if c is None else f"{c:.2f}" for c in cells), str(tallies[group].gold)
        )
    console.print(traps)
    for miss in misses:
        console.print(miss, highlight=False, markup=False, soft_wrap=True)


def main() -> int:
    """Print the table; 1 where the rules' score is under its committed baseline."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--misses", action="store_true", help="a line for each miss")
    asked.add_argument("--reader", type=Mode, choices=list(Mode), default=Mode.RULES)
    asked.add_argument("--texts", type=Path, help="a folder of texts with gold, as in passages/")
    options = asked.parse_args()
    actors, gazetteer = load_resources(DATA)
    extractor = Extractor(actors, gazetteer)
    paths = sorted(options.texts.glob("*.txt")) if options.texts else [*real_texts(), *passages()]
    answers = _answers(paths) if options.reader is not Mode.RULES else {}

    def read(path: Path) -> Extraction:
        article = read_text(path)
        reader = reader_of(options.reader, extractor, answers.get(article.id))
        return extractor.extract(article, reader=reader)

    if options.texts:
        tallies, misses = evaluate(read, options.texts)
        _print(tallies, misses if options.misses else [])
        return 0
    print("real texts: what readers of news will see")
    if real_texts():
        print(scores_of_real_texts(read, actors, ROOT / "build" / "real", misses=options.misses))
    else:
        print(f"not scored: {NO_REAL_TEXTS}\n")
    tallies, misses = evaluate(read)
    _print(tallies, misses if options.misses else [])
    if options.reader is not Mode.RULES:
        return 0
    under = under_baseline(tallies["all"].scores())
    for line in under:
        print(f"under its baseline: {line}", file=sys.stderr)
    return 1 if under else 0


def _answers(paths: Iterable[Path]) -> Mapping[str, ModelAnswers]:
    """What the model that is set up says of the texts; those it says nothing of are named."""
    asked = asker(DATA).ask([read_text(path) for path in paths])
    for name, why in asked.missing.items():
        print(f"{name}: read by the rules: {why.said}", file=sys.stderr)
    print(tokens(asked.usage))
    return asked.answers


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except DashboardError as error:
        raise SystemExit(str(error)) from error
