"""An entry of a live page is of the page's day, whatever day the entry before told of."""

from collections.abc import Callable

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def test_an_entry_is_of_the_pages_day(read: Read) -> None:
    text = "Live\n\n14:20 Jets bombed Ariha on Monday.\n\n13:55 Shells have been falling on Hass."
    days = {event.place.name: event.date.day for event in read(text).events}
    assert days == {"Ariha": 7, "Hass": 10}


def test_an_entry_of_a_record_is_of_the_day_that_its_particulars_say(read: Read) -> None:
    text = (
        "Two raids\n\nDate: 3 February 2016\nLocation: Ariha\n\nJets bombed a house in Ariha. "
        "The army said on 9 February that it had no part in it.\n\n"
        "Date: 5 February 2016\nLocation: Hass\n\nJets bombed a street in Hass."
    )
    days = {event.place.name: event.date.isoformat() for event in read(text).events}
    assert days == {"Ariha": "2016-02-03", "Hass": "2016-02-05"}


def test_the_date_of_a_version_is_not_that_of_the_incident(read: Read) -> None:
    particulars = "Date: 3 February 2016\nDate of this version: 8 March 2016"
    (event,) = read(f"A raid\n\n{particulars}\n\nJets bombed a house in Ariha.").events
    assert event.date.isoformat() == "2016-02-03"
