"""Whether a picture that came back says what the data at hand says."""

import io
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from PIL import Image

from dashboard import __version__
from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import seal
from dashboard.briefing.exports.formats import export
from dashboard.errors import ExportError

_FAINT, _MOST_DIFFERENT = 24, 0.0005
"""Shades, and share of pixels: edges are drawn a shade otherwise on another machine."""


class VerificationResult(StrEnum):
    """What was found; only MATCHES is good."""

    MATCHES = "matches"
    OTHER_DATA = "other data"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """A finding, in a line for the reader."""

    finding: VerificationResult
    told: str


def verify(state: DataState, path: Path) -> Verification:
    """Compares a picture's seal with the data; a PNG is drawn again and compared point by point.

    Raises ExportError where the file carries no seal.
    """
    found = seal.read(path)
    here = state.store.data_hash
    view = found.order.selection.to_query() or "no filter"
    if found.data_hash != here:
        return Verification(
            finding=VerificationResult.OTHER_DATA,
            told=f"{found.name}: made from data {found.data_hash}; here is {here}. View: {view}.",
        )
    matches = f"{found.name}: matches the data {here}. View: {view}."
    if found.picture is None:
        told = f"{matches} Its pages were not compared: only a PNG is drawn again."
    else:
        drawn = io.BytesIO()
        try:
            export(state, found.order, "png", drawn)
        except ExportError as error:
            return Verification(finding=VerificationResult.CHANGED, told=f"{found.name}: {error}")
        if not _alike(found.picture, drawn):
            other = "" if found.version == __version__ else f" It was made by {found.version}."
            return Verification(
                finding=VerificationResult.CHANGED,
                told=f"{found.name}: the seal is of this data ({here}), but the picture is not what"
                f" it gives: it was changed.{other}",
            )
        told = matches
    return Verification(finding=VerificationResult.MATCHES, told=told)


def _alike(picture: bytes, drawn: io.BytesIO) -> bool:
    try:
        with Image.open(io.BytesIO(picture), formats=["PNG"]) as given, Image.open(drawn) as again:
            if given.size != again.size:
                return False
            one, other = (np.asarray(image.convert("RGB"), np.int16) for image in (given, again))
    # Whoever sends a picture may have made it so that whatever draws it fails.
    except Exception:
        return False
    return float((np.abs(one - other).max(axis=2) > _FAINT).mean()) <= _MOST_DIFFERENT
