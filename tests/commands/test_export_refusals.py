"""What `export` refuses by name: another format, and names that are nearly known."""

from pathlib import Path

import pytest

from tests.commands.runner import fails, run
from tests.importing.tables import folder, ucdp_rows, written


@pytest.mark.parametrize(
    ("name", "form"),
    [("x.png", "pdf"), ("x.PDF", "png"), ("x.jpeg", "png"), ("x.csv", "kml"), ("x.html", "acled")],
)
def test_a_name_of_another_format_is_refused(tmp_path: Path, name: str, form: str) -> None:
    line = fails("export", "--format", form, "-o", tmp_path / name)
    assert f"{name}: its name ends as another format than --format {form}." in line
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "form"),
    [("x.csv", "acled"), ("x.acled.csv", "acled"), ("x.KML", "kml"), ("v1.2", "csv")],
)
def test_a_name_that_fits_the_format_or_says_none_is_taken(
    tmp_path: Path, name: str, form: str
) -> None:
    assert run("export", "--format", form, "-o", tmp_path / name).exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("option", "said", "meant"),
    [
        ("--actor", "isis", "islamic_state (ISIS)"),
        ("--actor", "rusia", "russia"),
        ("--target", "Syrian rebel", "syrian_opposition (Syrian rebels)"),
        ("--actor", "hezbolla", "hezbollah"),
        ("--type", "airstrike", "air_strike (Air or drone strike)"),
        ("--layers", "control", "controls"),
    ],
)
def test_who_writes_nearly_a_name_is_told_it(option: str, said: str, meant: str) -> None:
    assert f"Did you mean {meant}" in fails("export", option, said)


def test_a_type_of_imported_events_is_told_as_the_page_names_it(tmp_path: Path) -> None:
    data = folder(tmp_path / "data")
    rows = written(tmp_path / "u.csv", ucdp_rows({}))
    assert run("import", "ucdp", rows, "--data", data).exit_code == 0
    told = run("export", "--type", "state_based", "--data", data)
    assert told.exit_code == 1
    assert told.stderr.rstrip().endswith(
        "air_strike (Air or drone strike), shelling (Shelling or missiles), State-based violence. "
        "Did you mean State-based violence?"
    )
