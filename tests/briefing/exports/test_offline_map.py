"""What can be pointed at on the offline map stands where it is drawn."""

from collections.abc import Callable
from typing import Any

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.offline_map import HEIGHT, WIDTH, offline_map


def test_regions_are_outlines_that_open_their_strike(
    state: DataState, composed: Callable[..., Composition]
) -> None:
    composition = composed("layers=strikes")
    anchors = {strike.event_id: f"s{n}" for n, strike in enumerate(composition.strikes)}
    drawn: Any = offline_map(state, composition, anchors)
    links = drawn.findall("./svg/a")
    assert {link.get("href") for link in links} == {"#s0", "#s1"}
    for link in links:
        assert link.findtext("title")
        points = link.find("polygon").get("points").split()
        for x, y in (map(float, point.split(",")) for point in points):
            assert -WIDTH < x < 2 * WIDTH
            assert -HEIGHT < y < 2 * HEIGHT
    assert not offline_map(state, composition, {}).findall("./svg/a")
