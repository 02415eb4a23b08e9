"""`serve`: the map in a browser."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    errors,
    one_line_errors,
    print_line,
    warn,
)

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_OPEN = "Without --login, whoever reaches this machine can read the map and what it was made from."
_CHANGED = "With --take-files, they can change what it shows, too."

if TYPE_CHECKING:
    from dashboard.importing.dropped import Intake


def serve(
    data: Annotated[
        str,
        typer.Option(
            "--data",
            metavar="DIR|ADDRESS",
            help="The folder of layers, gazetteer and basemap, or where they are published: "
            "s3://bucket/map.",
        ),
    ] = str(DEFAULT_DATA),
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8050,
    base_path: Annotated[
        str, typer.Option(metavar="PATH", help="Where a proxy has put the map: /map.")
    ] = "",
    behind_proxy: Annotated[
        bool,
        typer.Option("--behind-proxy", help="Believe a proxy's X-Forwarded-For, -Host, -Proto."),
    ] = False,
    allowed_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Answer to this name only; may be repeated."),
    ] = None,
    embedded_by: Annotated[
        list[str] | None,
        typer.Option(metavar="SITE", help="A site that may frame the map; may be repeated."),
    ] = None,
    take_files: Annotated[
        bool,
        typer.Option(
            "--take-files", help="Let readers drop files of events and control maps on the page."
        ),
    ] = False,
    login: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Who may log in (docs/operators.md); else everybody."),
    ] = None,
    log: Annotated[
        bool, typer.Option("--log", help="A line of JSON for each answer, without what was asked.")
    ] = False,
) -> None:
    """Serve the map to browsers.

    Example: python -m dashboard serve --port 8050
    """
    with one_line_errors():
        from dashboard.web.serve import serve as serve_forever
        from dashboard.web.server.hosting import Hosting
        from dashboard.web.server.login_file import read_login

        def announce(address: str, problems: Sequence[str]) -> None:
            warn(problems)
            if host not in _LOOPBACK and login is None:
                warn([_OPEN, _CHANGED] if take_files else [_OPEN])
            errors.print(f"The map is on {address} (Ctrl-C stops it)")

        hosting = Hosting(
            base_path=base_path,
            behind_proxy=behind_proxy,
            allowed_hosts=tuple(allowed_host or ()),
            embedded_by=tuple(embedded_by or ()),
            login=read_login(login) if login else None,
            log=print_line if log else None,
            intake=_intake() if take_files else None,
        )
        serve_forever(data, host, port, hosting, announce, lambda line: warn([line]))


def _intake() -> "Intake":
    from dashboard.building import intake
    from dashboard.importing.dropped import Intake

    return Intake(start=intake.start, remove=intake.remove)
