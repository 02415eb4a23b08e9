"""Folders to run commands on."""

import shutil
from pathlib import Path

import pytest

from tests.folders import GOVERNORATES, copied
from tests.paths import ROOT

SEED = ROOT / "seeds" / "russian-airstrikes-begin.txt"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text("Russian jets bombed Saraqib on Monday, activists said.", encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The project's gazetteer, and of its basemap the governorates."""
    return copied(tmp_path / "data", "gazetteer", GOVERNORATES)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for suffix in (".txt", ".toml"):
        shutil.copy(SEED.with_suffix(suffix), folder)
    return folder
