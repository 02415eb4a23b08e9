"""Files of rows to a data set: read, judged, accounted for, and put in place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.event import STRIKE_TYPES
from dashboard.domain.review import RowFault
from dashboard.errors import ImportingError
from dashboard.importing import acled, ucdp
from dashboard.importing.dates import Order
from dashboard.importing.editions import (
    Change,
    change_to,
    put_in_place,
    refused_rows,
    settle,
    working,
)
from dashboard.importing.ground import Ground
from dashboard.importing.lines import Member, Progress, members
from dashboard.importing.parties import PartyNames
from dashboard.importing.portions import Reader, Reading, read_here
from dashboard.importing.records import Table, open_table
from dashboard.importing.rows import Format, judge
from dashboard.importing.sheet import Sheet, missing
from dashboard.layers.data_sets import AboutSet, named_after

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}")
_TAKEN = frozenset({"articles", "incidents"})
_PARTIES_KEPT = 200
_WEEKS = 5
"""Days of one weekday that are no accident."""
_MISTAKEN = 0.9
"""Share of the rows that are not where they should be: columns are exchanged in all of them, while
rows of a neighbour stand beside those of the country."""
SAMPLE = 8
"""Rows of a sample."""
_SHOWN = {
    "events": ("event_date", "location", "sub_event_type", "actor1", "sides", "fatalities_low",
               "fatalities_high"),
    "mentions": ("day", "location", "code", "actor1", "actor2", "article"),
}  # fmt: skip
"""What a sample shows of rows."""

FORMATS = {form.name: form for form in (acled.FORMAT, ucdp.FORMAT)}
"""The formats of events whose columns are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user says of files; None and "" leave it to what the files say.

    A `preview` writes nothing.
    """

    name: str = ""
    order: Order | None = None
    encoding: str = ""
    swapped: bool = False
    preview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What became of the rows of files: read = kept + repeated + refused.

    `change` is None where all stands as it was. `notes` are a line each. `sample` is a table of the
    first rows kept, its heading first.
    """

    about: AboutSet
    change: Change | None
    notes: tuple[str, ...] = field(default=())
    sample: tuple[tuple[str, ...], ...] = field(default=())


def quiet(_done: int, _of: int) -> None:
    """Says nothing of how far an import has come."""


def import_rows(
    files: Sequence[Path],
    form: Format,
    data_dir: Path,
    today: date,
    options: Options | None = None,
    progress: Progress = quiet,
    mapping: Mapping[str, str] | None = None,
    read: Reader = read_here,
) -> ImportReport:
    """Brings in files of rows as one data set, which takes the place of the one of its name.

    Raises ImportingError where a file is no such table, or no row can be kept; then nothing
    changes.
    """
    said = options or Options()
    name = set_name(said.name or form.name)
    registry = ActorRegistry.load(data_dir)
    ground = Ground(data_dir)
    with working(data_dir) as connection:
        sheet = Sheet(connection, form.columns)
        reading = Reading(
            form=form.name, columns=form.columns, opened=open_headed, encoding=said.encoding
        )
        notes = read(tables(files), reading, sheet, progress)
        parties = PartyNames(registry, form.names)
        sheet.learn(parties, said.order, swapped=said.swapped)
        judge(sheet, form, ground, name)
        kept, repeated, reasons = settle(sheet, "events")
        about = AboutSet(
            name=name,
            format=form.name,
            files=[path.name for path in files],
            imported=today,
            read=sheet.read,
            kept=kept,
            repeated=repeated,
            reasons=reasons,
            refused=refused_rows(sheet),
            parties=_unknown(sheet, parties),
            mapping=dict(mapping or {}),
        )
        refuse_none(about, files)
        notes += [*sheet.notes, *_other_types(sheet), *_weekly(sheet)]
        return reported(sheet, about, data_dir, notes, preview=said.preview)


def reported(
    sheet: Sheet, about: AboutSet, data_dir: Path, notes: Sequence[str], *, preview: bool
) -> ImportReport:
    """Puts the rows in place, but for a preview."""
    names = _SHOWN[about.holds]
    rows = sheet.connection.execute(
        f"SELECT {', '.join(names)} FROM kept ORDER BY ALL LIMIT {SAMPLE}"
    ).fetchall()
    sample = [[_cell(cell) for cell in row] for row in rows]
    made = change_to if preview else put_in_place
    return ImportReport(
        about=about,
        change=made(sheet, about, data_dir),
        notes=tuple(notes),
        sample=(names, *map(tuple, sample)),
    )


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def set_name(name: str) -> str:
    """A name that a data set may have. Raises ImportingError for another."""
    if name in _TAKEN:
        raise ImportingError(f"--name {name}: taken by what articles tell. Name another.")
    if not _NAME.fullmatch(name):
        raise ImportingError(
            f"--name {name}: no name of a data set, which has small letters, digits, - and _, up "
            f"to 40. Write it as {named_after(name)}."
        )
    return name


