"""What a picture carries unseen: the order it was made from, the data's hash and the version.

So a picture that comes back can be checked against the data at hand.
"""

import io
import json
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pypdf
import pypdf.errors
from PIL import Image, UnidentifiedImageError

from dashboard import __version__
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from dashboard.errors import ExportError
from dashboard.layers.schema import JsonObject

KEY = "conflict-event-map"
"""The seal's name in a PNG's text, and in that of a slide's map; in a PDF it is the keywords."""

_PNG = b"\x89PNG"
_ORDER = ("layout", "theme", "scale", "title", "caption", "banner", "distribution", "link")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """Of one file. `version` is the program's; `picture` its bytes where it is a PNG, whatever it
    is called."""

    order: Order
    data_hash: str
    version: str
    picture: bytes | None = None


def written(composition: Composition) -> str:
    """The seal of a composition, as JSON."""
    order = composition.order
    return json.dumps(
        {
            "selection": order.selection.to_query(),
            "data_hash": composition.data_hash,
            "version": __version__,
            "produced": order.produced.isoformat(),
            **{name: getattr(order, name) for name in _ORDER},
        },
        ensure_ascii=False,
    )


def read(path: Path) -> Seal:
    """The seal of a PNG, PDF or PPTX. Raises ExportError where there is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ExportError(f"{path}: {error.strerror or error}") from error
    text = _text(content)
    if not text:
        raise ExportError(
            f"{path.name}: carries no seal of this program. Another tool made it, or rewrote it."
        )
    try:
        told: JsonObject = json.loads(text)
        return Seal(
            order=Order(
                selection=Selection.from_query(told["selection"]),
                produced=datetime.fromisoformat(told["produced"]),
                **{name: told[name] for name in _ORDER},
            ),
            data_hash=told["data_hash"],
            version=told["version"],
            picture=content if content.startswith(_PNG) else None,
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ExportError(f"{path.name}: its seal is torn. The file was changed.") from error


def _text(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        try:
            found = pypdf.PdfReader(io.BytesIO(content)).metadata
        except pypdf.errors.PyPdfError:
            return ""
        return str(found.get("/Keywords", "")) if found else ""
    if content.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                pictures = [name for name in parts.namelist() if name.endswith(".png")]
                texts = [_text_of_png(parts.read(name)) for name in pictures]
        except zipfile.BadZipFile:
            return ""
        return next(filter(None, texts), "")
    return _text_of_png(content)


def _text_of_png(content: bytes) -> str:
    try:
        with Image.open(io.BytesIO(content)) as image:
            image.load()
            return str(image.info.get(KEY, ""))
    except (UnidentifiedImageError, OSError, SyntaxError):
        return ""
