"""`geocode`: what place a name means."""

from typing import Annotated

import typer

from dashboard.commands.console import DEFAULT_DATA, DataDir, one_line_errors, print_json


def geocode(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place, as the news spells it.")],
    near: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A place or governorate it is near; may be repeated."),
    ] = None,
    data: DataDir = DEFAULT_DATA,
) -> None:
    """Find a place by name; the candidates with scores go to stdout as JSON.

    Example: python -m dashboard geocode Latamneh --near Hama
    """
    with one_line_errors():
        from dashboard.domain.place import Mention
        from dashboard.geocoding.gazetteer import Gazetteer
        from dashboard.geocoding.resolve import rank, resolve
        from dashboard.layers.json_report import geocoding_report

        gazetteer = Gazetteer.load(data)
        mention = Mention(name=name, within=tuple(near or ()))
        found = resolve(mention, gazetteer)
        print_json(geocoding_report(name, found, rank(mention, gazetteer)))
