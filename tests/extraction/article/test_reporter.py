"""A mention becomes a report for each of its places, on each of its days."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def days(found: Extraction) -> list[tuple[str, int]]:
    return [(event.place.name, event.date.day) for event in found.events]


def test_each_place_and_each_day_is_a_strike(read: Read) -> None:
    text = "Jets bombed Saraqib and Ariha on Monday and again on Wednesday."
    assert sorted(days(read(text))) == [("Ariha", 7), ("Ariha", 9), ("Saraqib", 7), ("Saraqib", 9)]


def test_days_after_places_are_in_turn(read: Read) -> None:
    text = "Jets bombed Saraqib on Monday and Ariha on Tuesday."
    assert days(read(text)) == [("Saraqib", 7), ("Ariha", 8)]


def test_a_region_that_holds_the_town_is_no_place_of_its_own(read: Read) -> None:
    assert days(read("Jets bombed Latamneh in northern Hama on Monday.")) == [("Latamneh", 7)]


def test_the_lead_gives_its_day_to_what_follows(read: Read) -> None:
    text = "Government forces advanced on Tuesday. Jets bombed Saraqib."
    assert days(read(text)) == [("Saraqib", 8)]


def test_a_place_that_is_not_known_goes_to_review(read: Read) -> None:
    found = read("Jets bombed Saraqib and the town of Zzaqib on Monday.")
    assert days(found) == [("Saraqib", 7)]


@pytest.mark.parametrize(
    "second",
    [
        "Turkish jets bombed Tall Xurab on Monday, killing two.",
        "Turkish jets bombed a village on Monday, killing two.",
        "Turkish jets bombed Nayrab on Monday, killing two.",
        "Turkish jets bombed the road between Damascus and Palmyra on Monday, killing two.",
    ],
)
def test_a_strike_that_cannot_be_placed_keeps_its_attacker_day_and_dead(
    read: Read, second: str
) -> None:
    found = read(f"Government jets bombed Saraqib on Monday.\n\n{second}")
    (event,) = found.events
    (item,) = found.review
    assert (event.place.name, event.actor1, event.toll.low) == (
        "Saraqib",
        "syrian_government",
        None,
    )
    assert item.strike is not None
    assert (item.strike.attacker, item.strike.first.day, item.strike.toll.low) == ("turkey", 7, 2)


def test_words_that_point_to_a_lost_place_are_lost_with_it(read: Read) -> None:
    found = read(
        "Jets bombed Saraqib on Sunday. Jets bombed Tall Xurab on Monday. "
        "Shells hit the town on Wednesday, killing six."
    )
    assert days(found) == [("Saraqib", 6)]
    assert [item.strike.toll.low for item in found.review if item.strike] == [None, 6]


def test_a_lost_strike_told_twice_is_one_line(read: Read) -> None:
    text = "Jets bombed Tall Xurab on Monday. The raid on Tall Xurab killed two people."
    (item,) = read(text).review
    assert item.strike is not None
    assert item.strike.toll.low == 2


def test_the_village_that_nobody_knows_is_where_its_region_stood_for_it(read: Read) -> None:
    text = "The army shelled the village of Xurafa near Ain Issa on Monday."
    events = read(f"{text} The army also targeted the village on Sunday.").events
    assert [event.place.name for event in events] == ["Ain Issa"] * 2
