"""A data folder and a folder of articles, of which a test may change anything."""

import json
from pathlib import Path

import pytest

from tests.building.folders import RAQQA, SARAQIB, WEST_OF, square
from tests.folders import GOVERNORATES, copied, put


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The project's gazetteer with a basemap of four squares, and no layers."""
    folder = copied(tmp_path / "data", "gazetteer")
    basemap = folder / GOVERNORATES
    basemap.parent.mkdir(parents=True)
    features = [
        {"type": "Feature", "properties": {"key": key}, "geometry": square(west)}
        for key, west in WEST_OF.items()
    ]
    basemap.write_text(
        json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8"
    )
    return folder


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "seeds"
    put(folder, "saraqib", SARAQIB)
    put(folder, "raqqa", RAQQA)
    return folder
