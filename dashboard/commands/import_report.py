"""What `import` says: how far it has come, and what became of every row."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from dashboard.commands.console import counted, errors, tell, warn

if TYPE_CHECKING:
    from dashboard.importing.importer import ImportReport


@contextmanager
def progress(files: list[Path]) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal, of bytes."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=errors,
        transient=True,
        disable=not errors.is_terminal,
    )
    with bar:
        task = bar.add_task(f"reading {', '.join(path.name for path in files)}"[:60], total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def tell_of(report: "ImportReport", data: Path) -> None:
    """What became of every row, what changed, and what to look at."""
    from dashboard.building.joining import is_behind, rejoin

    about, change = report.about, report.change
    warn(report.notes)
    tell(
        f"{about.name}: {counted(about.read, 'row')} read = {about.kept} kept + {about.repeated} "
        f"repeated + {about.refused_rows} refused"
    )
    if about.reasons:
        why = ", ".join(f"{reason} {number}" for reason, number in about.reasons.items())
        tell(f"refused: {why}. Each stands in events/{about.name}.refused.csv")
    if about.parties:
        names = list(about.parties.items())
        shown = ", ".join(f"{party} ({number})" for party, number in names[:8])
        more = f" and {len(names) - 8} more" if len(names) > 8 else ""
        tell(f"not in actors.toml, kept by name: {shown}{more}")
    if change is None:
        tell("Nothing has changed.")
    else:
        tell(f"{change.added} added, {change.revised} revised, {change.withdrawn} withdrawn")
    if about.holds == "events" and (change is not None or is_behind(data)):
        joined = rejoin(data)
        tell(f"{counted(joined, 'event')} told of by more than one data set")
