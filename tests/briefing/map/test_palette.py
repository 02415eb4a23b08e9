"""Text can be read on every paper."""

import pytest

from dashboard.briefing.map.palette import custom_properties, palette
from tests.briefing.contrast import contrast, lightness


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_can_be_read_on_panels_and_on_the_page(theme: str) -> None:
    colours = palette(theme)
    for paper in (colours.panel, colours.page):
        assert contrast(colours.ink, paper) >= 7
        assert contrast(colours.quiet, paper) >= 4.5
        assert contrast(colours.bar, paper) >= 3


def test_whatever_is_not_dark_is_light() -> None:
    assert lightness(palette("dark").panel) < 0.05 < 0.8 < lightness(palette("light").panel)
    assert palette("sepia") == palette("light")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_gets_every_colour_as_a_custom_property(theme: str) -> None:
    declared = dict(
        declaration.strip().split(": ")
        for declaration in custom_properties(theme).rstrip(";").split(";")
    )
    assert len(declared) == len(palette(theme))
    assert declared["--ink"] == palette(theme).ink
    assert declared["--line-strong"] == palette(theme).line_strong
