"""The app serves a page whatever is missing."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., dict[str, dict[str, Any]]]


@pytest.mark.parametrize("broken", ["layers", "gazetteer", "basemap"])
def test_missing_data_still_gives_a_page(
    own_data: Path, calls_to: Callable[[Path], Call], broken: str
) -> None:
    shutil.rmtree(own_data / broken)
    call = calls_to(own_data)
    answer = call("panels.data", {"query.data": "", "theme.data": "dark", "tabs.value": "strikes"})
    total = 0 if broken == "layers" else 2
    assert answer["panels"]["data"]["html"]["event-count"] == f"{total} of {total} strikes"
