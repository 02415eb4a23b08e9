"""Tables that something has gone wrong with: cut, mixed up, filled with what nobody means.

`python -m tests.importing.mangled 10000` brings in that many, and says what became of their rows.
"""

import csv
import io
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.importing import acled, ucdp
from dashboard.importing.importer import Options, import_rows
from tests.importing.tables import TODAY, acled_rows, folder, ucdp_rows

_CELLS = ["", "NA", "x", "0", "-1", "1e9", "inf", "2015-13-45", "03/04/2015", "30/09/2015", '"',
          "34°50'26\"N", "36,7309", "\u202e", "حمص", "a" * 500, "\x00", "١٢", "=1+1", "; , \t |",
          "line\nbreak", "-999", "1443560400000", "SYR1", "\ufffd", "' OR 1=1 --"]  # fmt: skip


def mangled(number: int) -> tuple[str, bytes]:
    """The format of a table, and its bytes; the same for the same number."""
    chance = random.Random(number)
    form = chance.choice(["acled", "ucdp"])
    made = (acled_rows if form == "acled" else ucdp_rows)(*[{}] * chance.randint(1, 12))
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
    return form, _torn(text.getvalue(), chance)


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
    """What became of the rows of a mangled table; AssertionError where one is not accounted for."""
    form, raw = mangled(number)
    file = data / "mangled.csv"
    file.write_bytes(raw)
    try:
        about = import_rows(
            [file], {"acled": acled.FORMAT, "ucdp": ucdp.FORMAT}[form], data, TODAY, Options()
        ).about
    except DashboardError as error:
        return Counter(files_refused=1, lines=str(error).count("\n") + 1)
    assert about.read == about.kept + about.repeated + about.refused_rows, number
    return Counter(
        files=1, read=about.read, kept=about.kept, repeated=about.repeated,
        refused=about.refused_rows,
    )  # fmt: skip


def _run(number: int) -> None:
    started = time.perf_counter()
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        data = folder(Path(temporary) / "data")
        for each in range(number):
            found += outcome(data, each)
    print(f"{number} files, {time.perf_counter() - started:.0f} s: {dict(found)}")


if __name__ == "__main__":
    _run(int(sys.argv[1]))
