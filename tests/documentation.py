"""Makes the parts of `docs/` that are lists of what the code has: `make docs`.

A test holds them against the code, so that no command, option, route or library is left out.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import click
import typer

from dashboard.cli import app
from dashboard.web.server.routes import ROUTES, Route
from tests.paths import ROOT

DOCS = ROOT / "docs"
_HEAD = "<!-- Made by `make docs`. -->\n\n"
_NAMES = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
_SHORT = 40


def commands() -> str:
    """Every command with all its arguments and options."""
    parts = [f"{_HEAD}# Commands\n\n`conflict-map COMMAND`, or `python -m dashboard COMMAND`.\n"]
    for path, command in _walk(typer.main.get_command(app), ()):
        said = (command.help or "").split("\n\n")[0].replace("\n", " ")
        parts.append(f"\n## {' '.join(path)}\n\n{said}\n")
        rows = [_row(each) for each in command.params if not getattr(each, "hidden", False)]
        rows = [row for row in rows if "`--help`" not in row]
        if rows:
            parts.append("\n| | |\n| --- | --- |\n" + "\n".join(rows) + "\n")
    return "".join(parts)


def routes() -> str:
    """Every route with what holds for it."""
    rows = "\n".join(map(_route, ROUTES))
    return (
        f"{_HEAD}# Routes\n\nAll that the server answers, as `dashboard/web/server/routes.py` has "
        "it. What is not in the list is not there.\n\n"
        "| route | methods | gives | who may call it | kept | at most |\n"
        f"| --- | --- | --- | --- | --- | --- |\n{rows}\n"
    )


def licences() -> str:
    """Every library that runs with the service, as `requirements-service.txt` pins it."""
    pinned = (ROOT / "requirements-service.txt").read_text(encoding="utf-8")
    rows = [f"| {name} | {_licence(name)} |" for name in sorted(set(_NAMES.findall(pinned)))]
    return (
        f"{_HEAD}# Licences of libraries\n\nAs each library states its own. Those of data are in "
        "`data/LICENSES.md`.\n\n| library | licence |\n| --- | --- |\n" + "\n".join(rows) + "\n"
    )


PAGES = {"commands.md": commands, "routes.md": routes, "licences.md": licences}


def _walk(
    command: click.Command, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path, command
    for name in sorted(inner or ()):
        yield from _walk(inner[name], (*path, name))


def _row(parameter: click.Parameter) -> str:
    names = ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))
    if getattr(parameter, "param_type_name", "") == "argument":
        names = f"`{parameter.name}`"
    said = " ".join(str(getattr(parameter, "help", "") or "").split())
    return f"| {names} | {said.replace('|', '/')} |"


def _route(route: Route) -> str:
    limits = [f"{route.body:,} bytes of body"] if route.body else []
    limits += [f"{route.at_once} at once"] if route.at_once else []
    limits += [f"{route.line} in line"] if route.line else []
    also = " (with a login only)" if route.login else ""
    return (
        f"| `{route.rule}` | {', '.join(route.methods)} | {route.gives}{also} | {route.caller} | "
        f"{route.keep} | {', '.join(limits)} |"
    )


def _licence(name: str) -> str:
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return "(not for this system)"
    stated = about.get("License-Expression")
    if stated:
        return stated
    classified = [
        each.rpartition(" :: ")[2]
        for each in about.get_all("Classifier") or []
        if each.startswith("License ::") and not each.endswith("OSI Approved")
    ]
    short = (about.get("License") or "").strip().split("\n")[0]
    return ", ".join(classified) or (short if 0 < len(short) <= _SHORT else "see the library")


def main() -> None:
    for name, made in PAGES.items():
        Path(DOCS / name).write_text(made(), encoding="utf-8")
        print(f"docs/{name}", file=sys.stderr)


if __name__ == "__main__":
    main()
