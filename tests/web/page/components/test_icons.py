"""Icons are drawn by the style sheet and say nothing to a screen reader."""

import re

import pytest

from dashboard.web.page.components.icons import icon
from dashboard.web.page.markup import markup
from tests.paths import ASSETS, ROOT

_PAGE = ROOT / "dashboard" / "web" / "page"
_USED = re.compile(r"""\bicon\("([a-z-]+)"\)""")
_DRAWN = re.compile(r"\.icon-([a-z-]+)\b")


def test_an_icon_is_hidden_from_screen_readers_and_has_no_text() -> None:
    assert markup(icon("close")) == '<span aria-hidden="true" class="icon icon-close"></span>'


@pytest.mark.parametrize(
    "name",
    sorted(
        {
            name
            for path in _PAGE.rglob("*.py")
            for name in _USED.findall(path.read_text(encoding="utf-8"))
        }
    ),
)
def test_every_icon_that_is_used_is_drawn(name: str) -> None:
    sheets = (path.read_text(encoding="utf-8") for path in ASSETS.glob("*.css"))
    assert name in {drawn for sheet in sheets for drawn in _DRAWN.findall(sheet)}
