"""What every callback reads: the store, the actors, and the basemap of one data folder."""

import threading
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from dashboard.briefing import basemap, data_layers
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.briefing.shapes import Shapes
from dashboard.errors import DashboardError
from dashboard.layers.geojson import layer_names
from dashboard.layers.store import EventStore

Record = dict[str, Any]

VERSION = "v"
"""In a request beside the filters: the data hash of the state an open page shows."""
_OWN = frozenset({VERSION, "box", "at", "windows", "shapes", "keys"})
"""What requests say beside the address's own parts."""
_KEPT = 3
_WAIT_S = 1.0

_BARE_STYLE: Record = {
    "version": 8,
    # A style must name a source, or the next update fails.
    "sources": {"none": {"type": "geojson", "data": {"type": "FeatureCollection", "features": []}}},
    "layers": [
        {"id": "paper", "type": "background", "paint": {"background-color": "#8a857a33"}},
        # The layers that strikes and zones are put below.
        *(
            {"id": name, "type": "background", "layout": {"visibility": "none"}}
            for name in (basemap.BELOW_LINES, basemap.BELOW_LABELS)
        ),
    ],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One state of the data; `problems` has a line for each thing that could not be read."""

    data_dir: Path
    store: EventStore
    parties: Parties
    shapes: Shapes
    problems: tuple[str, ...]

    @property
    def version(self) -> str:
        """What an open page names its state by."""
        version: str = self.store.data_hash
        return version

    @classmethod
    def load(cls, data_dir: Path) -> "Reading":
        """Reads what can be read; never raises for data that is missing or broken."""
        store = EventStore.load(data_dir)
        problems = list(store.problems)
        try:
            parties = Parties.load(data_dir)
        except DashboardError as error:
            parties = Parties.nobody()
            problems.append(str(error))
        return cls(
            data_dir=data_dir,
            store=store,
            parties=parties,
            shapes=Shapes(store.footprints, store.zones()),
            problems=tuple(problems),
        )

    def selection(self, query: str | None) -> Selection:
        """The view of a query string, checked against what exists."""
        parts = (query or "").lstrip("?").split("&")
        address = "&".join(part for part in parts if part.partition("=")[0] not in _OWN)
        return Selection.from_query(address, self._known())

    def style(
        self,
        *,
        theme: str,
        language: str,
        whole: bool = False,
        groups: dict[str, list[Record]] | None = None,
    ) -> Record:
        """The basemap's style with the data's layers on it, `groups` of features in them.

        Bare paper, and the data still on it, where the basemap cannot be read. Unless `whole`, the
        fine layers come empty, their addresses under `metadata`: the page fetches them when the
        reader comes close enough to see them.
        """
        style = _style(self.data_dir, theme, language)
        return data_layers.with_data(
            style if whole else _without_detail(style),
            groups or {},
            theme=theme,
            below_lines=basemap.BELOW_LINES,
            below_labels=basemap.BELOW_LABELS,
        )

    def _known(self) -> dict[str, Any]:
        return {
            "actor": self.parties.ids() | self.store.actor_ids,
            "source": self.store.source_ids,
            "event": self.store,
        }


class Readings:
    """The newest state of a data folder, and the last few before it for pages still open.

    Whoever asks for the newest sets off a look at the files, at most once a second; a change is
    read in the background, and is the newest as soon as it has been read. Safe for many threads.
    """

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        # Before the reading itself: what changes meanwhile is a change.
        self._seen = self._read = _signature(data_dir)
        self._kept = [Reading.load(data_dir)]
        self._looked = time.monotonic()
        self._lock = threading.Lock()
        self._busy = False

    def newest(self) -> Reading:
        """The newest state that has been read."""
        self._look()
        return self._kept[-1]

    def of(self, query: str | None) -> Reading:
        """The state that a request names (`v=`), where it is still kept; else the newest."""
        versions = parse_qs((query or "").lstrip("?")).get(VERSION)
        newest = self.newest()
        named = (kept for kept in self._kept if versions and kept.version == versions[-1])
        return next(named, newest)

    def _look(self) -> None:
        with self._lock:
            if self._busy or time.monotonic() - self._looked < _WAIT_S:
                return
            self._looked = time.monotonic()
            now = _signature(self._data_dir)
            # Layers are replaced one after the other: read them once they have come to rest.
            still, self._seen = now == self._seen, now
            if now == self._read or not still:
                return
            self._busy, self._read = True, now
        threading.Thread(target=self._renew, daemon=True).start()

    def _renew(self) -> None:
        try:
            fresh = Reading.load(self._data_dir)
            if fresh.version != self._kept[-1].version:
                self._kept = [*self._kept, fresh][-_KEPT:]
        finally:
            self._busy = False


def _signature(data_dir: Path) -> tuple[tuple[int, int], ...]:
    """When each layer was last written, and how large it is."""
    stats = []
    for name in layer_names():
        try:
            found = (data_dir / "layers" / name).stat()
        except OSError:
            stats.append((0, 0))
        else:
            stats.append((found.st_mtime_ns, found.st_size))
    return tuple(stats)


@lru_cache(maxsize=16)
def _style(data_dir: Path, theme: Any, language: Any) -> Record:
    try:
        style: Record = basemap.style(data_dir, theme=theme, language=language, base_url="/basemap")
    except (DashboardError, OSError, ValueError, KeyError):
        return _BARE_STYLE
    return style


def _without_detail(style: Record) -> Record:
    sources, detail = dict(style["sources"]), {}
    for name, source in style["sources"].items():
        if name.endswith("-high") and isinstance(source.get("data"), str):
            detail[name] = source["data"]
            sources[name] = source | {"data": {"type": "FeatureCollection", "features": []}}
    return style | {"sources": sources, "metadata": {"detail": detail}}
