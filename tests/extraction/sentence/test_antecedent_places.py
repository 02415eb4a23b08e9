"""What was struck is where the clause before says it is."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The market of Hass was crowded when Russian planes bombed it.", ["Hass"]),
        ("A power plant in Saraqib went out of service after being bombed.", ["Saraqib"]),
        ("A clinic in Ariha stopped working after it was hit by jets.", ["Ariha"]),
        ("The market of Hass was crowded when Russian planes bombed the school.", []),
    ],
)
def test_where_the_thing_is(struck: Struck, text: str, places: list[str]) -> None:
    assert [place for _, place in struck(text)] == places
