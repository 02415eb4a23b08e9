"""What every reading of articles needs is loaded from the data folder, or said to be missing."""

import shutil
from pathlib import Path

import pytest

from dashboard.errors import GazetteerError
from dashboard.extraction.resources import load_resources
from tests.paths import DATA


def test_the_actors_and_the_places_are_loaded() -> None:
    registry, gazetteer = load_resources(DATA)
    assert "russia" in registry
    assert gazetteer.is_name("Ariha")


def test_a_folder_without_actors_is_named(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"actors.toml: not there.*--data DIR"):
        load_resources(tmp_path)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    shutil.copytree(DATA / "gazetteer", tmp_path / "gazetteer")
    (tmp_path / "gazetteer" / "actors.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GazetteerError, match="not UTF-8 text"):
        load_resources(tmp_path)
