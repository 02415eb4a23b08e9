"""Aircraft are known by what their makers call them."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction


@pytest.mark.parametrize("called", ["F-16s", "Su-24s", "MiG-29s", "TB2s"])
def test_whose_aircraft_struck(read: Callable[..., Extraction], called: str) -> None:
    (event,) = read(f"Turkish {called} destroyed 12 Islamic State targets in Afrin.").events
    assert (event.actor1, event.type) == ("turkey", "Air/drone strike")
