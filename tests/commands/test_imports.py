"""`import`: what became of every row is said, and what changed."""

from pathlib import Path

import pytest

from tests.commands.runner import run
from tests.importing.tables import acled_rows, folder, ucdp_rows, written
from tests.paths import DATA


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return folder(tmp_path / "data")


def bring(data: Path, *arguments: object) -> tuple[int, str, str]:
    done = run("import", *map(str, arguments), "--data", str(data))
    return done.exit_code, done.stdout, done.stderr