def tables(files: Sequence[Path]) -> list[Member]:
    """The tables in files, in their order. Raises ImportingError where a file has none."""
    return [member for path in files for member in members(path)]


def open_headed(member: Member, reading: Reading, progress: Progress) -> Table:
    """A table under a heading of its format's columns. Raises ImportingError for any other."""
    known = {name for column in reading.columns for name in column.names}
    rows = open_table(member, known, progress, encoding=reading.encoding)
    if lacking := missing(reading.columns, rows.heading):
        names = ", ".join(column.name for column in lacking)
        found = ", ".join(rows.written[:12])
        other = next((f for f in FORMATS.values() if not missing(f.columns, rows.heading)), None)
        then = f"It is one of {other.name}" if other else "For any other table"
        raise ImportingError(
            f"{member.name}: not a table of {reading.form}, it has no {names}; it has {found}."
            f" {then}: python -m dashboard import {other.name if other else 'table'} FILE"
        )
    return rows


def _other_types(sheet: Sheet) -> list[str]:
    """A line on the events that are no strikes, where there are any."""
    rows = sheet.connection.execute(
        "SELECT sub_event_type, count(*) AS number FROM kept WHERE sub_event_type NOT IN"
        f" {STRIKE_TYPES} GROUP BY ALL ORDER BY number DESC, sub_event_type"
    ).fetchall()
    if not rows:
        return []
    told = ", ".join(f"{kind} ({number})" for kind, number in rows[:8])
    return [f"no strikes, and shown where their type is chosen: {told}"]


def _weekly(sheet: Sheet) -> list[str]:
    """A line where all days are of one weekday: rows that sum up weeks look so."""
    ((days, weekdays, name),) = sheet.connection.execute(
        "SELECT count(DISTINCT event_date), count(DISTINCT dayofweek(event_date)),"
        " any_value(dayname(event_date)) FROM kept WHERE event_date = event_date_end"
    ).fetchall()
    if weekdays != 1 or days < _WEEKS:
        return []
    return [f"every day is a {name}: if the rows sum up weeks, they are no events."]


def _unknown(sheet: Sheet, parties: PartyNames) -> dict[str, int]:
    """Parties that the registry does not have, with the rows that name them, most first."""
    rows = sheet.connection.execute(
        "SELECT party, count(*) AS number FROM"
        " (SELECT unnest(list_distinct(list_concat([actor1], targets, sides))) AS party FROM kept)"
        " GROUP BY party ORDER BY number DESC, party"
    ).fetchall()
    known = [(str(name), int(number)) for name, number in rows if name in parties.unknown]
    return dict(known[:_PARTIES_KEPT])


def refuse_exchanged(about: AboutSet, file: Path) -> None:
    """Raises ImportingError where nearly all that is there would be in the country if latitude and
    longitude were exchanged, and is not as it stands."""
    exchanged = about.reasons.get(RowFault.EXCHANGED, 0)
    if exchanged > _MISTAKEN * (exchanged + about.kept):
        raise ImportingError(
            f"{file.name}: {exchanged} of {about.read} would be in Syria if latitude and longitude "
            "were exchanged, and are not as they stand. If they are exchanged: --swapped. Nothing "
            "was written."
        )


def first_refused(about: AboutSet) -> str:
    """A sentence on the first of the rows that were refused, with what stands there."""
    for row, told in zip(about.refused, about.review(), strict=False):
        value = f" (“{' '.join(row.value.split())[:60]}”)" if row.value else ""
        return f" The first: {told.reason}{value}."
    return ""


def refuse_none(about: AboutSet, files: Sequence[Path]) -> None:
    """Raises ImportingError where no row is left, or the columns of the points are exchanged."""
    refuse_exchanged(about, files[0])
    if not about.read:
        raise ImportingError(f"{files[0].name}: no row is under its heading. Nothing was written.")
    if not about.kept:
        rows = "row" if about.read == 1 else "rows"
        raise ImportingError(
            f"{files[0].name}: none of {about.read} {rows} could be kept.{first_refused(about)} "
            "Nothing was written."
        )
