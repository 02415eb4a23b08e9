"""How like two files of one format are: one that came back, and one made anew of the data."""

import base64
import csv
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from xml.etree import ElementTree

import numpy as np
from PIL import Image

from dashboard.briefing.exports import untrusted

_FAINT, _MOST_DIFFERENT = 24, 0.0005
"""Shades, and share of pixels: edges are drawn a shade otherwise on another machine."""
_MOST_PARTS = 500  # of a presentation
_WORDS = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_PICTURE = re.compile(rb"data:image/png;base64,([A-Za-z0-9+/=]+)")


class Likeness(StrEnum):
    """`WORDS` is that the words are the same, while how they are set cannot be compared."""

    SAME = "same"
    WORDS = "words"
    DIFFERENT = "different"


def likeness(format_name: str, given: bytes, made: bytes) -> Likeness:
    """Compares two files of a format, the second of which can be trusted."""
    if given == made:
        return Likeness.SAME
    try:
        return _COMPARED[format_name](given, made)
    # Whoever sends a file may have made it so that whatever reads it fails.
    except Exception:
        return Likeness.DIFFERENT


def _either(same: bool) -> Likeness:
    return Likeness.SAME if same else Likeness.DIFFERENT


def _pictures(given: bytes, made: bytes) -> Likeness:
    return _either(_alike(given, made))


def _alike(given: bytes, made: bytes) -> bool:
    """Whether two PNGs are the same, point by point."""
    if given == made:
        return True
    files = io.BytesIO(given), io.BytesIO(made)
    with Image.open(files[0], formats=["PNG"]) as one, Image.open(files[1]) as other:
        if one.size != other.size:
            return False
        points = [np.asarray(image.convert("RGB"), np.int16) for image in (one, other)]
    differ = np.abs(points[0] - points[1]).max(axis=2) > _FAINT
    return float(differ.mean()) <= _MOST_DIFFERENT


def _pages(given: bytes, made: bytes) -> Likeness:
    same = _page_words(given) == _page_words(made)
    return Likeness.WORDS if same else Likeness.DIFFERENT


def _page_words(content: bytes) -> list[str]:
    return [page.extract_text() for page in untrusted.pages(content).pages]


def _slides(given: bytes, made: bytes) -> Likeness:
    """The parts one by one: a picture by its points, everything else letter by letter."""
    one, other = _parts(given), _parts(made)
    if one.keys() == other.keys():
        differ = [name for name in one if one[name] != other[name]]
        if all(name.endswith(".png") and _alike(one[name], other[name]) for name in differ):
            return Likeness.SAME
    kept = all(any(_alike(each, its) for each in _drawn(one)) for its in _drawn(other))
    same = kept and _slide_words(one) == _slide_words(other)
    return Likeness.WORDS if same else Likeness.DIFFERENT


def _drawn(parts: dict[str, bytes]) -> list[bytes]:
    return [content for name, content in parts.items() if name.endswith(".png")]


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = parts.namelist()
        if len(names) > _MOST_PARTS or len(names) > len(set(names)):
            raise ValueError("a presentation has each part once")
        return {name: untrusted.part(parts, name) for name in names}


def _slide_words(parts: dict[str, bytes]) -> list[tuple[str, ...]]:
    """Those of each slide and of its notes, whatever the parts are called and in which order."""
    slides = [
        content
        for name, content in parts.items()
        if name.startswith(("ppt/slides/slide", "ppt/notesSlides/notesSlide"))
    ]
    return sorted(
        tuple(each.text or "" for each in ElementTree.fromstring(slide).iter(_WORDS))
        for slide in slides
    )


def _rows(given: bytes, made: bytes) -> Likeness:
    """Sorted in a spreadsheet they are still the same rows."""
    return _either(_counted(given) == _counted(made))


def _counted(content: bytes) -> Counter[tuple[str, ...]]:
    return Counter(map(tuple, csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))))


def _features(given: bytes, made: bytes) -> Likeness:
    return _either(json.loads(given) == json.loads(made))


def _placemarks(given: bytes, made: bytes) -> Likeness:
    one, other = (
        ElementTree.canonicalize(content.decode(), strip_text=True) for content in (given, made)
    )
    return _either(one == other)


def _layers(given: bytes, made: bytes) -> Likeness:
    """Every layer's columns and rows; when a database was written is in no layer."""
    return _either(_tables(given) == _tables(made))


def _tables(content: bytes) -> dict[str, tuple[str, list[str]]]:
    with untrusted.database(content) as ask:
        layers = "SELECT table_name FROM gpkg_contents"
        described = ask(
            f"SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name IN ({layers})"
        )
        quoted = {name: name.replace('"', '""') for name, _ in described}
        return {
            name: (sql, sorted(map(repr, ask(f'SELECT * FROM "{quoted[name]}"'))))
            for name, sql in described
        }


def _document(given: bytes, made: bytes) -> Likeness:
    """The text letter by letter, the pictures in it point by point."""
    if _PICTURE.sub(b"", given) != _PICTURE.sub(b"", made):
        return Likeness.DIFFERENT
    pictures = [map(base64.b64decode, _PICTURE.findall(each)) for each in (given, made)]
    return _either(all(map(_alike, *pictures)))


_COMPARED: dict[str, Callable[[bytes, bytes], Likeness]] = {
    "png": _pictures,
    "pdf": _pages,
    "pptx": _slides,
    "html": _document,
    "csv": _rows,
    "acled": _rows,
    "geojson": _features,
    "gpkg": _layers,
    "kml": _placemarks,
}
