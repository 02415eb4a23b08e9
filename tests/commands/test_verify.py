"""`verify`: whether pictures match the data, a line for each, and exit 1 where one does not."""

from pathlib import Path

import pytest
from PIL import Image

from tests.commands.runner import fails, run


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exports") / "brief.png"
    assert run("export", "-o", path).exit_code == 0
    return path


def test_a_picture_of_this_data_matches(brief: Path) -> None:
    result = run("verify", brief)
    assert result.exit_code == 0
    assert "matches the data" in result.stdout


def test_one_bad_picture_does_not_hide_what_the_others_are(brief: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.png"
    Image.new("RGB", (4, 4)).save(other)
    both = run("verify", other, brief)
    assert both.exit_code == 1
    assert "matches the data" in both.stdout
    assert "other.png: carries no seal" in both.stderr


def test_a_picture_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    assert "No such file" in fails("verify", tmp_path / "gone.png")
