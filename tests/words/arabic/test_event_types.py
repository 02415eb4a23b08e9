"""A type that a data set brings is told in Arabic by the name that the data set writes."""

import pytest

from dashboard.briefing.text import phrases
from dashboard.domain.event import OTHER_TYPES, VIOLENCE
from tests.words.texts import ARABIC, LATIN


@pytest.mark.parametrize("code", [*VIOLENCE, *OTHER_TYPES])
def test_each_has_a_name_of_its_own_in_arabic(code: str) -> None:
    said = phrases.event_type(code, "ar")
    assert ARABIC.search(said)
    assert not LATIN.search(said)
    others = {*VIOLENCE, *OTHER_TYPES} - {code}
    assert said not in {phrases.event_type(other, "ar") for other in others}


def test_one_that_nobody_translated_keeps_its_name() -> None:
    assert phrases.event_type("Clash of patrols", "ar") == "Clash of patrols"
