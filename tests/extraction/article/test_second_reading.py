"""What only the whole article can say of its strikes."""

from collections.abc import Callable

import pytest

from dashboard.domain.event import Factuality
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


def test_syria_is_struck_at_large_only_where_nothing_nearer_is_named(read: Read) -> None:
    at_large = "Russian jets carried out strikes in Syria on Tuesday."
    assert [e.place.name for e in read(at_large).events] == ["Syria"]
    assert [e.place.name for e in read(f"{at_large} They hit Saraqib.").events] == ["Saraqib"]


def test_a_strike_known_only_by_its_denial_is_denied(read: Read) -> None:
    (event,) = read("Russia denied that its jets had bombed Saraqib on Tuesday.").events
    assert (event.actor1, event.factuality) == ("russia", Factuality.DENIED)
    assert {claim.stance for claim in event.claims} == {"denies"}


def test_a_strike_with_no_place_is_reviewed_where_none_is_placed(read: Read) -> None:
    unplaced = "Russian jets bombed a farm on Tuesday, activists said."
    found = read(unplaced)
    assert not found.events
    assert [(item.kind, item.text) for item in found.review] == [("event", unplaced)]


def test_words_on_targets_reach_the_strikes_of_the_one_attacker(read: Read) -> None:
    text = (
        "Russian jets bombed Saraqib on Tuesday. Officials said the Russian targets were rebels "
        "rather than ISIS."
    )
    (event,) = read(text).events
    targets = {(c.value, c.stance) for c in event.claims if c.about == "target"}
    assert targets == {("syrian_opposition", "affirms"), ("islamic_state", "denies")}


def test_a_strike_in_syria_on_another_day_is_another_strike(read: Read) -> None:
    text = (
        "US forces struck a camp near Abu Kamal on 2 March. "
        "On 8 March, US forces conducted air strikes in Syria."
    )
    assert [(e.place.name, e.date.day) for e in read(text).events] == [
        ("Abu Kamal", 2),
        ("Syria", 8),
    ]


def test_a_headline_that_only_supposes_the_attacker_is_heard(read: Read) -> None:
    text = (
        "Three killed in suspected Turkish drone strike in Syria\n\n"
        "A Turkish drone killed three people in Qamishli on Tuesday."
    )
    (event,) = read(text).events
    assert (event.place.name, event.factuality) == ("Qamishli", Factuality.ALLEGED)


def test_days_that_only_the_words_have_leave_the_strike_its_own(read: Read) -> None:
    text = (
        "As I reported on 20 February 2016 and on 1 March 2016, US forces struck camps in Syria. "
        "On 8 March, US forces conducted air strikes in Syria."
    )
    assert [e.date.day for e in read(text).events] == [8]


@pytest.mark.parametrize(
    ("text", "side", "before"),
    [
        (
            "Israel struck southern Syria on Tuesday after shells landed in Quneitra.",
            "southern Syria",
            "Quneitra",
        ),
        (
            "Israel also struck western Syria after rocket fire hit Hadar.",
            "western Syria",
            "Hadar",
        ),
        (
            "Israel struck southern Syria on Tuesday in response to rocket fire on Hadar.",
            "southern Syria",
            "Hadar",
        ),
    ],
)
def test_a_strike_in_answer_is_not_the_one_it_answers(
    read: Read, text: str, side: str, before: str
) -> None:
    attackers = {event.place.name: event.actor1 for event in read(text).events}
    assert attackers == {side: "israel", before: "unknown"}


@pytest.mark.parametrize(
    ("then", "places"),
    [
        ("Earlier today the jets hit a depot in eastern Syria.", ["eastern Syria"]),
        ("The jets hit two sites utilized by rebels in eastern Syria.", ["eastern Syria"]),
        ("On Monday US jets hit a depot in eastern Syria.", ["Syria", "eastern Syria"]),
    ],
)
def test_a_strike_in_syria_may_be_one_on_a_side_of_it(
    read: Read, then: str, places: list[str]
) -> None:
    text = f"US jets launched air strikes in Syria on Thursday, an official said. {then}"
    assert sorted(event.place.name for event in read(text).events) == places


def test_strikes_on_two_sides_of_syria_are_two(read: Read) -> None:
    text = "US jets hit a depot in eastern Syria on Monday. US jets hit a base in northern Syria."
    assert len(read(text).events) == 2


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jets hit two depots on Monday, officials said.", ["eastern Syria"]),
        ("Jets hit two depots near Mayadin on Monday, officials said.", ["Mayadin"]),
        ("Officials met on Monday.", []),
    ],
)
def test_a_headlines_side_of_syria_stands_where_the_text_names_no_place(
    read: Read, text: str, places: list[str]
) -> None:
    read_text = read(f"Coalition Jets Strike ISIS in Eastern Syria\n\n{text}")
    assert [event.place.name for event in read_text.events] == places
