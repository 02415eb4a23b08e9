"""Where another deed was done, no strike was, however near the sentence tells of both."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "other",
    [
        "and gunmen executed two men in Hass",
        "and a roadside bomb wounded two men in Hass",
        "while militants beheaded a man in Hass",
        "and clashes broke out in Hass",
        "while thousands protested in Hass",
        "and arrested four men in Hass",
        "and carried out arrests in Hass",
        "and Hezbollah fighters attacked Hass",
        "and killed nine men in an ambush in Hass",
        "and nine people were killed by sniper fire in Hass",
        "and nine people died in clashes in Hass",
        "and nine men were killed under torture in Hass",
        "and withdrew from Hass",
        "and a curfew was declared in Hass",
        "sparking protests in Hass",
        "prompting thousands to flee to Hass",
        "as ground forces fought rebels in Hass",
    ],
)
def test_what_others_did_elsewhere_is_no_strike(struck: Struck, other: str) -> None:
    assert struck(f"The army shelled Ariha on Monday, {other}.") == [("syrian_government", "Ariha")]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha and peace talks were held in Damascus.",
        "Jets bombed Ariha and hospitals in Hass were overwhelmed.",
        "Jets bombed Ariha and Saraqib fell to rebels.",
        "The strikes killed 14 fighters in Ariha and rebels buried four of their own in Hass.",
    ],
)
def test_a_clause_without_a_comma_before_it_is_another(struck: Struck, text: str) -> None:
    assert [place for _, place in struck(text)] == ["Ariha"]


@pytest.mark.parametrize(
    "felt",
    [
        "and two people died in Hass",
        "and explosions were heard in Hass",
        "and a school was destroyed in Hass",
        "and smoke rose over Hass",
        "and flattened homes in Hass",
        "and a hospital was put out of service in Hass",
        "while shells wounded four in Hass",
    ],
)
def test_where_a_strike_is_felt_it_was(struck: Struck, felt: str) -> None:
    places = [place for _, place in struck(f"Air strikes on Ariha killed 12 people, {felt}.")]
    assert places == ["Ariha", "Hass"]
