"""Counts by cell: one that a fuller one would hide is counted there."""

import numpy as np
import pytest

from dashboard.briefing.map.bin_marks import bin_features
from dashboard.briefing.map.marks import DIGIT_HIGH_PX, DIGIT_PX
from dashboard.briefing.map.palette import palette
from dashboard.briefing.parties import Parties
from dashboard.layers.viewport import Bin


def test_a_count_that_a_fuller_one_would_cover_is_counted_there(parties: Parties) -> None:
    def cell(number: int, longitude: float, **actors: int) -> Bin:
        told = tuple(actors.items())
        return Bin(longitude=longitude, latitude=35, number=number, actors=told)

    bins = [cell(900, 37.0, russia=900), cell(40, 37.1, turkey=40), cell(30, 38.0, russia=30)]
    drawn = bin_features(bins, 6.0, parties, language="en", theme="light")
    assert [
        (mark["geometry"]["coordinates"][0], mark["properties"]["symbol"]) for mark in drawn
    ] == [(37.0, "940"), (38.0, "30")]
    assert drawn[0]["properties"]["text"].endswith("Russia 900, Turkey 40")
    assert drawn[0]["properties"]["fill"] == palette("light").bar
    closer = bin_features(bins, 9.0, parties, language="en", theme="light")
    assert [mark["properties"]["symbol"] for mark in closer] == ["900", "40", "30"]


@pytest.mark.parametrize("heavier", [9, 40, 900, 4_000, 70_000])
def test_numbers_that_lie_close_are_both_to_be_read(heavier: int, parties: Parties) -> None:
    zoom = 7.0
    pixel = 360 / 512 / 2**zoom
    for away in np.arange(0, 60, 0.5):
        bins = [
            Bin(longitude=37 + beside, latitude=35, number=heavier, actors=(("russia", heavier),))
            for beside in (0.0, float(away) * pixel)
        ]
        drawn = bin_features(bins, zoom, parties, language="en", theme="light")
        if len(drawn) == 2:
            over = drawn[1]["properties"]["radius"] + drawn[1]["properties"]["stroke"]
            digits = len(str(drawn[0]["properties"]["symbol"]))
            assert away - over >= max(digits * DIGIT_PX, DIGIT_HIGH_PX) / 2
            break
    else:
        pytest.fail("never apart")
