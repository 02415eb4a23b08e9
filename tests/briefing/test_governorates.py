"""Governorates by name, however it is written."""

import pytest

from dashboard.briefing.governorates import Governorates, plain
from tests.paths import DATA


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Idlib", "SY-ID"),
        ("idlib", "SY-ID"),
        ("sy-id", "SY-ID"),
        ("Deir ez-Zor", "SY-DY"),
        ("deir ez zor", "SY-DY"),
        ("دير الزور", "SY-DY"),
    ],
)
def test_a_governorate_is_found_by_its_name(text: str, code: str) -> None:
    assert Governorates.load(DATA).codes()[plain(text)] == code


def test_it_is_called_as_the_reader_calls_it() -> None:
    known = Governorates.load(DATA)
    assert (known.name("SY-ID"), known.name("SY-ID", "ar")) == ("Idlib", "إدلب")
    assert known.name("SY-ZZ") == "SY-ZZ"


def test_without_a_basemap_there_are_no_names(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert Governorates.load(tmp_path_factory.mktemp("bare")).codes() == {}
