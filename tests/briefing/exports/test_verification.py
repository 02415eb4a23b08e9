"""Whether an export that came back is what the data gives."""

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PIL import Image, ImageDraw, PngImagePlugin
from pptx import Presentation

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.formats import FORMATS, export
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.seal import KEY
from dashboard.briefing.exports.verification import VerificationResult, verify

Written = Callable[..., bytes]


@pytest.fixture
def found(state: DataState, tmp_path: Path) -> Callable[[bytes], VerificationResult]:
    """What is found of a file with this content, whatever its name says it is."""

    def check(content: bytes) -> VerificationResult:
        path = tmp_path / "brief.jpg"
        path.write_bytes(content)
        return verify(state, path).finding

    return check


@pytest.mark.parametrize("name", list(FORMATS))
def test_an_untouched_file_matches(
    state: DataState, written: Written, tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"brief.{name}"
    path.write_bytes(written(name, "actor=russia"))
    told = verify(state, path)
    assert told.finding is VerificationResult.MATCHES
    assert "actor=russia" in told.told
    assert told.told.isprintable()


def test_a_view_of_a_data_sets_own_type_matches(battle: DataState, tmp_path: Path) -> None:
    path, made = tmp_path / "battle.geojson", io.BytesIO()
    export(battle, Order(selection=battle.selection("type=Armed%20clash")), "geojson", made)
    path.write_bytes(made.getvalue())
    assert verify(battle, path).finding is VerificationResult.MATCHES


def test_words_that_are_not_of_the_data_are_told(
    state: DataState, written: Written, tmp_path: Path
) -> None:
    path = tmp_path / "brief.geojson"
    path.write_bytes(written("geojson", "notes=text:37,35:Front", title="240 killed"))
    assert "Not of the data, but of who made it: “240 killed”, “Front”" in verify(state, path).told


def _changed_slide(content: bytes, old: bytes, new: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as parts, zipfile.ZipFile(made, "w") as changed:
        for name in parts.namelist():
            part = parts.read(name)
            if name == "ppt/slides/slide1.xml":
                assert old in part
                part = part.replace(old, new)
            changed.writestr(name, part)
    return made.getvalue()


def test_a_slide_with_other_words_does_not(
    written: Written, found: Callable[[bytes], VerificationResult]
) -> None:
    slides = written("pptx")
    assert found(_changed_slide(slides, b"24", b"240")) is VerificationResult.CHANGED
    assert found(_changed_slide(slides, b"</a:t>", b"!</a:t>")) is VerificationResult.CHANGED


def test_a_slide_saved_by_another_program_cannot_be_told(
    written: Written, found: Callable[[bytes], VerificationResult]
) -> None:
    made = io.BytesIO()
    deck = Presentation(io.BytesIO(written("pptx")))
    deck.slides[0].shapes[-1].left += 1
    deck.save(made)
    assert found(made.getvalue()) is VerificationResult.UNCERTAIN


def test_a_slide_whose_map_was_painted_over_does_not(
    written: Written, found: Callable[[bytes], VerificationResult]
) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written("pptx"))) as parts, zipfile.ZipFile(made, "w") as new:
        for name in parts.namelist():
            part = parts.read(name)
            new.writestr(name, _painted(part) if name.startswith("ppt/media/") else part)
    assert found(made.getvalue()) is VerificationResult.CHANGED


def _painted(content: bytes) -> bytes:
    made = io.BytesIO()
    with Image.open(io.BytesIO(content)) as image:
        about = PngImagePlugin.PngInfo()
        about.add_itxt(KEY, image.info[KEY])
        ImageDraw.Draw(image).rectangle((400, 400, 560, 480), fill="#ffffff")
        image.save(made, "PNG", pnginfo=about)
    return made.getvalue()


def test_a_painted_over_picture_does_not(
    written: Written, found: Callable[[bytes], VerificationResult]
) -> None:
    assert found(_painted(written("png"))) is VerificationResult.CHANGED


def test_a_page_with_more_on_it_does_not(
    written: Written, found: Callable[[bytes], VerificationResult]
) -> None:
    pages = written("pdf")
    assert found(pages + b"\n240 killed\n") is VerificationResult.UNCERTAIN
    copied = pypdf.PdfWriter(clone_from=io.BytesIO(pages))
    copied.add_page(copied.pages[0])
    made = io.BytesIO()
    copied.write(made)
    assert found(made.getvalue()) is VerificationResult.CHANGED


@pytest.mark.parametrize("name", ["csv", "acled", "geojson", "kml"])
def test_rows_with_another_number_do_not(
    written: Written, found: Callable[[bytes], VerificationResult], name: str
) -> None:
    assert found(written(name).replace(b"24", b"240")) is VerificationResult.CHANGED


def test_rows_may_be_sorted_and_none_may_be_missing(
    written: Written, found: Callable[[bytes], VerificationResult]
) -> None:
    head, *rows = csv.reader(io.StringIO(written("csv").decode("utf-8-sig"), newline=""))
    assert len(rows) == 2

    def table(some: list[list[str]]) -> bytes:
        text = io.StringIO(newline="")
        csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([head, *some])
        return text.getvalue().encode()

    assert found(table(rows[::-1])) is VerificationResult.MATCHES
    assert found(table(rows[:1])) is VerificationResult.CHANGED
    assert found(table([*rows, rows[0]])) is VerificationResult.CHANGED


def test_a_feature_left_out_is_seen_and_an_indent_is_none(
    written: Written, found: Callable[[bytes], VerificationResult]
) -> None:
    layer = json.loads(written("geojson"))
    assert found(json.dumps(layer, indent=1).encode()) is VerificationResult.MATCHES
    layer["features"].pop()
    assert found(json.dumps(layer).encode()) is VerificationResult.CHANGED


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE strikes SET fatalities_low = 240",
        "DELETE FROM zones",
        "DROP TABLE zones",
        "CREATE TABLE more AS SELECT * FROM zones;"
        " INSERT INTO gpkg_contents (table_name, data_type) VALUES ('more', 'attributes')",
    ],
)
def test_a_layer_with_other_rows_does_not(
    written: Written, found: Callable[[bytes], VerificationResult], change: str
) -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(written("gpkg"))
    for name, kind in database.execute("SELECT name, type FROM sqlite_master").fetchall():
        if kind == "trigger":  # they ask for functions that SQLite alone does not have
            database.execute(f'DROP TRIGGER "{name}"')
    assert found(database.serialize()) is VerificationResult.MATCHES
    database.executescript(change)
    assert found(database.serialize()) is VerificationResult.CHANGED


def test_a_file_of_other_data_says_of_which(
    state: DataState, written: Written, tmp_path: Path
) -> None:
    here = state.store.data_hash.encode()
    path = tmp_path / "brief.csv"
    path.write_bytes(written("csv").replace(here, b"0123456789ab"))
    found = verify(state, path)
    assert found.finding is VerificationResult.OTHER_DATA
    assert "0123456789ab" in found.told
    assert state.store.data_hash in found.told
