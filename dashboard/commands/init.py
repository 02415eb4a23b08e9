"""`init`: a folder of one's own to work in, with what comes with the program."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands.console import SHIPPED, one_line_errors, tell
from dashboard.errors import ServeError

_OWN = ("cache", "derive", "events", "samples", "added", ".*")


def init(
    folder: Annotated[Path, typer.Argument(help="The folder to make.")] = Path(),
) -> None:
    """Make a folder with basemap, gazetteer and the first article, to build and serve a map in.

    Example: python -m dashboard init mymap
    """
    with one_line_errors():
        for name in ("data", "seeds"):
            if (folder / name).exists():
                raise ServeError(f"{folder / name}: is there already. Name another folder.")
        for name in ("data", "seeds"):
            shutil.copytree(SHIPPED / name, folder / name, ignore=shutil.ignore_patterns(*_OWN))
        tell(f"{folder}: data and seeds are there. Go there, and serve the map: conflict-map serve")
