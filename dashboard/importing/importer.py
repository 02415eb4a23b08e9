"""Files of rows to a data set: read, judged, accounted for, and put in place."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.event import STRIKE_TYPES
from dashboard.domain.review import RowFault
from dashboard.errors import ImportingError, LayerError
from dashboard.importing import acled, gdelt, table, ucdp
from dashboard.importing.dates import Order
from dashboard.importing.editions import (
    KEYS,
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
from dashboard.layers.data_sets import ROWS, AboutSet, about_set, folder

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}")
_TAKEN = frozenset({"articles", "incidents"})
_PARTIES_KEPT = 200

FORMATS = {form.name: form for form in (acled.FORMAT, ucdp.FORMAT)}
"""The formats of events whose columns are known."""


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


def _quiet(_done: int, _of: int) -> None:
    """Says nothing of how far an import has come."""


def import_rows(
    files: Sequence[Path],
    form: Format,
    data_dir: Path,
    today: date,
    options: Options | None = None,
    progress: Progress = _quiet,
    mapping: Mapping[str, str] | None = None,
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
        notes = _read(sheet, form, files, said, progress)
        parties = PartyNames(registry, form.names)
        sheet.learn(parties, said.order, swapped=said.swapped)
        judge(sheet, form, ground, name)
        kept, repeated, reasons = settle(sheet, KEYS["events"])
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
        notes += _other_types(sheet)
        change = put_in_place(sheet, about, data_dir)
    return ImportReport(about=about, change=change, notes=tuple(notes))


def import_table(
    files: Sequence[Path],
    data_dir: Path,
    today: date,
    options: Options,
    mapping: Iterable[str],
    kind: str | None = None,
    progress: Progress = _quiet,
) -> ImportReport:
    """Brings in a table of any columns; `mapping` says what they are, each `COLUMN=field`.

    What is not said is as it was for the data set before, or guessed by the columns' names; notes
    tell of each guess. `kind` is the type of events that say none.
    """
    given = table.read_mapping(mapping)
    name = set_name(options.name or stem(files[0]))
    known = table.KNOWN | set(given)
    first = open_table(members(files[0])[0], known, _quiet, encoding=options.encoding)
    if strange := sorted(set(given) - set(first.heading)):
        raise ImportingError(
            f"{first.name}: has no column {strange[0]}; it has {', '.join(first.heading[:20])}."
        )
    before = {} if given else _mapping_before(data_dir, name)
    said = {**given, **{c: f for c, f in before.items() if c in first.heading}}
    guesses = table.guessed(first.heading, said)
    shown = ", ".join(f"{column}={field}" for column, field in guesses.items())
    unused = [each for each in first.heading if each and each not in {**said, **guesses}]
    notes = [f"guessed: {shown}. To say otherwise: --map COLUMN=field"] if guesses else []
    if unused:
        notes.append(f"not used: {', '.join(unused[:20])}")
    lacking = {"date", "latitude", "longitude"} - {*said.values(), *guesses.values()}
    if lacking:
        raise ImportingError(
            f"{first.name}: which column is {' and which is '.join(sorted(lacking))}? Say it: "
            f"--map COLUMN={min(lacking)}. It has {', '.join(first.heading[:20])}."
        )
    mapped = {**said, **guesses}
    report = import_rows(
        files,
        table.format_of(mapped, kind),
        data_dir,
        today,
        replace(options, name=name),
        progress,
        mapped,
    )
    return replace(report, notes=(*notes, *report.notes))


def import_mentions(
    files: Sequence[Path],
    data_dir: Path,
    today: date,
    options: Options | None = None,
    progress: Progress = _quiet,
) -> ImportReport:
    """Brings in GDELT's rows: mentions, grouped by the article they stand in."""
    said = options or Options()
    name = set_name(said.name or "gdelt")
    parties = PartyNames(ActorRegistry.load(data_dir), lambda _: ())
    notes: list[str] = []
    with working(data_dir) as connection:
        sheet = Sheet(connection, gdelt.COLUMNS)
        for path in files:
            for member in members(path):
                rows = open_table(member, (), progress, encoding=said.encoding, columns=gdelt.MOST)
                notes += rows.notes
                sheet.add(gdelt.fitted(rows))
        sheet.learn(parties, said.order)
        gdelt.judge(sheet)
        kept, repeated, reasons = settle(sheet, KEYS["mentions"])
        about = AboutSet(
            name=name,
            format="gdelt",
            holds="mentions",
            files=[path.name for path in files],
            imported=today,
            read=sheet.read,
            kept=kept,
            repeated=repeated,
            reasons=reasons,
            refused=refused_rows(sheet),
        )
        _refuse_none(about, files)
        every, some = gdelt.articles(sheet)
        change = put_in_place(sheet, about, data_dir)
    notes.append(
        f"mentions in {every} articles, of strikes in {some}: to be read, and not drawn as strikes."
    )
    return ImportReport(about=about, change=change, notes=tuple(notes))


def stem(path: Path) -> str:
    """The name of a data set that is named after its file."""
    name = "-".join(re.findall("[a-z0-9]+", path.name.partition(".")[0].lower()))
    return name[:40] or "table"


def _mapping_before(data_dir: Path, name: str) -> dict[str, str]:
    """How the columns of a data set were understood, where there is one of this name."""
    try:
        return about_set(folder(data_dir) / f"{name}{ROWS}").mapping
    except LayerError:
        return {}


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
            rows = open_table(member, known, progress, encoding=said.encoding)
            notes += rows.notes
            if missing := sheet.missing(rows.heading):
                names = ", ".join(column.name for column in missing)
                found = ", ".join(rows.heading[:12])
                raise ImportingError(
                    f"{member.name}: not a table of {form.name}, it has no {names}; it has {found}."
                    " For any other table: python -m dashboard import table FILE"
                )
            sheet.add(rows)
    return notes


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
