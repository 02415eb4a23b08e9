"""Records as the store's tables keep them: whole, as JSON, and read only when one is shown."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeVar

from shapely.geometry import shape

from dashboard.layers.database import Database
from dashboard.layers.incident import merged
from dashboard.layers.schema import ArticleRecord, LayerRecord, ReviewRecord
from dashboard.layers.strike import Strike, StrikeSummary
from dashboard.layers.zone import Zone

RecordT = TypeVar("RecordT", bound=LayerRecord)
_BATCH = 500


class Records:
    """The records of a store by their numbers: those of a strike are its reports put together."""

    def __init__(self, ask: Database) -> None:
        self._ask = ask
        self._linked: dict[str, str] = dict(ask("SELECT fatalities_group, first FROM linked_tolls"))

    def strikes(self, numbers: Sequence[int], batch: int = _BATCH) -> Iterator[Strike]:
        """The strikes of these numbers, in this order; few are in memory at a time."""
        return map(self._merged, self.reports(numbers, batch))

    def named(self, event_ids: Sequence[str]) -> dict[str, Strike]:
        """The strikes that reports are of, by the reports' ids; without those that are unknown."""
        if not event_ids:
            return {}
        # Of two ids that are alike, the reports tell which is meant.
        alike = self._ask(
            "SELECT DISTINCT number FROM ids WHERE hash IN (SELECT hash(unnest(?::VARCHAR[])))"
            " ORDER BY number",
            [list(event_ids)],
        )
        found: dict[str, Strike] = {}
        for reports in self.reports([number for (number,) in alike]):
            meant = {report.event_id for report in reports}.intersection(event_ids)
            if meant:
                found |= dict.fromkeys(meant, self._merged(reports))
        return found

    def reports(self, numbers: Sequence[int], batch: int = _BATCH) -> Iterator[list[Strike]]:
        """The reports of each strike, by the strikes' numbers."""
        for start in range(0, len(numbers), batch):
            yield from self._reports(numbers[start : start + batch])

    def summaries(self, positions: Sequence[int]) -> list[StrikeSummary]:
        """Strikes without their evidence, by their place in the order, newest first."""
        sql = "SELECT position, record FROM summaries WHERE position"
        return self._at(StrikeSummary, sql, positions)

    def review(self) -> list[ReviewRecord]:
        """What was read and not placed."""
        return _parsed(ReviewRecord, self._ask("SELECT record FROM review ORDER BY number"))

    def articles(self, ids: Sequence[str]) -> list[ArticleRecord]:
        """Those of the articles that were read, oldest first; with their cleaned text."""
        sql = "SELECT record FROM articles WHERE list_contains(?, id) ORDER BY number"
        return _parsed(ArticleRecord, self._ask(sql, [list(ids)]))

    def zones(self) -> list[Zone]:
        """Every zone with its ground."""
        # Many zones are the same governorate: they share one shape.
        shapes = {
            key: shape(json.loads(geometry))
            for key, geometry in self._ask("SELECT shape, geometry FROM shapes")
        }
        rows = self._ask("SELECT record, shape FROM zones ORDER BY number")
        return [
            Zone.model_validate({**json.loads(record), "shape": shapes[key]})
            for record, key in rows
        ]

    def _reports(self, numbers: Sequence[int]) -> list[list[Strike]]:
        several: dict[int, list[int]] = {}
        for number, report in self._ask(
            "SELECT number, report FROM reports WHERE number IN (SELECT unnest(?::INTEGER[]))"
            " ORDER BY report",
            [numbers],
        ):
            several.setdefault(number, []).append(report)
        wanted = [several.get(number, [number]) for number in numbers]
        every = list(chain.from_iterable(wanted))
        told = self._at(Strike, "SELECT number, record FROM records WHERE number", every)
        remaining = iter(told)
        return [list(islice(remaining, len(some))) for some in wanted]

    def _merged(self, reports: list[Strike]) -> Strike:
        """One strike of its reports; its shared total by the name that all who share it have."""
        strike = merged(reports)
        linked = self._linked.get(strike.fatalities_group or "")
        return strike.model_copy(update={"fatalities_group": linked}) if linked else strike

    def _at(self, kind: type[RecordT], select: str, numbers: Sequence[int]) -> list[RecordT]:
        """Records by their numbers, in this order."""
        if not numbers:
            return []
        # A join, which reads only what it needs: a list of values is tried on every row.
        found: dict[int, str] = dict(
            self._ask(f"{select} IN (SELECT unnest(?::INTEGER[]))", [numbers])
        )
        return _parsed(kind, ((found[number],) for number in numbers))


def _parsed(kind: type[RecordT], rows: Iterable[tuple[str]]) -> list[RecordT]:
    return [kind.model_validate_json(record) for (record,) in rows]
