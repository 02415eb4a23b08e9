"""In whose control, hands or stronghold a place is."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def zones(read: Read, text: str) -> set[tuple[str, str, str]]:
    return {(z.actor, str(z.relation), z.place.name) for z in read(text).zones}


@pytest.mark.parametrize(
    "text",
    [
        "ISIS is in control of Raqqa.",
        "The retreat left ISIS in control of Raqqa.",
        "Raqqa remains in the hands of ISIS.",
        "Raqqa, a stronghold of ISIS, was quiet.",
        "Raqqa serves as the de facto capital of ISIS.",
    ],
)
def test_whose_it_is_said_to_be(read: Read, text: str) -> None:
    assert zones(read, text) == {("islamic_state", "controls", "Raqqa")}


def test_an_enclave_in_a_place_is_some_of_it(read: Read) -> None:
    text = "Shells hit the rebels' last enclave in Aleppo."
    assert zones(read, text) == {("syrian_opposition", "present", "Aleppo")}


@pytest.mark.parametrize(
    "text",
    [
        "ISIS is no longer in control of Raqqa.",
        "Raqqa was once in the hands of ISIS.",
        "Raqqa is not a stronghold of ISIS.",
    ],
)
def test_what_is_over_or_denied_is_not_held(read: Read, text: str) -> None:
    assert zones(read, text) == set()
