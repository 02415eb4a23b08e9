"""Trees around what is only supposed."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "Planes believed to be Russian bombed Saraqib.",
        "Planes, reportedly Russian, bombed Saraqib.",
        "What are believed to be Russian planes bombed Saraqib.",
    ],
)
def test_the_supposed_strike_all_the_same(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.actor1, event.place.name) == ("russia", "Saraqib")


@pytest.mark.parametrize(
    "text",
    [
        "Warplanes believed Russian carried out three raids on Saraqib.",
        "Jets presumed Russian fired missiles at Saraqib.",
    ],
)
def test_jets_believed_of_a_nation_strike_for_it_as_far_as_is_known(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.actor1, event.place.name) == ("russia", "Saraqib")
    assert event.factuality.hedged
