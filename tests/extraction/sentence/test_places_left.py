"""Strikes that drove people out of a place."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Rebels pulled out of Morek on Monday following air strikes by Russian jets.", ["Morek"]),
        ("Families left the village of Hish on Monday amid heavy shelling.", ["Hish"]),
        ("Rebels fled Hish in Idlib province on Monday after heavy bombardment.", ["Hish"]),
        ("Families fled Hish on Monday after air strikes on Morek.", ["Morek"]),
        ("Families fled from Hish to Ariha on Monday after air strikes.", ["Hish"]),
        ("Families fled to Hish on Monday after air strikes.", []),
        ("The army entered Hish on Monday after air strikes.", []),
    ],
)
def test_who_flees_strikes_flees_from_where_they_are(
    read: Callable[[str], Extraction], text: str, struck: list[str]
) -> None:
    assert [event.place.name for event in read(text).events] == struck
