"""Unknown names that were struck, and known names that are no places where they stand."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Turkish jets bombed Tall Xurab, killing three.", "Tall Xurab"),
        ("Air strikes on Kafr Xurin killed three people.", "Kafr Xurin"),
        ("Helicopters dropped barrel bombs on Xurabiya, killing three.", "Xurabiya"),
        ("Jets bombed Xurab village, killing three.", "Xurab"),
    ],
)
def test_an_unknown_name_that_was_struck_waits_for_review_with_its_dead(
    read: Read, text: str, name: str
) -> None:
    found = read(text)
    (item,) = found.review
    assert found.events == ()
    assert (item.kind, item.text) == ("place", name)
    assert item.strike is not None
    assert item.strike.toll.low == 3


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha and Tall Xurab on Friday, killing two.",
        "Jets bombed Tall Xurab and Ariha on Friday, killing two.",
        "Jets bombed the villages of Ariha, Tall Xurab and Saraqib on Friday, killing two.",
    ],
)
def test_an_unknown_name_in_a_list_shares_the_dead(read: Read, text: str) -> None:
    found = read(text)
    (item,) = found.review
    assert item.text == "Tall Xurab"
    assert item.strike is not None
    assert item.strike.toll.low == 2
    assert {event.toll.low for event in found.events} == {2}
    assert {event.toll.group for event in found.events} != {None}


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Liwa Xurab on Monday.",
        "Jets bombed XYZ positions in Ariha.",
        "Jets bombed Ariha in March.",
        "Jets bombed Ariha, destroying the Xurab Hospital.",
        "Jets bombed Ariha, Minister Karim Xurab said.",
    ],
)
def test_groups_months_buildings_and_speakers_are_no_unknown_places(read: Read, text: str) -> None:
    assert [item for item in read(text).review if item.kind == "place"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha. Raqqa is Being Silenced reported strikes on a school.",
        "Jets bombed Ariha. The Homs Media Centre reported strikes on a school.",
        "Jets bombed Ariha. The Free Police of Saraqib reported strikes on a school.",
        "Jets bombed Ariha. Khattab Daqaq said they hit a school.",
        "Jets bombed Ariha at 9 pm Damascus time.",
        "Jets bombed Ariha at 21:05 Damascus local time.",
        "Jets bombed Jabhat Fateh al-Sham in Ariha.",
    ],
)
def test_what_is_named_like_a_town_is_not_struck(read: Read, text: str) -> None:
    assert [event.place.name for event in read(text).events] == ["Ariha"]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Dael on Monday. The toll of the massacre in Eastern Xurin has risen to 18.",
        "Jets bombed Dael on Monday. "
        "The number killed in the massacre by army jets in Kafr Xurin has risen to 18.",
    ],
)
def test_the_dead_of_a_massacre_elsewhere_are_not_of_the_place_before(
    read: Read, text: str
) -> None:
    found = read(text)
    assert [(event.place.name, event.toll.low) for event in found.events] == [("Dael", None)]
    assert len(found.review) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The rebels took control of Xurab on Sunday.", "Xurab"),
        ("The rebels took control Wednesday of Xurab, a town near the border.", "Xurab"),
        ("The rebels captured Kafr Xurin on Sunday.", "Kafr Xurin"),
        ("The army recaptured Xurab from the rebels.", "Xurab"),
    ],
)
def test_an_unknown_name_that_was_taken_waits_for_review(read: Read, text: str, name: str) -> None:
    found = read(text)
    assert found.zones == ()
    assert [(item.kind, item.text) for item in found.review] == [("zone", name)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels captured Karim Xurab on Sunday.",
        "The rebels captured Abu Xurab on Sunday.",
        "The army took control in March.",
    ],
)
def test_men_are_captured_too(read: Read, text: str) -> None:
    assert read(text).review == ()
