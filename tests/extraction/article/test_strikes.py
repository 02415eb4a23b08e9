"""The strikes of an article, in the order its body reports them."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]
BODY = "Turkish guns shelled Afrin on Monday. Russian jets bombed Saraqib on Tuesday."


def test_the_body_orders_the_strikes_not_the_headline(read: Read) -> None:
    text = f"Russian jets hit Saraqib\n\n{BODY}"
    assert [e.place.name for e in read(text).events] == ["Afrin", "Saraqib"]


def test_a_headline_makes_no_claims(read: Read) -> None:
    headline, body = read(f"Russian jets hit Saraqib\n\n{BODY}"), read(BODY)
    assert [len(e.claims) for e in headline.events] == [len(e.claims) for e in body.events]


def test_a_strike_of_the_headline_alone_is_still_a_strike(read: Read) -> None:
    text = "Russian jets hit Saraqib\n\nThe weather was fine."
    assert [(e.actor1, e.place.name) for e in read(text).events] == [("russia", "Saraqib")]


def test_the_dead_of_an_older_strike_are_not_those_of_the_last(
    read: Callable[..., Extraction],
) -> None:
    text = (
        "Jets hit Saraqib on Monday. Four years ago, air strikes hit a market in Ariha. "
        "Nine people were killed in this attack."
    )
    assert [(e.place.name, e.toll.low) for e in read(text).events] == [("Saraqib", None)]


def test_who_is_blamed_beside_the_dead_of_a_wide_strike_is_read(read: Read) -> None:
    text = (
        "Air strikes hit Idlib province on Monday.\n\n"
        "Nine people were killed in Saraqib and four in Ariha, said activists, who blamed Russia."
    )
    assert [(e.actor1, e.place.name) for e in read(text).events] == [
        ("russia", "Saraqib"),
        ("russia", "Ariha"),
    ]


@pytest.mark.parametrize(
    "later",
    ["died in Sunday's raid", "were killed in Sunday's raid", "died in Sunday's strike"],
)
def test_a_strike_called_by_its_day_is_the_one_of_that_day(read: Read, later: str) -> None:
    text = (
        "Israeli jets bombed Masyaf on Sunday. Israeli jets had bombed Ariha in January. "
        f"Medics said nine soldiers {later}."
    )
    assert [(e.place.name, e.toll.low) for e in read(text).events] == [
        ("Masyaf", 9),
        ("Ariha", None),
    ]


@pytest.mark.parametrize(
    "again",
    [
        "residents were asleep when the bombs fell",
        "medics said the raid began at dawn",
        "a family was at home when the air strike began",
    ],
)
def test_a_second_word_on_a_strike_in_its_sentence_is_no_other_strike(
    read: Read, again: str
) -> None:
    text = f"Army jets bombed Saraqib on Monday. On Sunday jets hit Ariha; {again}."
    assert [e.place.name for e in read(text).events] == ["Saraqib", "Ariha"]
