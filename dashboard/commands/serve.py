"""`serve`: the map in a browser."""

from collections.abc import Sequence
from typing import Annotated

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    errors,
    one_line_errors,
    print_line,
    warn,
)

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_OPEN = "Without --login, whoever reaches this machine can read the map and what it was made from."


def serve(
    data: DataDir = DEFAULT_DATA,
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

        def announce(address: str, problems: Sequence[str]) -> None:
            warn(problems)
            if host not in _LOOPBACK:
                warn([_OPEN])
            errors.print(f"The map is on {address} (Ctrl-C stops it)")

        hosting = Hosting(
            base_path=base_path,
            behind_proxy=behind_proxy,
            allowed_hosts=tuple(allowed_host or ()),
            embedded_by=tuple(embedded_by or ()),
            log=print_line if log else None,
        )
        serve_forever(data, host, port, hosting, announce)
