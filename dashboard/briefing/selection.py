"""What a reader looks at: filters, layers, view. It is the page's address, and back."""

import math
from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import quote

from dashboard.briefing.address import (
    AGREEMENTS,
    DEEPEST_ZOOM,
    DEFAULT_LAYERS,
    FACTUALITIES,
    LAYERS,
    MOST_LATITUDE,
    NO_LAYER,
    RELATIONS,
    STRIKES,
    TYPES,
    ZONES,
    Address,
    among,
    within,
)
from dashboard.briefing.comparison import Comparison
from dashboard.briefing.map_notes import MapNote
from dashboard.briefing.text.notices import BackwardDates, Notice
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.study_area import StudyArea
from dashboard.layers.zone import ZoneFilter
from dashboard.words import LANGUAGES


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
        state = Address(query, known or {})
        first, last = state.one("from", date.fromisoformat), state.one("to", date.fromisoformat)
        if first and last and last < first:
            state.notices.append(BackwardDates(str(first), str(last)))
            first = last = None
        selection = cls(
            actors=state.ids("actor"),
            targets=state.ids("target", known_as="actor"),
            types=state.types(),
            factualities=state.choices("factuality", {value: value for value in FACTUALITIES}),
            agreements=state.choices("agreement", {value: value for value in AGREEMENTS}),
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
            latitude=state.one("lat", within(-MOST_LATITUDE, MOST_LATITUDE)),
            longitude=state.one("lon", within(-180.0, 180.0)),
            zoom=state.one("zoom", within(0.0, math.inf)),
            language=state.one("lang", among(*LANGUAGES)) or "en",
            theme=state.one("theme", among("light", "dark")),
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


def _list(values: tuple[str, ...]) -> str:
    return ",".join(quote(value, safe=":") for value in values)
