"""The built layers, held in DuckDB: filtered, counted and binned for whoever reads them."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

import duckdb
import numpy as np

from dashboard.atomic import interrupted
from dashboard.domain.bounds import Bounds
from dashboard.domain.incident import ARTICLES
from dashboard.errors import DamagedTablesError, LayerError
from dashboard.layers import census, columns, summary, tallies, viewport, vocabulary
from dashboard.layers.census import Daily
from dashboard.layers.consistency import OF_TWO_BUILDS
from dashboard.layers.control_maps import as_it_stood
from dashboard.layers.data_sets import AboutSet
from dashboard.layers.database import Database
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.footprints import Area, load_footprints
from dashboard.layers.looks import Look
from dashboard.layers.records import Records
from dashboard.layers.scan import Scan
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import Strike, StrikeSummary
from dashboard.layers.summary import Summary
from dashboard.layers.table_file import forget, open_tables, tables_path
from dashboard.layers.tallies import Tallies
from dashboard.layers.viewport import AreaCount, Points
from dashboard.layers.zone import Zone, ZoneFilter

Source = TypeVar("Source")
T = TypeVar("T")
EVERY_ZONE = ZoneFilter()
_KEPT = 128
_STRIKES_A_THREAD = 2_000_000


class EventStore:
    """Strikes, zones, articles and what was not placed; safe to read from many threads.

    `problems` has a line for each thing that could not be read; what is good is kept. Answers are
    shared between readers: whoever takes one leaves it as it is.
    """

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        footprints: Mapping[str, Area],
        problems: Sequence[str] = (),
        on_damage: Callable[[], None] = lambda: None,
    ) -> None:
        # The filtered side of these joins is always smaller; keep DuckDB from swapping build and
        # probe.
        connection.execute("SET disabled_optimizers = 'build_side_probe_side'")
        self._ask = Database(connection, on_damage)
        self._scan = Scan(self._ask, self._ask.columns)
        # The data never changes, and many readers ask the same: of a map that nobody touched.
        self._kept = lru_cache(maxsize=_KEPT)(_found)
        self.footprints = dict(footprints)
        ((data_hash, found),) = self._ask("SELECT data_hash, problems FROM about")
        self.data_hash = str(data_hash)
        self.problems: list[str] = [*found, *problems]
        self._records = Records(self._ask)
        self._areas = partial(viewport.areas, self._records.summaries)
        self.total = self.count(StrikeFilter())
        """All strikes."""
        self.every = self.count(StrikeFilter(every_type=True))
        """All strikes and events of other types."""
        # For fewer, one thread is as fast, and leaves more for other readers.
        threads = min(self.total // _STRIKES_A_THREAD, os.cpu_count() or 1)
        connection.execute(f"SET threads = {max(threads, 1)}")
        self.review = self._records.review()
        self._zones = self._records.zones()
        self.actor_ids = vocabulary.actors(self._ask) | {zone.actor for zone in self._zones}
        """Every actor that strikes, is hit, or has a zone."""
        self.event_types = vocabulary.event_types(self._ask)
        """Every type, those of strikes first."""
        maps = {zone.data_set for zone in self._zones}
        self.data_sets = tuple(sorted(maps.union(vocabulary.data_sets(self._ask))))
        """Where events and zones are from: articles, and the data sets of others."""
        self.source_ids = vocabulary.sources(self._ask)

    def __contains__(self, event_id: object) -> bool:
        return isinstance(event_id, str) and self.strike(event_id) is not None

    @classmethod
    def load(cls, data_dir: Path) -> "EventStore":
        """The store of a data folder; a torn or missing layer is a line in `problems`."""
        problems = []
        if interrupted(data_dir / "layers"):
            problems.append(f"{data_dir / 'layers'}: {OF_TWO_BUILDS}")
        try:
            footprints = load_footprints(data_dir)
        except LayerError as error:
            footprints = {}
            problems.append(str(error))
        path = tables_path(data_dir, footprints)
        connection = open_tables(data_dir, footprints)
        try:
            return cls(connection, footprints, problems, partial(forget, path))
        except DamagedTablesError:
            connection.close()
            path = tables_path(data_dir, footprints)
            connection = open_tables(data_dir, footprints)
            return cls(connection, footprints, problems, partial(forget, path))

    @cached_property
    def as_of(self) -> date | None:
        """The day of the newest article, or of the newest event of another data set."""
        ((newest,),) = self._ask(
            "SELECT greatest((SELECT max(published) FROM articles), (SELECT max(event_date_end)"
            " FROM strikes WHERE data_set <> ?))",
            [ARTICLES],
        )
        found: date | None = newest
        return found

    @cached_property
    def attackers(self) -> frozenset[str]:
        """Who is told as attacker of any event, as codes of `attacker_code`."""
        return vocabulary.attackers(self._ask)

    @cached_property
    def common_sources(self) -> tuple[str, ...]:
        """Every source, those of most strikes first."""
        return tuple(self.facets(StrikeFilter())["sources"])

    @cached_property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of any strike; None where there is none."""
        ((first, last),) = self._ask("SELECT min(event_date), max(event_date_end) FROM strikes")
        return (first, last) if first is not None else None

    def strikes(self, wanted: StrikeFilter, *, limit: int | None = None) -> list[Strike]:
        """The strikes with their claims and citations, newest first."""
        return list(self._records.strikes(self._numbers(wanted)[:limit]))

    def each(self, wanted: StrikeFilter, *, batch: int = 500) -> Iterator[Strike]:
        """The strikes one by one, newest first: few are in memory at a time."""
        return self._records.strikes(self._numbers(wanted), batch)

    def each_report(self, wanted: StrikeFilter, *, batch: int = 500) -> Iterator[Strike]:
        """The reports of the strikes one by one, those of one strike together."""
        return chain.from_iterable(self._records.reports(self._numbers(wanted), batch))

    def strike(self, event_id: str) -> Strike | None:
        """The strike that a report is of, whatever the filters."""
        return self.named([event_id]).get(event_id)

    def named(self, event_ids: Sequence[str]) -> dict[str, Strike]:
        """The strikes that reports are of, by the reports' ids, whatever the filters."""
        return self._records.named(event_ids)

    def sharing(self, strike: StrikeSummary) -> list[StrikeSummary]:
        """The other strikes, whatever the filters, that share this one's total of killed."""
        toll = self._tolls.get(strike.fatalities_group or "")
        if toll is None:
            return []
        positions = np.flatnonzero(self._scan.column("toll") == toll)
        strikes = self._scan.kinds.met(StrikeFilter())[self._scan.column("kind")[positions]]
        found = self._records.summaries(positions[strikes].tolist())
        return [other for other in found if other.event_id != strike.event_id]

    def rows(
        self,
        wanted: StrikeFilter,
        *,
        sort: Sequence[tuple[str, columns.Way]],
        start: int,
        stop: int,
        ranks: Mapping[str, Sequence[columns.Value]] | None = None,
    ) -> list[StrikeSummary]:
        """A page of the table: strikes `start` to `stop` (exclusive), sorted.

        Ties are newest first; empty values last. `ranks` are those of `columns.order`.
        """
        if not sort:
            return self._records.summaries(self._scan.met(wanted)[start:stop].tolist())
        where, values = wanted.where()
        order, ranked = columns.order(sort, ranks or {})
        rows = self._ask(
            f"SELECT position FROM strikes WHERE {where} ORDER BY {order}position"
            f" LIMIT {int(stop - start)} OFFSET {int(start)}",
            values + ranked,
        )
        return self._records.summaries([position for (position,) in rows])

    def names(self, column: str) -> frozenset[str]:
        """What occurs in a column of texts that many strikes share: `location`, `admin1`."""
        return vocabulary.names(self._ask, column)

    @property
    def compared(self) -> bool:
        """Whether two readers read any of the articles."""
        return bool(self._ask("SELECT 1 FROM kinds WHERE agreement IS NOT NULL LIMIT 1"))

    def reader_names(self) -> frozenset[str]:
        """Who read any of the strikes."""
        return vocabulary.readers(self._ask)

    def count(self, wanted: StrikeFilter) -> int:
        """How many strikes meet the filter."""
        return len(self._scan.met(wanted))

    def report_count(self, wanted: StrikeFilter) -> int:
        """How many reports tell of the strikes that meet the filter."""
        return self._answer(census.reports, self._scan, wanted)

    def facets(
        self, wanted: StrikeFilter, *, sources: tuple[str, ...] | None = None
    ) -> dict[str, dict[str, int]]:
        """For each list filter, its values with counts under all the other filters, most first.

        Every value in the data is there, with 0 where the other filters leave none; of `sources`,
        which may be very many, only those asked for.
        """
        found = self._answer(census.by_kind, self._scan, wanted) | {
            "sources": census.sources(self._scan, wanted.without("sources"), sources)
        }
        return {
            part: dict(sorted(numbers.items(), key=lambda item: (-item[1], item[0])))
            for part, numbers in found.items()
        }

    def daily(self, wanted: StrikeFilter) -> Daily:
        """Strikes by the day they began and by attacker, under every filter but the dates."""
        return self._answer(census.daily, self._scan, wanted.without("dates"))

    def spans(self, wanted: StrikeFilter) -> list[tuple[date, date]]:
        """First and last day of the strikes that meet the filter, each pair once."""
        days = (self._scan.of(column, wanted) for column in ("day", "last_day"))
        pairs = np.unique(np.stack([*days], axis=1), axis=0)
        return [(date.fromordinal(first), date.fromordinal(last)) for first, last in pairs]

    def summary(self, wanted: StrikeFilter) -> Summary | None:
        """What is true of all strikes that meet the filter; None of no strike."""
        return self._answer(summary.summary, self._ask, wanted)

    def tallies(self, wanted: StrikeFilter) -> Tallies:
        """The strikes by month, governorate and attacker."""
        return self._answer(tallies.tallies, self._ask, wanted)

    def points(
        self, wanted: StrikeFilter, box: Bounds | None, *, zoom: float, limit: int
    ) -> Points:
        """Strikes that no footprint is drawn for, in `box` (None: everywhere).

        At most `limit` of them one by one; else in square cells of `CELL_PX` at `zoom`.
        """
        found = viewport.points(self._scan, wanted, box)
        if len(found) > limit:
            bins = viewport.bins(self._scan, found, zoom=zoom)
            return Points(total=len(found), singles=[], bins=bins)
        singles = self._records.summaries(found.tolist())
        return Points(total=len(found), singles=singles, bins=[])

    def seen(
        self, wanted: StrikeFilter, box: Bounds, *, limit: int
    ) -> tuple[int, list[StrikeSummary]]:
        """How many strikes have their mark or label in `box`, and the newest of them."""
        found = viewport.seen(self._scan, wanted, box)
        return len(found), self._records.summaries(found[:limit].tolist())

    def areas(self, wanted: StrikeFilter) -> list[AreaCount]:
        """Strikes whose footprint is drawn, by footprint, most strikes first."""
        return self._answer(self._areas, self._scan, wanted)

    def looks(self, wanted: StrikeFilter) -> list[Look]:
        """The looks of marks that occur: what a legend must explain."""
        return self._answer(census.looks, self._scan, wanted)

    def who_says(self, wanted: StrikeFilter) -> dict[census.Speaker, dict[str, set[str]]]:
        """Speakers, the actors each names as target, and whether they affirm or deny it.

        Who says most comes first; "Officials" and "officials" are one.
        """
        return self._answer(census.who_says, self._ask, wanted)

    def zones(self, wanted: ZoneFilter = EVERY_ZONE) -> list[Zone]:
        """Zones valid on any of the days."""
        return list(filter(wanted.meets, self._zones))

    def ground(self, wanted: ZoneFilter) -> list[Zone]:
        """The zones as they are drawn: control maps as they stood on the last of the days."""
        return as_it_stood(self.zones(wanted), wanted.date_to)

    def article(self, article_id: str) -> ArticleRecord | None:
        """An article with its cleaned text; None where no such article was read."""
        found = self.articles([article_id])
        return found[0] if found else None

    def articles(self, ids: Sequence[str]) -> list[ArticleRecord]:
        """Those of the articles that were read, oldest first; with their cleaned text."""
        return self._records.articles(ids)

    @cached_property
    def _tolls(self) -> dict[str, int]:
        """The number in the tables of each group of strikes that share a total."""
        return dict(self._ask("SELECT fatalities_group, toll FROM tolls"))

    @cached_property
    def titles(self) -> dict[str, str]:
        """The articles' titles, oldest first, an article's id where it has none; then those of the
        data sets, by name."""
        return {
            **dict(
                self._ask(
                    "SELECT id, coalesce(nullif(title, ''), id) FROM articles ORDER BY number"
                )
            ),
            **{name: about.title for name, about in self.sets.items()},
        }

    @cached_property
    def sets(self) -> dict[str, AboutSet]:
        """What the data sets of others say of themselves, by name."""
        found = self._ask("SELECT record FROM sets")
        every = [AboutSet.model_validate_json(record) for (record,) in found]
        return {about.name: about for about in sorted(every, key=lambda each: each.name)}

    def _numbers(self, wanted: StrikeFilter) -> list[int]:
        numbers: list[int] = self._scan.of("number", wanted).tolist()
        return numbers

    def _answer(
        self, find: Callable[[Source, StrikeFilter], T], source: Source, wanted: StrikeFilter
    ) -> T:
        found: T = self._kept(find, source, wanted)
        return found


def _found(find: Callable[[Source, StrikeFilter], T], source: Source, wanted: StrikeFilter) -> T:
    return find(source, wanted)
