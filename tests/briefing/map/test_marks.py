"""Marks of strikes that have a point: size, symbol, and room for those at one spot."""

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.briefing.map.marks import (
    DIGIT_HIGH_PX,
    DIGIT_PX,
    MOST_FANNED,
    MOST_FANNED_M,
    features,
    spread,
)
from dashboard.briefing.map.palette import palette
from dashboard.briefing.mercator import ground_metres_per_pixel, pixel
from dashboard.briefing.parties import Parties
from dashboard.layers.strike import Strike

Record = dict[str, Any]
Make = Callable[..., Strike]


def _mark(strike: Strike, parties: Parties, selected: str = "") -> Record:
    placed, _ = spread([strike], 6.0)
    (made,) = features(placed, selected, parties, language="en", theme="light")
    properties: Record = made["properties"]
    return properties


def test_the_circle_grows_with_the_lowest_toll(town: Make, parties: Parties) -> None:
    radii = [
        _mark(town(fatalities_low=low, factuality="asserted"), parties)["radius"]
        for low in (None, 3, 12, 60, 300)
    ]
    assert radii == sorted(radii)
    assert len(set(radii)) == 5


def test_what_nobody_counted_is_drawn_as_not_counted(town: Make, parties: Parties) -> None:
    dozens = town(fatalities_low=24, fatalities_words="dozens", factuality="asserted")
    unsaid = town(fatalities_low=None, factuality="asserted")
    assert _mark(dozens, parties)["radius"] == _mark(unsaid, parties)["radius"]


def test_colour_is_never_all_that_tells_strikes_apart(town: Make, parties: Parties) -> None:
    colour = parties.colour("russia")
    for factuality in ("asserted", "attributed"):
        full = _mark(town(factuality=factuality), parties)
        assert (full["fill"], full["symbol"]) == (colour, "")
    for factuality in ("alleged", "disputed"):
        hollow = _mark(town(factuality=factuality), parties)
        assert hollow["fill"] != colour == hollow["edge"]
    assert _mark(town(factuality="denied"), parties)["symbol"] == "✕"
    assert _mark(town(factuality="asserted"), parties)["symbol"] == ""
    assert _mark(town(sub_event_type="Armed clash"), parties)["symbol"] == "+"


def test_the_open_strike_has_an_edge_of_its_own(town: Make, parties: Parties) -> None:
    assert _mark(town(), parties, "a:1")["edge"] != _mark(town(), parties)["edge"]


def test_small_marks_lie_on_large_ones(town: Make, parties: Parties) -> None:
    placed, _ = spread([town(1), town(2, longitude=38.4, fatalities_low=300)], 6.0)
    drawn = features(placed, "", parties, language="en", theme="light")
    assert [mark["properties"]["event"] for mark in drawn] == ["a:2", "a:1"]


@pytest.mark.parametrize("number", [2, 3, MOST_FANNED])
@pytest.mark.parametrize("zoom", [8.0, 11.5])
def test_strikes_at_one_spot_stand_apart_by_pixels_where_the_map_is_close(
    town: Make, number: int, zoom: float
) -> None:
    placed, leaders = spread([town(n) for n in range(number)], zoom)
    centre = (38.2, 34.3)
    at = [pixel(*each.at, centre=centre, zoom=zoom) for each in placed]
    apart = min(math.dist(a, b) for n, a in enumerate(at) for b in at[:n])
    assert apart >= 11
    assert max(math.hypot(*each) for each in at) < 30
    assert len(leaders) == number
    assert all(line[0] == (38.2, 34.3) for line in leaders)


def test_too_many_at_one_spot_are_one_mark_with_their_number(town: Make, parties: Parties) -> None:
    placed, leaders = spread([town(n) for n in range(MOST_FANNED + 1)], 6.0)
    assert leaders == []
    (made,) = features(placed, "", parties, language="en", theme="light")
    assert made["properties"]["symbol"] == str(MOST_FANNED + 1)
    assert made["geometry"]["coordinates"] == [38.2, 34.3]


