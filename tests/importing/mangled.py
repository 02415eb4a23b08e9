"""Files that something has gone wrong with: cut, mixed up, filled with what nobody means.

`make mangled` brings in ten thousand, and says what became of their rows; it fails where one of
them ends in anything but a report or one line, has a row that is not accounted for, or where
`check` refuses what was brought in.
"""

import csv
import io
import json
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from functools import cache
from pathlib import Path

import duckdb

from dashboard.errors import DashboardError
from dashboard.importing.gdelt import import_mentions
from dashboard.importing.importer import FORMATS, ImportReport, Options, import_rows
from dashboard.importing.table import import_table
from dashboard.importing.zones import ZoneOptions, import_zones
from dashboard.layers.data_sets import AboutSet
from dashboard.layers.data_sets import folder as sets_folder
from dashboard.layers.footprints import Area, load_footprints
from dashboard.layers.set_consistency import set_faults
from dashboard.layers.set_tables import RECORD
from dashboard.layers.strike import Strike
from tests.importing.tables import TODAY, acled_rows, folder, ucdp_rows
from tests.paths import DATA

_CELLS = ["", "NA", "x", "0", "-1", "1e9", "inf", "2015-13-45", "03/04/2015", "30/09/2015", '"',
          "34°50'26\"N", "36,7309", "\u202e", "حمص", "a" * 500, "\x00", "١٢", "=1+1", "; , \t |",
          "line\nbreak", "-999", "1443560400000", "SYR1", "\ufffd", "' OR 1=1 --"]  # fmt: skip


def mangled(number: int) -> tuple[str, bytes]:
    """The format of a file, and its bytes; the same for the same number."""
    chance = random.Random(number)
    form = chance.choice(["acled", "ucdp", "table", "gdelt", "zones"])
    make = {"gdelt": _mentions, "zones": _shapes}.get(form)
    return form, _torn(make(chance) if make else _rows(form, chance), chance)


def _rows(form: str, chance: random.Random) -> str:
    made = (ucdp_rows if form == "ucdp" else acled_rows)(*[{}] * chance.randint(1, 12))
    if form == "table" and chance.random() < 0.5:
        for row in made:
            row["shared_toll"] = chance.choice(["", "raid 1", "raid 1", "raid 2"])
            row["fatalities"] = chance.choice(["", "7", "7", "7", "24"])
    names = list(made[0])
    for row in made:
        for _ in range(chance.choice([0, 0, 1, 3])):
            row[chance.choice(names)] = chance.choice(_CELLS)
    if chance.random() < 0.2:
        chance.shuffle(names)
    if chance.random() < 0.1:
        del names[chance.randrange(len(names))]
    text = io.StringIO()
    quoting = chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
    table = csv.DictWriter(
        text,
        names,
        delimiter=chance.choice(",;\t|"),
        quoting=quoting,
        extrasaction="ignore",
        lineterminator=chance.choice(["\n", "\r\n"]),
    )
    table.writeheader()
    table.writerows(made)
    return text.getvalue()


def _mentions(chance: random.Random) -> str:
    rows = []
    for number in range(chance.randint(1, 12)):
        row = [str(number), "20160728", *[""] * (chance.choice([55, 56, 59]))]
        for at, cell in ((26, "190"), (-8, "4"), (-6, "SY"), (-3, "34.8"), (-2, "36.7")):
            row[at] = cell
        for _ in range(chance.choice([0, 0, 1, 3])):
            row[chance.randrange(len(row))] = chance.choice(_CELLS)
        rows.append("\t".join(row))
    return "\n".join(rows)


def _shapes(chance: random.Random) -> str:
    features = []
    for _ in range(chance.randint(1, 6)):
        points = [[chance.uniform(30, 45), chance.uniform(30, 40)] for _ in range(4)]
        ring: object = [*points, points[0]] if chance.random() < 0.8 else chance.choice(
            [[], points, None, [[1]], [points[0]] * 4, [[1e99, 0]] * 4]
        )  # fmt: skip
        kind = chance.choice(["Polygon"] * 6 + ["LineString", "Point", "Nothing"])
        said = {"holder": "ISIS", "day": "2016-08-01", "until": "2016-09-01"}
        said[chance.choice([*said])] = chance.choice([*said.values(), *_CELLS])
        shape = {"type": kind, "coordinates": [ring]}
        features.append({"type": "Feature", "properties": said, "geometry": shape})
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


