"""Where each format carries its seal, and the text of it, whatever a file holds."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from xml.etree import ElementTree

from lxml import html
from PIL import Image, UnidentifiedImageError

from dashboard.briefing.exports import untrusted
from dashboard.briefing.exports.seal import COLUMN, KEY

_MOST_PICTURES = 20  # of a presentation


def found(content: bytes) -> tuple[str, str]:
    """The format of a file's content, and the seal's text, empty where there is none."""
    for name, starts, text_of in _PLACES:
        if content.startswith(starts):
            try:
                return name, text_of(content)
            # Whoever sends a file may have made it so that whatever reads it fails.
            except Exception:
                return name, ""
    return _of_rows(content)


def _of_png(content: bytes) -> str:
    # Opened, not drawn: the seal stands before the picture, which may be of any size.
    with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
        return str(image.info.get(KEY, ""))


def _of_pdf(content: bytes) -> str:
    about = untrusted.pages(content).metadata
    return str(about.get("/Keywords", "")) if about else ""


def _of_slides(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        pictures = [name for name in parts.namelist() if name.endswith(".png")]
        texts = (_in_picture(untrusted.part(parts, name)) for name in pictures[:_MOST_PICTURES])
        return next(filter(None, texts), "")


def _in_picture(content: bytes) -> str:
    try:
        return _of_png(content)
    except UnidentifiedImageError:
        return ""


def _of_geojson(content: bytes) -> str:
    return json.dumps(json.loads(content)["about"]["seal"])


def _of_page(content: bytes) -> str:
    found = html.document_fromstring(content.decode()).xpath(f"//head/meta[@name='{KEY}']/@content")
    return str(found[0]) if found else ""


def _of_kml(content: bytes) -> str:
    path = f"{{*}}Document/{{*}}ExtendedData/{{*}}Data[@name='{KEY}']/{{*}}value"
    return ElementTree.fromstring(content).findtext(path, "")


def _of_geopackage(content: bytes) -> str:
    with untrusted.database(content) as ask:
        ((metadata,),) = ask("SELECT metadata FROM gpkg_metadata WHERE mime_type = 'text/xml'")
    return ElementTree.fromstring(metadata).findtext(f".//MDI[@key='{KEY}']", "")


def _of_rows(content: bytes) -> tuple[str, str]:
    """The seal that all rows carry: of CSV, or of ACLED's columns."""
    try:
        rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        seals = {row.get(COLUMN) or row.get("tags") or "" for row in rows}
    except (ValueError, csv.Error):
        return "csv", ""
    (text,) = seals if len(seals) == 1 else ("",)
    tag = f"{COLUMN}="
    return ("acled", text.removeprefix(tag)) if text.startswith(tag) else ("csv", text)


_PLACES: tuple[tuple[str, tuple[bytes, ...], Callable[[bytes], str]], ...] = (
    ("png", (b"\x89PNG",), _of_png),
    ("pdf", (b"%PDF",), _of_pdf),
    ("pptx", (b"PK",), _of_slides),
    ("gpkg", (b"SQLite format 3",), _of_geopackage),
    ("geojson", (b"{",), _of_geojson),
    ("kml", (b"<?xml",), _of_kml),
    ("html", (b"<!DOCTYPE html",), _of_page),
)
"""Each format, how its content begins, and what reads the seal's text."""
