"""`export`: pictures, pages, slides and rows of a selection, without a running server."""

from pathlib import Path
from typing import Annotated, Any

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    errors,
    one_line_errors,
    tell,
    warn,
)


def _option(text: str, *names: str, metavar: str = "TEXT") -> Any:
    return typer.Option(*names, metavar=metavar, help=text)


def export(
    output: Annotated[
        Path | None,
        _option(
            "Where to write; for a series, a folder. [default: a name that says what it is]",
            "--output",
            "-o",
            metavar="FILE",
        ),
    ] = None,
    name: Annotated[
        str,
        _option(
            "png, pdf, pptx, html, csv, geojson, acled, gpkg or kml."
            " [default: as FILE ends, else png]",
            "--format",
            metavar="FORMAT",
        ),
    ] = "",
    link: Annotated[
        str,
        _option(
            "The page's address, or its part after “?”: the same view. Filters given beside it "
            "replace its own.",
            metavar="LINK",
        ),
    ] = "",
    actor: Annotated[str, _option("Who struck.", metavar="ID,...")] = "",
    target: Annotated[str, _option("Whom a speaker names as hit.", metavar="ID,...")] = "",
    first: Annotated[str, _option("First day, as 2015-09-30.", "--from", metavar="ISO")] = "",
    last: Annotated[str, _option("Last day.", "--to", metavar="ISO")] = "",
    kind: Annotated[
        str,
        _option(
            "air_strike, shelling, or another as the page names it: “State-based violence”.",
            "--type",
            metavar="TYPE,...",
        ),
    ] = "",
    factuality: Annotated[
        str,
        _option("asserted, attributed, alleged, disputed, denied.", metavar="NAME,..."),
    ] = "",
    source: Annotated[str, _option("Article ids.", metavar="ID,...")] = "",
    area: Annotated[
        str,
        _option(
            "A governorate by name, or WEST,SOUTH,EAST,NORTH, or LON,LAT;LON,LAT;... in degrees.",
            metavar="AREA",
        ),
    ] = "",
    since: Annotated[
        str, _option("What was reported from that day on is told as new.", metavar="ISO")
    ] = "",
    text: Annotated[str, _option("Words in places and quotes.", metavar="WORDS")] = "",
    layers: Annotated[
        str, _option("strikes, zones, or single relations such as controls.", metavar="NAME,...")
    ] = "",
    layout: Annotated[
        str, _option("16:9, 4:3, square, a4, letter. [default: 16:9; a4 for PDF]", metavar="SIZE")
    ] = "",
    theme: Annotated[str, _option("light or dark. [default: light]", metavar="THEME")] = "",
    language: Annotated[str, _option("en or ar. [default: en]", "--lang", metavar="LANG")] = "",
    scale: Annotated[int, typer.Option(min=1, max=2, help="2 doubles a PNG's pixels.")] = 1,
    title: Annotated[str, _option("[default: attackers and dates]")] = "",
    caption: Annotated[str, _option("A line below the title.")] = "",
    banner: Annotated[
        str, _option("UNCLASSIFIED, CUI, CONFIDENTIAL or SECRET.", metavar="MARKING")
    ] = "",
    distribution: Annotated[str, _option("A distribution line at the foot.")] = "",
    series: Annotated[
        str, _option("One file for each day, week or month that has strikes.", metavar="STEP")
    ] = "",
    atlas: Annotated[
        str,
        _option(
            "One PDF with a map for each governorate, week or party that has strikes.",
            metavar="OF",
        ),
    ] = "",
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Export a selection: what the page's button gives, without a server.

    An export of nothing, of undated data or of data without sources is refused with exit code 1,
    and nothing is written.

    Example: python -m dashboard export --format pptx --actor russia --from 2015-09-30 -o brief.pptx
    """
    given = {
        "actor": actor,
        "target": target,
        "from": first,
        "to": last,
        "type": kind,
        "factuality": factuality,
        "source": source,
        "q": text,
        "area": area,
        "since": since,
        "layers": layers,
        "theme": theme,
        "lang": language,
    }
    with one_line_errors():
        from dashboard.briefing.address import replaced
        from dashboard.briefing.data_state import DataState
        from dashboard.briefing.exports import formats
        from dashboard.briefing.exports.order import Order
        from dashboard.briefing.exports.view_link import view_link
        from dashboard.commands import export_refusals
        from dashboard.errors import ExportError

        ending = output.suffix.removeprefix(".").casefold() if output else ""
        chosen = name or ending or ("pdf" if atlas else "png")
        export_refusals.refuse_unknown(
            format=chosen, layout=layout, atlas=atlas, banner=banner, series=series
        )
        if output and not output.is_dir() and not series:
            export_refusals.refuse_another_ending(output, chosen)
        address, query = export_refusals.read_link(link)
        state = DataState.load(data)
        warn(state.problems)
        selection = state.selection(replaced(query, given))
        if selection.notices:
            told = (export_refusals.refusal(state, notice) for notice in selection.notices)
            raise ExportError("\n".join(told))
        order = Order(
            selection=selection,
            layout=layout or formats.usual_layout(chosen),
            theme=selection.theme or "light",
            scale=scale,
            title=title,
            caption=caption,
            banner=banner,
            distribution=distribution,
            atlas=atlas,
            link=view_link(address, selection.to_query()) if address else "",
        )
        if series:
            _series(state, order, chosen, series, output or Path())
        else:
            _one(state, order, chosen, output)


def _one(state: Any, order: Any, name: str, output: Path | None) -> None:
    from dashboard.atomic import written_whole
    from dashboard.briefing.exports import formats
    from dashboard.briefing.exports.composition import compose
    from dashboard.errors import ExportError

    # It is put together twice, so that its name is known and nothing is written that is refused.
    composition = compose(state, order)
    path = output or Path()
    if output is None or output.is_dir():
        path = path / formats.file_name(composition, name)
    try:
        _refuse_no_folder(path)
        with written_whole(path) as file:
            formats.export(state, order, name, file)
    except OSError as error:
        raise ExportError(f"{path}: {error.strerror or error}. Name another with -o.") from error
    tell(f"{path}: {composition.title}. {composition.filters}")
    warn(formats.losses(state, composition, name))


def _series(state: Any, order: Any, name: str, step: str, folder: Path) -> None:
    from rich.progress import track

    from dashboard.briefing.exports import formats
    from dashboard.errors import ExportError

    orders = formats.series(state, order, step)
    if folder.suffix and not folder.is_dir():
        raise ExportError(f"{folder}: a series is several files. Name a folder with -o.")
    try:
        _refuse_no_folder(folder)
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder}: {error.strerror or error}. Name another.") from error
    quiet = not errors.is_terminal
    for each in track(orders, "drawing", console=errors, transient=True, disable=quiet):
        _one(state, each, name, folder)


def _refuse_no_folder(path: Path) -> None:
    """A folder that is not there is more often mistyped than meant."""
    from dashboard.errors import ExportError

    if not path.absolute().parent.is_dir():
        raise ExportError(f"{path}: there is no folder {path.parent}. Make it, or name another.")
