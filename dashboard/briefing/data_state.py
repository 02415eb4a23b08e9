"""One state of the data, with all that is needed to show it: what page and exports read."""

from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.basemap.maplibre import Source, Style
from dashboard.briefing.governorates import Governorates
from dashboard.briefing.map import data_layers
from dashboard.briefing.map.data_layers import Groups
from dashboard.briefing.map.shapes import Shapes
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.errors import DashboardError
from dashboard.layers.store import EventStore

VERSION = "v"
"""In a request beside the filters: the data hash of the state an open page shows."""

_BARE_STYLE: Style = {
    "version": 8,
    # A style must name a source, or the next update fails.
    "sources": {"none": {"type": "geojson", "data": {"type": "FeatureCollection", "features": []}}},
    "layers": [
        {"id": "paper", "type": "background", "paint": {"background-color": "#8a857a33"}},
        # The layers that strikes and zones are put below.
        {"id": basemap.BELOW_LINES, "type": "background", "layout": {"visibility": "none"}},
        {"id": basemap.BELOW_LABELS, "type": "background", "layout": {"visibility": "none"}},
    ],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataState:
    """One state of the data; `problems` has a line for each thing that could not be read."""

    data_dir: Path
    store: EventStore
    parties: Parties
    shapes: Shapes
    governorates: Governorates
    problems: tuple[str, ...]

    @property
    def version(self) -> str:
        """What an open page names its state by."""
        version: str = self.store.data_hash
        return version

    @classmethod
    def load(cls, data_dir: Path) -> "DataState":
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
            governorates=Governorates.load(data_dir),
            problems=tuple(problems),
        )

    def selection(self, query: str | None) -> Selection:
        """The view of a query string, checked against what exists."""
        return Selection.from_query(query or "", self._known())

    def style(
        self,
        *,
        theme: str,
        language: str,
        standalone: bool = False,
        groups: Groups | None = None,
    ) -> Style:
        """The basemap's style with the data's layers on it, `groups` of features in them.

        Bare paper, and the data still on it, where the basemap cannot be read. A `standalone` style
        has the basemap written into it. Else its layers are addresses, and the fine ones come
        empty, their addresses under `metadata`: the page fetches them when the reader comes close
        enough to see them.
        """
        style = _style(self.data_dir, theme, language, None if standalone else "./basemap")
        return data_layers.with_data(
            style if standalone else _without_detail(style),
            groups or {},
            theme=theme,
            below_lines=basemap.BELOW_LINES,
            below_labels=basemap.BELOW_LABELS,
        )

    def _known(self) -> dict[str, Container[str]]:
        return {
            "actor": self.parties.ids() | self.store.actor_ids,
            "source": self.store.source_ids,
            "event": self.store,
            "type": self.store.event_types,
            "data": self.store.data_sets,
            "area": self.governorates.codes(),
        }


@lru_cache(maxsize=16)
def _style(data_dir: Path, theme: str, language: str, base_url: str | None) -> Style:
    try:
        style: Style = basemap.style(
            data_dir,
            theme="dark" if theme == "dark" else "light",
            language=language,
            base_url=base_url,
        )
    except (DashboardError, OSError, ValueError, KeyError):
        return _BARE_STYLE
    return style


def _without_detail(style: Style) -> Style:
    sources: dict[str, Source] = dict(style["sources"])
    detail: dict[str, str] = {}
    for name, source in style["sources"].items():
        if not name.endswith("-high") or source["type"] != "geojson":
            continue
        if isinstance(source["data"], str):
            detail[name] = source["data"]
            sources[name] = {**source, "data": {"type": "FeatureCollection", "features": []}}
    return {**style, "sources": sources, "metadata": {"detail": detail}}
