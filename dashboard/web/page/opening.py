"""The scripts of the index page: the map's own first, all others once it can be seen.

The project's own scripts are modules. What the first of them imports is named in the page, so that
all are fetched at once; an import map gives each an address that changes when it does.
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path, PurePosixPath

ASSETS = Path(__file__).parents[1] / "assets"
FOLDERS = ("scripts", "vendor")
"""Of the assets: what Dash must not put into the page by itself."""

_FIRST, _LATER, _PLOTLY = "scripts/opening.js", "scripts/page.js", "vendor/plotly-map.min.js"
_IMPORT = re.compile(r'^(?:import|export) (?:[^"]*? from )?"(\.[^"]+)";', re.MULTILINE)
_SCRIPT = re.compile(r"<script (?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_SOURCE = re.compile(r'src="(?P<address>[^"]*)"')


@cache
def import_map() -> str:
    """Each module's own address to the one that is kept for good, as JSON."""
    modules = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.glob("scripts/**/*.js"))
    return json.dumps({"imports": {f"./assets/{name}": _address(name) for name in modules}})


@cache
def preloads() -> str:
    """Links to plotly, which takes longest, then to all modules of the map.

    A browser asks for a few files at a time: behind the modules and style sheets plotly would wait.
    Modules of the page are fetched once plotly is there.
    """
    first = imported(_FIRST)
    later = [name for name in imported(_LATER) if name not in first]
    plotly = f'<link rel="preload" as="script" fetchpriority="high" href="{_address(_PLOTLY)}">'
    return "\n".join(
        [plotly]
        + [f'<link rel="modulepreload" href="{_address(name)}">' for name in first]
        + [f'<link data-ahead as="script" href="{_address(name)}">' for name in later]
    )


@cache
def first() -> str:
    """The map's scripts. They run in this order, once the page has been read."""
    return (
        f'<script type="module" src="{_address(_FIRST)}"></script>\n'
        f'<script defer src="{_address(_PLOTLY)}"></script>'
    )


@cache
def imported(name: str) -> tuple[str, ...]:
    """A module and all that it imports, directly or not, by path in the assets."""
    found: dict[str, None] = {}
    waiting = [name]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found[path] = None
        waiting += imports(path)
    return tuple(found)


def imports(name: str) -> list[str]:
    """What a module itself imports, by path in the assets."""
    code = (ASSETS / name).read_text(encoding="utf-8")
    return [_resolved(name, each) for each in _IMPORT.findall(code)]


def later(scripts: str) -> str:
    """The same scripts, fetched ahead and run by `opening.js`."""
    return _SCRIPT.sub(_waiting, scripts)


def _waiting(script: re.Match[str]) -> str:
    source = _SOURCE.search(script["attributes"])
    if source is None:
        kept = re.sub(r'type="[^"]*"', "", script["attributes"])
        return f'<script type="text/plain" data-later {kept}>{script["code"]}</script>'
    address = source["address"]
    return (
        f'<link data-ahead as="script" href="{address}">'
        f'<script type="text/plain" data-later data-src="{address}"></script>'
    )


def _resolved(importer: str, specifier: str) -> str:
    folder = PurePosixPath(importer).parent
    for part in PurePosixPath(specifier).parts:
        folder = folder.parent if part == ".." else folder / part
    return folder.as_posix()


def _address(name: str) -> str:
    mark = hashlib.sha256((ASSETS / name).read_bytes()).hexdigest()[:12]
    return f"./assets/{name}?m={mark}"
