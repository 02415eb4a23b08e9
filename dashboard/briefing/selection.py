"""What a reader looks at: filters, layers, view. It is the page's address, and back."""

import math
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar
from urllib.parse import quote, unquote_plus

from dashboard.briefing.comparison import Comparison
from dashboard.briefing.governorates import plain
from dashboard.briefing.map_notes import MOST_NOTES, MapNote
from dashboard.briefing.text.notices import (
    BackwardDates,
    LongSearch,
    Notice,
    NotUnderstood,
    UnknownKey,
)
from dashboard.domain.event import EventType, Factuality
from dashboard.domain.reader import ReaderAgreement
from dashboard.domain.zone import ZoneRelation
from dashboard.layers.filters import MOST_WORDS, StrikeFilter
from dashboard.layers.study_area import StudyArea
from dashboard.layers.zone import ZoneFilter
from dashboard.words import LANGUAGES

T = TypeVar("T")

RELATIONS = tuple(str(relation) for relation in ZoneRelation)
STRIKES = "strikes"
ZONES, NO_LAYER = "zones", "none"
"""In an address: short for every relation; no layer at all."""
LAYERS = (STRIKES, *RELATIONS)
DEFAULT_LAYERS = (STRIKES, "controls", "present")
"""Strikes first, and who is there, quietly: outlines of whole countries only when asked."""

KEYS = (
    "actor", "target", "from", "to", "type", "source", "data", "factuality", "agreement", "q",
    "area", "notes", "since", "compare", "event", "layers", "lat", "lon", "zoom", "lang", "theme",
)  # fmt: skip
"""What an address may say, in the order it is written."""
VIEW_KEYS = ("since", "compare", "event", "lat", "lon", "zoom", "theme")
"""Those that say how the data is looked at, not which of it."""

