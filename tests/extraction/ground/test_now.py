"""What a verb says of ground is so now: not hoped for, not fought for, not over."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]
Zone = tuple[str, str, str]


@pytest.mark.parametrize(
    "text",
    [
        "The army managed to take Saraqib.",
        "The army succeeded in taking Saraqib.",
        "The army successfully campaigned to take Saraqib.",
        "The army was able to take Saraqib.",
        "The army is said to hold Saraqib.",
        "The army continues to hold Saraqib.",
    ],
)
def test_what_has_come_about_is_so(zones: ZonesOf, text: str) -> None:
    assert zones(text) == {("syrian_government", "controls", "Saraqib")}


@pytest.mark.parametrize(
    "text",
    [
        "The army is fighting to take Saraqib.",
        "The army is vying to take Saraqib.",
        "The army moved to take Saraqib.",
        "The army sent tanks to take Saraqib.",
        "The army used to hold Saraqib.",
        "Saraqib was held by the army.",
        "Neither the army nor the rebels hold Saraqib.",
        "Control of Saraqib is being handed over to the army.",
    ],
)
def test_what_is_fought_for_or_over_is_not(zones: ZonesOf, text: str) -> None:
    assert "controls" not in {relation for _, relation, _ in zones(text)}


def test_who_says_that_it_was_held_says_it_of_now(zones: ZonesOf) -> None:
    assert zones("Saraqib was held by the army, residents said.") == {
        ("syrian_government", "controls", "Saraqib")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The army appeared closer than ever to taking all of Ariha.",
        "The army has not been able to take Ariha.",
        "The army has not been able to establish positions in Ariha.",
    ],
)
def test_what_they_are_short_of_is_not_done(zones: ZonesOf, text: str) -> None:
    assert zones(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Should the army be able to control Saraqib, the road would be cut.",
        "If Ariha falls, the army would be able to take Saraqib.",
        "A presenter said the army was close to announcing that it had taken Saraqib.",
        "The rebels agreed to lay down their arms on Friday, surrendering Saraqib to the army.",
        "The army had been pressing the rebels, stepping up its fire and storming Saraqib.",
    ],
)
def test_what_may_come_about_or_went_before_is_not_so(zones: ZonesOf, text: str) -> None:
    assert not any(
        actor == "syrian_government" for actor, _, place in zones(text) if place == "Saraqib"
    )


def test_forces_pressed_before_what_is_told_are_of_then(zones: ZonesOf) -> None:
    text = "The army had been pressing rebels in Saraqib with its fire. The rebels left Saraqib."
    assert zones(text) == {("syrian_opposition", "absent", "Saraqib")}
