"""The order a file was made from comes back from it."""

import io
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, PngImagePlugin

from dashboard.briefing.exports import seal, sealed_file
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.seal import KEY
from dashboard.errors import ExportError

Written = Callable[..., bytes]


@pytest.mark.parametrize("name", ["png", "pdf", "pptx", "geojson", "kml", "gpkg"])
def test_the_seal_comes_back(
    written: Written, order: Callable[..., Order], tmp_path: Path, name: str
) -> None:
    asked: dict[str, str] = {"title": "عنوان", "banner": "CUI", "layout": "4:3"}
    path = tmp_path / f"brief.{name}"
    path.write_bytes(written(name, "actor=russia&lang=ar&event=x:1", **asked))
    found = sealed_file.read(path)
    assert found.order.selection.actors == ("russia",)
    assert found.order == order("actor=russia&lang=ar", **asked)


@pytest.mark.parametrize("name", ["csv", "acled"])
def test_a_row_says_what_data_and_view_it_is_from(
    written: Written, composed: Callable[..., Composition], tmp_path: Path, name: str
) -> None:
    path = tmp_path / "rows"
    path.write_bytes(written(name, "actor=russia&lang=ar"))
    found = sealed_file.read(path)
    assert (found.format, found.data_hash) == (name, composed("").data_hash)
    assert found.order.selection.actors == ("russia",)
    assert found.order.selection.language == "ar"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG not really", "carries no seal"),
        (b"%PDF-1.4 torn", "carries no seal"),
        (b"PK torn", "carries no seal"),
        (b"", "carries no seal"),
        (b"{", "carries no seal"),
        (b'{"about": 5}', "carries no seal"),
        (b"<?xml version='1.0'?><kml/>", "carries no seal"),
        (b"SQLite format 3\0 torn", "carries no seal"),
        (b"a,b\n1,2\n", "carries no seal"),
        (b"exported_from\n\n", "carries no seal"),
        (b"\xff\xfe\0", "carries no seal"),
        (b"exported_from\n0123456789ab?\n0123456789ac?\n", "carries no seal"),
        (b"exported_from\n=1+1\n", "seal is torn"),
    ],
)
def test_a_file_of_another_hand_has_no_seal(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "other.png"
    path.write_bytes(content)
    with pytest.raises(ExportError, match=told):
        sealed_file.read(path)


def _png(size: tuple[int, int], *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG that says it is of a size, with these chunks; nothing of it is a picture."""
    head = struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), *chunks, (b"IDAT", zlib.compress(b"\0" * 10)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def _zip(content: bytes, times: int = 1) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as parts:
        for number in range(times):
            parts.writestr(f"ppt/media/image{number}.png", content)
    return made.getvalue()


@cache
def _bomb() -> bytes:
    return zlib.compress(b"\0" * 90_000_000)


_KEY = KEY.encode()
_ENCRYPTED = _zip(b"x").replace(b"PK\1\2\x14\3\x14\0\0", b"PK\1\2\x14\3\x14\0\1")


@pytest.mark.parametrize(
    "made",  # when the test runs: some take a second
    [
        lambda: _png((65_535, 65_535)),
        lambda: _png((0, 0)),
        lambda: _png((10, 10), (b"zTXt", _KEY + b"\0\0" + _bomb())),
        lambda: _png((10, 10), (b"iTXt", _KEY + b"\0\1\0\0\0" + _bomb())),
        lambda: _png((10, 10), *[(b"zTXt", b"k%d\0\0" % n + _bomb()) for n in range(30)]),
        lambda: _png((10, 10))[:60],
        lambda: _zip(b"\0" * 300_000_000),
        lambda: _zip(_png((65_535, 65_535)), 40),
        lambda: _ENCRYPTED,
        lambda: _zip(b"x" * 5_000)[:-60],
        lambda: _zip(b"x" * 5_000).replace(b"PK\x03\x04", b"PK\x03\x05"),
        lambda: b"%PDF-1.7\n" + b"[" * 100_000,
        lambda: (
            b"%PDF-1.7\n1 0 obj<</Info 1 0 R/Keywords 1 0 R>>endobj trailer<</Info 1 0 R>>\n%%EOF"
        ),
        lambda: b"GIF89a" + b"\xff" * 100,
    ],
)
def test_a_file_made_to_break_what_reads_it_has_no_seal(
    tmp_path: Path, made: Callable[[], bytes]
) -> None:
    path = tmp_path / "hostile.png"
    path.write_bytes(made())
    with pytest.raises(ExportError, match=r"hostile\.png: carries no seal"):
        sealed_file.read(path)


def _sealed(folder: Path, text: str) -> Path:
    about = PngImagePlugin.PngInfo()
    about.add_itxt(KEY, text)
    path = folder / "sealed.png"
    Image.new("RGB", (9, 9)).save(path, pnginfo=about)
    return path


@pytest.mark.parametrize(
    "changes",
    [
        {"data_hash": "0123456789ab\nforged.png: matches the data."},
        {"data_hash": "\x1b[2J"},
        {"data_hash": ["0123456789ab"]},
        {"version": "1.0\r\nother.png: matches"},
        {"version": "\x1b]0;owned\x07"},
        {"produced": "0001-01-01T00:00:00+23:59"},
        {"produced": "9999-12-31T23:59:59-23:59"},
        {"produced": "2016-01-01T00:00:00"},
        {"produced": 10**30},
        {"layout": ["16:9"]},
        {"layout": "9:1"},
        {"scale": 10**9},
        {"title": {"a": 1}},
        {"title": "x" * 100_000},
        {"theme": None},
        {"selection": 5},
    ],
)
def test_a_seal_that_says_what_none_can_is_torn(
    tmp_path: Path, composed: Callable[..., Composition], changes: dict[str, Any]
) -> None:
    told = json.loads(seal.written(composed("")))
    assert sealed_file.read(_sealed(tmp_path, json.dumps(told))).data_hash == told["data_hash"]
    with pytest.raises(ExportError, match=r"^sealed\.png: its seal is torn\."):
        sealed_file.read(_sealed(tmp_path, json.dumps(told | changes)))


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "null", "[1]", "{", "\ufeff{}"])
def test_a_seal_that_is_no_object_is_torn(tmp_path: Path, text: str) -> None:
    with pytest.raises(ExportError, match="its seal is torn"):
        sealed_file.read(_sealed(tmp_path, text))


def test_a_name_that_would_add_a_line_is_printed_on_one(tmp_path: Path) -> None:
    path = tmp_path / "a\nb\x1b[2J.png"
    path.write_bytes(b"nothing")
    with pytest.raises(ExportError) as refused:
        sealed_file.read(path)
    assert str(refused.value).isprintable()


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(ExportError, match="not a file"):
        sealed_file.read(tmp_path / "pipe.png")