@pytest.mark.parametrize("number", range(2, MOST_FANNED + 1))
@pytest.mark.parametrize("zoom", [4.5, 6.0, 7.0, 7.6, 8.2, 9.0, 12.0])
def test_no_mark_is_moved_as_far_as_another_town(town: Make, number: int, zoom: float) -> None:
    placed, leaders = spread([town(n) for n in range(number)], zoom)
    metres = ground_metres_per_pixel(zoom, 34.3)
    moved = [math.hypot(*pixel(*each.at, centre=(38.2, 34.3), zoom=zoom)) for each in placed]
    assert max(moved) * metres <= MOST_FANNED_M * 1.01
    assert [each.opens for each in placed] == ([False] * number if leaders else [True])


def test_from_afar_one_mark_counts_the_strikes_of_a_spot_and_opens_none(
    town: Make, parties: Parties
) -> None:
    placed, _ = spread([town(1), town(2, actor1="turkey"), town(3)], 6.0)
    (made,) = features(placed, "", parties, language="en", theme="light")
    said = made["properties"]
    assert (said["symbol"], said["event"]) == ("3", "")
    assert said["text"] == "3 strikes: Russia 2, Turkey 1"
    assert said["fill"] == palette("light").bar
    (of_one,) = features(
        spread([town(1), town(2)], 6.0)[0], "", parties, language="en", theme="light"
    )
    assert of_one["properties"]["fill"] == parties.colour("russia")


def test_a_strike_alone_stays_where_it_is(town: Make) -> None:
    placed, leaders = spread([town(1), town(2, longitude=38.4)], 6.0)
    assert leaders == []
    assert sorted(each.at for each in placed) == [(38.2, 34.3), (38.4, 34.3)]


def test_a_mark_counts_what_it_would_cover_until_the_map_is_closer(town: Make) -> None:
    strikes = [town(1), town(2), town(3, longitude=38.22), town(4, longitude=39)]
    far, near = spread(strikes, 6.0)[0], spread(strikes, 9.0)[0]
    assert [(each.at[0], 1 + len(each.others), each.opens) for each in far] == [
        (38.2, 3, True),
        (39, 1, False),
    ]
    assert not any(each.others for each in near)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    places=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=40),
    zoom=st.floats(5, 14),
)
def test_every_strike_has_one_mark_and_none_hides_another(
    town: Make, places: list[tuple[int, int]], zoom: float
) -> None:
    strikes = [
        town(n, longitude=38 + x / 50, latitude=34 + y / 50) for n, (x, y) in enumerate(places)
    ]
    placed, leaders = spread(strikes, zoom)
    drawn = [one for each in placed for one in (each.strike, *each.others)]
    assert sorted(one.event_id for one in drawn) == sorted(one.event_id for one in strikes)
    fanned = {at for _, at in leaders}
    centre = (38.5, 34.5)
    at = [pixel(*each.at, centre=centre, zoom=zoom) for each in placed if each.at not in fanned]
    assert all(math.dist(a, b) > 9.9 for n, a in enumerate(at) for b in at[:n])


@pytest.mark.parametrize(("number", "toll"), [(2, 0), (12, 0), (12, 60), (12, 300)])
def test_of_two_spots_that_lie_close_both_numbers_are_read(
    town: Make, parties: Parties, number: int, toll: int
) -> None:
    zoom = 7.0
    pixel_degrees = 360 / 512 / 2**zoom
    for away in range(80):
        strikes = [
            town(20 * spot + n, longitude=38 + spot * away * pixel_degrees, fatalities_low=toll)
            for spot in (0, 1)
            for n in range(number)
        ]
        marks = features(spread(strikes, zoom)[0], "", parties, language="en", theme="light")
        if len(marks) == 2:
            over = marks[1]["properties"]["radius"] + marks[1]["properties"]["stroke"]
            assert away - over >= max(len(str(number)) * DIGIT_PX, DIGIT_HIGH_PX) / 2
            return
    pytest.fail("never apart")
