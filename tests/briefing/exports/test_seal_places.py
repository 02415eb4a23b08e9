"""Which format a file's content is, whatever it is called, and that its seal is found."""

import json
from collections.abc import Callable

import pytest

from dashboard.briefing.exports.formats import FORMATS
from dashboard.briefing.exports.seal_places import found


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_carries_a_seal(written: Callable[..., bytes], name: str) -> None:
    format_name, text = found(written(name, "actor=russia"))
    assert format_name == name
    assert "actor=russia" in text
    if name not in ("csv", "acled"):
        assert json.loads(text)["selection"] == "actor=russia"
