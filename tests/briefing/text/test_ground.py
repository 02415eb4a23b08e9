"""The line that says how old the ground is."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dashboard.briefing.text.ground import as_reported
from dashboard.words import LANGUAGES

Make = Callable[..., Any]


def test_ground_of_one_article_names_it_and_its_day(make_zone: Make) -> None:
    zone = make_zone(valid_from=date(2016, 11, 5), valid_to=None, sources=["a"])
    told = as_reported([zone], {"a": "The siege"}, "en")
    assert told.startswith("Ground is as reported 5 Nov 2016 (The siege)")


def test_ground_of_many_says_from_when_to_when_and_how_many(make_zone: Make) -> None:
    zones = [
        make_zone(n, valid_from=date(2016, n, 1), valid_to=None, sources=[f"a{n}"])
        for n in (1, 2, 3)
    ]
    assert "1 Jan – 1 Mar 2016 (3 reports)" in as_reported(zones, {}, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_ground_no_line(language: str) -> None:
    assert as_reported([], {}, language) == ""
