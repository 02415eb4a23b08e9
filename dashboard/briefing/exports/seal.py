"""What a picture carries unseen: the order it was made from, the data's hash and the version.

So a picture that comes back can be checked against the data at hand.
"""

import io
import json
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import pypdf
from PIL import Image, UnidentifiedImageError
from pydantic import AwareDatetime, BaseModel, Field

from dashboard import __version__
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.order import Order
from dashboard.briefing.selection import Selection
from dashboard.errors import ExportError, file_fault
from dashboard.reading import open_file

KEY = "conflict-event-map"
"""The seal's name in a PNG's text, and in that of a slide's map; in a PDF it is the keywords."""

_PNG = b"\x89PNG"
_LARGEST = 100_000_000  # bytes; the largest export is a tenth of it
_MOST_PICTURES = 20  # of a presentation
_FIRST, _LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
_ORDER = ("layout", "theme", "scale", "title", "caption", "banner", "distribution", "link")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """Of one file. `name` is the file's, fit to print; `version` the program's; `picture` the bytes
    where it is a PNG, whatever it is called."""

    name: str
    order: Order
    data_hash: str
    version: str
    picture: bytes | None = None


class _Told(BaseModel):
    """What a seal says, as far as it can be one."""

    selection: Annotated[str, Field(max_length=20_000)]
    data_hash: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
    version: Annotated[str, Field(pattern=r"^[0-9A-Za-z.+-]{1,40}$")]
    produced: Annotated[AwareDatetime, Field(ge=_FIRST, le=_LAST)]
    layout: str
    theme: str
    scale: int
    title: str
    caption: str
    banner: str
    distribution: str
    link: str


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
    """The seal of a PNG, PDF or PPTX. Raises ExportError where there is none, whatever it holds."""
    name = "".join(each if each.isprintable() else "?" for each in path.name)
    try:
        with open_file(path) as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise ExportError(file_fault(error)) from error
    if len(content) > _LARGEST:
        raise ExportError(f"{name}: over {_LARGEST // 10**6} MB is no file of this program.")
    try:
        text = _text(content)
    # Whoever sends a file may have made it so that whatever reads it fails.
    except Exception:
        text = ""
    if not text:
        raise ExportError(
            f"{name}: carries no seal of this program. Another tool made it, or rewrote it."
        )
    try:
        told = _Told.model_validate_json(text)
        order = Order(
            selection=Selection.from_query(told.selection),
            produced=told.produced,
            **{each: getattr(told, each) for each in _ORDER},
        )
    except (ValueError, ExportError) as error:
        raise ExportError(f"{name}: its seal is torn. The file was changed.") from error
    return Seal(
        name=name,
        order=order,
        data_hash=told.data_hash,
        version=told.version,
        picture=content if content.startswith(_PNG) else None,
    )


def _text(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        found = pypdf.PdfReader(io.BytesIO(content)).metadata
        return str(found.get("/Keywords", "")) if found else ""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            pictures = [name for name in parts.namelist() if name.endswith(".png")]
            texts = [_text_of_png(_start(parts, name)) for name in pictures[:_MOST_PICTURES]]
        return next(filter(None, texts), "")
    return _text_of_png(content)


def _start(parts: zipfile.ZipFile, name: str) -> bytes:
    """What of a part there is room for: packed as small as it is, it may be without end."""
    with parts.open(name) as part:
        return part.read(_LARGEST)


def _text_of_png(content: bytes) -> str:
    # Opened, not drawn: the seal stands before the picture, which may be of any size.
    try:
        with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
            return str(image.info.get(KEY, ""))
    except UnidentifiedImageError:
        return ""
