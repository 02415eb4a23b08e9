"""What all commands share: options, one-line errors, and the two ways to print."""

import json
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any
from unicodedata import category

import typer
from rich.console import Console

from dashboard.errors import DashboardError, file_fault

# Heavy libraries are imported by the command that needs them, when it runs: serving never loads
# the parser, and --help answers at once.

PROJECT = Path(__file__).resolve().parents[2]
_CHECKOUT = (PROJECT / "pyproject.toml").is_file()
"""Else it is installed, and works on the folder it is called in."""

DataDir = Annotated[
    Path, typer.Option("--data", metavar="DIR", help="The folder of layers, gazetteer and basemap.")
]
SeedsDir = Annotated[Path, typer.Option("--seeds", metavar="DIR", help="The folder of articles.")]
DEFAULT_DATA = PROJECT / "data" if _CHECKOUT else Path("data")
DEFAULT_SEEDS = PROJECT / "seeds" if _CHECKOUT else Path("seeds")
SHIPPED = PROJECT if _CHECKOUT else Path(sysconfig.get_path("data"), "share", "conflict-map")
"""Where basemap, gazetteer, articles and layers come with the program."""

_NO_TEXT = frozenset({"Cc", "Cs", "Zl", "Zp"})  # Unicode's categories
errors = Console(stderr=True, soft_wrap=True, highlight=False, markup=False, emoji=False)


def day(text: str) -> date:
    """A day as an option gives it."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise typer.BadParameter(f"{text}: no day. Write it as 2015-09-30.") from error


@contextmanager
def one_line_errors() -> Iterator[None]:
    """A user's mistake or a fault of a file is one line and exit code 1, never a traceback."""
    try:
        yield
    except DashboardError as error:
        errors.print(plain(str(error)), style="red")
        raise typer.Exit(1) from error
    except BrokenPipeError:
        raise  # whoever read the result has enough
    except OSError as error:
        errors.print(plain(file_fault(error)), style="red")
        raise typer.Exit(1) from error
    except KeyboardInterrupt:
        errors.print("Stopped. What stood before stands.")
        raise typer.Exit(1) from None


def tell(line: str) -> None:
    """A line of a command's result, to stdout."""
    sys.stdout.write(f"{_called(line)}\n")


def plain(text: str) -> str:
    """The text without what would move a terminal's cursor or colour it; a line stays a line."""
    said = _called(text)
    return "".join("?" if category(each) in _NO_TEXT and each != "\n" else each for each in said)


def _called(text: str) -> str:
    """The text with the program's commands as they are called where it is installed."""
    return text if _CHECKOUT else text.replace("python -m dashboard", "conflict-map")


def counted(number: int, noun: str) -> str:
    """ "1 event", "2 events"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def warn(lines: Iterable[str]) -> None:
    """What a command had to leave out, a line each, to stderr."""
    for line in lines:
        errors.print(plain(line), style="yellow")


def print_json(value: Any) -> None:
    """A command's result as JSON, to stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def print_line(value: Any) -> None:
    """A JSON object on a line of its own, to stdout, at once."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()
