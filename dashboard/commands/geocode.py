"""`geocode`: what place a name means."""

from typing import Annotated

import typer

from dashboard.commands.console import DEFAULT_DATA, DataDir, one_line_errors, print_json, warn


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
        from dashboard.errors import GazetteerError
        from dashboard.geocoding.gazetteer import Gazetteer
        from dashboard.geocoding.resolve import rank, resolve
        from dashboard.layers.json_report import geocoding_report

        if not name.strip():
            raise GazetteerError("No name is given. Write a place as the news spells it: Saraqib")
        gazetteer = Gazetteer.load(data)
        warn(
            f"--near {each}: no place of this name is known, and it is left out."
            for each in near or ()
            if not rank(Mention(name=each), gazetteer)
        )
        mention = Mention(name=name, within=tuple(near or ()))
        found = resolve(mention, gazetteer)
        print_json(geocoding_report(name, found, rank(mention, gazetteer)))
