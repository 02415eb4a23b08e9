"""The app serves a page whatever is missing."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import answered


@pytest.mark.parametrize("broken", ["layers", "gazetteer", "basemap"])
def test_missing_data_still_gives_a_page(
    own_data: Path, served: Callable[[Path], FlaskClient], broken: str
) -> None:
    shutil.rmtree(own_data / broken)
    panels = answered(served(own_data), "/panels?theme=dark&tab=strikes")
    total = 0 if broken == "layers" else 2
    assert panels["html"]["event-count"] == f"{total} of {total} strikes"
