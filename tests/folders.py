"""Folders as a user has them: articles with their sidecars, and copies of the project's data."""

import shutil
from pathlib import Path

from tests.paths import DATA

GOVERNORATES = "basemap/low/governorates.geojson"
"""All of the basemap that a build needs."""
SERVED = ("layers", "gazetteer", "basemap")
"""What a page is served from."""


def put(folder: Path, name: str, text: str | bytes) -> None:
    """An article of 10 March 2016, in a folder that is made where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / f"{name}.toml").write_text("published = 2016-03-10\n", encoding="utf-8")


def without_ground(folder: Path) -> Path:
    """The folder, its base map bare paper: what is drawn on it costs a fifth less, or half."""
    for path in (*folder.glob("basemap/*/ground.geojson"), folder / "basemap" / "names.geojson"):
        path.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    return folder


def copied(folder: Path, *parts: str) -> Path:
    """The folder, with copies of these parts of `data/` in it: folders, or single files."""
    for part in parts:
        if (DATA / part).is_dir():
            shutil.copytree(DATA / part, folder / part)
        else:
            (folder / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(DATA / part, folder / part)
    return folder
