"""Tables made for a test, and a data folder to bring them into."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from dashboard.importing import acled, ucdp
from dashboard.importing.importer import ImportReport, Options, import_rows
from dashboard.importing.rows import Format
from dashboard.layers.data_sets import about_set
from tests.paths import DATA

TODAY = date(2026, 1, 1)

ACLED = {
    "event_id_cnty": "SYR1",
    "event_date": "2015-09-30",
    "year": "2015",
    "time_precision": "1",
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Air/drone strike",
    "actor1": "Military Forces of Russia (2000-) Air Force",
    "assoc_actor_1": "",
    "inter1": "State forces",
    "actor2": "Opposition Rebels (Syria)",
    "assoc_actor_2": "",
    "inter2": "Rebel group",
    "iso": "760",
    "country": "Syria",
    "admin1": "Homs",
    "location": "Talbiseh",
    "latitude": "34.8407",
    "longitude": "36.7309",
    "geo_precision": "1",
    "source": "SOHR; SANA",
    "notes": "Jets struck the town.",
    "fatalities": "7",
    "timestamp": "1577836800",
}
UCDP = {
    "id": "215657",
    "type_of_violence": "1",
    "side_a": "Government of Syria",
    "side_b": "Syrian insurgents",
    "source_office": "SOHR",
    "where_prec": "1",
    "where_coordinates": "Ar Rastan town",
    "adm_1": "Homs Governorate",
    "latitude": "34.926532",
    "longitude": "36.732381",
    "country": "Syria",
    "date_prec": "1",
    "date_start": "2015-09-30",
    "date_end": "2015-09-30",
    "deaths_civilians": "0",
    "best": "9",
    "high": "12",
    "low": "7",
}


def folder(path: Path) -> Path:
    """A data folder with the project's gazetteer and basemap, and nothing else."""
    path.mkdir(exist_ok=True)
    for name in ("gazetteer", "basemap"):
        (path / name).symlink_to(DATA / name)
    return path


def written(path: Path, rows: list[dict[str, str]], delimiter: str = ",") -> Path:
    """A table as CSV."""
    text = io.StringIO()
    table = csv.DictWriter(text, list(rows[0]), delimiter=delimiter, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def acled_rows(*changes: dict[str, str]) -> list[dict[str, str]]:
    return [{**ACLED, "event_id_cnty": f"SYR{n}", **each} for n, each in enumerate(changes, 1)]


def ucdp_rows(*changes: dict[str, str]) -> list[dict[str, str]]:
    return [{**UCDP, "id": str(n), **each} for n, each in enumerate(changes, 1)]


def brought_in(data: Path, file: Path, form: Format = acled.FORMAT, **options: Any) -> ImportReport:
    """The report of an import; every row of it is accounted for."""
    report = import_rows([file], form, data, TODAY, Options(**options))
    about = report.about
    assert about.read == about.kept + about.repeated + about.refused_rows
    return report


def bring_ucdp(data: Path, *changes: dict[str, str]) -> ImportReport:
    return brought_in(data, written(data / "ucdp.csv", ucdp_rows(*changes)), ucdp.FORMAT)


def bring_acled(data: Path, *changes: dict[str, str]) -> ImportReport:
    return brought_in(data, written(data / "acled.csv", acled_rows(*changes)))


def of_version(path: Path, version: int) -> None:
    """Makes a file of events one that another version imported, before some columns were."""
    about = about_set(path).model_copy(update={"version": version})
    said = about.model_dump_json().replace("'", "''")
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"CREATE TABLE rows AS FROM '{path}'")
        connection.execute(
            f"COPY (SELECT * EXCLUDE (precision_unsaid) FROM rows) TO '{path}'"
            f" (FORMAT parquet, KV_METADATA {{about: '{said}'}})"
        )


def kept(data: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a data set, in the order of the file."""
    with duckdb.connect(":memory:") as connection:
        found = connection.execute(
            "SELECT * EXCLUDE (geometry) FROM read_parquet(?)",
            [str(data / "events" / f"{name}.parquet")],
        )
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
