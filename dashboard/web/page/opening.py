"""The scripts of the index page: the map's own first, all others once it can be seen."""

import hashlib
import re
from functools import cache
from pathlib import Path

FOLDER = "first"
"""Of the assets: what the map needs before Dash itself is there."""

_ASSETS = Path(__file__).parents[1] / "assets" / FOLDER
_ORDER = ("address", "live", "labels", "map", "scene", "opening", "plotly-map.min")
_SCRIPT = re.compile(r"<script (?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_SOURCE = re.compile(r'src="(?P<address>[^"]*)"')


@cache
def first() -> str:
    """The map's scripts, in their order; their addresses change when they do."""
    names = [f"{name}.js" for name in _ORDER]
    return "\n".join(
        f'<script src="/assets/{FOLDER}/{name}?m={_mark(name)}"></script>' for name in names
    )


def later(scripts: str) -> str:
    """The same scripts, fetched in the background and run by `opening.js`."""
    return _SCRIPT.sub(_later, scripts)


def _later(script: re.Match[str]) -> str:
    source = _SOURCE.search(script["attributes"])
    if source is None:
        kept = re.sub(r'type="[^"]*"', "", script["attributes"])
        return f'<script type="text/plain" data-later {kept}>{script["code"]}</script>'
    address = source["address"]
    return (
        f'<link rel="prefetch" as="script" href="{address}">'
        f'<script type="text/plain" data-later data-src="{address}"></script>'
    )


def _mark(name: str) -> str:
    return hashlib.sha256((_ASSETS / name).read_bytes()).hexdigest()[:12]
