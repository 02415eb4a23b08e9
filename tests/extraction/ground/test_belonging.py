"""Whose a place is, told without a word for the hold."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "Ariha has been under the Nusra Front since May.",
        "Ariha is the Nusra Front's again.",
        "Ariha is entirely theirs, the Nusra Front says.",
        "Ariha has stayed with the Nusra Front.",
        "The Nusra Front is left with Ariha.",
        "The loss of Saraqib leaves the Nusra Front with Ariha.",
    ],
)
def test_whose_it_is(zones: ZonesOf, text: str) -> None:
    assert ("nusra_front", "controls", "Ariha") in zones(text)


def test_what_is_theirs_again_is_others_no_longer(zones: ZonesOf) -> None:
    text = "Ariha, in rebel hands since 2014, is the government's again."
    assert zones(text) == {("syrian_government", "controls", "Ariha")}


def test_what_was_theirs_is_not_theirs_now(zones: ZonesOf) -> None:
    assert zones("Ariha was the army's until May.") == set()
