"""What a file is taken for, where its user has not said it."""

import zipfile
from pathlib import Path

from dashboard.errors import ImportingError
from dashboard.importing import table
from dashboard.importing.dropped import Form
from dashboard.importing.importer import FORMATS
from dashboard.importing.lines import members, visible
from dashboard.importing.records import open_table
from dashboard.importing.shapes import MAPS

_MANY = 30


def guessed_form(path: Path) -> Form:
    """What a file is taken for, by its name and its columns."""
    if path.suffix.lower() in (*MAPS, ".json") or _has_shapes(path):
        return "zones"
    names = columns(path)
    heading = set(names)
    for form in FORMATS.values():
        needed = [column for column in form.columns if column.needed]
        if all(heading.intersection(column.names) for column in needed):
            return "acled" if form.name == "acled" else "ucdp"
    # GDELT's files have no heading.
    return "gdelt" if len(names) > _MANY and names[0].isdigit() else "table"


def columns(path: Path) -> list[str]:
    """The names of a table's columns, plain; none of a file that is no table."""
    known = {name for form in FORMATS.values() for column in form.columns for name in column.names}
    try:
        found = open_table(members(path)[0], known | table.KNOWN, lambda _, __: None)
    except ImportingError:
        return []
    return [name for name in found.heading if name]


def _has_shapes(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.lower().endswith(MAPS) for name in visible(archive))
    except (OSError, zipfile.BadZipFile):
        return False
