"""Rows of the gazetteer's tables: read, or refused with file, line and column."""

from pathlib import Path

import pytest

from dashboard.errors import GazetteerError
from dashboard.geocoding.places import COLUMNS, read_own

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
