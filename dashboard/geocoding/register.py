"""Adding a GeoNames country file to a data folder: read, matched with known places, and written.

Known places are never changed. A row that is a known place only adds its other spellings; the rest
are new places in a register of their own, beside the project's tables.
"""

import zipfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from dashboard.atomic import replace_together
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.place import Place, PlaceKind
from dashboard.errors import GazetteerError, file_fault
from dashboard.geocoding import thresholds
from dashboard.geocoding.added import AddedRegister, Provenance, folder, index
from dashboard.geocoding.classwords import class_word
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.geonames import OTHER_COUNTRY, BadRow, LeftOut, read_row
from dashboard.geocoding.places import GazetteerEntry, read_own
from dashboard.geocoding.spelling import normalise
from dashboard.geocoding.sphere import distance_km
from dashboard.reading import open_file

SOURCE, LICENCE = "GeoNames (geonames.org)", "CC BY 4.0"
# If none of the first rows can be read, the file is in another format.
_TRIAL = 50
_SHOWN = 5
_REPORT_EVERY = 500

K = PlaceKind
# A hill, a base or a quarter is taken for the known town of its name if it lies beside it.
_ONE_SPOT = frozenset({K.TOWN, K.NEIGHBOURHOOD, K.SITE, K.AREA})


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What became of a file's rows; `problems` are one line each."""

    added: AddedRegister
    rows: int
    known: int
    left_out: dict[str, int]
    problems: tuple[str, ...]


def add(
    path: Path, data_dir: Path, today: date, on_read: Callable[[int, int], None] | None = None
) -> AddReport:
    """Read a country file, `XY.txt` or `XY.zip`, into a data folder; whole, or not at all.

    `on_read` is called with the number of bytes read and their total. Raises GazetteerError if the
    file is no country file, or has no place in Syria.
    """
    gazetteer = Gazetteer(read_own(data_dir))
    taken = _actor_names(data_dir)
    fresh: list[GazetteerEntry] = []
    spellings: dict[str, dict[str, None]] = defaultdict(dict)
    left_out: Counter[str] = Counter()
    bad: list[str] = []
    rows = known = 0
    with _lines(path, on_read or (lambda _done, _of: None)) as lines:
        for line_number, line in lines:
            if not line.strip():
                continue
            rows += 1
            row = _read(line)
            if isinstance(row, BadRow):
                bad.append(f"{path.name}, line {line_number}: {row.reason}")
                if len(bad) == rows == _TRIAL:
                    break
            elif isinstance(row, LeftOut):
                left_out[row.why] += 1
            elif (place_id := _known(row, gazetteer)) is not None:
                known += 1
                spellings[place_id] |= dict.fromkeys(_new_spellings(row, place_id, gazetteer))
            elif row.place.kind is not K.GOVERNORATE:
                fresh.append(row)
    if rows == len(bad):
        raise GazetteerError(
            f"{path.name}: not a GeoNames country file ({_reason(bad)}). "
            "Give SY.txt or SY.zip from download.geonames.org/export/dump."
        )
    if not fresh and not known:
        abroad = " All its places are in other countries." if left_out[OTHER_COUNTRY.why] else ""
        raise GazetteerError(f"{path.name}: no place in Syria to add.{abroad}")
    provenance = Provenance(file=path.name, source=SOURCE, licence=LICENCE, added=today.isoformat())
    added = index(path.stem, provenance, fresh, spellings, taken)
    replace_together(folder(data_dir), {f"{path.stem}.json": added.to_json()})
    return AddReport(
        added=added, rows=rows, known=known, left_out=dict(left_out), problems=_first(bad)
    )


def remove(name: str, data_dir: Path) -> None:
    """Remove a register. Raises GazetteerError if none of that name was added."""
    # Looked up in the listing, so that a name can never be a path.
    paths = {path.stem: path for path in folder(data_dir).glob("*.json")}
    if name not in paths:
        there = ", ".join(sorted(paths)) or "nothing"
        raise GazetteerError(f"{name}: not added. Added so far: {there}.")
    paths[name].unlink()


