"""Zones that follow from others of the same article."""

from collections.abc import Callable

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The rebels hold Ariha. Families fled from rebel positions in Ariha.",
            {("controls", "Ariha")},
        ),
        (
            "Rebels entered Ariha. The rebels are advancing on Ariha.",
            {("present", "Ariha")},
        ),
        (
            "Shells hit a rebel-held district of Aleppo. The rebels hold Salaheddin.",
            {("controls", "Salah al-Din")},
        ),
        (
            "Families fled from rebel positions in Aleppo. The rebels hold eastern Aleppo.",
            {("controls", "eastern Aleppo")},
        ),
        (
            "Turkish guns shelled SDF positions in northern Syria on Monday. They hit SDF "
            "fighters in Manbij, a medic said.",
            {("present", "Manbij")},
        ),
        (
            "The army took most of the Qadam district and all of Assali.",
            {("present", "most of Qadam"), ("controls", "Assali")},
        ),
    ],
)
def test_what_is_said_more_exactly_is_said_once(
    read: Read, text: str, expected: set[tuple[str, str]]
) -> None:
    assert {(str(z.relation), z.place.name) for z in read(text).zones} == expected


def test_another_actor_or_place_is_another_zone(read: Read) -> None:
    text = "The rebels hold Ariha. Families fled from rebel positions in Saraqib."
    assert {(str(z.relation), z.place.name) for z in read(text).zones} == {
        ("controls", "Ariha"),
        ("present", "Saraqib"),
    }
