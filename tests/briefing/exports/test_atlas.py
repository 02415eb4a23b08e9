"""An atlas has a map for each governorate, week or party that has strikes, and no other."""

import io
import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pypdf
import pytest

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import atlas
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.formats import export, file_name
from dashboard.briefing.exports.order import Order
from dashboard.errors import ExportError
from tests.paths import DATA

Ordered = Callable[..., Order]
Composed = Callable[..., Composition]


def _contents(state: DataState, composition: Composition) -> list[tuple[int, str, str]]:
    return list(atlas.contents(atlas.maps(state, composition.order), state, composition, 2))


@pytest.mark.parametrize(
    ("kind", "contents"),
    [
        ("governorate", [(2, "Homs", "1 strike"), (3, "Hama", "1 strike")]),
        ("party", [(2, "Russia", "2 strikes")]),
        ("week", [(2, "30 Sep 2015", "2 strikes")]),
    ],
)
def test_its_contents(
    state: DataState, composed: Composed, kind: str, contents: list[tuple[int, str, str]]
) -> None:
    assert _contents(state, composed("", atlas=kind)) == contents
    arabic = _contents(state, composed("lang=ar", atlas=kind))
    assert len(arabic) == len(contents)


def test_an_area_that_is_chosen_stays(state: DataState, composed: Composed) -> None:
    assert len(_contents(state, composed("area=homs", atlas="governorate"))) == 1


def test_it_is_one_pdf_with_a_page_for_each(state: DataState, order: Ordered) -> None:
    made = io.BytesIO()
    composition = export(state, order("", atlas="governorate"), "pdf", made)
    assert "_atlas-by-governorate_" in file_name(composition, "pdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(made).pages]
    assert len(pages) == 3
    assert "Contents" in pages[0]
    assert ["Homs" in pages[1], "Hama" in pages[2]] == [True, True]
    # A page has the number that the contents name.
    assert ["2 · Homs" in pages[0], "3 · Hama" in pages[0]] == [True, True]
    assert ["2 · Data " in pages[1], "3 · Data " in pages[2]] == [True, True]


def test_it_is_nothing_but_a_pdf(state: DataState, order: Ordered) -> None:
    with pytest.raises(ExportError, match="one PDF"):
        export(state, order("", atlas="week"), "png", io.BytesIO())
    with pytest.raises(ExportError, match="atlas"):
        order("", atlas="year")


def test_too_many_pages_are_refused_with_their_number(tmp_path: Path, order: Ordered) -> None:
    for name in ("layers", "gazetteer", "basemap"):
        shutil.copytree(DATA / name, tmp_path / name)
    path = tmp_path / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    first = layer["features"][0]
    layer["features"] = []
    for number in range(atlas.MOST_PAGES + 1):
        day = str(date(2015, 9, 30) + timedelta(weeks=number))
        own = {"event_id": f"a:{number}", "incident_id": f"a:{number}"}
        days = {"event_date": day, "event_date_end": day}
        layer["features"].append({**first, "properties": first["properties"] | own | days})
    path.write_text(json.dumps(layer), encoding="utf-8")
    state = DataState.load(tmp_path)
    with pytest.raises(ExportError, match=str(atlas.MOST_PAGES + 1)):
        atlas.maps(state, compose(state, order("", atlas="week")).order)
