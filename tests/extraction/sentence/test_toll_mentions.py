"""How many were killed: the number with its qualifier, and what is no toll of a strike."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.domain.event import Event, Toll
from dashboard.extraction.article.document import Document
from dashboard.extraction.pipeline import Extraction
from dashboard.extraction.sentence.toll_mentions import find_tolls

Read = Callable[..., Extraction]
ReadDocument = Callable[[str], Document]

ARIHA = "Russian jets bombed Ariha on Monday"


def toll(read: Read, text: str) -> tuple[int | None, int | None]:
    (event,) = read(text).events
    return event.toll.low, event.toll.high


@pytest.mark.parametrize(
    ("killed", "low", "high"),
    [
        ("12 people", 12, 12),
        ("twelve people", 12, 12),
        ("twenty-five people", 25, 25),
        ("1,200 people", 1200, 1200),
        ("at least 24 people", 24, None),
        ("more than 20 people", 20, None),
        ("over 20 people", 20, None),
        pytest.param(
            "no fewer than nine people",
            9,
            None,
        ),
        ("up to 20 people", None, 20),
        ("as many as 20 people", None, 20),
        ("about 20 people", 20, 20),
        ("dozens of people", 24, None),
        ("scores of people", 40, None),
        ("two dozen people", 24, 24),
        ("between 10 and 14 people", 10, 14),
        ("10-14 people", 10, 14),
        ("a family of five", 5, 5),
        ("nine civilians", 9, 9),
        ("one child", 1, 1),
    ],
)
def test_a_number_with_its_qualifier(
    read: Read, killed: str, low: int | None, high: int | None
) -> None:
    assert toll(read, f"{ARIHA}, killing {killed}.") == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Ariha, wounding 30 people.",
        "Russian jets bombed Ariha. Thirty people were injured.",
        "Nobody was killed when Russian jets bombed Ariha.",
        "Russian jets bombed Ariha. 30 families fled.",
        "Twelve Russian jets bombed Ariha.",
        "Russian jets flew 40 sorties and bombed Ariha.",
    ],
)
def test_no_toll_said_is_no_toll(read: Read, text: str) -> None:
    assert toll(read, text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "More than 250,000 people have been killed since the war began.",
        "Over 400 civilians have been killed in the past month.",
        "The war has killed at least 250,000 people since 2011.",
        "At least 300 people have died in the campaign since September.",
    ],
)
def test_the_wars_dead_are_not_a_strikes(read: Read, document: ReadDocument, text: str) -> None:
    assert toll(read, f"{ARIHA}, killing nine people. {text}") == (9, 9)
    (sentence,) = document(text).sentences
    assert all(mention.of_war for mention in find_tolls(sentence.sentence))


def test_a_later_toll_replaces_the_earlier(read: Read) -> None:
    assert toll(read, f"{ARIHA}, killing 12 people. The death toll later rose to 18.") == (18, 18)


def test_speakers_who_differ_give_lowest_and_highest(read: Read) -> None:
    text = f"{ARIHA}, killing 12 people, activists said. A doctor put the toll at 15."
    assert toll(read, text) == (12, 15)
    (event,) = read(text).events
    said = {(claim.by, claim.value) for claim in event.claims if claim.about == "toll"}
    assert said == {("activists", "12"), ("doctor", "15")}


def test_a_toll_over_two_places_is_one_shared_total(read: Read) -> None:
    one, other = read("Russian jets bombed Ariha and Saraqib, killing 12 people.").events
    assert one.toll == other.toll
    assert (one.toll.low, one.toll.high) == (12, 12)
    assert one.toll.group is not None


def test_a_toll_of_one_place_is_shared_with_nobody(read: Read) -> None:
    (event,) = read(f"{ARIHA}, killing 12 people.").events
    assert event.toll.group is None


def test_two_shared_totals_are_two_groups(read: Read) -> None:
    events = read(
        "Russian jets bombed Ariha and Saraqib on Monday, killing 12 people. "
        "Syrian army artillery shelled Douma and Arbin on Tuesday, killing six people."
    ).events
    groups = [event.toll.group for event in events]
    assert groups[0] == groups[1]
    assert groups[2] == groups[3]
    assert len(set(groups)) == 2


def by_place(events: tuple[Event, ...]) -> dict[str, int | None]:
    return {event.place.name: event.toll.low for event in events}


def test_each_places_own_toll_stays_its_own(read: Read) -> None:
    text = "Russian jets bombed Ariha, killing 12 people. They also bombed Saraqib, killing four."
    assert by_place(read(text).events) == {"Ariha": 12, "Saraqib": 4}


def test_each_places_own_toll_in_one_sentence(read: Read) -> None:
    text = "Russian jets bombed Ariha, killing 12 people, and Saraqib, killing four."
    assert by_place(read(text).events) == {"Ariha": 12, "Saraqib": 4}


def test_men_killed_by_gunmen_are_no_strikes_toll(read: Read) -> None:
    assert toll(read, f"{ARIHA}. Gunmen killed 129 people in Paris.") == (None, None)


def test_a_toll_refuses_nonsense() -> None:
    with pytest.raises(ValueError, match="highest total 3 under the lowest 5"):
        Toll(low=5, high=3)
    with pytest.raises(ValueError, match="-1 people"):
        Toll(low=-1)


WORDS = st.sampled_from(
    [
        *"at least 24 0 1,000 dozens hundreds of a family five people killed died dead".split(),
        *"wounded toll rose to between and 10 - up since 2011 were in strikes , . one half".split(),
        "999999999999",
        "%",
    ]
)


@settings(max_examples=150, deadline=None)
@given(words=st.lists(WORDS, max_size=25))
def test_words_of_death_in_any_order_can_be_read(document: ReadDocument, words: list[str]) -> None:
    for read_sentence in document(" ".join(words)).sentences:
        for mention in find_tolls(read_sentence.sentence):
            assert mention.toll.low is not None or mention.toll.high is not None


@settings(max_examples=80, deadline=None)
@given(number=st.integers(min_value=1, max_value=4999))
def test_any_number_is_read_as_written(read: Read, number: int) -> None:
    for written in (str(number), f"{number:,}"):
        assert toll(read, f"{ARIHA}, killing at least {written} people.") == (number, None)


@pytest.mark.parametrize(
    ("killed", "number"),
    [
        ("a baby", 1),
        ("a woman and her two daughters", 3),
        ("a woman and three children", 4),
        ("two women and a child", 3),
        ("a father, his wife and their three children", 5),
    ],
)
def test_people_listed_one_by_one_are_summed(read: Read, killed: str, number: int) -> None:
    assert toll(read, f"{ARIHA}, killing {killed}.") == (number, number)


@pytest.mark.parametrize(
    "text",
    [
        "Russian jets bombed Ariha and Saraqib on Monday. Six died in Ariha and three in Saraqib.",
        "Russian jets bombed Ariha, killing six, and Saraqib, killing three.",
        "Six were killed in Ariha and three in Saraqib when Russian jets bombed the two towns.",
    ],
)
def test_a_number_after_each_place_is_that_places(read: Read, text: str) -> None:
    events = read(text).events
    assert by_place(events) == {"Ariha": 6, "Saraqib": 3}
    assert {event.toll.group for event in events} == {None}


def test_the_dead_of_attacks_elsewhere_are_not_a_strikes(read: Read) -> None:
    text = f"{ARIHA}. It was in revenge for the attacks in Tehran, in which 18 people were killed."
    assert toll(read, text) == (None, None)


def test_a_toll_of_one_of_two_days_is_that_days(read: Read) -> None:
    text = (
        "Russian jets bombed Ariha on Sunday and again on Monday. "
        "Forty-two people were killed in Sunday's attack."
    )
    events = read(text).events
    assert {(event.date.day, event.toll.low) for event in events} == {(6, 42), (7, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in Mosul.",
        "Air strikes killed nine people in Mosul.",
        "A car bomb killed nine people in Baghdad.",
        "A rocket came down on Reyhanli, killing nine people.",
    ],
)
def test_the_dead_abroad_are_not_a_strikes(read: Read, text: str) -> None:
    assert toll(read, f"{ARIHA}. {text}") == (None, None)


def test_there_counts_for_the_place_spoken_of(read: Read) -> None:
    assert toll(read, f"{ARIHA}. Nine people were killed there.") == (9, 9)


@pytest.mark.parametrize(
    "text",
    [
        "In January, more than 80 people were killed in a chemical attack on Khan Sheikhoun.",
        "Its fighters repelled an assault and killed four soldiers, the group said.",
        "A rocket came down on Reyhanli, killing two people.",
    ],
)
def test_the_dead_of_another_place_or_time_are_not_the_strikes(read: Read, text: str) -> None:
    ariha, *_ = read(f"Russian jets bombed Ariha on Monday. {text}").events
    assert (ariha.place.name, ariha.toll.low, ariha.toll.high) == ("Ariha", None, None)


def test_one_number_for_a_list_of_places_is_one_shared_total(read: Read) -> None:
    text = "Jets pounded Saqba and Douma on Monday, killing at least 66 people in Saqba and Douma."
    events = read(text).events
    assert [event.toll.low for event in events] == [66, 66]
    assert len({event.toll.group for event in events} - {None}) == 1


@pytest.mark.parametrize("text", ["No one was killed.", "Not one person died.", "Nobody died."])
def test_nobody_is_no_number(read: Read, text: str) -> None:
    ariha, *_ = read(f"Russian jets bombed Ariha on Monday. {text}").events
    assert (ariha.place.name, ariha.toll.low, ariha.toll.high) == ("Ariha", None, None)


def test_the_dead_that_an_attack_came_with_are_its_own(read: Read) -> None:
    text = f"{ARIHA}. This was an appalling attack, with at least nine people killed."
    (event,) = read(text).events
    assert event.toll.low == 9


@pytest.mark.parametrize("since", ["the 30th of April", "30 April", "3rd September", "April 30"])
def test_the_dead_since_a_day_are_a_total(read: Read, since: str) -> None:
    text = f"{ARIHA}. Russia and its allies broke the truce, killing 505 civilians since {since}."
    assert toll(read, text) == (None, None)


@pytest.mark.parametrize("whom", ["A contractor", "A shepherd", "An interpreter", "A paramedic"])
def test_one_person_by_what_they_did_is_one(read: Callable[..., Extraction], whom: str) -> None:
    (event,) = read(f"{whom} was killed on Monday when a drone hit a hut near Ariha.").events
    assert event.toll.low == 1
