"""PNG, PDF and PPTX, opened by those who read them."""

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdf
import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import seal, slides
from dashboard.briefing.exports.composition import Composition, compose
from dashboard.briefing.exports.layouts import LAYOUTS
from dashboard.briefing.exports.order import MARKINGS, Order
from dashboard.errors import ExportError
from tests.paths import DATA

Written = Callable[..., bytes]
TITLE = "Alleged strikes by Russia, 30 Sep 2015"


def pixels(content: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(content)) as image:
        return np.asarray(image.convert("RGB"))


@pytest.mark.parametrize(
    ("layout", "scale", "size"),
    [
        ("16:9", 1, (1920, 1080)),
        ("16:9", 2, (3840, 2160)),
        ("4:3", 1, (1440, 1080)),
        ("square", 1, (1080, 1080)),
    ],
)
def test_a_png_has_its_size(
    written: Written, layout: str, scale: int, size: tuple[int, int]
) -> None:
    with Image.open(io.BytesIO(written("png", layout=layout, scale=scale))) as image:
        assert image.format == "PNG"
        assert image.size == size


def test_a_png_shows_the_strikes_in_their_colour(state: DataState, written: Written) -> None:
    wanted = state.parties.colour("russia", "light").removeprefix("#")
    red = np.array([int(wanted[at : at + 2], 16) for at in (0, 2, 4)])

    def drawn(query: str) -> int:
        away = np.abs(pixels(written("png", query)).astype(int) - red).max(axis=2)
        return int((away < 24).sum())

    assert drawn("") > 2000
    assert drawn("layers=present") < 100


def test_light_and_dark_are_of_their_paper(written: Written) -> None:
    assert pixels(written("png"))[4, 4].min() > 240
    assert pixels(written("png", theme="dark"))[4, 4].max() < 40


def test_a_banner_is_of_its_colour(written: Written) -> None:
    content = pixels(written("png", banner="SECRET"))
    red = tuple(int(MARKINGS["SECRET"][at : at + 2], 16) for at in (1, 3, 5))
    assert tuple(content[3, 3]) == tuple(content[-4, -4]) == red


def test_the_same_order_is_the_same_picture(written: Written) -> None:
    assert written("png") == written("png")


def test_a_pdf_can_be_read_and_searched(written: Written) -> None:
    read = pypdf.PdfReader(io.BytesIO(written("pdf", layout="a4")))
    page = read.pages[0]
    assert [round(float(page.mediabox.width)), round(float(page.mediabox.height))] == [842, 595]
    first = " ".join(page.extract_text().split())
    assert TITLE in first
    assert "Read with care" in first
    rest = " ".join(" ".join(p.extract_text() for p in read.pages[1:]).split())
    assert "Syrian rebels and opposition media outlets alleged that Russian aircraft" in rest
    assert "Russia: target: ISIS (hedged)" in rest
    assert read.metadata is not None
    assert read.metadata.title == TITLE


