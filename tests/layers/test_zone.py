"""A zone holds from a day on, and has ground."""

from datetime import date

import pytest

from dashboard.layers.zone import Zone, ZoneProperties
from tests.records import HOMS, zone


@pytest.mark.parametrize(
    ("first", "last", "overlaps"),
    [
        (None, None, True),
        (date(2015, 10, 5), None, True),
        (date(2015, 10, 6), None, False),
        (None, date(2015, 9, 30), True),
        (None, date(2015, 9, 29), False),
        (date(2015, 10, 1), date(2015, 10, 2), True),
    ],
)
def test_a_zone_overlaps_a_range_that_shares_a_day(
    first: date | None, last: date | None, overlaps: bool
) -> None:
    made = zone(valid_from="2015-09-30", valid_to="2015-10-05")
    assert made.overlaps(first, last) is overlaps


def test_an_open_end_is_still_so() -> None:
    assert zone(valid_to=None).overlaps(date(2030, 1, 1), None)


def test_a_zone_that_ends_before_it_began_is_refused() -> None:
    with pytest.raises(ValueError, match="before valid_from"):
        zone(valid_to="2015-01-01")


def test_the_ground_is_beside_the_properties_and_never_among_them() -> None:
    made = zone()
    assert made.shape.equals(HOMS)
    assert list(made.as_json()) == list(ZoneProperties.model_fields)
    assert set(Zone.model_fields) - set(ZoneProperties.model_fields) == {"shape"}
