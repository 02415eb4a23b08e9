"""CSV, GeoJSON and KML, opened by those who read them."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import fastkml
import geopandas
import pypdf
import pytest
from fastkml.validator import validate
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pptx import Presentation

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.formats import FORMATS, export
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.safety import cell, printable
from tests.paths import DATA

Written = Callable[..., bytes]
SCHEMA = Path(fastkml.__file__).parent / "schema" / "ogckml22.xsd"


def test_csv_is_a_row_a_strike(written: Written) -> None:
    content = written("csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [row["location"] for row in rows] == ["Homs", "Hama"]
    assert rows[0]["precision"] == "known to province level only"
    assert rows[0]["fatalities_low"] == "24"
    assert rows[0]["fatalities_high"] == ""
    assert rows[0]["targets"] == "islamic_state;syrian_opposition"
    assert "alleged that Russian aircraft" in rows[0]["quotes"]


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    made = cell(text)
    assert not made.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "|"))
    assert made in (printable(text), f"'{printable(text)}")


@given(st.text())
def test_what_is_printable_can_stand_in_xml(text: str) -> None:
    made = printable(text)
    element = etree.Element("a")
    element.text = made
    read = etree.fromstring(etree.tostring(element)).text or ""
    assert read == made


def test_geojson_opens_in_a_gis(written: Written, tmp_path: Path) -> None:
    path = tmp_path / "strikes.geojson"
    path.write_bytes(written("geojson"))
    frame = geopandas.read_file(path)
    assert list(frame["event_id"]) == ["russian-airstrikes-begin:1", "russian-airstrikes-begin:2"]
    assert frame.crs.to_epsg() == 4326
    assert list(frame.geometry.geom_type) == ["Point", "Point"]
    about = json.loads(path.read_text(encoding="utf-8"))["about"]
    assert about["caveats"][0].startswith("2 of 2 locations")


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


HOSTILE = "<b>&amp;</kml>=HYPERLINK(1) $x^2$ \x0b\ufffe"


@pytest.fixture
def hostile(tmp_path: Path) -> DataState:
    """The seed's data with text that would break a page, a slide or a sheet."""
    folder = tmp_path / "data"
    for name in ("layers", "gazetteer", "basemap"):
        shutil.copytree(DATA / name, folder / name)
    path = folder / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    for feature in layer["features"]:
        feature["properties"]["location"] = HOSTILE
        for claim in feature["properties"]["claims"]:
            claim["by"] = HOSTILE
        for each in feature["properties"]["citations"]:
            each |= {"quote": HOSTILE, "end": each["start"] + len(HOSTILE)}
    path.write_text(json.dumps(layer), encoding="utf-8")
    return DataState.load(folder)


@pytest.mark.parametrize("name", list(FORMATS))
def test_no_text_of_an_article_breaks_a_file(
    hostile: DataState, order: Callable[..., Order], tmp_path: Path, name: str
) -> None:
    made = io.BytesIO()
    export(hostile, order(title=HOSTILE, caption="=1+1", distribution="@x"), name, made)
    content = made.getvalue()
    told = printable(HOSTILE)
    if name == "kml":
        names = [element.text for element in etree.fromstring(content).findall(".//{*}name")]
        assert names[1].startswith(told)
    elif name == "csv":
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert rows[0]["location"] == told
        assert rows[0]["quotes"].startswith(told)
    elif name == "geojson":
        assert json.loads(content)["features"][0]["properties"]["location"] == HOSTILE
    elif name == "pptx":
        first, second = Presentation(io.BytesIO(content)).slides
        assert first.shapes.title.text == " ".join(told.split())
        cells = [s.table.cell(1, 0).text for s in second.shapes if s.has_table]
        assert cells[0].startswith(" ".join(told.split()))
    elif name == "pdf":
        assert "$x^2$" in pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text()
    else:
        assert content.startswith(b"\x89PNG")
