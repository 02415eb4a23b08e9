"""Places just after a strike's words, where the grammar hung them on something else."""

from collections.abc import Callable

import pytest

Struck = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The strikes came as an opposition delegation met in Damascus.", []),
        ("The raid took place while inspectors were visiting a site in Barzeh.", []),
        ("Jets struck on Monday as people were shopping at a market in Hass.", ["Hass"]),
        ("Air strikes hit a market, residents said in Ariha.", []),
        ("Despite shelling by the army, rebels seized the village of Hish.", []),
        ("Despite more air raids, the rebels pushed into the town of Hish.", []),
        ("Despite a truce, army jets hit a mill in the town of Hish.", ["Hish"]),
        ("Israel struck southern Syria after a drone crossed into Galilee.", ["southern Syria"]),
    ],
)
def test_what_a_strike_only_coincided_with_was_not_struck(
    struck: Struck, text: str, places: list[str]
) -> None:
    assert [place for _, place in struck(text)] == places
