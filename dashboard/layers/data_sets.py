"""The data sets that others keep, as `import` wrote them to `data/events/`.

Rows are GeoParquet, zones GeoJSON; each file is whole, with what is to be said of it inside.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

import duckdb
from pydantic import Field, ValidationError

from dashboard.domain.review import MoreRefusedRows, RefusedRow
from dashboard.errors import LayerError
from dashboard.layers.reasons import reason_values
from dashboard.layers.schema import LayerRecord, Name, ReviewRecord
from dashboard.layers.strike import PROPERTIES
from dashboard.words import reviews
from dashboard.words.english import ENGLISH

FOLDER = "events"
ROWS, ZONES = ".parquet", ".geojson"
JOINED = "incidents.json"
"""Which rows tell of a strike that another data set, or an article, tells of too."""
ABOUT = "about"
"""Where a file says what it is: a key of the Parquet's, a member of the GeoJSON."""

Held: TypeAlias = Literal["events", "mentions", "zones"]
"""What a data set has; mentions are of articles, and drawn nowhere."""

VERSIONS: Mapping[Held, int] = {"events": 2, "mentions": 1, "zones": 1}
"""What is kept of each: a file that was made by another version lacks something.

Events since 2 say of which precision nobody said anything.
"""

_NOT_KEPT = frozenset({"reports", "data_sets", "incident_id", "incident_why", "claims"})
COLUMNS = {
    name: each.sql if isinstance(each.sql, str) else "VARCHAR[]"
    for name, each in PROPERTIES.items()
    if each.sql and name not in _NOT_KEPT
}
"""The columns of a file of events with their types: what one data set can say of a strike."""


_TITLES = {
    "acled": "Armed Conflict Location & Event Data (ACLED)",
    "ucdp": "UCDP Georeferenced Event Dataset",
}
_PUBLISHERS = {"acled": "ACLED", "ucdp": "Uppsala Conflict Data Program"}
"""What those who keep them call their data, and themselves, by the format."""


class AboutSet(LayerRecord):
    """What is to be said of a data set: where it is from, and what became of each of its rows.

    `refused` are the first of the rows that were refused, and `reasons` how many were for each.
    `parties` are names that no registry has, with the number of events. `mapping` is how columns
    were understood, as the user may say it again.
    """

    name: Name
    format: Name
    holds: Held = "events"
    version: int = Field(default_factory=lambda said: VERSIONS[said["holds"]])
    files: list[str]
    imported: date
    read: int
    kept: int
    repeated: int = 0
    reasons: dict[str, int] = Field(default={})
    refused: list[RefusedRow] = Field(default=[])
    parties: dict[str, int] = Field(default={})
    mapping: dict[str, str] = Field(default={})

    @property
    def refused_rows(self) -> int:
        """How many rows were refused."""
        return sum(self.reasons.values())

    @property
    def title(self) -> str:
        """What the data is called by those who keep it; else its file's name."""
        title = _TITLES.get(self.format, self.file)
        usual = self.format if self.format in _TITLES else named_after(self.file)
        return title if self.name == usual else f"{title} ({self.name})"

    @property
    def file(self) -> str:
        """The name of its file, the first of several."""
        more = f" + {len(self.files) - 1:,}" if len(self.files) > 1 else ""
        return f"{self.files[0]}{more}" if self.files else self.name

    @property
    def publisher(self) -> str:
        """Who keeps it; empty where the format does not say."""
        return _PUBLISHERS.get(self.format, "")

    def review(self) -> Iterator[ReviewRecord]:
        """What the tray says of the rows that were refused: the first of them, and how many."""
        for row in self.refused:
            yield _review(row.value or row.column, row)
        if more := self.refused_rows - len(self.refused):
            where = f"{FOLDER}/{self.name}.refused.csv"
            yield _review(self.name, MoreRefusedRows(number=more, file=where))


def _review(text: str, reason: RefusedRow | MoreRefusedRows) -> ReviewRecord:
    return ReviewRecord(
        kind="row",
        text=text,
        reason=reviews.reason(reason, ENGLISH),
        reason_code=reason.code,
        reason_values=reason_values(reason),
        candidates=[],
        citation=None,
    )


def named_after(file_name: str) -> str:
    """The name of a data set that is named after its file."""
    name = "-".join(re.findall("[a-z0-9]+", file_name.partition(".")[0].lower()))
    return name[:40] or "table"


def folder(data_dir: Path) -> Path:
    """Where a data folder keeps the data sets of others."""
    return Path(data_dir) / FOLDER


def set_files(data_dir: Path) -> list[Path]:
    """The files of all data sets, by name, and what joins them."""
    return sorted(
        path
        for path in folder(data_dir).glob("[!.]*")
        if path.suffix in (ROWS, ZONES) or path.name == JOINED
    )


def read_sets(data_dir: Path) -> tuple[dict[Path, AboutSet], list[str]]:
    """What each data set says of itself; and a line for each that cannot be read."""
    found: dict[Path, AboutSet] = {}
    problems: list[str] = []
    for path in set_files(data_dir):
        if path.name == JOINED:
            continue
        try:
            found[path] = about_set(path)
        except LayerError as error:
            problems.append(str(error))
    return found, problems


def about_set(path: Path) -> AboutSet:
    """What the file of a data set says of itself.

    Raises LayerError where it cannot be read, or another version imported it.
    """
    about = _about(path)
    if about.version != VERSIONS[about.holds]:
        when = "an earlier" if about.version < VERSIONS[about.holds] else "a later"
        raise _unreadable(path, f"{when} version imported it, from {about.file}")
    return about


def mapping_of(path: Path) -> dict[str, str]:
    """How the columns of a data set were understood, whichever version imported it.

    Empty where there is none, or it cannot be read.
    """
    try:
        return _about(path).mapping
    except LayerError:
        return {}


def _about(path: Path) -> AboutSet:
    try:
        text = _rows_about(path) if path.suffix == ROWS else _zones_about(path)
        return AboutSet.model_validate_json(text)
    except (OSError, ValueError, KeyError, TypeError, ValidationError, duckdb.Error) as error:
        raise _unreadable(path, str(error).partition("\n")[0]) from error


def _unreadable(path: Path, why: str) -> LayerError:
    return LayerError(f"{FOLDER}/{path.name}: cannot be read ({why}). Import it again.")


def _rows_about(path: Path) -> str:
    with duckdb.connect(":memory:") as connection:
        rows = connection.execute(
            "SELECT decode(value) FROM parquet_kv_metadata(?) WHERE decode(key) = ?",
            [str(path), ABOUT],
        ).fetchall()
    if not rows:
        raise ValueError("it does not say what it is")
    return str(rows[0][0])


def _zones_about(path: Path) -> str:
    document: Mapping[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return json.dumps(document[ABOUT])
