"""Files of rows to a data set: read, judged, accounted for, and put in place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dashboard.domain.review import RowFault
from dashboard.errors import ImportingError
from dashboard.extraction.resources import read_registry
from dashboard.importing.dates import Order
from dashboard.importing.editions import (
    Change,
    put_in_place,
    refused_rows,
    settle,
    working,
)
from dashboard.importing.ground import Ground
from dashboard.importing.lines import Progress, members
from dashboard.importing.parties import PartyNames
from dashboard.importing.records import open_table
from dashboard.importing.rows import Format, judge
from dashboard.importing.sheet import Sheet
from dashboard.layers.data_sets import AboutSet

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}")
_TAKEN = frozenset({"articles", "incidents"})
_PARTIES_KEPT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user says of files; None and "" leave it to what the files say."""

    name: str = ""
    order: Order | None = None
    encoding: str = ""
    swapped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What became of the rows of files: read = kept + repeated + refused.

    `change` is None where all stands as it was. `notes` are a line each.
    """

    about: AboutSet
    change: Change | None
    notes: tuple[str, ...] = field(default=())


def import_rows(
    files: Sequence[Path],
    form: Format,
    data_dir: Path,
    today: date,
    options: Options | None = None,
    progress: Progress = lambda _done, _of: None,
    mapping: Mapping[str, str] | None = None,
) -> ImportReport:
    """Brings in files of rows as one data set, which takes the place of the one of its name.

    Raises ImportingError where a file is no such table, or no row can be kept; then nothing
    changes.
    """
    said = options or Options()
    name = set_name(said.name or form.name)
    registry = read_registry(data_dir)
    ground = Ground(data_dir)
    with working(data_dir) as connection:
        sheet = Sheet(connection, form.columns)
        notes = _read(sheet, form, files, said, progress)
        parties = PartyNames(registry, form.names)
        sheet.learn(parties, said.order, swapped=said.swapped)
        judge(sheet, form, ground, name)
        kept, repeated, reasons = settle(sheet)
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
        _refuse_none(about, files)
        change = put_in_place(sheet, about, data_dir)
    return ImportReport(about=about, change=change, notes=tuple(notes))


def set_name(name: str) -> str:
    """A name that a data set may have. Raises ImportingError for another."""
    if not _NAME.fullmatch(name) or name in _TAKEN:
        raise ImportingError(
            f"--name {name}: a data set's name has small letters, digits, - and _, up to 40; "
            "“articles” is taken."
        )
    return name


def _read(
    sheet: Sheet, form: Format, files: Sequence[Path], said: Options, progress: Progress
) -> list[str]:
    known = {name for column in form.columns for name in column.names}
    notes: list[str] = []
    for path in files:
        for member in members(path):
            table = open_table(member, known, progress, encoding=said.encoding)
            notes += table.notes
            if missing := sheet.missing(table.heading):
                names = ", ".join(column.name for column in missing)
                found = ", ".join(table.heading[:12])
                raise ImportingError(
                    f"{member.name}: not a table of {form.name}, it has no {names}; it has {found}."
                    " For any other table: python -m dashboard import table FILE"
                )
            sheet.add(table)
    return notes


def _unknown(sheet: Sheet, parties: PartyNames) -> dict[str, int]:
    """Parties that the registry does not have, with the rows that name them, most first."""
    rows = sheet.connection.execute(
        "SELECT party, count(*) AS number FROM"
        " (SELECT unnest(list_distinct(list_concat([actor1], targets, sides))) AS party FROM kept)"
        " GROUP BY party ORDER BY number DESC, party"
    ).fetchall()
    known = [(str(name), int(number)) for name, number in rows if name in parties.unknown]
    return dict(known[:_PARTIES_KEPT])


def _refuse_none(about: AboutSet, files: Sequence[Path]) -> None:
    """Raises ImportingError where no row is left, or the columns of the points are exchanged."""
    exchanged = about.reasons.get(RowFault.EXCHANGED, 0)
    if exchanged > about.kept:
        raise ImportingError(
            f"{files[0].name}: latitude and longitude are exchanged in {exchanged} of {about.read} "
            "rows. To read them so: --swapped. Nothing was written."
        )
    if not about.kept:
        first = "".join(f" The first: {each.reason}." for each in list(about.review())[:1])
        raise ImportingError(
            f"{files[0].name}: none of {about.read} rows could be kept.{first} Nothing was written."
        )
