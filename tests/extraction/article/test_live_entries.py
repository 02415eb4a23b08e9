"""An entry of a live page is of the page's day, whatever day the entry before told of."""

from collections.abc import Callable

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def test_an_entry_is_of_the_pages_day(read: Read) -> None:
    text = "Live\n\n14:20 Jets bombed Ariha on Monday.\n\n13:55 Shells have been falling on Hass."
    days = {event.place.name: event.date.day for event in read(text).events}
    assert days == {"Ariha": 7, "Hass": 10}
