"""The basemap's colours can be told apart and read."""

import re

import pytest

from dashboard.briefing.basemap.theme import DARK, LIGHT, Theme
from tests.briefing.contrast import contrast, lightness

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
def test_names_can_be_read_on_the_land_they_lie_on(theme: Theme) -> None:
    for ground in (theme.syria, theme.land):
        for ink in (theme.label, theme.area_label, theme.country_label, theme.airfield):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    assert contrast(theme.golan_label, theme.syria) >= 4.5
    for ground in (theme.syria, theme.land, theme.sea):
        assert contrast(theme.water_label, ground) >= 4.5


@THEMES
def test_every_colour_is_one_and_the_relief_is_an_opacity(theme: Theme) -> None:
    colours = theme._asdict()
    assert 0 < colours.pop("relief") < 1
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours.values())


@THEMES
def test_borders_stand_out_more_the_more_they_divide(theme: Theme) -> None:
    strength = [
        contrast(line, theme.syria) for line in (theme.province, theme.governorate, theme.border)
    ]
    assert strength == sorted(strength)


def test_one_theme_is_for_day_and_one_for_night() -> None:
    assert lightness(DARK.syria) < 0.05 < 0.8 < lightness(LIGHT.syria)