def _torn(text: str, chance: random.Random) -> bytes:
    for _ in range(chance.choice([0, 0, 1, 2, 5])):
        at = chance.randrange(len(text))
        text = (
            chance.choice(
                [
                    text[:at]
                    + chance.choice(['"', "\n", ",", ";", "\t", "\x00", "\r"])
                    + text[at:],
                    text[:at] + text[at + chance.randint(1, 40) :],
                    text[:at] + text[chance.randrange(len(text)) :],
                ]
            )
            or "x"
        )
    raw = text.encode(chance.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1256"]), "replace")
    if chance.random() < 0.1:
        raw = raw[: chance.randrange(len(raw) + 1)]
    if chance.random() < 0.1:
        at = chance.randrange(len(raw) + 1)
        raw = raw[:at] + chance.randbytes(chance.randint(1, 30)) + raw[at:]
    return raw


def outcome(data: Path, number: int) -> Counter[str]:
    """What became of the rows of a mangled table.

    AssertionError where one is not accounted for, or is kept and then refused by `check`.
    """
    form, raw = mangled(number)
    file = data / f"mangled.{'geojson' if form == 'zones' else 'csv'}"
    file.write_bytes(raw)
    try:
        about = _brought_in(form, file, data).about
    except DashboardError as error:
        return Counter(files_refused=1, lines=str(error).count("\n") + 1)
    assert about.read == about.kept + about.repeated + about.refused_rows, number
    faults = [*set_faults(data, _footprints())]
    assert not faults, faults
    if about.holds == "events":
        _read_again(data, about)
    return Counter(
        files=1, read=about.read, kept=about.kept, repeated=about.repeated,
        refused=about.refused_rows,
    )  # fmt: skip


@cache
def _footprints() -> dict[str, Area]:
    return load_footprints(DATA)


def _read_again(data: Path, about: AboutSet) -> None:
    """Every row kept is a strike to whoever reads it."""
    path = sets_folder(data) / f"{about.name}.parquet"
    with duckdb.connect(":memory:") as connection:
        rows = connection.execute(f"SELECT {RECORD} FROM read_parquet(?)", [str(path)]).fetchall()
    for (record,) in rows:
        Strike.model_validate_json(record)


def _brought_in(form: str, file: Path, data: Path) -> ImportReport:
    match form:
        case "zones":
            said = ZoneOptions(actor="holder", first="day", last="until", source="A map")
            return import_zones(file, data, TODAY, said)
        case "gdelt":
            return import_mentions([file], data, TODAY)
        case "table":
            return import_table([file], data, TODAY, Options(order="day-first"), [])
        case _:
            return import_rows([file], FORMATS[form], data, TODAY)


def _run(number: int, first: int = 0) -> int:
    """How many of so many files went wrong, from the `first` on, each with a line that says how."""
    started = time.process_time()
    found: Counter[str] = Counter()
    wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        data = folder(Path(temporary) / "data")
        for each in range(first, first + number):
            try:
                became = outcome(data, each)
                assert became["lines"] == became["files_refused"], f"{became['lines']} lines"
                found += became
            except Exception as error:  # whatever it is, it is what is looked for
                wrong += 1
                # What is wrong in it is said once, and not of each file after it.
                shutil.rmtree(sets_folder(data), ignore_errors=True)
                print(
                    f"file {each}, {mangled(each)[0]}: {type(error).__name__}: {error}", flush=True
                )
            if each % 500 == 499:
                print(f"{each + 1} files, {time.process_time() - started:.0f} s", flush=True)
    print(f"{number} files, {wrong} went wrong: {dict(found)}")
    return wrong


if __name__ == "__main__":
    raise SystemExit(bool(_run(*map(int, sys.argv[1:3]))))
