"""What an address may say; its query string read value by value, and what was not understood."""

import math
from collections.abc import Callable, Container, Mapping
from typing import TypeVar
from urllib.parse import quote, unquote_plus

from dashboard.briefing.comparison import Comparison
from dashboard.briefing.governorates import plain
from dashboard.briefing.map_notes import MOST_NOTES, MapNote
from dashboard.briefing.text.notices import LongSearch, Notice, NotUnderstood, UnknownKey
from dashboard.domain.event import EventType, Factuality
from dashboard.domain.reader import ReaderAgreement
from dashboard.domain.zone import ZoneRelation
from dashboard.layers.filters import MOST_WORDS
from dashboard.layers.study_area import StudyArea

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
FACTUALITIES = tuple(str(factuality) for factuality in Factuality)
AGREEMENTS = tuple(str(agreement) for agreement in ReaderAgreement)
MOST_LATITUDE = 85.0
DEEPEST_ZOOM = 12.0
"""Of the page and of every export: closer up the basemap knows no more."""


def replaced(query: str, changes: dict[str, str]) -> str:
    """A query string with some of its values set anew; an empty change leaves what is there."""
    set_anew = {key: value for key, value in changes.items() if value}
    kept = [part for part in query.lstrip("?").split("&") if part.partition("=")[0] not in set_anew]
    parts = [*kept, *(f"{key}={quote(value, safe=',:')}" for key, value in set_anew.items())]
    return "&".join(filter(None, parts))


class Address:
    """The query string of an address being read, and the notices it gives rise to."""

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


def within(lowest: float, highest: float) -> Callable[[str], float]:
    """Reads a number between two; ValueError for any other text."""

    def read(text: str) -> float:
        value = float(text)
        if not (math.isfinite(value) and lowest <= value <= highest):
            raise ValueError(text)
        return value

    return read


def among(*allowed: str) -> Callable[[str], str]:
    """Reads one of these words; ValueError for any other text."""

    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return read


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
