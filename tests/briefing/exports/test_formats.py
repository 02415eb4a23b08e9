"""No text of an article breaks a file of any format."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from lxml import etree
from pptx import Presentation

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.formats import FORMATS, export
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.safety import printable
from tests.paths import DATA

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
