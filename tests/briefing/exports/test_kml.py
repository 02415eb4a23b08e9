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
