"""Folders to run commands on."""

import json
import shutil
from pathlib import Path

import pytest

from tests.paths import ROOT

SEED = ROOT / "seeds" / "russian-airstrikes-begin.txt"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text("Russian jets bombed Saraqib on Monday, activists said.", encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The project's gazetteer and one square of a basemap."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "gazetteer", folder / "gazetteer")
    basemap = folder / "basemap" / "low"
    basemap.mkdir(parents=True)
    ring = [[36, 34], [39, 34], [39, 36], [36, 36], [36, 34]]
    feature = {
        "type": "Feature",
        "properties": {"key": "SY-HI"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    (basemap / "governorates.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
    )
    return folder


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for suffix in (".txt", ".toml"):
        shutil.copy(SEED.with_suffix(suffix), folder)
    return folder
