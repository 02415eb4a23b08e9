"""No text of an article breaks a file of any format."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

import pypdf
import pytest
from lxml import etree, html
from pptx import Presentation

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.formats import FORMATS, MOST_PICTURES, STEPS, export, series
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.safety import printable
from dashboard.errors import ExportError
from tests.folders import SERVED, copied, without_ground

HOSTILE = "\ufeff<b>&amp;</kml>=HYPERLINK(1) $x^2$ \x0b\ufffe"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> DataState:
    """The seed's data with text that would break a page, a slide or a sheet."""
    folder = without_ground(copied(tmp_path_factory.mktemp("hostile"), *SERVED))
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
    elif name == "acled":
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))
        assert rows[0]["location"] == told
    elif name == "html":
        page = html.document_fromstring(content.decode())
        assert page.xpath("//h1")[0].text_content() == " ".join(told.split())
        assert page.xpath("//h3")[0].text_content().startswith(told)
        assert page.xpath("//blockquote")[0].text_content() == told
    elif name == "gpkg":
        assert content.startswith(b"SQLite format 3")
    elif name == "geojson":
        assert json.loads(content)["features"][0]["properties"]["location"] == HOSTILE
    elif name == "pptx":
        first, *_, second = Presentation(io.BytesIO(content)).slides
        assert first.shapes.title.text == " ".join(told.split())
        cells = [s.table.cell(1, 0).text for s in second.shapes if s.has_table]
        assert cells[0].startswith(" ".join(told.split()))
    elif name == "pdf":
        assert "$x^2$" in pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text()
    else:
        assert content.startswith(b"\x89PNG")


SPANS = [(0, 0), (0, 9), (33, 33), (40, 75), (75, 75), (400, 401), (2_000, 2_000)]


def _with_spans(folder: Path, spans: list[tuple[int, int]]) -> DataState:
    """The seed's first strike once for each span of days after 30 September 2015."""
    without_ground(copied(folder, *SERVED))
    path = folder / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    ((first, *_), start) = layer["features"], date(2015, 9, 30)
    layer["features"] = [
        {
            **first,
            "properties": first["properties"]
            | {
                "event_id": f"a:{number}",
                "incident_id": f"a:{number}",
                "event_date": str(start + timedelta(days=begun)),
                "event_date_end": str(start + timedelta(days=ended)),
            },
        }
        for number, (begun, ended) in enumerate(spans)
    ]
    path.write_text(json.dumps(layer, ensure_ascii=False), encoding="utf-8")
    return DataState.load(folder)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("query", ["", "from=2015-10-05&to=2015-11-30"])
def test_a_series_has_a_picture_for_each_step_with_strikes_and_no_other(
    tmp_path: Path, step: str, query: str
) -> None:
    state = _with_spans(tmp_path, SPANS)
    orders = series(state, Order(selection=state.selection(query)), step)
    views = [order.selection for order in orders]
    assert all(state.store.count(view.strike_filter()) for view in views)
    days = {
        date(2015, 9, 30) + timedelta(days=day)
        for begun, ended in SPANS
        for day in range(begun, ended + 1)
    }
    asked = state.selection(query)
    wanted = {day for day in days if (asked.date_from or day) <= day <= (asked.date_to or day)}
    assert wanted <= {
        view.date_from + timedelta(days=day)
        for view in views
        if view.date_from and view.date_to
        for day in range((view.date_to - view.date_from).days + 1)
    }


def test_a_series_of_too_many_pictures_is_refused_with_their_number(tmp_path: Path) -> None:
    state = _with_spans(tmp_path, [(day * 3, day * 3) for day in range(MOST_PICTURES + 1)])
    with pytest.raises(ExportError, match=str(MOST_PICTURES + 1)):
        series(state, Order(selection=state.selection("")), "day")


@pytest.mark.parametrize("name", ["pdf", "png", "pptx"])
def test_a_byte_order_mark_in_any_text_breaks_no_picture(
    tmp_path: Path, order: Callable[..., Order], name: str
) -> None:
    marks = cycle(["\ufeff", "\ufeffHoms", "Homs\ufeff\ufeff", "\u200b\ufeff\u202e", "\U000e0001"])
    without_ground(copied(tmp_path, *SERVED))
    path = tmp_path / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first, second = (feature["properties"] for feature in layer["features"])
    first |= {"location": next(marks), "admin1": next(marks), "footprint": None, "geo_precision": 1}
    second |= {"actor1": next(marks), "location": next(marks), "targets": [next(marks)]}
    for claim in second["claims"]:
        claim["by"] = next(marks)
    path.write_text(json.dumps(layer), encoding="utf-8")
    state = DataState.load(tmp_path)
    assert state.problems == ()
    made = io.BytesIO()
    texts = {"title": f"{next(marks)}a", "caption": next(marks), "distribution": next(marks)}
    export(state, order(**texts), name, made)
    assert len(made.getvalue()) > 10_000