@contextmanager
def _lines(
    path: Path, on_read: Callable[[int, int], None]
) -> Iterator[Iterator[tuple[int, bytes]]]:
    """The numbered lines of a text file, or of the one text file inside a GeoNames zip."""
    try:
        with open_file(path) as plain:
            if not zipfile.is_zipfile(plain):
                plain.seek(0)
                yield _numbered(plain, path.stat().st_size, on_read)
                return
            with zipfile.ZipFile(plain) as archive:
                members = [m for m in archive.infolist() if _is_table(m.filename)]
                if len(members) != 1:
                    raise GazetteerError(
                        f"{path.name}: {len(members)} tables inside, one expected. "
                        "Give SY.zip from download.geonames.org/export/dump."
                    )
                with archive.open(members[0]) as file:
                    yield _numbered(file, members[0].file_size, on_read)
    except OSError as error:
        raise GazetteerError(file_fault(error, "cannot be read")) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
        # RuntimeError: a zip with a password.
        raise GazetteerError(f"{path}: cannot be read ({error}).") from error


def _is_table(name: str) -> bool:
    return name.lower().endswith(".txt") and "readme" not in name.lower()


def _numbered(
    file: IO[bytes], size: int, on_read: Callable[[int, int], None]
) -> Iterator[tuple[int, bytes]]:
    done = 0
    for number, line in enumerate(file, start=1):
        done += len(line)
        if number % _REPORT_EVERY == 0:
            on_read(done, size)
        yield number, line
    on_read(size, size)


def _read(line: bytes) -> GazetteerEntry | BadRow | LeftOut:
    try:
        return read_row(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return BadRow(f"not UTF-8 text ({error.reason})")


def _known(row: GazetteerEntry, gazetteer: Gazetteer) -> str | None:
    """The id of the known place that a row is, if any."""
    place = row.place
    own = gazetteer.own(place.id)
    if own is not None:
        return own.id
    if place.kind is K.GOVERNORATE:
        return place.admin1_code
    alike: set[str] = set()
    for name in (place.name, *row.alternates):
        alike |= gazetteer.alike(name)
        bare, kind = class_word(name)
        if kind is place.kind:
            alike |= gazetteer.alike(bare)
    near = [
        (distance_km(place, known), known.id)
        for known in map(gazetteer.place, alike)
        if _same_kind(place, known)
        and distance_km(place, known) <= thresholds.SAME_PLACE_KM + known.uncertainty_km
    ]
    return min(near)[1] if near else None


def _same_kind(place: Place, known: Place) -> bool:
    if known.country != place.country:
        return False
    if place.kind is K.DISTRICT or known.kind is K.DISTRICT:
        return place.kind is known.kind and place.admin1_code == known.admin1_code
    return place.kind in _ONE_SPOT and known.kind in _ONE_SPOT


def _new_spellings(row: GazetteerEntry, place_id: str, gazetteer: Gazetteer) -> Iterator[str]:
    """The names of a row that do not yet lead to the place it is."""
    for name in (row.place.name, row.place.name_ar, *row.alternates):
        if name and place_id not in gazetteer.bearing(name):
            yield name


def _actor_names(data_dir: Path) -> frozenset[str]:
    """The names of actors, by which no village may be found."""
    return frozenset(
        normalise(name)
        for actor in ActorRegistry.load(data_dir)
        for name in (actor.name, *actor.aliases, *actor.demonyms, *actor.metonyms)
    )


def _reason(bad: list[str]) -> str:
    return bad[0].partition(", ")[2] if bad else "it is empty"


def _first(bad: list[str]) -> tuple[str, ...]:
    more = len(bad) - _SHOWN
    return (*bad[:_SHOWN], *([f"and {more} more rows that cannot be used"] if more > 0 else []))
