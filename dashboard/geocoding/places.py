"""Rows of the gazetteer's tables: read, checked, and overlaid."""

import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.domain.place import Place, PlaceKind
from dashboard.errors import GazetteerError
from dashboard.reading import open_file

COLUMNS = (
    "id", "name", "name_ar", "kind", "latitude", "longitude", "uncertainty_km", "country",
    "admin1", "admin1_code", "footprint", "population", "alternates", "source",
)  # fmt: skip
# How many events a dataset of the war has at the place.
CONFLICT_COLUMNS = (*COLUMNS, "named")
_READ: dict[bytes, list["GazetteerEntry"]] = {}
"""The tables read last, by their bytes: an import asks for them again and again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """A place and its other spellings; `heard` are those that only a dataset of the war has.

    `named` is the number of that dataset's events at the place.
    """

    place: Place
    alternates: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    named: int = 0

    @property
    def is_heard_of(self) -> bool:
        """Whether the place itself is known from that dataset alone."""
        return self.place.name in self.heard


def read_own(data_dir: Path) -> list[GazetteerEntry]:
    """The project's own places in a data folder. Raises GazetteerError as `read_entries` does."""
    folder = Path(data_dir) / "gazetteer"
    tables = [folder / "places.csv", folder / "supplement.csv"]
    # Folders of before the conflict's names have no table of them.
    conflict = folder / "conflict.csv"
    if conflict.exists():
        tables.append(conflict)
    key = _digest(tables)
    known = _READ.get(key)
    if known is None:
        known = read_entries(tables)
        _READ.clear()
        _READ[key] = known
    return [*known]


def _digest(paths: list[Path]) -> bytes:
    found = hashlib.sha256()
    for path in paths:
        try:
            with open_file(path) as file:
                found.update(hashlib.sha256(file.read()).digest())
        except FileNotFoundError:
            raise _missing(path) from None
    return found.digest()


def _missing(path: Path) -> GazetteerError:
    return GazetteerError(f"{path}: not found. Is this the data folder?")


def read_entries(paths: list[Path]) -> list[GazetteerEntry]:
    """Entries of several tables; a row with a known id replaces what it fills in and adds names.

    Raises GazetteerError with file, line and column for a row that cannot be used.
    """
    entries: dict[str, GazetteerEntry] = {}
    for path in paths:
        for line, row in _rows(path):
            known = entries.get(row["id"])
            entries[row["id"]] = (
                _overlaid(known, row, path, line) if known else _entry(row, path, line)
            )
    return list(entries.values())


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with io.TextIOWrapper(open_file(path), encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines)
            header = tuple(next(reader, ()))
            if header not in {COLUMNS, CONFLICT_COLUMNS}:
                raise GazetteerError(
                    f"{path.name}, line 1: the columns must be {','.join(COLUMNS)}"
                )
            for cells in reader:
                if len(cells) != len(header):
                    raise GazetteerError(
                        f"{path.name}, line {reader.line_num}: {len(cells)} cells,"
                        f" {len(header)} expected"
                    )
                if not cells[0]:
                    raise GazetteerError(f"{path.name}, line {reader.line_num}, id: empty")
                yield reader.line_num, dict(zip(header, cells, strict=True))
    except FileNotFoundError:
        raise _missing(path) from None
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path.name}: not UTF-8 text ({error.reason})") from None


def _number(row: dict[str, str], column: str, path: Path, line: int) -> float:
    try:
        return float(row[column])
    except ValueError:
        raise GazetteerError(
            f"{path.name}, line {line}, {column}: {row[column]!r} is not a number"
        ) from None


def _kind(row: dict[str, str], path: Path, line: int) -> PlaceKind:
    try:
        return PlaceKind(row["kind"])
    except ValueError:
        kinds = ", ".join(PlaceKind)
        raise GazetteerError(
            f"{path.name}, line {line}, kind: {row['kind']!r} is none of {kinds}"
        ) from None


def _alternates(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(filter(None, row["alternates"].split("|")))


def _entry(row: dict[str, str], path: Path, line: int) -> GazetteerEntry:
    for column in ("name", "country"):
        if not row[column]:
            raise GazetteerError(f"{path.name}, line {line}, {column}: empty")
    kind = _kind(row, path, line)
    latitude = _number(row, "latitude", path, line)
    longitude = _number(row, "longitude", path, line)
    uncertainty = _number(row, "uncertainty_km", path, line)
    population = _number(row, "population", path, line) if row["population"] else 0
    try:
        place = Place(
            id=row["id"],
            name=row["name"],
            name_ar=row["name_ar"],
            kind=kind,
            latitude=latitude,
            longitude=longitude,
            uncertainty_km=uncertainty,
            country=row["country"],
            admin1=row["admin1"],
            admin1_code=row["admin1_code"],
            footprint=row["footprint"] or None,
            population=int(population),
        )
    except ValueError as error:
        raise GazetteerError(f"{path.name}, line {line}: {error}") from None
    alternates = _alternates(row)
    heard = (place.name, *alternates) if "named" in row else ()
    named = _named(row, path, line)
    return GazetteerEntry(place=place, alternates=alternates, heard=heard, named=named)


def _named(row: dict[str, str], path: Path, line: int) -> int:
    return int(_number(row, "named", path, line)) if row.get("named") else 0


def _overlaid(known: GazetteerEntry, row: dict[str, str], path: Path, line: int) -> GazetteerEntry:
    """A known entry with the cells a later row fills in; its names are kept as alternates."""
    place = known.place
    under = {
        "name": place.name,
        "name_ar": place.name_ar,
        "kind": place.kind.value,
        "latitude": str(place.latitude),
        "longitude": str(place.longitude),
        "uncertainty_km": str(place.uncertainty_km),
        "country": place.country,
        "admin1": place.admin1,
        "admin1_code": place.admin1_code,
        "footprint": place.footprint or "",
        "population": str(place.population),
    }
    filled = {**row, **{column: row[column] or value for column, value in under.items()}}
    entry = _entry(filled, path, line)
    names = dict.fromkeys((*entry.alternates, place.name, *known.alternates))
    return replace(
        entry,
        alternates=tuple(name for name in names if name != entry.place.name),
        heard=(*known.heard, *_alternates(row)) if "named" in row else known.heard,
        named=known.named + entry.named,
    )
