"""Of one source's maps the newest is drawn, as it stood on the last of the days."""

from datetime import date
from typing import Any

import pytest

from dashboard.layers.control_maps import as_it_stood
from dashboard.layers.zone import Zone, ZoneFilter
from tests.records import zone


def on_map(zone_id: str, first: str, last: str | None = None, by: str = "BBC") -> Zone:
    said: dict[str, Any] = {"zone_id": zone_id, "valid_from": first, "valid_to": last, "by": by}
    return zone(**said, basis="imported", relation="controls", citations=[])


MAPS = [
    on_map("aug:z1", "2016-08-01"),
    on_map("aug:z2", "2014-01-01"),  # held since then
    on_map("sep:z1", "2016-09-01"),
    on_map("isw:z1", "2016-08-01", "2016-08-31", by="ISW"),
    on_map("isw:z2", "2016-09-01", "2016-09-30", by="ISW"),
    zone(valid_from="2015-01-01"),
]


@pytest.mark.parametrize(
    ("last", "drawn"),
    [
        (None, ["sep:z1", "isw:z2"]),
        (date(2016, 12, 1), ["sep:z1", "isw:z2"]),
        (date(2016, 9, 1), ["sep:z1", "isw:z2"]),
        (date(2016, 8, 31), ["aug:z1", "aug:z2", "isw:z1"]),
        (date(2015, 1, 1), ["aug:z2"]),
    ],
)
def test_a_newer_map_takes_the_place_of_an_older(last: date | None, drawn: list[str]) -> None:
    asked = list(filter(ZoneFilter(date_to=last).meets, MAPS))
    assert [each.zone_id for each in as_it_stood(asked, last)] == [*drawn, "a:z1"]


def test_maps_and_articles_are_told_apart_by_data_set() -> None:
    assert [each.data_set for each in MAPS] == ["aug", "aug", "sep", "isw", "isw", "articles"]
    only = ZoneFilter(data_sets=("isw", "articles"))
    assert [each.zone_id for each in filter(only.meets, MAPS)] == ["isw:z1", "isw:z2", "a:z1"]
