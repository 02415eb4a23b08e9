"""The program `python -m dashboard`: its commands, each from its file in `commands/`."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from dashboard import __version__
from dashboard.commands.add import add
from dashboard.commands.build import build
from dashboard.commands.check import check
from dashboard.commands.compare import compare
from dashboard.commands.console import tell
from dashboard.commands.export import export
from dashboard.commands.extract import extract
from dashboard.commands.gazetteer import gazetteer
from dashboard.commands.geocode import geocode
from dashboard.commands.imports import imports
from dashboard.commands.init import init
from dashboard.commands.password import password
from dashboard.commands.publish import publish
from dashboard.commands.serve import serve
from dashboard.commands.verify import verify


class _Program(TyperGroup):
    """Says what is wrong with an option without the library's own words for it."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the command that is named."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")
            raise


app = typer.Typer(
    cls=_Program,
    name="python -m dashboard",
    help="Conflict event map: reads reports of strikes in Syria and maps what was reported, by "
    "whom, how surely and how precisely.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(show: bool) -> None:
    if show:
        tell(__version__)
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


for command in (add, build, serve, export, verify, extract, compare, geocode, check):
    app.command()(command)
app.command()(init)
app.command()(publish)
app.command()(password)
app.add_typer(gazetteer)
app.add_typer(imports)
