"""Slides hold words that can be edited, in either direction."""

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pptx import Presentation
from pptx.util import Pt

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import slides
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import LAYOUTS

# The long deck is made once in each layout.
pytestmark = pytest.mark.xdist_group("slides")

Written = Callable[..., bytes]
TITLE = "Alleged strikes by Russia, 30 Sep 2015"


def test_slides_hold_words_that_can_be_edited(written: Written) -> None:
    deck = Presentation(io.BytesIO(written("pptx")))
    first, _, second = deck.slides
    assert first.shapes.title.text == TITLE
    said = {shape.text_frame.text for shape in first.shapes if shape.has_text_frame}
    assert "Russia struck, somewhere in the area (alleged)" in said
    assert any(text.startswith("2 of 2 locations") for text in said)
    (picture,) = [shape for shape in first.shapes if shape.shape_type == 13]
    assert "2 of 2 strikes" in picture._element.nvPicPr.cNvPr.get("descr")
    (table,) = [shape.table for shape in second.shapes if shape.has_table]
    cells = [cell.text for row in table.rows for cell in row.cells]
    # The same is said of both.
    assert "Homs · 30 Sep 2015\nHama · 30 Sep 2015" in cells
    assert any("“Syrian rebels and opposition media outlets alleged" in cell for cell in cells)
    assert any("Russia: target: ISIS (hedged)" in cell for cell in cells)
    notes = first.notes_slide.notes_text_frame.text
    assert "“Syrian rebels and opposition media outlets alleged" in notes


def test_charts_are_bars_beside_words_that_can_be_edited(written: Written) -> None:
    _, charts, _ = Presentation(io.BytesIO(written("pptx"))).slides
    bars = [shape for shape in charts.shapes if shape.name == "Bar"]
    said = [shape.text_frame.text for shape in charts.shapes if shape.has_text_frame]
    assert charts.shapes.title.text == TITLE
    assert {"Homs", "Hama"} <= set(said)
    # One strike in either governorate: bars of one length.
    assert len({bar.width for bar in bars}) == 1
    assert len(bars) == 2


SPEAKERS = [f"Speaker {number}" for number in range(60)]


@pytest.fixture(scope="module", params=list(LAYOUTS))
def long_deck(
    request: pytest.FixtureRequest, state: DataState, composed: Callable[..., Composition]
) -> Any:
    """In every layout, a strike that sixty speak of, and eighteen more."""
    made = composed(layout=request.param)
    first, *_ = composed("q=homs").strikes
    many = [first.claims[0].model_copy(update={"by": speaker}) for speaker in SPEAKERS]
    strikes = [first.model_copy(update={"claims": many}), *made.strikes * 9]
    stream = io.BytesIO()
    slides.write(state, replace(made, strikes=strikes), stream)
    return Presentation(stream)


def test_no_table_of_claims_runs_off_its_slide(long_deck: Any) -> None:
    frames = [shape for slide in long_deck.slides for shape in slide.shapes if shape.has_table]
    for frame in frames:
        bottom = frame.top + sum(row.height for row in frame.table.rows)
        assert bottom <= long_deck.slide_height
        # Room for every line as it was written, were none of them broken.
        for row in frame.table.rows:
            lines = max(len(cell.text_frame.paragraphs) for cell in row.cells)
            assert row.height >= lines * Pt(9.75)
    assert len(frames) > 1


def test_a_strike_of_many_claims_goes_on_and_none_is_lost(long_deck: Any) -> None:
    tables = [s.table for slide in long_deck.slides for s in slide.shapes if s.has_table]
    rows = [[cell.text for cell in row.cells] for table in tables for row in list(table.rows)[1:]]
    told = [row for row in rows if "Speaker" in row[2]]
    assert told == rows[: len(told)]
    heading = "Homs · 30 Sep 2015"
    assert [row[0] for row in told] == [heading, *[f"{heading} (continued)"] * (len(told) - 1)]
    speakers = [line.split(":")[0] for row in told for line in row[2].splitlines()]
    assert speakers == SPEAKERS


def test_arabic_slides_run_from_the_right(written: Written) -> None:
    deck = Presentation(io.BytesIO(written("pptx", "lang=ar")))
    title = deck.slides[0].shapes.title
    assert title.text == "ضربات مزعومة من روسيا، 30 أيلول 2015"
    assert title.text_frame.paragraphs[0]._p.pPr.get("rtl") == "1"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_the_slides(written: Written, tmp_path: Path) -> None:
    (tmp_path / "brief.pptx").write_bytes(written("pptx", "lang=ar", banner="CUI"))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "pdf", "brief.pptx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    read = pypdf.PdfReader(tmp_path / "brief.pdf")
    assert len(read.pages) == 3
    assert "CUI" in read.pages[0].extract_text()


def test_slides_count_a_strike_once_and_never_add_up_its_tolls(written_twice: Written) -> None:
    first, _, second = Presentation(io.BytesIO(written_twice("pptx"))).slides
    said = {shape.text_frame.text for shape in first.shapes if shape.has_text_frame}
    assert any(text.startswith("2 of 2 strikes (3 reports).") for text in said)
    assert any(text.startswith("At least 30 said killed in all.") for text in said)
    (table,) = [shape.table for shape in second.shapes if shape.has_table]
    cells = [cell.text for row in table.rows for cell in row.cells]
    assert cells.count("Homs · 30 Sep 2015") == 1
    (facts,) = [cell for cell in cells if "probably one strike" in cell]
    assert "The same province, and no more is known of the place" in facts
    assert (
        "unknown (commentary quoting The Guardian): at least 24 killed (one total, not one" in facts
    )
    assert "wire: 30 to 36 killed" in facts
