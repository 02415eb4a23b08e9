"""Real place names of the war are placed rightly, or not at all."""

import pytest

from dashboard.geocoding.gazetteer import Gazetteer
from tests.evaluation import ucdp_years
from tests.evaluation.ucdp import (
    ABSENT,
    EVENTS,
    RIGHT,
    UNRESOLVED,
    WRONG,
    Outcome,
    Spot,
    measure,
    shares,
    spots,
)
from tests.paths import DATA

# All places are looked up once.
pytestmark = pytest.mark.xdist_group("ucdp")

needs_years = pytest.mark.skipif(not ucdp_years.EVENTS.exists(), reason=ucdp_years.ABSENT)
needs_events = pytest.mark.skipif(not EVENTS.exists(), reason=ABSENT)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(DATA)


@pytest.fixture(scope="module")
def outcomes(gazetteer: Gazetteer) -> list[Outcome]:
    return list(measure(gazetteer, spots()))


@needs_events
def test_places_themselves_are_mostly_found_and_hardly_ever_wrong(outcomes: list[Outcome]) -> None:
    found = shares(outcomes, "1")
    assert found[RIGHT] >= 0.85
    assert found[WRONG] <= 0.03


@needs_events
def test_points_that_are_not_ucdps_own_are_mostly_right_too(outcomes: list[Outcome]) -> None:
    found = [o for o in outcomes if not o.shared and o.verdict != UNRESOLVED]
    assert shares(found, "1")[RIGHT] >= 0.95


@needs_events
def test_places_nearby_are_hardly_ever_wrong(outcomes: list[Outcome]) -> None:
    assert shares(outcomes, "2")[WRONG] <= 0.05


@needs_events
def test_a_governorate_that_is_named_makes_fewer_wrong(
    gazetteer: Gazetteer, outcomes: list[Outcome]
) -> None:
    hinted = list(measure(gazetteer, spots(), hinted=True))
    for precision in ("1", "2"):
        assert shares(hinted, precision)[WRONG] < shares(outcomes, precision)[WRONG]


@pytest.mark.parametrize(
    ("name", "governorate", "latitude", "verdict"),
    [
        ("Talbiseh town", "Homs Governorate", 34.84, RIGHT),
        ("Talbiseh town", "Homs Governorate", 35.84, WRONG),
        ("Talbiseh town", "Hamah Governorate", 34.84, WRONG),
        ("Xyzzy village", "Homs Governorate", 34.84, UNRESOLVED),
    ],
)
def test_right_is_near_and_in_its_governorate(
    gazetteer: Gazetteer, name: str, governorate: str, latitude: float, verdict: str
) -> None:
    spot = Spot("1", name, governorate, latitude, 36.73)
    (outcome,) = measure(gazetteer, {spot: 2})
    assert outcome.verdict == verdict
    assert shares([outcome], "1")[verdict] == 1


@needs_years
def test_the_whole_war_is_found_and_hardly_ever_wrong(gazetteer: Gazetteer) -> None:
    counts = ucdp_years.tally(gazetteer, ucdp_years.events())
    assert counts[RIGHT] / counts.total() >= 0.93
    assert counts[WRONG] / counts.total() <= 0.01


@needs_years
def test_odd_years_are_found_with_the_names_of_even_ones() -> None:
    half = ucdp_years.joined_from(ucdp_years.events(lambda year: year % 2 == 0))
    counts = ucdp_years.tally(half, ucdp_years.events(lambda year: year % 2 == 1))
    assert counts[RIGHT] / counts.total() >= 0.93
    assert counts[WRONG] / counts.total() <= 0.01


def test_new_spellings_are_mostly_found_and_hardly_ever_wrong(gazetteer: Gazetteer) -> None:
    made = ucdp_years.new_spellings(gazetteer)
    assert made == ucdp_years.new_spellings(gazetteer)
    counts = ucdp_years.respelled_tally(gazetteer, made)
    assert counts.total() == 300
    assert counts[RIGHT] >= 0.8 * 300
    assert counts[WRONG] <= 0.02 * 300
