"""Letters that an article puts in brackets after a name mean that actor from then on."""

from collections.abc import Callable

import pytest

ZonesOf = Callable[[str], set[tuple[str, str, str]]]


@pytest.fixture
def zones(read: Callable[..., object]) -> ZonesOf:
    return lambda text: {(z.actor, str(z.relation), z.place.name) for z in read(text).zones}  # type: ignore[attr-defined]


def test_letters_in_brackets_are_the_name_before_them(zones: ZonesOf) -> None:
    text = "Fighters of Jabhat al-Nusra (JN) were seen in Ariha. JN holds Saraqib, residents said."
    assert ("nusra_front", "controls", "Saraqib") in zones(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of Jabhat al-Nusra were seen in Ariha (JN). JN holds Saraqib.",
        "Fighters of Jabhat al-Nusra (SOHR) were seen in Ariha. SOHR holds Saraqib.",
    ],
)
def test_other_letters_are_nobodys(zones: ZonesOf, text: str) -> None:
    assert not any(place == "Saraqib" for _, _, place in zones(text))
