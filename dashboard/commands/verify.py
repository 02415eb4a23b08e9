"""`verify`: whether an export matches the data at hand."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DataDir,
    errors,
    one_line_errors,
    plain,
    tell,
    warn,
)


def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Exports of any format.")],
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Say whether exports match the data at hand.

    Each file carries the data and the view it was made from; it is made again and compared: words,
    rows and pictures. Exit code 1 where one does not match, or it cannot be told.

    Example: python -m dashboard verify brief.png
    """
    with one_line_errors():
        from dashboard.briefing.data_state import DataState
        from dashboard.briefing.exports.verification import VerificationResult
        from dashboard.briefing.exports.verification import verify as compare
        from dashboard.errors import ExportError

        state = DataState.load(data)
        warn(state.problems)
        good = True
        for path in files:
            try:
                found = compare(state, path)
            except ExportError as error:
                errors.print(plain(str(error)), style="red")
                good = False
            else:
                tell(found.told)
                good = good and found.finding is VerificationResult.MATCHES
        if not good:
            raise typer.Exit(1)
