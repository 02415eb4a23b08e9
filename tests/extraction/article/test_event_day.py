"""Which day is a strike's: its own words first, then the day named before."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]

MONDAY, TUESDAY, WEDNESDAY = date(2016, 3, 7), date(2016, 3, 8), date(2016, 3, 9)
THURSDAY = date(2016, 3, 10)
ARIHA = "Russian jets bombed Ariha on Monday."


def days(read: Read, text: str) -> dict[str, set[date]]:
    """The days on which each place was struck; none lasts longer."""
    found: dict[str, set[date]] = {}
    for event in read(text).events:
        assert event.date == event.date_end
        found.setdefault(event.place.name, set()).add(event.date)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Ariha on Monday, hospital staff said on Wednesday.",
        "Activists said on Wednesday that Russian jets bombed Ariha on Monday.",
        "The UN on Wednesday condemned the Russian air strike on Ariha on Monday.",
        "The ministry, in a statement released on Wednesday, said Russian jets had bombed Ariha "
        "on Monday.",
        f"{ARIHA} Jets struck the town, activists said on Wednesday.",
    ],
)
def test_the_day_of_the_words_is_not_the_day_of_the_strike(read: Read, text: str) -> None:
    assert days(read, text) == {"Ariha": {MONDAY}}


def test_without_another_day_the_day_of_the_words_is_the_nearest(read: Read) -> None:
    text = "Russian jets bombed Ariha, hospital staff said on Wednesday."
    assert days(read, text) == {"Ariha": {WEDNESDAY}}


def test_without_any_day_it_is_the_articles(read: Read) -> None:
    assert days(read, "Russian jets bombed Ariha.") == {"Ariha": {THURSDAY}}


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("The next day they bombed Saraqib.", TUESDAY),
        ("On the following day they bombed Saraqib.", TUESDAY),
        ("Two days later they bombed Saraqib.", WEDNESDAY),
        ("A day earlier they bombed Saraqib.", date(2016, 3, 6)),
        ("They had bombed Saraqib the day before.", date(2016, 3, 6)),
        ("They bombed Saraqib a week earlier.", date(2016, 2, 29)),
        ("On the same day they bombed Saraqib.", MONDAY),
        ("They bombed Saraqib as well.", MONDAY),
        ("They also struck Saraqib, activists said on Wednesday.", MONDAY),
    ],
)
def test_a_day_counted_from_the_day_told_of_before(read: Read, then: str, day: date) -> None:
    assert days(read, f"{ARIHA} {then}") == {"Ariha": {MONDAY}, "Saraqib": {day}}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The statement on Wednesday came two days after Russian jets bombed Ariha.", MONDAY),
        ("The offer came two days after Russian jets bombed Ariha.", TUESDAY),
        ("The talks began on Tuesday, a day after Russian jets bombed Ariha.", MONDAY),
        ("The talks began on Tuesday, a week after Russian jets bombed Ariha.", date(2016, 3, 1)),
        ("The talks began on Wednesday, days after Russian jets bombed Ariha on Monday.", MONDAY),
        ("Two days after Russian jets bombed Ariha, talks began on Wednesday.", MONDAY),
        ("Russian jets bombed Ariha on Tuesday, a day after talks began.", TUESDAY),
    ],
)
def test_a_day_counted_back_from_what_came_after(read: Read, text: str, day: date) -> None:
    assert days(read, text) == {"Ariha": {day}}


@pytest.mark.parametrize("joint", ["and again on", "and then on", "and once more on"])
def test_a_second_day_is_a_second_strike(read: Read, joint: str) -> None:
    text = f"Russian jets bombed Ariha on Monday {joint} Wednesday."
    assert days(read, text) == {"Ariha": {MONDAY, WEDNESDAY}}


def test_a_strike_over_days_is_one(read: Read) -> None:
    (event,) = read("Russian jets bombed Ariha between Monday and Wednesday.").events
    assert (event.date, event.date_end) == (MONDAY, WEDNESDAY)


def test_two_strikes_of_a_sentence_have_a_day_each(read: Read) -> None:
    text = "On Monday Russian jets bombed Ariha, and on Tuesday they bombed Saraqib."
    assert days(read, text) == {"Ariha": {MONDAY}, "Saraqib": {TUESDAY}}


@pytest.mark.parametrize(
    "then",
    [
        "Mourning began on Wednesday for the dead of the air strike on Ariha.",
        "Hundreds marched on Wednesday after the air strike on Ariha.",
    ],
)
def test_the_day_of_the_mourning_moves_no_strike(read: Read, then: str) -> None:
    assert days(read, f"{ARIHA} {then}") == {"Ariha": {MONDAY}}


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("overnight on Saturday", date(2016, 3, 5)),
        ("overnight", THURSDAY),
        ("late on Monday night", MONDAY),
        ("in the early hours of Monday", MONDAY),
        ("on Feb. 21, a Sunday", date(2016, 2, 21)),
        ("on Sunday, Feb. 21", date(2016, 2, 21)),
        ("on Sunday (6 March)", date(2016, 3, 6)),
    ],
)
def test_one_day_told_twice_is_one_day(read: Read, when: str, day: date) -> None:
    assert days(read, f"Russian jets bombed Ariha {when}.") == {"Ariha": {day}}


def test_a_day_told_by_its_date_and_name_is_the_dates(read: Read) -> None:
    (event,) = read("Jets bombed Ariha on Aug. 20, a Sunday.", date(2017, 8, 24)).events
    assert (event.date, event.date_end) == (date(2017, 8, 20), date(2017, 8, 20))


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Ariha in 2012.",
        "The army bombed Ariha on 3 February 1982.",
        "Russian jets bombed Ariha last year.",
        "Four years ago Russian jets bombed Ariha.",
    ],
)
def test_history_is_no_news(read: Read, text: str) -> None:
    assert days(read, text) == {}


@pytest.mark.parametrize(
    "text",
    ["Russian jets will bomb Ariha on Monday.", "Russian jets bombed Ariha on 3 May 2016."],
)
def test_what_is_still_ahead_is_no_strike(read: Read, text: str) -> None:
    assert days(read, text) == {}


def test_a_strike_of_long_ago_does_not_date_the_next(read: Read) -> None:
    text = "Russian jets bombed Ariha in 2012. Russian jets bombed Saraqib."
    assert days(read, text) == {"Saraqib": {THURSDAY}}


@pytest.mark.parametrize(
    "text",
    [
        "On 6/3/2016 Russian jets bombed Ariha. Shells hit Saraqib.",
        "(6.3.2016) Russian jets bombed Ariha.\n\nShells hit Saraqib.",
        "On 6 March Russian jets bombed Ariha.\n\nShells hit Saraqib.",
    ],
)
def test_a_day_in_figures_is_carried_as_any_other(read: Read, text: str) -> None:
    text = text.replace("6/3", "16/2").replace("6.3", "16.2").replace("6 March", "16 February")
    assert set(days(read, text)["Saraqib"]) == {date(2016, 2, 16)}


@pytest.mark.parametrize(
    "text",
    [
        "Jets have hit Ariha since February 3. Shells hit Saraqib.",
        "Jets have hit Ariha since the truce ended on Monday. Shells hit Saraqib.",
        "Since February jets have hit Ariha. Shells hit Saraqib.",
    ],
)
def test_no_day_is_inherited_from_since(read: Read, text: str) -> None:
    ariha, saraqib = read(text).events
    assert ariha.date < ariha.date_end == THURSDAY
    assert (saraqib.date, saraqib.date_end) == (THURSDAY, THURSDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Date: 3 May 2015\n\nPlanes bombed the hospital in Ariha, a nurse told us.",
        "The raid took place on 3 May 2015. Planes bombed Ariha, a nurse told us.",
        "On 3 May 2015, activists reported that planes had bombed Ariha.",
        "On 3 May 2015 the nurse was at work. Planes bombed Ariha.",
    ],
)
def test_an_article_that_tells_of_no_news_has_the_day_it_dates(read: Read, text: str) -> None:
    assert days(read, text) == {"Ariha": {date(2015, 5, 3)}}


def test_a_reminder_does_not_date_the_news(read: Read) -> None:
    text = "Jets bombed Ariha on 3 May 2015. Shells hit Saraqib on Tuesday."
    assert days(read, text)["Saraqib"] == {TUESDAY}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Tuesday, a nurse said, jets had bombed Ariha a day earlier.", MONDAY),
        ("The clinic opened on Wednesday, and jets had bombed Ariha two days earlier.", MONDAY),
    ],
)
def test_a_day_earlier_is_counted_from_the_day_of_its_sentence(
    read: Read, text: str, day: date
) -> None:
    assert days(read, text) == {"Ariha": {day}}


@pytest.mark.parametrize("later", ["5 May 2031", "31/12/9999"])
def test_an_article_is_about_no_day_after_its_own(read: Read, later: str) -> None:
    text = f"The next day jets bombed Ariha. The report is due on {later}."
    assert days(read, text) == {"Ariha": {THURSDAY}}


def test_the_day_after_the_last_there_is_counts_for_nothing(read: Read) -> None:
    assert days(read, "On 31/12/9999 he spoke, and the next day jets bombed Ariha.") == {
        "Ariha": {THURSDAY}
    }


def test_no_day_is_counted_from_a_month(read: Read) -> None:
    text = "Last month rockets hit a mill in Hass. A day earlier, jets bombed Saraqib."
    assert [e.date for e in read(text).events if e.place.name == "Saraqib"] == [WEDNESDAY]


def test_the_day_of_the_saying_is_carried_on(read: Read) -> None:
    text = "Jets hit Hass, officials said on Tuesday. They also hit Ariha and Morek."
    assert days(read, text) == {"Hass": {TUESDAY}, "Ariha": {TUESDAY}, "Morek": {TUESDAY}}


def test_since_when_a_place_is_besieged_dates_no_strike(read: Read) -> None:
    text = "Jets bombed a town near Ariha which is besieged since the end of February."
    assert days(read, text) == {"Ariha": {THURSDAY}}


def test_a_strike_is_no_later_than_the_report_of_it(read: Read) -> None:
    text = (
        "Jets bombed Ariha on Wednesday.\n\n"
        "On March 2, state media reported that Russian jets conducted air raids on Saraqib."
    )
    assert days(read, text)["Saraqib"] == {date(2016, 3, 2)}


def test_towns_told_before_are_not_of_the_day_of_a_region_told_after(read: Read) -> None:
    text = (
        "On Monday, Russian jets bombed Ariha.\n\n"
        "Activists said that Russian jets hit Saraqib and Binnish.\n\n"
        "Last Thursday, Russian air raids on towns in Idlib governorate killed nine people."
    )
    found = days(read, text)
    assert found["Saraqib"] == found["Binnish"] == {MONDAY}


@pytest.mark.parametrize(
    "text",
    [
        f"The envoy on Wednesday condemned an air strike on Ariha. {ARIHA}",
        f"On Wednesday the council denounced the bombing of Ariha. {ARIHA}",
        "The envoy deplored the bombing of Ariha by jets on Monday.",
    ],
)
def test_the_day_of_a_condemnation_is_not_the_strikes(read: Read, text: str) -> None:
    assert days(read, text) == {"Ariha": {MONDAY}}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jets bombed Ariha while a truce had been kept there since Monday.", THURSDAY),
        ("Jets bombed Ariha, although talks had begun on Tuesday.", THURSDAY),
        ("Jets bombed Ariha while talks began on Tuesday.", TUESDAY),
    ],
)
def test_the_day_of_what_had_been_is_not_the_strikes(read: Read, text: str, day: date) -> None:
    assert days(read, text) == {"Ariha": {day}}


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Sirens were heard.", THURSDAY),
        ("Missiles hit several targets on Tuesday, a general said.", TUESDAY),
    ],
)
def test_an_older_strike_at_the_end_does_not_date_the_headline(
    read: Read, lead: str, day: date
) -> None:
    text = f"Israeli Missiles Hit Depot Near Masyaf\n\n{lead}\n\nJets hit Hass on February 20."
    assert days(read, text) == {"Hass": {date(2016, 2, 20)}, "Masyaf": {day}}
