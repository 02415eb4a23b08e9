"""Corrections made by hand: `data/gazetteer/corrections.toml`, read on every build."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dashboard.building.incidents import ByHand
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article
from dashboard.domain.event import Event
from dashboard.domain.place import Place
from dashboard.errors import GazetteerError
from dashboard.geocoding.gazetteer import Gazetteer

_KEYS = {
    "pin": ({"name", "place"}, {"article", "reason"}),
    "drop": ({"event", "reason"}, set()),
    "set": ({"event"}, {"actor", "date", "reason"}),
    "join": ({"events", "reason"}, set()),
    "split": ({"events", "reason"}, set()),
}
_TABLES = ", ".join(f"[[{kind}]]" for kind in _KEYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A name pinned to one place, in one article or in all (`article` None)."""

    name: str
    place: Place
    article: str | None
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An event to drop, or whose actor or date a person knows better."""

    event: str
    drop: bool
    actor: str | None
    day: date | None
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Reports that are of one strike (`one`), or each of another."""

    events: frozenset[str]
    one: bool
    label: str


@dataclass(slots=True)
class Corrections:
    """All corrections that can be used, and which of them have matched something."""

    pins: list[Pin] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    groupings: list[Grouping] = field(default_factory=list)
    _used: set[str] = field(default_factory=set)

    def pins_for(self, article: Article) -> dict[str, Place]:
        """The places pinned in an article, by name as written."""
        pinned = {}
        for pin in self.pins:
            if pin.article in (None, article.id) and pin.name in article.text:
                pinned[pin.name] = pin.place
                self._used.add(pin.label)
        return pinned

    def apply(self, events: Iterable[Event]) -> list[Event]:
        """The events with every change made; ids are not renumbered."""
        kept = []
        for event in events:
            mine = [change for change in self.changes if change.event == event.id]
            self._used.update(change.label for change in mine)
            if any(change.drop for change in mine):
                continue
            for change in mine:
                if change.actor is not None:
                    event = replace(event, actor1=change.actor)
                if change.day is not None:
                    event = replace(event, date=change.day, date_end=change.day)
            kept.append(event)
        return kept

    def incidents(self, events: Iterable[str]) -> ByHand:
        """The groupings whose events are all there."""
        there = set(events)
        known = [grouping for grouping in self.groupings if grouping.events <= there]
        self._used.update(grouping.label for grouping in known)
        return ByHand(
            one=[grouping.events for grouping in known if grouping.one],
            apart=[grouping.events for grouping in known if not grouping.one],
        )

    def unused(self) -> list[str]:
        """A line for each correction that matched nothing."""
        made: list[Pin | Change | Grouping] = [*self.pins, *self.changes, *self.groupings]
        labels = [each.label for each in made]
        return [
            f"corrections.toml, {label}: matches nothing. Check its name or event, or remove it."
            for label in labels
            if label not in self._used
        ]


def read_corrections(
    text: str, registry: ActorRegistry, gazetteer: Gazetteer
) -> tuple[Corrections, list[str]]:
    """The corrections that can be used, and a line for each that cannot."""
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Corrections(), [f"corrections.toml: {error}. Correct that line; none were applied."]
    corrections, problems = Corrections(), []
    for kind, entries in tables.items():
        if kind not in _KEYS or not isinstance(entries, list):
            problems.append(f"corrections.toml, [{kind}]: unknown. Write one of {_TABLES}.")
            continue
        for number, entry in enumerate(entries, 1):
            label = f"[[{kind}]] {number}"
            if not isinstance(entry, dict):
                problems.append(f"corrections.toml, {label}: no table. Write [[{kind}]] above it.")
                continue
            try:
                _add(corrections, kind, label, entry, registry, gazetteer)
            except GazetteerError as error:
                problems.append(f"corrections.toml, {label}: {error}")
    return corrections, problems


def _add(
    corrections: Corrections,
    kind: str,
    label: str,
    entry: dict[str, Any],
    registry: ActorRegistry,
    gazetteer: Gazetteer,
) -> None:
    needed, allowed = _KEYS[kind]
    missing, strange = needed - entry.keys(), entry.keys() - needed - allowed
    if missing:
        raise GazetteerError(f"{', '.join(sorted(missing))} is missing. Add it.")
    if strange:
        raise GazetteerError(f"{', '.join(sorted(strange))} is not known here. Remove it.")
    if kind == "pin":
        place = gazetteer.place(str(entry["place"]))
        corrections.pins.append(
            Pin(name=str(entry["name"]), place=place, article=entry.get("article"), label=label)
        )
        return
    if kind in ("join", "split"):
        events = entry["events"]
        if not isinstance(events, list) or len({str(event) for event in events}) < 2:
            raise GazetteerError('events names fewer than two. Write events = ["a:1", "b:2"].')
        corrections.groupings.append(
            Grouping(events=frozenset(map(str, events)), one=kind == "join", label=label)
        )
        return
    actor, day = entry.get("actor"), entry.get("date")
    if actor is not None and (not isinstance(actor, str) or actor not in registry):
        raise GazetteerError(f"unknown actor {actor!r}. Use an id of actors.toml.")
    if day is not None and type(day) is not date:
        raise GazetteerError(f"date {day!r} is no date. Write it as 2015-09-30, without quotes.")
    if kind == "set" and actor is None and day is None:
        raise GazetteerError("nothing to set. Give actor or date.")
    corrections.changes.append(
        Change(event=str(entry["event"]), drop=kind == "drop", actor=actor, day=day, label=label)
    )
