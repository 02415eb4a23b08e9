"""Who is driven from ground, and who clears, guards or defends it."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def zones(read: Read, text: str) -> set[tuple[str, str, str]]:
    return {(z.actor, str(z.relation), z.place.name) for z in read(text).zones}


@pytest.mark.parametrize(
    "text",
    [
        "The SDF drove ISIS out of Manbij.",
        "SDF fighters threw ISIS out of Manbij.",
        "The SDF stormed in, driving ISIS out of Manbij.",
    ],
)
def test_who_drove_others_out_holds_the_place(read: Read, text: str) -> None:
    assert zones(read, text) == {
        ("islamic_state", "absent", "Manbij"),
        ("sdf", "controls", "Manbij"),
    }


def test_jets_hold_nothing_they_drove_others_from(read: Read) -> None:
    text = "Coalition air strikes drove ISIS out of Manbij."
    assert zones(read, text) == {("islamic_state", "absent", "Manbij")}


@pytest.mark.parametrize(
    "text", ["The crossing at Nasib is manned by Syrian troops.", "Syrian troops guard Nasib."]
)
def test_who_guards_a_place_is_there(read: Read, text: str) -> None:
    assert zones(read, text) == {("syrian_government", "present", "Nasib")}
