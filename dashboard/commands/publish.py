"""`publish`: a data folder into object storage, for all servers that follow it."""

from typing import Annotated

import typer

from dashboard.commands.console import DEFAULT_DATA, DataDir, counted, one_line_errors, tell


def publish(
    address: Annotated[str, typer.Argument(help="Where to: s3://bucket/map.")],
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Put the data into object storage; `serve --data ADDRESS` follows it.

    Example: python -m dashboard publish s3://bucket/map
    """
    with one_line_errors():
        from dashboard.layers.published import publish as put

        tell(f"{counted(put(data, address), 'file')} put to {address}")
