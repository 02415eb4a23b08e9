"""What a reader asks of the strikes, in plain values, and the SQL it comes to."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

COLUMNS = {
    "actors": "actor1",
    "targets": "targets",
    "types": "sub_event_type",
    "factualities": "factuality",
    "sources": "sources",
}
"""Each list filter and its column; `targets` and `sources` are lists in the table too."""

_LIST_COLUMNS = frozenset({"targets", "sources"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeFilter:
    """Strikes that meet every part; an empty part asks nothing.

    Dates are inclusive; a strike that lasted some days meets a range it overlaps.
    """

    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    factualities: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    text: str = ""
    ids: tuple[str, ...] = ()

    def without(self, part: str) -> "StrikeFilter":
        """This filter with one part taken out; `dates` takes both ends."""
        if part == "dates":
            return replace(self, date_from=None, date_to=None)
        empty: Any = "" if part == "text" else ()
        return replace(self, **{part: empty})

    def active(self) -> tuple[str, ...]:
        """The parts that ask for something, `dates` as one."""
        parts = [name for name in (*COLUMNS, "text", "ids") if getattr(self, name)]
        if self.date_from or self.date_to:
            parts.append("dates")
        return tuple(parts)

    def where(self) -> tuple[str, list[Any]]:
        """The condition with its parameters; never a value inside the SQL."""
        terms = ["true"]
        values: list[Any] = []
        for part, column in COLUMNS.items():
            wanted = getattr(self, part)
            if wanted:
                in_list = f"list_has_any({column}, ?)" if column in _LIST_COLUMNS else None
                terms.append(in_list or f"list_contains(?, {column})")
                values.append(list(wanted))
        if self.date_from:
            terms.append("event_date_end >= ?")
            values.append(self.date_from)
        if self.date_to:
            terms.append("event_date <= ?")
            values.append(self.date_to)
        for word in self.text.casefold().split():
            terms.append("contains(words, ?)")
            values.append(word)
        if self.ids:
            terms.append("list_contains(?, event_id)")
            values.append(list(self.ids))
        return " AND ".join(terms), values
