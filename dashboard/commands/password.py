"""`password`: the hash of a password, for the file of `serve --login`."""

from typing import Annotated

import typer

from dashboard.commands.console import one_line_errors, tell
from dashboard.errors import ServeError

_SHORTEST = 12


def password(
    given: Annotated[
        str,
        typer.Option(
            "--password",
            prompt="Password",
            hide_input=True,
            confirmation_prompt=True,
            help="Asked for where it is not given, which keeps it out of the shell's history.",
        ),
    ],
) -> None:
    """Hash a password that readers of the map will share; it is not kept.

    Example: python -m dashboard password
    """
    with one_line_errors():
        if len(given) < _SHORTEST:
            raise ServeError(f"A password that many share needs {_SHORTEST} characters.")
        from werkzeug.security import generate_password_hash

        tell(generate_password_hash(given, method="scrypt"))
