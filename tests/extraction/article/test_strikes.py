"""The strikes of an article, in the order its body reports them."""

from collections.abc import Callable

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
