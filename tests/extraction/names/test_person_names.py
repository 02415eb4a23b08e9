"""Villages share their names with people, who are nowhere."""

from collections.abc import Callable

import pytest

from dashboard.extraction.names.mentions import ReadSentence

ReadOne = Callable[[str], ReadSentence]


@pytest.mark.parametrize(
    "text",
    [
        "Salma Haddad was the sister of a fighter.",
        "The raid also killed a nurse of the clinic, Salma Haddad, and three children.",
        "Medics named the dead as Yusuf Haddad, Salma Haddad and Amal Haddad.",
        "Salma Haddad told reporters that she heard jets.",
    ],
)
def test_a_persons_first_name_is_no_place(sentence: ReadOne, text: str) -> None:
    assert sentence(text).places == []


@pytest.mark.parametrize(
    "text",
    [
        "Salma is the home of a fighter.",
        "The raid killed a nurse in Salma.",
        "Salma Hospital was the first to burn.",
    ],
)
def test_a_village_of_that_name_is_one(sentence: ReadOne, text: str) -> None:
    assert [place.name for place in sentence(text).places] == ["Salma"]
