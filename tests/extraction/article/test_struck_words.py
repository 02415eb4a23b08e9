"""Words on what was struck say whether the place was told before, or is none that is named."""

from collections.abc import Callable

from dashboard.domain.review import UnplacedStrike
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def test_the_same_yard_is_the_one_told_of(read: Read) -> None:
    text = (
        "Israeli jets hit a depot in Masyaf on Tuesday. "
        "On Sunday Israeli jets had hit a lorry in the same yard."
    )
    days = [(event.place.name, event.date.day) for event in read(text).events]
    assert days == [("Masyaf", 8), ("Masyaf", 6)]


def test_a_way_to_a_town_is_not_the_place_told_before(read: Read) -> None:
    text = "Jets bombed Ariha on Monday. Two men died when a drone hit a car on the road to Hass."
    found = read(text)
    assert [(event.place.name, event.toll.low) for event in found.events] == [("Ariha", None)]
    assert any(isinstance(item.reason, UnplacedStrike) for item in found.review)


def test_aircraft_over_a_town_bomb_there(read: Read) -> None:
    text = "RAF Tornados supported troops north of Raqqa. They bombed a gun position."
    assert [event.actor1 for event in read(text).events] == ["united_kingdom"]
