"""Rows of the gazetteer's tables: read, or refused with file, line and column."""

from pathlib import Path

import pytest

from dashboard.errors import GazetteerError
from dashboard.geocoding.places import COLUMNS, CONFLICT_COLUMNS, read_own

HEADER = ",".join(COLUMNS)
ROW = "x:1,Talbiseh,تلبيسة,town,34.84,36.73,3,SY,Homs,SY-HI,,38491,Tallbisah|Telbiseh,test"


def folder(tmp_path: Path, places: str, supplement: str = HEADER) -> Path:
    tables = tmp_path / "gazetteer"
    tables.mkdir()
    (tables / "places.csv").write_text(places + "\n", encoding="utf-8")
    (tables / "supplement.csv").write_text(supplement + "\n", encoding="utf-8")
    return tmp_path


def test_a_row_is_a_place_with_its_other_names(tmp_path: Path) -> None:
    (entry,) = read_own(folder(tmp_path, f"{HEADER}\n{ROW}"))
    assert (entry.place.name, entry.place.latitude, entry.place.population) == (
        "Talbiseh",
        34.84,
        38491,
    )
    assert entry.alternates == ("Tallbisah", "Telbiseh")


def test_a_table_that_was_read_is_read_again_once_it_has_changed(tmp_path: Path) -> None:
    data = folder(tmp_path, f"{HEADER}\n{ROW}")
    before = read_own(data)
    before.clear()  # a list of its own
    assert [entry.place.name for entry in read_own(data)] == ["Talbiseh"]
    (data / "gazetteer" / "places.csv").write_text(
        f"{HEADER}\n{ROW.replace('Talbiseh,', 'Rastan,')}\n", encoding="utf-8"
    )
    assert [entry.place.name for entry in read_own(data)] == ["Rastan"]


def test_a_later_row_fills_in_and_keeps_the_old_name(tmp_path: Path) -> None:
    over = f"{HEADER}\nx:1,Talbisa,,,,,,,,,,,,test"
    (entry,) = read_own(folder(tmp_path, f"{HEADER}\n{ROW}", over))
    assert (entry.place.name, entry.place.name_ar) == ("Talbisa", "تلبيسة")
    assert "Talbiseh" in entry.alternates


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (ROW.replace("34.84", "north"), "places.csv, line 3, latitude: 'north' is not a number"),
        (ROW.replace("34.84", "134.84"), "places.csv, line 3: place x:1: latitude 134.84"),
        (ROW.replace(",town,", ",hamlet,"), "places.csv, line 3, kind: 'hamlet'"),
        (ROW.replace(",SY,Homs", ",,Homs"), "places.csv, line 3, country: empty"),
        (ROW.replace("x:1", ""), "places.csv, line 3, id: empty"),
        (ROW + ",more", "places.csv, line 3: 15 cells, 14 expected"),
    ],
)
def test_bad_rows_say_where(tmp_path: Path, bad: str, message: str) -> None:
    data = folder(tmp_path, f"{HEADER}\n{ROW.replace('x:1', 'x:0')}\n{bad}")
    with pytest.raises(GazetteerError) as error:
        read_own(data)
    assert message in str(error.value)


def test_wrong_columns_and_missing_file(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="line 1: the columns must be"):
        read_own(folder(tmp_path, "id,name"))
    with pytest.raises(GazetteerError, match="not found"):
        read_own(tmp_path / "elsewhere")


def conflict(data: Path, *rows: str) -> Path:
    text = "\n".join((",".join(CONFLICT_COLUMNS), *rows))
    (data / "gazetteer" / "conflict.csv").write_text(text + "\n", encoding="utf-8")
    return data


def test_a_known_place_gets_what_the_conflict_calls_it(tmp_path: Path) -> None:
    row = "x:1,,,,,,,,,,,,Tal Bissah,,53"
    (entry,) = read_own(conflict(folder(tmp_path, f"{HEADER}\n{ROW}"), row))
    assert "Tal Bissah" in entry.alternates
    assert (entry.heard, entry.named, entry.is_heard_of) == (("Tal Bissah",), 53, False)


def test_a_place_of_the_conflict_alone_is_heard_of(tmp_path: Path) -> None:
    row = "ucdp:1,Abu Hanaya,,town,35.1,37.3,2,SY,Hama,SY-HM,,,,UCDP,7"
    _, entry = read_own(conflict(folder(tmp_path, f"{HEADER}\n{ROW}"), row))
    assert (entry.place.name, entry.named, entry.is_heard_of) == ("Abu Hanaya", 7, True)


def test_a_count_that_is_no_number_is_refused(tmp_path: Path) -> None:
    data = conflict(folder(tmp_path, f"{HEADER}\n{ROW}"), "x:1,,,,,,,,,,,,,,often")
    with pytest.raises(GazetteerError, match=r"conflict\.csv, line 2, named: 'often'"):
        read_own(data)
