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
    shown = markup(notices.notice("Read <this>", "en"))
    assert read(shown) == "Read <this>"
    assert values_of(shown, "dir") == ["auto"]
    assert values_of(shown, "data-dismiss") == ["notice"]
    assert values_of(shown, "aria-label") == ["Dismiss"]


def test_news_wait_their_turn_and_problems_do_not(values_of: Values) -> None:
    assert values_of(markup(notices.notice("x", "en")), "role") == ["status"]
    assert values_of(markup(notices.notice("x", "en", kind="problem")), "role") == ["alert"]
    assert values_of(markup(notices.failure("en")), "role") == ["alert"]


def test_each_thing_left_out_of_an_address_has_its_own(read: Read) -> None:
    left_out = (UnknownKey("colour"), NotUnderstood("zoom=far"))
    first, second = (read(markup(each)) for each in notices.notices(left_out, "en"))
    assert "colour" in first
    assert "zoom=far" in second
    assert notices.notices((), "en") == []


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
