"""What a selection is compared with: the same of other days, of another source or data set."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, unquote_plus

_SOURCE, _DATA = "source", "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Either `days`, the first and the last, or one `source` or `data_set`."""

    days: tuple[date, date] | None = None
    source: str = ""
    data_set: str = ""

    def __post_init__(self) -> None:
        if sum(map(bool, (self.days, self.source, self.data_set))) != 1:
            raise ValueError("a comparison is of one thing")
        if self.days and self.days[1] < self.days[0]:
            raise ValueError(f"{self.days[1]} is before {self.days[0]}")

    @classmethod
    def parse(cls, written: str) -> "Comparison":
        """`2015-10-01..2015-10-07`, `source:ID` or `data:NAME`; raises ValueError for others."""
        kind, colon, name = written.partition(":")
        if colon and kind == _SOURCE:
            return cls(source=unquote_plus(name))
        if colon and kind == _DATA:
            return cls(data_set=unquote_plus(name))
        first, _, last = written.partition("..")
        return cls(days=(date.fromisoformat(first), date.fromisoformat(last)))

    def __str__(self) -> str:
        if self.days:
            return "..".join(day.isoformat() for day in self.days)
        kind, name = (_SOURCE, self.source) if self.source else (_DATA, self.data_set)
        return f"{kind}:{quote(name, safe=':')}"
