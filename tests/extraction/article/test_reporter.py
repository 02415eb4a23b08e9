"""A mention becomes a report for each of its places, on each of its days."""

from collections.abc import Callable

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
