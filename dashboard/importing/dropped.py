"""A file that was dropped on the page: where it lies, what it is taken for, how far it has come."""

import re
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dashboard.atomic import replace_together
from dashboard.errors import ImportingError
from dashboard.importing.dates import Order
from dashboard.layers.data_sets import AboutSet, folder

FOLDER = ".dropped"
LARGEST = 2_000_000_000
"""Bytes of a file."""
Form: TypeAlias = Literal["acled", "ucdp", "gdelt", "table", "zones"]
_ID = re.compile("[0-9a-f]{32}")
_NAME = re.compile(r"[^\w.\- ()]+")
_KEPT_S = 24 * 3600.0
"""What nobody has decided about by then is removed."""


class Asked(BaseModel):
    """What a user says of a file; "" leaves it to what the file says.

    `mapping` has what columns of a table are, by their names; `actor`, `first`, `last` and `source`
    are those of a control map, `kind` is the type of events that say none.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    form: Form | Literal[""] = ""
    name: str = Field(default="", max_length=60)
    order: Order | Literal[""] = ""
    swapped: bool = False
    kind: str = Field(default="", max_length=60)
    mapping: dict[str, str] = Field(default={}, max_length=100)
    actor: str = Field(default="", max_length=200)
    first: str = Field(default="", max_length=200)
    last: str = Field(default="", max_length=200)
    source: str = Field(default="", max_length=200)


class Told(BaseModel):
    """How far a file has come.

    `turn` is the reading that says so; `done` and `of` are bytes; `fault` is a line on what is
    wrong. `columns` are those of a table, `fields` what they can be, `mapping` what they were said
    to be. `change` has the rows added, revised and withdrawn; None where nothing changes.
    """

    state: Literal["received", "reading", "preview", "failed", "written", "removed"] = "received"
    turn: str = ""
    form: Form | Literal[""] = ""
    done: int = 0
    of: int = 0
    fault: str = ""
    columns: list[str] = Field(default=[])
    fields: list[str] = Field(default=[])
    mapping: dict[str, str] = Field(default={})
    about: AboutSet | None = None
    change: tuple[int, int, int] | None = None
    notes: list[str] = Field(default=[])
    sample: list[list[str]] = Field(default=[])
    joined: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What can become of a dropped file: `start` reads it, for a preview or to keep it; `remove`
    takes a data set away again."""

    start: Callable[[Path, str, Asked, bool], None]
    remove: Callable[[Path, str], None]


class Dropped:
    """A file that came in by pieces, in a folder of its own beside the data sets.

    Raises ImportingError for an id that is none.
    """

    def __init__(self, data_dir: Path, dropped_id: str) -> None:
        if not _ID.fullmatch(dropped_id):
            raise ImportingError("There is no such file. Drop it again.")
        self.data_dir = data_dir
        self.folder = folder(data_dir) / FOLDER / dropped_id

    def begin(self) -> None:
        """Makes the folder; what was left by others long ago is removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for other in self.folder.parent.iterdir():
            with suppress(OSError):
                if time.time() - other.stat().st_mtime > _KEPT_S:
                    shutil.rmtree(other)

    def add(self, name: str, at: int, piece: bytes) -> None:
        """The bytes of the file from `at` on. Raises ImportingError where they do not follow."""
        path = self.folder / "file" / (_NAME.sub("_", Path(name).name)[-120:].lstrip(".") or "file")
        try:
            path.parent.mkdir(exist_ok=True)
            has = path.stat().st_size if path.exists() else 0
            if at != has or at + len(piece) > LARGEST:
                raise ImportingError(f"{path.name}: too large, or not whole. Drop it again.")
            with path.open("ab") as file:
                file.write(piece)
        except OSError as error:
            raise ImportingError(f"{path.name}: cannot be kept ({error.strerror}).") from error

    @property
    def file(self) -> Path:
        """The file. Raises ImportingError where it is not there."""
        found = next(iter((self.folder / "file").glob("*")), None)
        if found is None:
            raise ImportingError("The file is gone. Drop it again.")
        return found

    def tell(self, told: Told) -> None:
        """Says how far it has come, to whoever asks; on a full disk, the file makes room for it."""
        said = {"told.json": told.model_dump_json()}
        try:
            replace_together(self.folder, said)
        except OSError:
            shutil.rmtree(self.folder / "file", ignore_errors=True)
            replace_together(self.folder, said)

    def told(self) -> Told:
        """How far it has come."""
        try:
            text = (self.folder / "told.json").read_text(encoding="utf-8")
            return Told.model_validate_json(text)
        except (OSError, ValidationError):
            return Told()

    def forget(self) -> None:
        """Removes the file, and all that was said of it."""
        shutil.rmtree(self.folder, ignore_errors=True)
