"""A file that came back, and its seal: whatever it holds, and whoever made it."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, Field

from dashboard.briefing.exports import seal_places
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.seal import ORDER
from dashboard.briefing.selection import Selection
from dashboard.errors import ExportError, file_fault
from dashboard.reading import open_file

_LARGEST = 100_000_000  # bytes; the largest picture is a tenth of it
_FIRST, _LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
_SHORT = re.compile(r"([0-9a-f]{12})\?(.{0,20000})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """Of one file. `name` is the file's, fit to print; `format` what its content is, whatever it is
    called; `version` the program's, empty where the format has no room for it."""

    name: str
    format: str
    content: bytes
    order: Order
    data_hash: str
    version: str = ""


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
    atlas: str = ""


def read(path: Path) -> Seal:
    """The seal of an export. Raises ExportError where there is none, whatever the file holds."""
    name = "".join(each if each.isprintable() else "?" for each in path.name)
    try:
        with open_file(path) as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise ExportError(file_fault(error)) from error
    if len(content) > _LARGEST:
        raise ExportError(f"{name}: over {_LARGEST // 10**6} MB, more than can be compared.")
    format_name, text = seal_places.found(content)
    if not text:
        raise ExportError(
            f"{name}: carries no seal of this program. Another tool made it, or rewrote it."
        )
    try:
        return _of_row(name, format_name, content, text) or _whole(name, format_name, content, text)
    except (ValueError, ExportError) as error:
        raise ExportError(f"{name}: its seal is torn. The file was changed.") from error


def _of_row(name: str, format_name: str, content: bytes, text: str) -> Seal | None:
    told = _SHORT.fullmatch(text)
    if told is None:
        return None
    order = Order(selection=Selection.from_query(told[2]))
    return Seal(name=name, format=format_name, content=content, order=order, data_hash=told[1])


def _whole(name: str, format_name: str, content: bytes, text: str) -> Seal:
    told = _Told.model_validate_json(text)
    order = Order(
        selection=Selection.from_query(told.selection),
        produced=told.produced,
        **{each: getattr(told, each) for each in ORDER},
    )
    return Seal(
        name=name,
        format=format_name,
        content=content,
        order=order,
        data_hash=told.data_hash,
        version=told.version,
    )
