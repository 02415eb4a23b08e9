"""Reports become events: one for each attacker, place and day."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.domain.event import Event, EventType, Factuality
from dashboard.domain.review import AreaTotal
from dashboard.extraction.article.merge import more_cautious
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def reported(read: Read, text: str) -> list[tuple[str, str, int]]:
    """Attacker, place and day of the month of every event."""
    return [(e.actor1, e.place.name, e.date.day) for e in read(text).events]


def event(read: Read, text: str) -> Event:
    (only,) = read(text).events
    return only


def test_headline_and_body_are_one_strike(read: Read) -> None:
    text = "Russian jets hit Ariha\n\nRussian jets bombed Ariha on Monday, killing 12 people."
    assert reported(read, text) == [("russia", "Ariha", 7)]
    assert len(event(read, text).citations) == 2


def test_a_headline_over_the_province_is_the_bodys_town(read: Read) -> None:
    body = "Russian jets bombed Ariha in Idlib province on Monday."
    text = f"Air strikes hit Idlib province\n\n{body}"
    assert reported(read, text) == [("russia", "Ariha", 7)]


def test_a_strike_reported_again_is_one_strike(read: Read) -> None:
    text = (
        "Russian jets bombed Ariha on Monday. Nine people were killed. "
        "Residents said the Russian jets struck Ariha at noon on Monday."
    )
    assert reported(read, text) == [("russia", "Ariha", 7)]


def test_the_strikes_are_the_last_reported(read: Read) -> None:
    text = "Russian jets bombed Ariha on Monday. The strikes killed nine people."
    assert reported(read, text) == [("russia", "Ariha", 7)]
    assert event(read, text).toll.low == 9


def test_two_attackers_are_two_events(read: Read) -> None:
    text = "Russian jets bombed Ariha on Monday. Syrian army artillery shelled Ariha on Monday."
    assert reported(read, text) == [("russia", "Ariha", 7), ("syrian_government", "Ariha", 7)]


def test_two_attackers_of_one_clause_are_two_events(read: Read) -> None:
    assert reported(read, "Russian and Syrian government jets bombed Ariha on Monday.") == [
        ("russia", "Ariha", 7),
        ("syrian_government", "Ariha", 7),
    ]


def test_two_days_are_two_events(read: Read) -> None:
    text = "Russian jets bombed Ariha on Monday. Russian jets bombed Ariha again on Wednesday."
    assert reported(read, text) == [("russia", "Ariha", 7), ("russia", "Ariha", 9)]


def test_two_days_of_one_clause_are_two_events(read: Read) -> None:
    assert reported(read, "Russia struck Ariha on Monday and again on Wednesday.") == [
        ("russia", "Ariha", 7),
        ("russia", "Ariha", 9),
    ]


def test_two_places_are_two_events(read: Read) -> None:
    text = "Russian jets bombed Ariha on Monday. They also bombed Saraqib."
    assert reported(read, text) == [("russia", "Ariha", 7), ("russia", "Saraqib", 7)]


def test_a_telling_that_names_the_attacker_names_him_for_all(read: Read) -> None:
    text = "Air strikes hit Ariha on Monday. Activists said Russian jets bombed Ariha."
    assert reported(read, text) == [("russia", "Ariha", 7)]


def test_the_member_is_named_rather_than_the_coalition(read: Read) -> None:
    text = "Coalition jets bombed Raqqa on Monday. French jets bombed Raqqa on Monday."
    assert reported(read, text) == [("france", "Raqqa", 7)]


def test_one_event_keeps_every_speakers_claim(read: Read) -> None:
    text = (
        "Activists said Russian jets bombed Ariha on Monday. "
        "A rebel commander said Russian jets bombed Ariha at noon."
    )
    by = {claim.by for claim in event(read, text).claims if claim.about == "occurrence"}
    assert by == {"Activists", "rebel commander"}


def test_the_day_may_be_told_later(read: Read) -> None:
    text = "Russian jets bombed Ariha. The Russian jets struck Ariha on Monday, activists said."
    assert event(read, text).date == date(2016, 3, 7)


def test_the_province_is_told_by_its_towns(read: Read) -> None:
    text = (
        "Russian jets bombed Idlib province on Monday. "
        "In Ariha, Russian jets struck a market on Monday."
    )
    assert reported(read, text) == [("russia", "Ariha", 7)]


def test_types_of_one_attacker_at_one_place_and_day_are_one_event(read: Read) -> None:
    text = "Government jets bombed Douma on Monday. The army shelled Douma on Monday."
    found = read(text).events
    assert [e.actor1 for e in found] == ["syrian_government"]
    assert found[0].type is EventType.AIR_STRIKE


def test_the_unsurer_of_two_tellings_stands(read: Read) -> None:
    text = (
        "Activists said Russian jets bombed Ariha on Monday. "
        "Rebels alleged that Russian jets bombed Ariha on Monday."
    )
    assert event(read, text).factuality is Factuality.ALLEGED


@pytest.mark.parametrize("one", list(Factuality))
@pytest.mark.parametrize("other", list(Factuality))
def test_caution_does_not_depend_on_order(one: Factuality, other: Factuality) -> None:
    assert more_cautious(one, other) is more_cautious(other, one)
    assert more_cautious(one, other) in {one, other}


def test_doubt_wins_over_plain_words() -> None:
    assert more_cautious(Factuality.ASSERTED, Factuality.ALLEGED) is Factuality.ALLEGED
    assert more_cautious(Factuality.ATTRIBUTED, Factuality.ASSERTED) is Factuality.ATTRIBUTED


def test_a_day_after_each_place_is_its_own(read: Read) -> None:
    assert reported(read, "Russian jets bombed Ariha on Monday and Saraqib on Tuesday.") == [
        ("russia", "Ariha", 7),
        ("russia", "Saraqib", 8),
    ]


def test_the_total_of_an_area_is_not_its_towns(read: Read) -> None:
    text = (
        "Air strikes across Idlib province killed 40 people on Monday, monitors said. "
        "In Saraqib, a raid killed 11 people. Jets also hit a market in Ariha."
    )
    events = read(text).events
    tolls = {e.place.name: [c.value for c in e.claims if c.about == "toll"] for e in events}
    assert tolls == {"Saraqib": ["11"], "Ariha": []}


@pytest.mark.parametrize(
    ("headline", "text", "places"),
    [
        (
            "Raids on Homs and Hama",
            "Russian warplanes bombed villages in Homs province on Thursday, killing at least 7.",
            ["Homs"],
        ),
        ("Raids on Idlib and Aleppo", "Russian warplanes bombed Saraqib on Monday.", ["Saraqib"]),
        ("Jets pound Daraa", "Government jets bombed Jasim on Monday.", ["Jasim"]),
    ],
)
def test_a_headlines_cities_add_no_pins(
    read: Read, headline: str, text: str, places: list[str]
) -> None:
    found = read(f"{headline}\n\n{text}")
    assert [event.place.name for event in found.events] == places


@pytest.mark.parametrize(
    ("text", "total"),
    [
        (
            "Air raids across Idlib province killed 41 people on Monday. "
            "In Ariha nine were killed and in Saraqib six.",
            ("Idlib", 41),
        ),
        (
            "Shelling of Eastern Ghouta killed at least 90 people on Monday. "
            "Twenty-two died in Douma and 14 in Saqba.",
            ("Eastern Ghouta", 90),
        ),
        (
            "Air raids across Idlib province killed 15 people on Monday. "
            "In Ariha nine were killed and in Saraqib six.",
            None,
        ),
        ("Air raids across Idlib province killed 41 people on Monday, all of them in Ariha.", None),
    ],
)
def test_what_an_area_counts_beyond_its_towns_is_in_the_tray(
    read: Read, text: str, total: tuple[str, int] | None
) -> None:
    told = [item for item in read(text).review if isinstance(item.reason, AreaTotal)]
    if total is None:
        assert told == []
        return
    (item,) = told
    assert item.strike is not None
    assert (item.reason, item.strike.toll.low) == (AreaTotal(place=total[0]), total[1])
    assert text.startswith(item.text)


@pytest.mark.parametrize(
    ("later", "days"),
    [
        ("On March 2, jets bombed Hass.", {2, 10}),
        ("The raid on Hass came on March 2.", {2}),
        ("On March 8, jets bombed Hass.", {8}),
        ("On January 2, jets bombed Hass.", {2}),
        ("On March 2, jets bombed Hass. On March 4, jets bombed Hass.", {2, 4, 10}),
    ],
)
def test_what_is_news_and_a_day_of_the_week_before_are_two_strikes(
    read: Callable[..., Extraction], later: str, days: set[int]
) -> None:
    found = read(f"Army jets bombed Hass, medics say. {later}").events
    assert {event.date.day for event in found} == days


def test_what_hit_a_city_days_before_is_no_whole_of_which_a_quarter_is_part(read: Read) -> None:
    # Published on Thursday 10 March 2016.
    text = (
        "A man was killed by a shell that fell on the district of Midan in Damascus. Six were "
        "injured as mortars hit quarters of Damascus last Friday."
    )
    days = {event.place.name: event.date.isoformat() for event in read(text).events}
    assert days == {"Midan": "2016-03-10", "Damascus": "2016-03-04"}


@pytest.mark.parametrize(
    "then",
    [
        "Last month, an Israeli air strike on a suburb of Damascus killed a general.",
        "An Israeli strike on Damascus last month killed a general.",
    ],
)
def test_what_was_hit_last_month_is_no_news(read: Read, then: str) -> None:
    # Published on Thursday 10 March 2016.
    text = f"An Israeli air strike on Damascus killed four people. {then}"
    assert [event.date.isoformat()[:7] for event in read(text).events] == ["2016-03", "2016-02"]
