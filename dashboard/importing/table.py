"""Any table of events: its columns are guessed by their names, or named by the user.

A guess is always shown, and the mapping is kept with the data set, for its next edition.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import EVENT_TYPE, STRIKE_TYPES
from dashboard.domain.review import RowFault
from dashboard.errors import ImportingError
from dashboard.importing.headings import plain
from dashboard.importing.importer import (
    ImportReport,
    Options,
    import_rows,
    quiet,
    set_name,
)
from dashboard.importing.lines import Progress, members
from dashboard.importing.portions import Reader, read_here
from dashboard.importing.records import open_table
from dashboard.importing.rows import ACLED_CHECKS, GEO_LEVEL, NOBODY, Format, everyone, listed
from dashboard.importing.sheet import Column
from dashboard.layers.data_sets import ROWS, folder, mapping_of, named_after
from dashboard.layers.strike import Unsaid

_AIR, _SHELLING = STRIKE_TYPES
_NO_TYPE = "Event of no stated type"
_TYPE = f"""CASE
    WHEN type IS NULL THEN coalesce($type, '{_NO_TYPE}')
    WHEN lower(type) IN ('air_strike', 'air strike', 'airstrike', 'air raid', 'drone strike',
        '{_AIR.lower()}') THEN '{_AIR}'
    WHEN lower(type) IN ('shelling', 'artillery', 'missile attack', '{_SHELLING.lower()}')
        THEN '{_SHELLING}'
    ELSE type END"""

COLUMNS = (
    Column(name="id"),
    Column(name="date", kind="day", needed=True),
    Column(name="date_end", kind="day"),
    Column(name="time_precision", kind="count"),
    Column(name="type"),
    Column(name="actor", kind="parties"),
    Column(name="target", kind="parties"),
    Column(name="country", kind="country"),
    Column(name="admin1"),
    Column(name="location"),
    Column(name="latitude", kind="latitude", needed=True),
    Column(name="longitude", kind="longitude", needed=True),
    Column(name="geo_precision", kind="count"),
    Column(name="precision_unsaid"),
    Column(name="low", kind="people"),
    Column(name="best", kind="people"),
    Column(name="high", kind="people"),
    Column(name="source"),
    Column(name="shared_toll"),
    Column(name="notes"),
)
FIELDS = tuple(column.name for column in COLUMNS)
"""What a column of a table can be."""

_GUESSES = {
    "id": "event_id incident_id uid code الرقم رقم",
    "date": "event_date date_start start_date start day incident_date when datetime"
    " التاريخ تاريخ تاريخ_الحادث اليوم",
    "date_end": "event_date_end end_date end",
    "time_precision": "date_precision",
    "type": "sub_event_type event_type incident_type category attack_type weapon النوع نوع_الهجوم",
    "actor": "actor1 attacker perpetrator responsible actor_1 الفاعل المنفذ الجهة",
    "target": "targets actor2 victim actor_2 المستهدف الهدف",
    "country": "country_name البلد الدولة",
    "admin1": "governorate province adm_1 adm1 admin_1 region mohafazat المحافظة",
    "location": "place town town_name city city_name village site location_name where place_name"
    " المكان الموقع البلدة المدينة القرية",
    "latitude": "lat y ycoord y_coord lat_dd خط_العرض",
    "longitude": "lon lng long x xcoord x_coord lon_dd خط_الطول",
    "geo_precision": "precision where_prec",
    "low": "fatalities_low killed_min min_killed deaths_low",
    "best": "fatalities killed deaths dead fatalities_best القتلى عدد_القتلى الضحايا",
    "high": "fatalities_high killed_max max_killed deaths_high",
    "source": "sources reported_by url link المصدر",
    "shared_toll": "fatalities_group",
    "notes": "note description details summary comment comments headline ملاحظات الملاحظات"
    " الوصف التفاصيل",
}
_UNSAID = listed("precision_unsaid")
"""What a table that was exported here says of its own precisions: that nobody said them."""
_SAID = f"CASE WHEN NOT list_contains({_UNSAID}, '{{}}') THEN {{}} END"
_CHECKS = (
    *ACLED_CHECKS,
    (
        f"len(list_filter({_UNSAID}, lambda each: each NOT IN {get_args(Unsaid)})) > 0",
        "precision_unsaid",
        RowFault.UNKNOWN_CODE,
    ),
)
_NUMBER = "CASE WHEN {0} IS NULL AND {1} IS NULL THEN best ELSE {0} END"

KNOWN = frozenset(FIELDS) | {name for names in _GUESSES.values() for name in names.split()}
"""Names of columns that are understood without being told."""


def read_mapping(given: Iterable[str]) -> dict[str, str]:
    """What columns are, of `COLUMN=field`, by plain column name. Raises ImportingError."""
    found: dict[str, str] = {}
    for each in given:
        column, sign, field = each.rpartition("=")
        if not sign or not plain(column) or field.strip() not in FIELDS:
            raise ImportingError(
                f"--map {each}: is not COLUMN=field with a field of: {', '.join(FIELDS)}."
            )
        found[plain(column)] = field.strip()
    return found


def guessed(heading: Sequence[str], given: Mapping[str, str]) -> dict[str, str]:
    """What the other columns of a heading are by their names; each field once."""
    taken = set(given.values())
    found: dict[str, str] = {}
    for field in FIELDS:
        names = (field, *_GUESSES.get(field, "").split())
        column = next((name for name in names if name in heading and name not in given), None)
        if field not in taken and column:
            found[column] = field
    return found


def format_of(mapping: Mapping[str, str], kind: str | None = None) -> Format:
    """The format of a table with this mapping; `kind` is the type of events that say none."""
    names = {field: column for column, field in mapping.items()}
    columns = tuple(
        replace(column, older=(names[column.name],) if column.name in names else (), mapped=True)
        for column in COLUMNS
    )
    said = {"air_strike": _AIR, "shelling": _SHELLING}.get(kind or "", kind)
    type_sql = _TYPE.replace("$type", "'" + said.replace("'", "''") + "'" if said else "NULL")
    return Format(
        name="table",
        columns=columns,
        fields={
            "id": "coalesce(id, 'row-' || left(md5(concat_ws('|', date_text, date_end_text, type,"
            " actor_text, target_text, location, latitude_text, longitude_text, low_text,"
            " best_text, high_text, source, notes)), 12))",
            "first": "date",
            "last": "coalesce(date_end, date)",
            "time_precision": _SAID.format("day", "time_precision"),
            "sub_event_type": type_sql,
            "event_type": f"CASE WHEN ({type_sql}) IN {STRIKE_TYPES} THEN '{EVENT_TYPE}'"
            f" ELSE ({type_sql}) END",
            "actor1": f"CASE WHEN len(actor) = 1 THEN actor[1] ELSE '{UNKNOWN}' END",
            "targets": f"coalesce(target, {NOBODY})",
            "sides": everyone("actor", "target"),
            "level": _SAID.format("place", GEO_LEVEL),
            "place": "location",
            "low": _NUMBER.format("low", "high"),
            "best": "best",
            "high": _NUMBER.format("high", "low"),
            "notes": "notes",
            "shared": "shared_toll",
            "sources": listed("source"),
        },
        checks=_CHECKS,
        admin="admin1",
        names=lambda actor: (*actor.acled, *actor.ucdp),
    )


def import_table(
    files: Sequence[Path],
    data_dir: Path,
    today: date,
    options: Options,
    mapping: Iterable[str],
    kind: str | None = None,
    progress: Progress = quiet,
    read: Reader = read_here,
) -> ImportReport:
    """Brings in a table of any columns; `mapping` says what they are, each `COLUMN=field`.

    What is not said is as it was for the data set before, or guessed by the columns' names; notes
    tell of each guess. `kind` is the type of events that say none.
    """
    given = read_mapping(mapping)
    name = set_name(options.name or named_after(files[0].name))
    known = KNOWN | set(given)
    first = open_table(members(files[0])[0], known, quiet, encoding=options.encoding)
    if strange := sorted(set(given) - set(first.heading)):
        raise ImportingError(
            f"{first.name}: has no column {strange[0]}; it has {', '.join(first.written[:20])}."
        )
    before = {} if given else mapping_of(folder(data_dir) / f"{name}{ROWS}")
    said = {**given, **{c: f for c, f in before.items() if c in first.heading}}
    guesses = guessed(first.heading, said)
    shown = ", ".join(f"{column}={field}" for column, field in guesses.items())
    unused = [each for each in first.heading if each and each not in {**said, **guesses}]
    notes = [f"guessed: {shown}. To say otherwise: --map COLUMN=field"] if guesses else []
    if unused:
        notes.append(f"not used: {', '.join(unused[:20])}")
    lacking = {"date", "latitude", "longitude"} - {*said.values(), *guesses.values()}
    has = f"It has {', '.join(first.written[:20])}."
    if {"latitude", "longitude"} <= lacking and "location" in {*said.values(), *guesses.values()}:
        raise ImportingError(
            f"{first.name}: has places by name and no points, and a name alone is not enough. Add "
            f"columns latitude and longitude, or say which they are: --map COLUMN=latitude. {has}"
        )
    if lacking:
        raise ImportingError(
            f"{first.name}: which column is {' and which is '.join(sorted(lacking))}? Say it: "
            f"--map COLUMN={min(lacking)}. {has}"
        )
    mapped = {**said, **guesses}
    report = import_rows(
        files,
        format_of(mapped, kind),
        data_dir,
        today,
        replace(options, name=name),
        progress,
        mapped,
        read,
    )
    return replace(report, notes=(*notes, *report.notes))
