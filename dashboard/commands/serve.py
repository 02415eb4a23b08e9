"""`serve`: the map in a browser."""

from collections.abc import Sequence
from typing import Annotated

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    errors,
    one_line_errors,
    warn,
)


def serve(
    data: DataDir = DEFAULT_DATA,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8050,
) -> None:
    """Serve the map to browsers.

    Example: python -m dashboard serve --port 8050
    """
    with one_line_errors():
        from dashboard.web.serve import serve as serve_forever

        def announce(address: str, problems: Sequence[str]) -> None:
            warn(problems)
            errors.print(f"The map is on {address} (Ctrl-C stops it)")

        serve_forever(data, host, port, announce)
