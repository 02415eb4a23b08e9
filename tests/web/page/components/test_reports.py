"""Many reports of one strike on its card: why they are one, and each by itself."""

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.briefing.parties import Parties
from dashboard.layers.incident import merged
from dashboard.layers.strike import Strike
from dashboard.web.page.components.reports import reports
from dashboard.web.page.markup import markup
from tests.paths import DATA
from tests.records import citation, strike
from tests.web.conftest import Html

Read = Callable[[Any], str]
Values = Callable[..., list[Any]]


@pytest.fixture(scope="module")
def parties() -> Parties:
    return Parties.load(DATA)


@pytest.fixture(scope="module")
def together() -> Strike:
    told = [
        strike(
            event_id=f"{name}:1",
            sources=[name],
            fatalities_low=low,
            citations=[citation(10, f"Words of {name}.")],
            incident_why=["same_place", "same_day", "attacker_unsaid"],
        ).model_copy(update={"incident_id": "a:1"})
        for name, low in (("a", 37), ("b", 59), ("c", None))
    ]
    return merged(told)


def hidden(shown: str) -> list[bool]:
    return [
        "hidden" in attributes
        for _, attributes, _ in Html(shown).elements
        if attributes.get("class") == "report"
    ]


def test_a_strike_of_one_report_has_no_such_part(parties: Parties) -> None:
    assert reports(strike(), {}, parties, "en", opened="a:1") is None


def test_it_says_how_many_they_are_and_why_they_are_one(
    together: Strike, parties: Parties, read: Read
) -> None:
    english = read(markup(reports(together, {}, parties, "en", opened="a:1")))
    assert "3 reports, probably one strike" in english
    assert (
        "The same place, the same day and not every one names an attacker. Nothing in their words"
        " sets them apart."
    ) in english
    arabic = read(markup(reports(together, {}, parties, "ar", opened="a:1")))
    assert "3 تقارير، والأرجح أنها عن ضربة واحدة" in arabic


def test_what_a_person_joined_says_so_and_no_more(
    together: Strike, parties: Parties, read: Read
) -> None:
    by_hand = together.model_copy(update={"incident_why": ["by_hand"]})
    shown = read(markup(reports(by_hand, {}, parties, "en", opened="a:1")))
    assert "Joined by hand." in shown
    assert "Nothing in their words" not in shown


@pytest.mark.parametrize(
    ("opened", "first"), [("a:1", 0), ("b:1", 1), ("c:1", 2), ("elsewhere:1", 0)]
)
def test_one_report_is_seen_at_a_time_first_the_one_that_was_asked_for(
    together: Strike, parties: Parties, opened: str, first: int
) -> None:
    shown = markup(reports(together, {}, parties, "en", opened=opened))
    assert hidden(shown) == [number != first for number in range(3)]


def test_each_report_has_its_own_words_toll_and_steps(
    together: Strike, parties: Parties, read: Read, values_of: Values
) -> None:
    shown = markup(reports(together, {}, parties, "en", opened="a:1"))
    said = read(shown)
    for part in ("Report 2 of 3", "at least 37 killed", "at least 59 killed", "no toll said"):
        assert part in said
    assert said.count("Words of") == 3
    assert values_of(shown, "data-step") == ["-1", "1"] * 3
