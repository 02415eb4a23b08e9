"""`import`: rows and zones that others keep, beside what the articles say."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    counted,
    one_line_errors,
    tell,
    warn,
)
from dashboard.commands.import_report import progress, tell_of

if TYPE_CHECKING:
    from dashboard.importing.portions import Reader

imports = typer.Typer(
    name="import",
    help="""Bring in events and control maps that others keep, list them, or remove them.

    A file imported again replaces what stood, and what changed is told.

    Example: python -m dashboard import ucdp data/samples/ucdp_syria_2015.csv
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
)

_Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...", help="CSV, XLSX or ODS; also zipped. Several are one data set."
    ),
]
_Name = Annotated[
    str, typer.Option(metavar="NAME", help="The data set's name. [default: the format's]")
]
_NameOfFile = Annotated[
    str, typer.Option(metavar="NAME", help="The data set's name. [default: the file's]")
]
_Dates = Annotated[
    Literal["day-first", "month-first"] | None,
    typer.Option(help="How 3/4/2015 is read, where no row of the file decides it."),
]
_Encoding = Annotated[str, typer.Option(metavar="NAME", help="Such as windows-1256.")]
_Swapped = Annotated[
    bool, typer.Option("--swapped", help="Latitude and longitude stand for each other.")
]
_Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler",
        metavar="ADDRESS",
        help="Read on a Dask cluster, as `build` does: each file, or table of an archive, by a "
        "worker.",
    ),
]


def _of_rows(form: str, text: str) -> None:
    """A command for a format whose columns are known."""

    @imports.command(form, help=text)
    def command(
        files: _Files,
        name: _Name = "",
        dates: _Dates = None,
        encoding: _Encoding = "",
        swapped: _Swapped = False,
        scheduler: _Scheduler = None,
        data: DataDir = DEFAULT_DATA,
    ) -> None:
        with one_line_errors():
            from dashboard.importing.importer import FORMATS, Options, import_rows

            options = Options(name=name, order=dates, encoding=encoding, swapped=swapped)
            with progress(files) as said:
                report = import_rows(
                    files,
                    FORMATS[form],
                    data,
                    date.today(),
                    options,
                    said,
                    read=_reader(scheduler),
                )
            tell_of(report, data)


_of_rows(
    "acled",
    """Bring in events of ACLED. What is no strike is shown when its type is asked for.

    Example: python -m dashboard import acled syria.csv
    """,
)
_of_rows(
    "ucdp",
    """Bring in events of UCDP's GED. It never says with what people were killed: shown by type.

    Example: python -m dashboard import ucdp data/samples/ucdp_syria_2015.csv
    """,
)


@imports.command()
def table(
    files: _Files,
    mapping: Annotated[
        list[str],
        typer.Option(
            "--map",
            metavar="COLUMN=FIELD",
            help="What a column is: date, date_end, latitude, longitude, location, admin1, actor, "
            "target, type, low, best, high, source, notes, id, geo_precision, time_precision, "
            "precision_unsaid, country, shared_toll. Kept for the next edition. [default: guessed "
            "by its name, and shown]",
        ),
    ] = [],  # noqa: B006
    kind: Annotated[
        str,
        typer.Option(
            "--type", metavar="TYPE", help="Of rows that say none: air_strike, shelling, or a word."
        ),
    ] = "",
    name: _NameOfFile = "",
    dates: _Dates = None,
    encoding: _Encoding = "",
    swapped: _Swapped = False,
    scheduler: _Scheduler = None,
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Bring in any table of events.

    Example: python -m dashboard import table raids.xlsx --map "Where=location" --type air_strike
    """
    with one_line_errors():
        from dashboard.importing.importer import Options
        from dashboard.importing.table import import_table

        options = Options(name=name, order=dates, encoding=encoding, swapped=swapped)
        with progress(files) as said:
            report = import_table(
                files,
                data,
                date.today(),
                options,
                mapping,
                kind or None,
                said,
                _reader(scheduler),
            )
        tell_of(report, data)


@imports.command()
def gdelt(
    files: _Files,
    name: _Name = "",
    encoding: _Encoding = "",
    scheduler: _Scheduler = None,
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Bring in rows of GDELT: mentions, kept by the article they are in, and not drawn.

    Example: python -m dashboard import gdelt 20160728.export.CSV.zip
    """
    with one_line_errors():
        from dashboard.importing.gdelt import import_mentions
        from dashboard.importing.importer import Options

        options = Options(name=name, encoding=encoding)
        with progress(files) as said:
            report = import_mentions(files, data, date.today(), options, said, _reader(scheduler))
        tell_of(report, data)


@imports.command()
def zones(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="GeoJSON, KML, KMZ, Shapefile (or zipped), GeoPackage."
        ),
    ],
    actor: Annotated[
        str, typer.Option(metavar="NAME", help="Who holds the ground, or the column that says it.")
    ] = "",
    first: Annotated[
        str,
        typer.Option("--date", metavar="ISO", help="From which day, or the column that says it."),
    ] = "",
    last: Annotated[
        str,
        typer.Option("--to", metavar="ISO", help="Up to which day, or the column that says it."),
    ] = "",
    source: Annotated[str, typer.Option(metavar="NAME", help="Whose map it is.")] = "",
    relation: Annotated[
        Literal["controls", "present", "operates"] | None,
        typer.Option(
            help="What they do there. [default: controls; of exported zones what they say]"
        ),
    ] = None,
    name: _NameOfFile = "",
    dates: _Dates = None,
    swapped: _Swapped = False,
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Bring in a control map as zones.

    Example: python -m dashboard import zones aug.kml --actor holder --date 2016-08-01 --source BBC
    """
    with one_line_errors():
        from dashboard.domain.zone import ZoneRelation
        from dashboard.importing.zones import ZoneOptions, import_zones

        options = ZoneOptions(
            actor=actor,
            first=first,
            last=last,
            source=source,
            relation=ZoneRelation(relation) if relation else None,
            name=name,
            order=dates,
            swapped=swapped,
        )
        tell_of(import_zones(file, data, date.today(), options), data)


@imports.command("list")
def show(data: DataDir = DEFAULT_DATA) -> None:
    """List the data sets that were brought in, and what became of their rows.

    Example: python -m dashboard import list
    """
    with one_line_errors():
        from dashboard.layers.data_sets import read_sets

        found, problems = read_sets(data)
    warn(problems)
    for about in found.values():
        files = ", ".join(about.files)
        tell(
            f"{about.name}: {counted(about.kept, about.holds.removesuffix('s'))} "
            f"of {counted(about.read, 'row')}, {about.repeated} "
            f"repeated, {about.refused_rows} refused; {about.format}, {files}; {about.imported}"
        )
    if not found and not problems:
        tell("Nothing is brought in. Example: python -m dashboard import acled FILE")


@imports.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `import list` names it.")],
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Remove a data set; what articles say stands.

    Example: python -m dashboard import remove acled
    """
    with one_line_errors():
        from dashboard.building.intake import remove as remove_set

        remove_set(data, name)
    tell(f"{name}: removed. A running server shows it in a moment.")


def _reader(scheduler: str | None) -> "Reader":
    """What reads the tables: this process, or a cluster's."""
    from dashboard.building.batch.tables_on_cluster import read_on_cluster
    from dashboard.importing.portions import read_here

    return read_here if scheduler is None else partial(read_on_cluster, address=scheduler)
