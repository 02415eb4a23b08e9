"""What every callback reads: the store, the actors, and the basemap of one data folder."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from dashboard.briefing import basemap
from dashboard.briefing.overlays import Depths
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.errors import DashboardError
from dashboard.layers.store import EventStore

Record = dict[str, Any]

DEPTHS = Depths(lines=basemap.BELOW_LINES, labels=basemap.BELOW_LABELS)

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
    problems: tuple[str, ...]

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
        return cls(data_dir=data_dir, store=store, parties=parties, problems=tuple(problems))

    def selection(self, query: str | None) -> Selection:
        """The view of a query string, checked against what exists."""
        facets = self._known()
        return Selection.from_query(query or "", facets)

    def style(self, *, theme: str, language: str, whole: bool = False) -> Record:
        """The basemap's style; bare paper, and the strikes still on it, where it cannot be read.

        Unless `whole`, the fine layers come empty, their addresses under `metadata`: the page
        fetches them when the reader comes close enough to see them.
        """
        style = _style(self.data_dir, theme, language)
        return style if whole else _without_detail(style)

    def _known(self) -> dict[str, Any]:
        return {
            "actor": self.parties.ids() | self.store.actor_ids,
            "source": self.store.source_ids,
            "event": self.store,
        }


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