TYPES = {"air_strike": str(EventType.AIR_STRIKE), "shelling": str(EventType.SHELLING)}
_FACTUALITIES = tuple(str(factuality) for factuality in Factuality)
_AGREEMENTS = tuple(str(agreement) for agreement in ReaderAgreement)
MOST_LATITUDE = 85.0
DEEPEST_ZOOM = 12.0
"""Of the page and of every export: closer up the basemap knows no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """One view of the data. Lists are sorted, so equal views are equal selections; a zoom deeper
    than the deepest is the deepest.

    What was reported from `since` on is new to the reader. `notes` are whoever's who made the view,
    and stand on its map; the page shows beside it what it is to `compare` with. `theme` None
    follows the reader's machine. `notices` say what an address held that was not understood; they
    are not part of the view.
    """

    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    factualities: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    data_sets: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    text: str = ""
    area: StudyArea | None = None
    notes: tuple[MapNote, ...] = ()
    since: date | None = None
    compare: Comparison | None = None
    event: str = ""
    layers: tuple[str, ...] = DEFAULT_LAYERS
    latitude: float | None = None
    longitude: float | None = None
    zoom: float | None = None
    language: str = "en"
    theme: str | None = None
    notices: tuple[Notice, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        for name in (
            *("actors", "targets", "types", "factualities", "agreements", "sources", "data_sets"),
        ):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        object.__setattr__(self, "layers", tuple(x for x in LAYERS if x in self.layers))
        object.__setattr__(self, "text", " ".join(self.text.split()))
        for name, digits in (("latitude", 4), ("longitude", 4), ("zoom", 2)):
            value = getattr(self, name)
            object.__setattr__(self, name, None if value is None else round(value, digits) + 0.0)
        if self.zoom is not None and self.zoom > DEEPEST_ZOOM:
            object.__setattr__(self, "zoom", DEEPEST_ZOOM)
        if self.date_from and self.date_to and self.date_to < self.date_from:
            raise ValueError(f"selection: to {self.date_to} is before from {self.date_from}")

    @classmethod
    def from_query(
        cls, query: str, known: Mapping[str, Container[str]] | None = None
    ) -> "Selection":
        """The view of an address's query string; never raises.

        `known` has the ids that exist (`actor`, `source`, `event`): others are left out with a
        notice, as is whatever is malformed.
        """
        state = _QueryParser(query, known or {})
        first, last = state.one("from", date.fromisoformat), state.one("to", date.fromisoformat)
        if first and last and last < first:
            state.notices.append(BackwardDates(str(first), str(last)))
            first = last = None
        selection = cls(
            actors=state.ids("actor"),
            targets=state.ids("target", known_as="actor"),
            types=state.types(),
            factualities=state.choices("factuality", {value: value for value in _FACTUALITIES}),
            agreements=state.choices("agreement", {value: value for value in _AGREEMENTS}),
            sources=state.ids("source"),
            data_sets=state.ids("data"),
            date_from=first,
            date_to=last,
            text=state.search(),
            area=state.area(),
            notes=state.notes(),
            since=state.one("since", date.fromisoformat),
            compare=state.compare(),
            event=state.event(),
            layers=state.layers(),
            latitude=state.one("lat", _within(-MOST_LATITUDE, MOST_LATITUDE)),
            longitude=state.one("lon", _within(-180.0, 180.0)),
            zoom=state.one("zoom", _within(0.0, math.inf)),
            language=state.one("lang", _among(*LANGUAGES)) or "en",
            theme=state.one("theme", _among("light", "dark")),
        )
        return replace(selection, notices=tuple(state.notices))

    def to_query(self) -> str:
        """The query string without `?`; empty for the view a first visit gives."""
        short = {value: key for key, value in TYPES.items()}
        view = self.layers
        if set(RELATIONS) <= set(view):
            view = (*(x for x in view if x == STRIKES), ZONES)
        parts: dict[str, object] = {
            "actor": _list(self.actors),
            "target": _list(self.targets),
            "from": self.date_from,
            "to": self.date_to,
            "type": _list(tuple(short.get(value, value) for value in self.types)),
            "source": _list(self.sources),
            "data": _list(self.data_sets),
            "factuality": _list(self.factualities),
            "agreement": _list(self.agreements),
            "q": quote(self.text, safe=""),
            "area": self.area,
            "notes": ";".join(map(str, self.notes)),
            "since": self.since,
            "compare": self.compare,
            "event": quote(self.event, safe=":"),
            "layers": "" if self.layers == DEFAULT_LAYERS else _list(view) or NO_LAYER,
            "lat": self.latitude,
            "lon": self.longitude,
            "zoom": self.zoom,
            "lang": "" if self.language == LANGUAGES[0] else self.language,
            "theme": self.theme,
        }
        return "&".join(f"{key}={value}" for key, value in parts.items() if value not in (None, ""))

    def compared(self) -> "Selection":
        """The same of what it is compared with."""
        other = self.compare
        if other is None:
            return self
        if other.days:
            return replace(self, date_from=other.days[0], date_to=other.days[1])
        if other.source:
            return replace(self, sources=(other.source,), data_sets=())
        return replace(self, sources=(), data_sets=(other.data_set,))

    def strike_filter(self) -> StrikeFilter:
        """The part that strikes must meet."""
        return StrikeFilter(
            actors=self.actors,
            targets=self.targets,
            types=self.types,
            factualities=self.factualities,
            agreements=self.agreements,
            sources=self.sources,
            data_sets=self.data_sets,
            date_from=self.date_from,
            date_to=self.date_to,
            text=self.text,
            area=self.area,
        )

    def zone_filter(self) -> ZoneFilter:
        """The part that zones must meet: those of everybody whom the filters name."""
        return ZoneFilter(
            actors=tuple(sorted({*self.actors, *self.targets})),
            data_sets=self.data_sets,
            date_from=self.date_from,
            date_to=self.date_to,
        )

    @property
    def of_strikes(self) -> bool:
        """Whether nothing but strikes is asked for."""
        return set(self.types) <= set(TYPES.values())

    def shows(self, layer: str) -> bool:
        """Whether a layer is on."""
        return layer in self.layers


def replaced(query: str, changes: dict[str, str]) -> str:
    """A query string with some of its values set anew; an empty change leaves what is there."""
    set_anew = {key: value for key, value in changes.items() if value}
    kept = [part for part in query.lstrip("?").split("&") if part.partition("=")[0] not in set_anew]
    parts = [*kept, *(f"{key}={quote(value, safe=',:')}" for key, value in set_anew.items())]
    return "&".join(filter(None, parts))


class _QueryParser:
    """A query string being read, and the notices it gives rise to."""

    def __init__(self, query: str, known: Mapping[str, Container[str]]) -> None:
        self.known = known
        self.notices: list[Notice] = []
        self.raw: dict[str, str] = {}
        for part in query.lstrip("?").split("&"):
            key, _, value = part.partition("=")
            if value:
                self.raw[unquote_plus(key)] = value
        for key in sorted(set(self.raw) - set(KEYS)):
            self.notices.append(UnknownKey(_short(key)))

    def one(self, key: str, read: Callable[[str], T]) -> T | None:
        """A single value, or None with a notice where `read` refuses it."""
        if key not in self.raw:
            return None
        value = unquote_plus(self.raw[key])
        try:
            return read(value)
        except ValueError:
            self._refuse(key, value)
            return None

    def many(self, key: str) -> list[str]:
        """The comma-separated values; a comma inside a value is written %2C."""
        return [unquote_plus(item) for item in self.raw.get(key, "").split(",") if item]

    def choices(self, key: str, allowed: dict[str, str]) -> tuple[str, ...]:
        """Those of the values that exist, translated."""
        values = [part for item in self.many(key) for part in item.split(",")]
        for value in values:
            if value not in allowed:
                self._refuse(key, value)
        return tuple(allowed[value] for value in values if value in allowed)

    def ids(self, key: str, known_as: str | None = None) -> tuple[str, ...]:
        """Ids; checked where it is known which exist."""
        values = self.many(key)
        known = self.known.get(known_as or key)
        if known is None:
            return tuple(values)
        for value in values:
            if value not in known:
                self._refuse(key, value)
        return tuple(value for value in values if value in known)

    def types(self) -> tuple[str, ...]:
        """Types, those of strikes by their short names too; others checked where it is known which
        exist."""
        known = self.known.get("type")
        found = []
        for value in self.many("type"):
            whole = TYPES.get(value, value)
            if known is None or whole in TYPES.values() or whole in known:
                found.append(whole)
            else:
                self._refuse("type", value)
        return tuple(found)

    def search(self) -> str:
        """The words searched for; the first of them where there are more than are looked for."""
        words = unquote_plus(self.raw.get("q", "")).split()
        if len(words) > MOST_WORDS:
            self.notices.append(LongSearch(MOST_WORDS))
        return " ".join(words[:MOST_WORDS])

    def area(self) -> StudyArea | None:
        """The ground that is looked at: a governorate by its name too where names are known."""
        known = self.known.get("area")

        def read(text: str) -> StudyArea:
            named = known.get(plain(text)) if isinstance(known, Mapping) else None
            area = StudyArea.parse(named or text)
            if area.code and known is not None and area.code != named:
                raise ValueError(text)
            return area

        return self.one("area", read)

    def notes(self) -> tuple[MapNote, ...]:
        """Those that can be drawn, at most MOST_NOTES: the first beyond them is refused."""
        found: list[MapNote] = []
        for written in filter(None, self.raw.get("notes", "").split(";")):
            try:
                note = MapNote.parse(written)
            except ValueError:
                self._refuse("notes", unquote_plus(written))
                continue
            if len(found) == MOST_NOTES:
                self._refuse("notes", unquote_plus(written))
                break
            found.append(note)
        return tuple(found)

    def compare(self) -> Comparison | None:
        """What the view is compared with, as it is written: a name in it may hold a comma."""
        written = self.raw.get("compare")
        try:
            return Comparison.parse(written) if written else None
        except ValueError:
            self._refuse("compare", unquote_plus(written or ""))
            return None

    def event(self) -> str:
        """The open strike's id."""
        value = unquote_plus(self.raw.get("event", ""))
        known = self.known.get("event")
        if value and known is not None and value not in known:
            self._refuse("event", value)
            return ""
        return value

    def layers(self) -> tuple[str, ...]:
        """The layers that are on; `zones` is every relation, `none` is no layer."""
        if "layers" not in self.raw:
            return DEFAULT_LAYERS
        allowed = {name: name for name in (*LAYERS, ZONES, NO_LAYER)}
        named = self.choices("layers", allowed)
        if not named:
            return DEFAULT_LAYERS
        return (*named, *RELATIONS) if ZONES in named else named

    def _refuse(self, key: str, value: str) -> None:
        self.notices.append(NotUnderstood(f"{key}={_short(value)}"))


def _list(values: tuple[str, ...]) -> str:
    return ",".join(quote(value, safe=":") for value in values)


def _within(lowest: float, highest: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        value = float(text)
        if not (math.isfinite(value) and lowest <= value <= highest):
            raise ValueError(text)
        return value

    return read


def _among(*allowed: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return read


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
