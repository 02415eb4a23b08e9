"""Towns that only name a building."""

from collections.abc import Callable

import pytest

from dashboard.extraction.article.building_names import without_names_of_buildings
from dashboard.extraction.names.mentions import PlaceMention, ReadSentence
from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jets bombed the Raqqa hotel in Homs on Monday.", ["Homs"]),
        ("Shells hit the Kobani Charity school in Manbij.", ["Manbij"]),
        ("Jets bombed the Saraqib clinic in Idlib province.", ["Saraqib"]),
        ("Jets bombed the Saraqib market.", ["Saraqib"]),
        ("Jets bombed a hotel in Raqqa and a school in Homs.", ["Raqqa", "Homs"]),
        ("Jets bombed the Karim Saraqib School in Homs on Monday.", ["Homs"]),
        ("Shells hit the Old Saraqib Mosque on Monday.", ["Saraqib"]),
    ],
)
def test_a_strike_is_where_the_building_stands(read: Read, text: str, places: list[str]) -> None:
    assert [event.place.name for event in read(text).events] == places


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("Shells hit the Hal market in Homs.", False),
        ("Shells hit Souq Hal in Homs.", False),
        ("Shells hit a depot near Hal in Homs.", True),
    ],
)
def test_a_market_for_vegetables_is_no_village(
    sentence: Callable[[str], ReadSentence], text: str, is_place: bool
) -> None:
    words = sentence(text).sentence.span
    at = next(token.i for token in words if token.text == "Hal")
    hal = PlaceMention(words.doc[at : at + 1], None)
    assert without_names_of_buildings([hal], lambda _: None) == ([hal] if is_place else [])
