"""What a dropped file is taken for."""

from pathlib import Path

import geopandas
import pytest
from shapely import box

from dashboard.importing.guessing import columns, guessed_form
from tests.importing.tables import acled_rows, ucdp_rows, written


def test_rows_are_known_by_their_columns(tmp_path: Path) -> None:
    assert guessed_form(written(tmp_path / "a.csv", acled_rows({}))) == "acled"
    assert guessed_form(written(tmp_path / "b.csv", ucdp_rows({}))) == "ucdp"
    other = written(tmp_path / "c.csv", [{"When": "2015-09-30", "lat": "34", "lon": "36"}])
    assert guessed_form(other) == "table"
    assert columns(other) == ["when", "lat", "lon"]
    (tmp_path / "d.csv").write_text("\t".join(["7", *"abcdefghij" * 6]) + "\n", encoding="utf-8")
    assert guessed_form(tmp_path / "d.csv") == "gdelt"


@pytest.mark.parametrize("ending", ["geojson", "gpkg", "kml"])
def test_maps_are_known_by_their_names(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"map.{ending}"
    geopandas.GeoDataFrame(geometry=[box(36, 35, 37, 36)], crs=4326).to_file(path)
    assert guessed_form(path) == "zones"


def test_what_is_nothing_is_a_table_without_columns(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"")
    assert (guessed_form(tmp_path / "a.csv"), columns(tmp_path / "a.csv")) == ("table", [])
