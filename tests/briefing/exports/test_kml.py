"""The selected strikes as KML, opened by who reads it."""

from collections.abc import Callable
from pathlib import Path

import fastkml
import geopandas
import pytest
from fastkml.validator import validate
from lxml import etree

Written = Callable[..., bytes]
SCHEMA = Path(fastkml.__file__).parent / "schema" / "ogckml22.xsd"


@pytest.fixture
def kml(written: Written, tmp_path: Path) -> Path:
    path = tmp_path / "strikes.kml"
    path.write_bytes(written("kml"))
    return path


def test_kml_keeps_to_its_schema(kml: Path) -> None:
    assert validate(schema=SCHEMA, file_to_validate=kml)


def test_kml_shows_a_region_as_its_outline_and_never_a_pin(kml: Path) -> None:
    frame = geopandas.read_file(kml)
    assert len(frame) == 2
    assert set(frame.geometry.geom_type) <= {"Polygon", "MultiPolygon"}
    root = etree.parse(kml).getroot()
    spans = root.findall(".//{*}TimeSpan/{*}begin")
    assert [span.text for span in spans] == ["2015-09-30", "2015-09-30"]
    styles = {f"#{style.get('id')}" for style in root.findall(".//{*}Style")}
    assert {url.text for url in root.findall(".//{*}styleUrl")} <= styles


def test_notes_lie_in_a_folder_that_says_whose_they_are(written: Written, tmp_path: Path) -> None:
    path = tmp_path / "noted.kml"
    path.write_bytes(written("kml", "notes=arrow:36,34,37,35:Road;text:38,35:Front"))
    assert validate(schema=SCHEMA, file_to_validate=path)
    (folder,) = etree.parse(path).findall(".//{*}Folder")
    assert "of no source" in folder.find("{*}name").text
    assert [each.text for each in folder.findall(".//{*}Placemark/{*}name")] == ["Road", "Front"]
    assert len(folder.findall(".//{*}LineString")) == 3
    assert len(folder.findall(".//{*}Point")) == 1


def test_kml_has_a_strike_once_however_many_tell_of_it(
    written_twice: Written, tmp_path: Path
) -> None:
    path = tmp_path / "twice.kml"
    path.write_bytes(written_twice("kml"))
    assert validate(schema=SCHEMA, file_to_validate=path)
    told = [mark.text for mark in etree.parse(path).findall(".//{*}Placemark/{*}description")]
    assert len(told) == 2
    assert "2 reports, probably one strike" in told[0]
    assert "30 to 36 killed" in told[0]
