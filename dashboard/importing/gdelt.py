"""GDELT's rows: mentions in articles, found by machine. None of them is a strike by itself.

They are kept by the article they stand in, for whoever wants to read it, and drawn nowhere. Codes
are CAMEO's and stay text: 190, 194, 195, 1951 and 1952 are those of strikes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.review import RowFault
from dashboard.importing.editions import refused_rows, settle, working
from dashboard.importing.faults import case, cell_faults
from dashboard.importing.headings import plain
from dashboard.importing.importer import (
    ImportReport,
    Options,
    quiet,
    refuse_none,
    reported,
    set_name,
    tables,
)
from dashboard.importing.lines import Member, Progress
from dashboard.importing.parties import PartyNames
from dashboard.importing.portions import Reader, Reading, read_here
from dashboard.importing.records import Table, open_table
from dashboard.importing.sheet import Column, Sheet
from dashboard.layers.data_sets import AboutSet

STRIKES = ("190", "194", "195", "1951", "1952")

COLUMNS = (
    Column(name="globaleventid", kind="count", needed=True),
    Column(name="sqldate", kind="day", needed=True),
    Column(name="actor1name"),
    Column(name="actor2name"),
    Column(name="eventcode", needed=True),
    Column(name="nummentions", kind="count"),
    Column(name="actiongeo_type", kind="count"),
    Column(name="actiongeo_fullname"),
    Column(name="actiongeo_countrycode"),
    Column(name="actiongeo_lat", kind="latitude"),
    Column(name="actiongeo_long", kind="longitude"),
    Column(name="dateadded"),
    Column(name="sourceurl"),
)
_HEAD = (0, 1, 6, 16, 26, 31)
"""Where the first of the columns stand; those of the action's place come after two more places."""
_OTHERS = 35
MOST, _LEAST = 61, 57
"""Cells of a row: of GDELT 2, and of GDELT 1 without the article's address."""

_COUNTRY = "SY"
"""Countries are FIPS 10-4, whose code for Syria is that of ISO."""


def heading(width: int) -> tuple[str, ...]:
    """The names of the columns of a row of 57 or 58 cells (GDELT 1), or of 61 (GDELT 2).

    A column that is not used has a number for a name.
    """
    place = 8 if width == MOST else 7
    action = _OTHERS + 2 * place
    point = action + place - 3
    at = (
        *_HEAD,
        action,
        action + 1,
        action + 2,
        point,
        point + 1,
        action + place,
        action + place + 1,
    )
    names = {number: column.name for number, column in zip(at, COLUMNS, strict=True)}
    return tuple(names.get(number, str(number)) for number in range(max(width, at[-1] + 1)))


def fitted(table: Table) -> Table:
    """The table with names for its columns; rows of the lengths that GDELT has had are made alike.

    Rows of any other length keep it, and are refused for it.
    """
    wide, narrow = heading(MOST), heading(_LEAST)
    places = [(wide.index(each.name), narrow.index(each.name)) for each in COLUMNS]

    def rows() -> Iterator[tuple[int, list[str]]]:
        for line, cells in table.rows:
            if line == 1 and plain(cells[0]).replace("_", "") == COLUMNS[0].name:
                continue  # somebody has put a heading above them
            if len(cells) in (_LEAST, _LEAST + 1):
                row = [""] * MOST
                for place, at in places:
                    row[place] = cells[at] if at < len(cells) else ""
                yield line, row
            else:
                yield line, cells

    return replace(table, heading=wide, rows=rows())


def open_bare(member: Member, reading: Reading, progress: Progress) -> Table:
    """A table of GDELT's, which have no heading."""
    return fitted(open_table(member, (), progress, encoding=reading.encoding, columns=MOST))


def judge(sheet: Sheet) -> None:
    """Makes `judged` of `typed`: the mention of each row, or in `fault` why it is refused."""
    country = next(column for column in COLUMNS if column.name == "actiongeo_countrycode")
    abroad = case(
        f"actiongeo_countrycode <> '{_COUNTRY}'", country, RowFault.COUNTRY, "actiongeo_fullname"
    )
    nowhere = case("actiongeo_countrycode IS NULL", country, RowFault.EMPTY)
    sheet.connection.execute(
        f"""CREATE TABLE judged AS SELECT file, line, 1 AS newest,
            CASE {abroad} {" ".join(cell_faults(COLUMNS))} {nowhere} END AS fault,
            globaleventid AS mention_id, sqldate AS day, dateadded AS added,
            coalesce(sourceurl, '') AS article, eventcode AS code,
            coalesce(eventcode IN {STRIKES}, false) AS strike,
            actor1name AS actor1, actor2name AS actor2,
            actiongeo_fullname AS location, actiongeo_type AS geo_type,
            actiongeo_lat AS latitude, actiongeo_long AS longitude,
            -- Countries and provinces are given by a point in their middle.
            (CASE WHEN actiongeo_type IN (3, 4) THEN 2 WHEN actiongeo_type IS NOT NULL THEN 3
                END)::UTINYINT AS geo_precision,
            nummentions AS mentions
        FROM typed"""
    )


def articles(sheet: Sheet) -> tuple[int, int]:
    """How many articles the mentions kept are of, and in how many a strike is mentioned."""
    ((every, some),) = sheet.connection.execute(
        "SELECT count(DISTINCT article), count(DISTINCT article) FILTER (strike) FROM kept"
    ).fetchall()
    return int(every), int(some)


def import_mentions(
    files: Sequence[Path],
    data_dir: Path,
    today: date,
    options: Options | None = None,
    progress: Progress = quiet,
    read: Reader = read_here,
) -> ImportReport:
    """Brings in GDELT's rows: mentions, grouped by the article they stand in."""
    said = options or Options()
    name = set_name(said.name or "gdelt")
    parties = PartyNames(ActorRegistry.load(data_dir), lambda _: ())
    reading = Reading(form="gdelt", columns=COLUMNS, opened=open_bare, encoding=said.encoding)
    with working(data_dir) as connection:
        sheet = Sheet(connection, COLUMNS)
        notes = read(tables(files), reading, sheet, progress)
        sheet.learn(parties, said.order)
        judge(sheet)
        kept, repeated, reasons = settle(sheet, "mentions")
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
        refuse_none(about, files)
        every, some = articles(sheet)
        notes.append(
            f"mentions in {every} articles, of strikes in {some}: to be read, and not drawn as"
            " strikes."
        )
        return reported(sheet, about, data_dir, notes, preview=said.preview)
