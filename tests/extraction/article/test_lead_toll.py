"""A toll told before its strike is placed."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Russian air strikes killed 14 people, rescuers said. The jets hit Ariha.", 14),
        ("A drone attack in northern Syria killed three people. The strike was in Ariha.", 3),
        ("Attack in Ariha\n\n- Reported killed: 45\n\nRussian jets bombed Ariha.", 45),
        ("Russian air strikes killed 14 people. Turkish guns shelled Ariha.", None),
        ("Air strikes have killed 900 people since 2011. Russian jets hit Ariha.", None),
        ("Russian air strikes killed 14 people. The jets hit Ariha, killing five.", 5),
        ("A Russian raid in Syria killed 14 people. Russian jets also hit Ariha.", None),
        ("A drone in southern Syria killed 14 people. A drone hit Ariha.", None),
    ],
)
def test_the_toll_of_a_lead_is_that_of_the_strike_placed_later(
    read: Read, text: str, toll: int | None
) -> None:
    (event,) = read(text).events
    assert (event.place.name, event.toll.low) == ("Ariha", toll)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A barrel bomb killed 16 people in Syria. Army jets bombed Ariha, killing four.", 1),
        ("A barrel bomb killed 16 people in Syria. Army jets also bombed Ariha.", 1),
        (
            "Bombs killed 6 people in Syria. Army jets killed two in Hass and four in Ariha.",
            0,
        ),
        ("A barrel bomb killed 16 people in Syria. It hit a market in Ariha.", 0),
    ],
)
def test_dead_of_no_strike_on_the_map_are_for_review(read: Read, text: str, lines: int) -> None:
    assert sum("Syria" in item.text for item in read(text).review) == lines


@pytest.mark.parametrize(
    ("headline", "kept"),
    [
        ("Air raid on Ariha kills 8", True),
        ("Air raid on Ariha kills 70", True),
        ("Air raid on Ariha kills 56", False),
        ("Air raid on Ariha kills more than 50", False),
        ("Air raids kill 61", False),
        ("Air raid on Ariha wounds 8", False),
    ],
)
def test_a_headlines_other_number_is_in_the_tray(read: Read, headline: str, kept: bool) -> None:
    text = (
        "Russian jets bombed Ariha on Tuesday, killing at least 56 people. "
        "Army jets bombed Saraqib, killing five."
    )
    found = read(f"{headline}\n\n{text}")
    assert [event.toll.low for event in found.events] == [56, 5]
    assert [item.text for item in found.review] == [headline] * kept


def test_a_headline_may_sum_up_the_dead_of_one_day(read: Read) -> None:
    text = (
        "Army jets bombed Ariha on Wednesday, killing eight people. Mortars killed two people in "
        "Hass on Wednesday. On Monday, jets bombed Binnish, killing three people."
    )
    assert read(f"Ten die in strikes on Idlib\n\n{text}").review == ()


def test_dozens_of_a_headline_are_no_other_number_than_an_open_one(read: Read) -> None:
    text = "Russian jets bombed Ariha on Tuesday, killing at least 18 people."
    assert read(f"Air raid on Ariha kills dozens\n\n{text}").review == ()


def test_a_leads_dead_are_not_those_of_a_strike_of_the_week_before(read: Read) -> None:
    text = (
        "Nine fighters died in an air strike, a monitor said. The raid hit a post near Mayadin on "
        "Wednesday. On 1 March jets had bombed Muhasan."
    )
    lows = {event.place.name: event.toll.low for event in read(text).events}
    assert lows["Muhasan"] is None
