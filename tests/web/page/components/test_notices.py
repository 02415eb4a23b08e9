"""Messages over the map: read out, in the reader's language, and to be put away."""

from collections.abc import Callable
from typing import Any

import pytest
from dash import html

from dashboard.briefing.text.notices import NotUnderstood, UnknownKey
from dashboard.web.page.components import notices
from dashboard.web.page.markup import markup
from dashboard.words import LANGUAGES

Read = Callable[[Any], str]
Values = Callable[..., list[Any]]


def test_a_message_keeps_its_direction_and_can_be_put_away(read: Read, values_of: Values) -> None:
    shown = markup(notices.notice("Read <this>", language="en"))
    assert read(shown) == "Read <this>"
    assert values_of(shown, "dir") == ["auto"]
    assert values_of(shown, "data-dismiss") == ["notice"]
    assert values_of(shown, "aria-label") == ["Dismiss"]


def test_news_wait_their_turn_and_problems_do_not(values_of: Values) -> None:
    assert values_of(markup(notices.notice("x", language="en")), "role") == ["status"]
    assert values_of(markup(notices.notice("x", language="en", kind="problem")), "role") == [
        "alert"
    ]
    assert values_of(markup(notices.failure("en")), "role") == ["alert"]


def test_all_that_was_left_out_of_an_address_is_one_message_with_what_to_do(read: Read) -> None:
    left_out = (UnknownKey("colour"), NotUnderstood("zoom=far"))
    (shown,) = notices.notices(left_out, "en")
    told = read(markup(shown))
    assert "colour" in told
    assert "zoom=far" in told
    assert told.endswith("Choose what is missing under Filters.")
    assert notices.notices((), "en") == []


def test_of_much_that_was_left_out_the_first_is_said_and_the_rest_counted(read: Read) -> None:
    left_out = tuple(UnknownKey(f"key{number}") for number in range(9))
    (shown,) = notices.notices(left_out, "en")
    told = read(markup(shown))
    assert "key3" in told
    assert "key4" not in told
    assert "(and 5 more)" in told


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ((), ""),
        (("one is torn",), "one is torn"),
        (("one is torn", "two", "three"), "one is torn (and 2 more)"),
    ],
)
def test_of_many_problems_the_first_is_shown_and_the_others_are_counted(
    lines: tuple[str, ...], shown: str, read: Read
) -> None:
    assert read(markup(notices.problems(lines, "en"))) == shown


@pytest.mark.parametrize("made", [notices.offline, notices.newer, notices.outside])
def test_what_scripts_show_later_is_hidden_until_then(
    made: Callable[[str], html.Div], values_of: Values
) -> None:
    shown = markup(made("en"))
    assert len(values_of(shown, "hidden")) == 1
    assert made.__name__ in values_of(shown, "id")


def test_newer_data_is_offered_and_can_be_left(values_of: Values) -> None:
    shown = markup(notices.newer("en"))
    assert "show-newer" in values_of(shown, "id")
    assert values_of(shown, "aria-label") == ["Dismiss"]


@pytest.mark.parametrize("made", [notices.offline, notices.newer, notices.failure, notices.drawing])
def test_each_message_is_in_every_language(made: Callable[[str], Any], read: Read) -> None:
    said = {read(markup(made(language))) for language in LANGUAGES}
    assert len(said) == len(LANGUAGES)
    assert all(said)
