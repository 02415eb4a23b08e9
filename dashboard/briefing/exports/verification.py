"""Whether an export that came back says what the data at hand says."""

import io
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dashboard import __version__
from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import sealed_file
from dashboard.briefing.exports.formats import export
from dashboard.briefing.exports.likeness import Likeness, likeness
from dashboard.briefing.exports.sealed_file import Seal
from dashboard.errors import ExportError


class VerificationResult(StrEnum):
    """What was found; only MATCHES is good."""

    MATCHES = "matches"
    OTHER_DATA = "other data"
    CHANGED = "changed"
    UNCERTAIN = "cannot tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """A finding, in a line for the reader."""

    finding: VerificationResult
    told: str


def verify(state: DataState, path: Path) -> Verification:
    """Compares a file's seal with the data; then the file is made again and compared with it.

    What it must be comes from the data, never from the file: who changes its words can change its
    seal too. Raises ExportError where the file carries no seal.
    """
    found = sealed_file.read(path)
    here = state.store.data_hash
    view = found.order.selection.to_query() or "no filter"
    if found.data_hash != here:
        return Verification(
            finding=VerificationResult.OTHER_DATA,
            told=f"{found.name}: made from data {found.data_hash}; here is {here}. View: {view}.",
        )
    made = io.BytesIO()
    try:
        export(state, found.order, found.format, made)
    except ExportError as error:
        return Verification(finding=VerificationResult.CHANGED, told=f"{found.name}: {error}")
    by = found.version
    other = f" It was made by version {by}; here is {__version__}." * (by not in ("", __version__))
    match likeness(found.format, found.content, made.getvalue()):
        case Likeness.SAME:
            result = VerificationResult.MATCHES
            told = f"matches the data {here}. View: {view}.{_own_words(found)}"
        case Likeness.WORDS:
            result = VerificationResult.UNCERTAIN
            told = (
                f"cannot tell. Its words are those of the data ({here}), but it is not the file"
                f" that was written: another program saved it, or something was added.{other}"
            )
        case _:
            result = VerificationResult.CHANGED
            told = (
                f"the seal is of this data ({here}), but the file is not what it gives: it was"
                f" changed.{other}"
            )
    return Verification(finding=result, told=f"{found.name}: {told}")


def _own_words(found: Seal) -> str:
    """What is not from the data: words that whoever made the file set themselves."""
    order = found.order
    said = (order.title, order.caption, order.distribution)
    notes = [note.text or f"{note.kind} on the map" for note in order.selection.notes]
    own = [f"“{text}”" for text in (*said, *notes) if text]
    return f" Not of the data, but of who made it: {', '.join(own)}." if own else ""
