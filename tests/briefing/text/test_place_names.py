"""Places that are named by another place, in Arabic."""

import pytest

from dashboard.briefing.text.place_names import place_name

KNOWN = {"Syria": "سوريا", "Raqqa": "الرقة", "Hama": "حماة", "Homs": "حمص", "East Ghouta": "الغوطة"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Homs", "حمص"),
        ("northern Syria", "شمال سوريا"),
        ("north-eastern Syria", "شمال شرق سوريا"),
        ("northeastern Syria", "شمال شرق سوريا"),
        ("west of Raqqa", "غرب الرقة"),
        ("56 km north of Raqqa", "56 كم شمال الرقة"),
        ("7.5 km from Raqqa", "7.5 كم من الرقة"),
        ("between Hama and Homs", "بين حماة وحمص"),
        ("near Homs", "قرب حمص"),
        ("around Homs", "محيط حمص"),
        ("most of Homs", "معظم حمص"),
        ("part of Homs", "جزء من حمص"),
        ("central Syria", "وسط سوريا"),
        ("East Ghouta", "الغوطة"),
    ],
)
def test_a_place_is_named_by_another(name: str, expected: str) -> None:
    assert place_name(name, KNOWN, "ar") == expected


@pytest.mark.parametrize("name", ["northern Xurab", "between Hama and Xurab", "Xurab"])
def test_what_is_not_known_whole_stays_as_it_is(name: str) -> None:
    assert place_name(name, KNOWN, "ar") == name
