"""Parts of a place are told from the place, however the words stand."""

import pytest

from dashboard.geocoding.sides import part_of


@pytest.mark.parametrize(
    "text",
    [
        "northern countryside of Hama",
        "the northern countryside of Hama",
        "Hama's northern countryside",
        "northern Hama countryside",
        "Hama northern countryside",
    ],
)
def test_a_countryside_has_one_name_in_every_order(text: str) -> None:
    part = part_of(text)
    assert part is not None
    assert (part.area, part.around) == ("northern Hama countryside", True)


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("southern Idlib", "Idlib", "southern"),
        ("west of Raqqa", "Raqqa", "western"),
        ("north-eastern Syria", "Syria", "northeastern"),
    ],
)
def test_a_side_alone_is_a_part_of_the_place(text: str, name: str, side: str) -> None:
    part = part_of(text)
    assert part is not None
    assert (part.name, part.side, part.around) == (name, side, False)


def test_land_around_a_place_needs_no_side() -> None:
    part = part_of("outskirts of Kobani")
    assert part is not None
    assert (part.name, part.side, part.around) == ("Kobani", None, True)


@pytest.mark.parametrize("text", ["Homs", "Khan Shaykhun", "Weston", "Southend town"])
def test_a_name_is_no_part(text: str) -> None:
    assert part_of(text) is None
