"""`init`: a folder of one's own to work in, with what comes with the program."""

import shutil
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from dashboard.commands.console import SHIPPED, one_line_errors, tell
from dashboard.errors import ServeError, file_fault

_FOLDERS = ("data", "seeds")
_OWN = ("cache", "derive", "events", "samples", "added", ".*")


def init(
    folder: Annotated[Path, typer.Argument(help="The folder to make.")] = Path(),
) -> None:
    """Make a folder to build and serve a map in: a copy of basemap, gazetteer, articles and layers.

    Example: python -m dashboard init mymap
    """
    with one_line_errors():
        for name in _FOLDERS:
            if (folder / name).exists():
                raise ServeError(f"{folder / name}: is there already. Name another folder.")
        try:
            for name in _FOLDERS:
                ignored = shutil.ignore_patterns(*_OWN)
                shutil.copytree(
                    SHIPPED / name, folder / name, ignore=ignored, copy_function=_copied
                )
        except BaseException:
            for name in _FOLDERS:  # half a folder would be in the way of the next try
                shutil.rmtree(folder / name, ignore_errors=True)
            raise
        data, seeds = (quote(str(folder / name)) for name in _FOLDERS)
        tell(
            f"{folder}: data and seeds are there. Serve the map: "
            f"python -m dashboard serve --data {data}"
        )
        tell(f"After adding articles: python -m dashboard build --seeds {seeds} --data {data}")


def _copied(source: str, place: str) -> None:
    """One file. The first that fails ends it, with its own fault: copytree would collect them."""
    try:
        shutil.copy2(source, place)
    except OSError as error:
        raise ServeError(file_fault(error)) from error
