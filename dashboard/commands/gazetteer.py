"""`gazetteer`: a user's own registers of places, laid under the project's."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    counted,
    one_line_errors,
    tell,
    warn,
)
from dashboard.commands.import_report import progress

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

        with progress([file]) as said:
            report = add_register(file, data, date.today(), said)
    warn(report.problems)
    added = report.added
    tell(
        f"{added.name}: {counted(len(added), 'place')} added, {report.known} known, "
        f"{counted(added.spellings_of_known(), 'spelling')} of known places added, "
        f"of {counted(report.rows, 'row')}"
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
            f"{added.name}: {counted(len(added), 'place')}, "
            f"{counted(added.spellings_of_known(), 'spelling')} of known places; "
            f"{said.file}, {said.source}, {said.licence}; added {said.added}"
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
