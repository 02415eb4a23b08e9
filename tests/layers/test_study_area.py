"""The strikes of an area are those that shapely finds in it."""

import math

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.layers.filters import StrikeFilter
from dashboard.layers.study_area import MOST_CORNERS, StudyArea
from dashboard.layers.web_mercator import to_world
from tests.layers.oracle import Made

_LON, _LAT = st.floats(35.5, 42.5), st.floats(32.5, 37.5)


@st.composite
def areas(draw: st.DrawFn) -> StudyArea:
    """Corners in order round a middle: no two edges cross."""
    middle = draw(_LON), draw(_LAT)
    turns = sorted(draw(st.lists(st.floats(0, 6.2), min_size=3, max_size=9, unique=True)))
    reach = [draw(st.floats(0.3, 3)) for _ in turns]
    corners = [
        f"{middle[0] + r * math.cos(turn):.4f},{middle[1] + r * math.sin(turn):.4f}"
        for turn, r in zip(turns, reach, strict=True)
    ]
    try:
        return StudyArea.parse(";".join(corners))
    except ValueError:
        return StudyArea.parse("36,35,38,36")


@settings(max_examples=60, deadline=None)
@given(area=areas())
def test_points_are_in_it_and_regions_only_as_a_whole(made: Made, area: StudyArea) -> None:
    ring = shapely.Polygon([to_world(*corner) for corner in area.corners])
    found = {strike.event_id for strike in made.meeting_in(area)}
    for strike in made.strikes:
        at = shapely.Point(*to_world(strike.longitude, strike.latitude))
        if shapely.distance(ring.boundary, at) < 100:
            continue  # on the edge by the tables' rounding
        inside = ring.contains(at)
        if strike.geo_precision < 3:
            assert (strike.event_id in found) == inside
        else:
            assert inside or strike.event_id not in found


def test_a_region_is_in_an_area_that_holds_all_of_it(made: Made) -> None:
    regions = [strike for strike in made.strikes if strike.geo_precision == 3]
    assert regions
    everywhere = made.meeting_in(StudyArea.parse("20,20,60,50"))
    assert len(everywhere) == len(made.strikes)
    one = regions[0]
    about = f"{one.longitude - 0.01},{one.latitude - 0.01}"
    near = StudyArea.parse(f"{about},{one.longitude + 0.01},{one.latitude + 0.01}")
    assert one.event_id not in {strike.event_id for strike in made.meeting_in(near)}


def test_a_governorate_has_the_strikes_that_are_said_to_be_in_it(made: Made) -> None:
    code = next(strike.admin1_code for strike in made.strikes if strike.admin1_code)
    found = made.meeting_in(StudyArea(code=code))
    assert found
    assert {strike.admin1_code for strike in found} == {code}
    assert made.store.count(StrikeFilter(area=StudyArea(code=code))) == len(found)


@given(area=areas())
def test_it_comes_back_from_its_text(area: StudyArea) -> None:
    assert StudyArea.parse(str(area)) == area
    assert StudyArea.parse("SY-ID") == StudyArea(code="SY-ID")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Idlib",
        "36,35,37",
        "37,35,36,36",
        "36,36,37,35",
        "36,35;37,36",
        "36,35;37,36;36,36;37,35",
        "36,35;36,35;36,35",
        "nan,35,37,36",
        "inf,35,37,36",
        "36,95,37,96",
        "36,35;37,35;x,36",
        ";".join(f"{36 + n / 1000},35" for n in range(MOST_CORNERS + 1)),
    ],
)
def test_what_is_no_ground_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011, the text is the reader's
        StudyArea.parse(text)
