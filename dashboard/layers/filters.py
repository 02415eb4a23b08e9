"""What a reader asks of the strikes, in plain values, and the SQL it comes to."""

from dataclasses import dataclass, replace
from datetime import date

from dashboard.layers import columns as table
from dashboard.layers.columns import ColumnTest
from dashboard.layers.database import Condition
from dashboard.layers.study_area import StudyArea

COLUMNS = {
    "actors": "actor1",
    "targets": "targets",
    "types": "sub_event_type",
    "factualities": "factuality",
    "agreements": "agreement",
    "data_sets": "data_sets",
    "sources": "sources",
}
"""Each list filter and its column."""

LISTS = frozenset({"targets", "data_sets", "sources"})
"""Those of the columns that hold several values."""

KIND_PARTS = ("actors", "targets", "types", "factualities", "agreements", "data_sets")
"""The filters that ask for a strike's kind: few kinds occur, so these are asked and not strikes."""

COUNTED = "fatalities_low IS NOT NULL AND fatalities_words IS NULL"
"""SQL for that somebody counted the killed."""

MOST_WORDS = 60
"""Words of a search, each a bit of a number."""

# No blank is searched for, so what is found lies in one word. However many words are asked for, the
# mentions are gone through once, and the question is no deeper.
_MENTIONS = """
SELECT position FROM mentions JOIN (
    SELECT number AS word, bit_or(1::BIGINT << (place - 1)::INTEGER) AS found
    FROM words, (SELECT unnest(asked) AS said, generate_subscripts(asked, 1) AS place
        FROM (SELECT ?::VARCHAR[] AS asked))
    WHERE contains(word, said) GROUP BY number
) USING (word) GROUP BY position HAVING bit_or(found) = (1::BIGINT << ?::INTEGER) - 1
"""


_SAID = """
SELECT said_set FROM said_sets WHERE outlet = ? AND target = ?
AND lower(speaker) IN (SELECT lower(name) FROM (SELECT unnest(?::VARCHAR[]) AS name))
"""


def search_words(text: str) -> list[str]:
    """The words that a search looks for, each once, at most MOST_WORDS."""
    words = sorted(set(text.casefold().split()[:MOST_WORDS]))
    # Whatever holds "Aleppo" holds "ale".
    return [word for word in words if not any(word in other for other in words if other != word)]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeFilter:
    """Strikes that meet every part; an empty part asks nothing.

    Events that are no strikes meet it only where their type or id is asked for. Dates are
    inclusive; a strike that lasted some days meets a range it overlaps.
    """

    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    factualities: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    """Values of `agreement`; a strike that one reader alone was asked of meets none."""
    data_sets: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    every_type: bool = False
    """Whether events that are no strikes meet it too."""
    date_from: date | None = None
    date_to: date | None = None
    text: str = ""
    ids: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    """Values of `fatalities_group`."""
    said: tuple[tuple[str, ...], str, str] | None = None
    """A speaker by each of their names, their outlet where it is an article's own voice, and an
    actor that they say was hit, or was not."""
    area: StudyArea | None = None
    columns: tuple[tuple[ColumnTest, ...], ...] = ()
    """The table's own filters: of every group, some test is met."""

    def without(self, part: str) -> "StrikeFilter":
        """This filter with one part taken out; `dates` takes both ends, `types` every bound."""
        if part == "dates":
            return replace(self, date_from=None, date_to=None)
        if part == "types":
            return replace(self, types=(), every_type=True)
        return replace(self, **{part: getattr(_NOTHING, part)})

    @property
    def strikes_only(self) -> bool:
        """Whether events of other types are left out."""
        return not (self.types or self.every_type or self.ids)

    @property
    def unscanned(self) -> "StrikeFilter":
        """What it asks beside kind, sources and dates, which `Scan` has in memory."""
        found = self
        for part in (*KIND_PARTS, "sources", "dates"):
            found = found.without(part)
        return found

    @property
    def scanned(self) -> bool:
        """Whether it asks nothing else."""
        return self.unscanned == _EVERYTHING

    def active(self) -> tuple[str, ...]:
        """The parts that ask for something, `dates` as one."""
        parts = [
            name for name in (*COLUMNS, "area", "text", "ids", "groups") if getattr(self, name)
        ]
        if self.date_from or self.date_to:
            parts.append("dates")
        return tuple(parts)

    def where(self) -> Condition:
        """The condition with its parameters; never a value inside the SQL."""
        terms = ["true"]
        values: list[object] = []
        if self.strikes_only:
            terms.append("strike")
        if any(getattr(self, part) for part in KIND_PARTS):
            sql, values = _kinds_where(self)
            terms.append(f"kind IN (SELECT kind FROM kinds WHERE {sql})")
        if self.sources:
            sets = "SELECT source_set FROM source_sets WHERE list_has_any(sources, ?)"
            terms.append(f"source_set IN ({sets})")
            values.append(list(self.sources))
        if self.date_from:
            terms.append("event_date_end >= ?")
            values.append(self.date_from)
        if self.date_to:
            terms.append("event_date <= ?")
            values.append(self.date_to)
        if self.area:
            sql, asked = self.area.where()
            terms.append(sql)
            values += asked
        if words := search_words(self.text):
            terms.append(f"position IN ({_MENTIONS})")
            values += [words, len(words)]
        if self.ids:
            hashes = "SELECT hash(id) FROM (SELECT unnest(?::VARCHAR[]) AS id)"
            terms.append(f"position IN (SELECT position FROM ids WHERE hash IN ({hashes}))")
            terms.append("list_contains(?, event_id)")
            values += [list(self.ids)] * 2
        if self.groups:
            shared = "SELECT toll FROM tolls WHERE list_contains(?, fatalities_group)"
            terms.append(f"toll IN ({shared})")
            values.append(list(self.groups))
        if self.said:
            terms.append(f"said_set IN ({_SAID})")
            names, outlet, target = self.said
            values += [outlet, target, list(names)]
        if self.columns:
            sql, asked = table.where(self.columns)
            terms.append(sql)
            values += asked
        return " AND ".join(terms), values


_NOTHING = StrikeFilter()
_EVERYTHING = StrikeFilter(every_type=True)


def _kinds_where(wanted: StrikeFilter) -> Condition:
    """The condition on `kinds` that the filter's `KIND_PARTS` come to, with its parameters."""
    terms = ["true"]
    values: list[object] = []
    for part in KIND_PARTS:
        if asked := getattr(wanted, part):
            column = COLUMNS[part]
            terms.append(
                f"list_has_any({column}, ?)" if part in LISTS else f"list_contains(?, {column})"
            )
            values.append(list(asked))
    return " AND ".join(terms), values
