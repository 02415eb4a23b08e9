"""`gazetteer`: a user's own registers of places, laid under the project's."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    errors,
    one_line_errors,
    tell,
    warn,
)

gazetteer = typer.Typer(
    name="gazetteer",
    help="""Add places of GeoNames to those the project knows, list them, or remove them.

    Example: python -m dashboard gazetteer add SY.zip
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
)


@gazetteer.command()
def add(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A GeoNames country file: SY.txt or SY.zip.")
    ],
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Add the places of a GeoNames country file; added again, it replaces what stood.

    Example: python -m dashboard gazetteer add SY.zip
    """
    with one_line_errors():
        from dashboard.geocoding.register import add as add_register

        progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TimeRemainingColumn(),
            console=errors,
            transient=True,
        )
        with progress:
            task = progress.add_task(f"reading {file.name}", total=None)
            report = add_register(
                file,
                data,
                date.today(),
                lambda done, of: progress.update(task, completed=done, total=of),
            )
    warn(report.problems)
    added = report.added
    tell(
        f"{added.name}: {len(added)} places added, {report.known} known, "
        f"{added.spellings_of_known()} spellings of known places added, of {report.rows} rows"
    )
    for why, count in report.left_out.items():
        tell(f"left out, {why}: {count}")
    tell(
        f"{added.provenance.source}, {added.provenance.licence}: "
        "name GeoNames as a source wherever you publish places found with it."
    )
    tell("Run: python -m dashboard build")


@gazetteer.command("list")
def show(data: DataDir = DEFAULT_DATA) -> None:
    """List the registers that were added, with places, source and day.

    Example: python -m dashboard gazetteer list
    """
    with one_line_errors():
        from dashboard.geocoding.added import read_added

        registers = read_added(data)
    for added in registers:
        said = added.provenance
        tell(
            f"{added.name}: {len(added)} places, {added.spellings_of_known()} spellings of known "
            f"places; {said.file}, {said.source}, {said.licence}; added {said.added}"
        )
    if not registers:
        tell("Nothing is added. Example: python -m dashboard gazetteer add SY.zip")


@gazetteer.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `gazetteer list` names it.")],
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Remove a register; the project's own places stand.

    Example: python -m dashboard gazetteer remove SY
    """
    with one_line_errors():
        from dashboard.geocoding.register import remove as remove_register

        remove_register(name, data)
    tell(f"{name}: removed. Run: python -m dashboard build")
