"""A data folder to bring tables into."""

from pathlib import Path

import pytest

from tests.importing.tables import folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return folder(tmp_path / "data")