def test_slides_hold_words_that_can_be_edited(written: Written) -> None:
    deck = Presentation(io.BytesIO(written("pptx")))
    first, second = deck.slides
    assert first.shapes.title.text == TITLE
    said = {shape.text_frame.text for shape in first.shapes if shape.has_text_frame}
    assert "Russia struck, somewhere in the area (alleged)" in said
    assert any(text.startswith("2 of 2 locations") for text in said)
    (picture,) = [shape for shape in first.shapes if shape.shape_type == 13]
    assert "2 of 2 strikes" in picture._element.nvPicPr.cNvPr.get("descr")
    (table,) = [shape.table for shape in second.shapes if shape.has_table]
    cells = [cell.text for row in table.rows for cell in row.cells]
    assert "Homs · 30 Sep 2015" in cells
    assert any("Russia: target: ISIS (hedged)" in cell for cell in cells)
    notes = first.notes_slide.notes_text_frame.text
    assert "“Syrian rebels and opposition media outlets alleged" in notes


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_no_table_of_claims_runs_off_its_slide(
    state: DataState, composed: Callable[..., Composition], layout: str
) -> None:
    made = composed(layout=layout)
    stream = io.BytesIO()
    slides.write(state, replace(made, strikes=made.strikes * 10), stream)
    deck = Presentation(stream)
    frames = [shape for slide in deck.slides for shape in slide.shapes if shape.has_table]
    for frame in frames:
        bottom = frame.top + sum(row.height for row in frame.table.rows)
        assert bottom <= deck.slide_height
        # Room for every line as it was written, were none of them broken.
        for row in frame.table.rows:
            lines = max(len(cell.text_frame.paragraphs) for cell in row.cells)
            assert row.height >= lines * Pt(9.75)
    assert len(frames) > 1


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_a_strike_of_many_claims_goes_on_and_none_is_lost(
    state: DataState, composed: Callable[..., Composition], layout: str
) -> None:
    made = composed("q=homs", layout=layout)
    strike = made.strikes[0]
    claim = strike.claims[0]
    many = [claim | {"by": f"Speaker {number}"} for number in range(60)]
    stream = io.BytesIO()
    slides.write(state, replace(made, strikes=[strike | {"claims": many}]), stream)
    deck = Presentation(stream)
    tables = [s.table for slide in deck.slides for s in slide.shapes if s.has_table]
    for table in tables:
        assert sum(row.height for row in table.rows) < deck.slide_height
    rows = [[cell.text for cell in row.cells] for table in tables for row in list(table.rows)[1:]]
    heading = "Homs · 30 Sep 2015"
    assert {row[0] for row in rows} == {heading, f"{heading} (continued)"}
    speakers = [line.split(":")[0] for row in rows for line in row[2].splitlines()]
    assert speakers == [f"Speaker {number}" for number in range(60)]


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
    assert len(read.pages) == 2
    assert "CUI" in read.pages[0].extract_text()


@pytest.mark.parametrize("name", ["png", "pdf", "pptx"])
def test_the_seal_comes_back(
    written: Written, order: Callable[..., Order], tmp_path: Path, name: str
) -> None:
    asked: dict[str, str] = {"title": "عنوان", "banner": "CUI", "layout": "4:3"}
    path = tmp_path / f"brief.{name}"
    path.write_bytes(written(name, "actor=russia&lang=ar&event=x:1", **asked))
    found = seal.read(path)
    assert found.order.selection.actors == ("russia",)
    assert found.order == order("actor=russia&lang=ar", **asked)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG not really", "carries no seal"),
        (b"%PDF-1.4 torn", "carries no seal"),
        (b"PK torn", "carries no seal"),
        (b"", "carries no seal"),
    ],
)
def test_a_file_of_another_hand_has_no_seal(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "other.png"
    path.write_bytes(content)
    with pytest.raises(ExportError, match=told):
        seal.read(path)


def test_an_empty_selection_is_refused(state: DataState, order: Callable[..., Order]) -> None:
    with pytest.raises(ExportError, match="nothing to export"):
        compose(state, order("actor=us_coalition"))


def test_data_that_does_not_say_how_old_it_is_is_refused(
    order: Callable[..., Order], tmp_path: Path
) -> None:
    for name in ("layers", "gazetteer", "basemap"):
        shutil.copytree(DATA / name, tmp_path / name)
    (tmp_path / "layers" / "articles.json").write_text("[]", encoding="utf-8")
    with pytest.raises(ExportError, match="No article has a date"):
        compose(DataState.load(tmp_path), order())


def test_a_caption_is_whole_without_its_picture(
    composed: Callable[..., Composition],
) -> None:
    lines = composed().caption.splitlines()
    assert lines[0] == TITLE
    assert any(line.startswith("1. Russian airstrikes begin") for line in lines)
    assert any("Data as of 30 Sep 2015" in line for line in lines)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"layout": "5:3"}, "16:9, 4:3"),
        ({"banner": "TOP"}, "SECRET"),
        ({"theme": "blue"}, "light, dark"),
        ({"title": "x" * 201}, "at most 200"),
    ],
)
def test_an_order_that_none_can_fill_is_refused(
    order: Callable[..., Order], changes: dict[str, str], told: str
) -> None:
    with pytest.raises(ExportError, match=told):
        order(**changes)
