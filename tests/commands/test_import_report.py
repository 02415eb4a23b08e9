"""What became of every row is said in the order a reader asks: read, refused, unknown, changed."""

from pathlib import Path

from tests.commands.runner import run
from tests.importing.tables import acled_rows, folder, written


def test_every_row_and_every_change_is_told(tmp_path: Path) -> None:
    data = folder(tmp_path / "data")
    rows = acled_rows({}, {}, {"country": "Iraq"}, {"actor2": "A New Brigade"})
    file = written(data / "a.csv", [*rows, rows[0]])

    def told() -> list[str]:
        return run("import", "acled", file, "--data", data).stdout.splitlines()

    lines = told()
    assert lines == [
        "acled: 5 rows read = 3 kept + 1 repeated + 1 refused",
        "refused: country 1. Each stands in events/acled.refused.csv",
        "not in actors.toml, kept by name: A New Brigade (1)",
        "3 added, 0 revised, 0 withdrawn",
        "0 events told of by more than one data set",
    ]
    assert told()[-1] == "Nothing has changed."
    (data / "events" / "incidents.json").unlink()  # as where joining was cut short
    assert told()[-2:] == ["Nothing has changed.", lines[-1]]
