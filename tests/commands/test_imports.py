"""`import`: what became of every row is said, and what changed."""

import json
from pathlib import Path

import pytest
from typer.testing import Result

from dashboard.layers.store import EventStore
from tests.commands.runner import fails, run
from tests.importing.tables import acled_rows, folder, ucdp_rows, written

SQUARE = [[[38, 35.5], [40, 35.5], [40, 36.5], [38, 36.5], [38, 35.5]]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return folder(tmp_path / "data")


def bring(data: Path, *arguments: object) -> Result:
    done = run("import", *arguments, "--data", data)
    assert done.exit_code == 0, done.output
    return done


def test_data_sets_are_joined_listed_and_removed(data: Path) -> None:
    bring(data, "acled", written(data / "a.csv", acled_rows({})))
    near = {"latitude": "34.8407", "longitude": "36.7309"}
    told = bring(data, "ucdp", written(data / "u.csv", ucdp_rows(near)), "--name", "ucdp-16").stdout
    assert told.splitlines()[-1].startswith("1 event")
    listed = bring(data, "list").stdout.splitlines()
    assert [line.partition(":")[0] for line in listed] == ["acled", "ucdp-16"]
    assert "1 event of 1 row, 0 repeated, 0 refused; ucdp, u.csv;" in listed[1]
    bring(data, "remove", "ucdp-16")
    assert len(bring(data, "list").stdout.splitlines()) == 1
    assert EventStore.load(data).every == 1


def test_a_table_and_a_map_come_in_by_what_is_said_of_them(data: Path) -> None:
    table = written(data / "raids.csv", [{"Day": "2015-09-30", "Y": "34.8", "X": "36.7"}])
    told = bring(data, "table", table, "--map", "Day=date", "--type", "air_strike")
    assert told.stdout.startswith("raids: 1 row read = 1 kept")
    assert "guessed: y=latitude, x=longitude" in told.stderr
    shape = {"type": "Polygon", "coordinates": SQUARE}
    feature = {"type": "Feature", "properties": {"holder": "ISIS"}, "geometry": shape}
    (data / "map.geojson").write_text(json.dumps(feature), encoding="utf-8")
    bring(data, "zones", data / "map.geojson", "--actor", "holder", "--date", "2016-08-01",
          "--source", "A map")  # fmt: skip
    store = EventStore.load(data)
    assert (store.total, [zone.actor for zone in store.zones()]) == (1, ["islamic_state"])


def test_mentions_are_told_by_article(data: Path) -> None:
    (data / "day.csv").write_text("\t".join(["1", "20160728", *["x"] * 56]), encoding="utf-8")
    line = fails("import", "gdelt", data / "day.csv", "--data", data)
    assert line.startswith("day.csv: none of 1 row could be kept. The first: day.csv, line 1")


@pytest.mark.parametrize("form", ["acled", "ucdp", "gdelt", "table"])
@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"%PDF-1.4\nfoo,bar,event_date\n", "a PDF, a binary file."),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)), "a PNG picture, a binary file."),
        (bytes(range(1, 255)) * 3, "a binary file, not text."),
    ],
)
def test_a_binary_file_is_told_as_one_and_not_shown(
    data: Path, form: str, raw: bytes, told: str
) -> None:
    (data / "a.csv").write_bytes(raw)
    line = fails("import", form, data / "a.csv", "--data", data)
    assert line == f"a.csv: {told} Save the table as CSV, XLSX or ODS."


def test_a_table_of_another_known_format_is_told_its_command(data: Path) -> None:
    ucdp, acled = (written(data / f"{n}.csv", rows({})) for n, rows in
                   (("u", ucdp_rows), ("a", acled_rows)))  # fmt: skip
    line = fails("import", "acled", ucdp, "--data", data)
    assert line.endswith("It is one of ucdp: python -m dashboard import ucdp FILE")
    line = fails("import", "ucdp", acled, "--data", data)
    assert line.endswith("It is one of acled: python -m dashboard import acled FILE")
    other = written(data / "o.csv", [{"Day": "2015-09-30", "Where": "Homs"}])
    line = fails("import", "acled", other, "--data", data)
    assert line.endswith("For any other table: python -m dashboard import table FILE")


def test_places_by_name_alone_are_not_enough(data: Path) -> None:
    table = written(data / "t.csv", [{"Town Name": "Homs", "Date": "2015-09-30", "Who Died": "2"}])
    line = fails("import", "table", table, "--data", data)
    assert "no points, and a name alone is not enough" in line
    assert line.endswith("It has Town Name, Date, Who Died.")


def test_a_heading_above_gdelts_rows_is_no_row(data: Path) -> None:
    rows = ["GLOBALEVENTID\tSQLDATE" + "\tX" * 56, "\t".join(["1", "20160728", *["x"] * 56])]
    (data / "day.csv").write_text("\n".join(rows), encoding="utf-8")
    line = fails("import", "gdelt", data / "day.csv", "--data", data)
    assert line.startswith("day.csv: none of 1 row could be kept. The first: day.csv, line 2")


def test_a_name_that_no_data_set_may_have_is_told_with_one_it_may(data: Path) -> None:
    table = written(data / "a.csv", acled_rows({}))
    line = fails("import", "acled", table, "--name", "My raids", "--data", data)
    assert line.startswith("--name My raids: ")
    assert line.endswith("Write it as my-raids.")
    line = fails("import", "acled", table, "--name", "articles", "--data", data)
    assert line == "--name articles: taken by what articles tell. Name another."


def test_a_fault_is_one_line(data: Path) -> None:
    assert "not there" in fails("import", "acled", data / "none.csv", "--data", data)
    assert "no data set" in fails("import", "remove", "none", "--data", data)
    (data / "layers").mkdir()
    (data / "layers" / "zones.geojson").write_text("{}", encoding="utf-8")
    assert "no data set" in fails("import", "remove", "../layers/zones", "--data", data)
    assert (data / "layers" / "zones.geojson").exists()
    assert bring(data, "list").stdout.startswith("Nothing is brought in.")
