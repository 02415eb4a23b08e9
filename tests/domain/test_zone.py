"""A zone cites its words, and ends no earlier than it began."""

from datetime import date

import pytest

from tests.domain.values import zone


def test_a_zone_that_ends_before_it_began_is_refused() -> None:
    with pytest.raises(ValueError, match="zone report:z1: ends 2016-03-06, before it began"):
        zone(valid_to=date(2016, 3, 6))


def test_a_zone_without_its_words_is_refused() -> None:
    with pytest.raises(ValueError, match="zone report:z1: no citation"):
        zone(citations=())


def test_a_zone_may_last_one_day_or_go_on() -> None:
    assert zone(valid_to=date(2016, 3, 7)).valid_to == zone().valid_from
    assert zone().valid_to is None
