"""Rows of GeoNames become places, or say why not."""

import pytest

from dashboard.domain.place import Place, PlaceKind
from dashboard.geocoding.geonames import (
    NO_NAME,
    OTHER_COUNTRY,
    OTHER_KIND,
    BadRow,
    read_row,
    town_radius,
)
from tests.geocoding.geonames_rows import entry, line


def test_a_village_is_a_town_with_its_spellings_and_governorate() -> None:
    found = entry()
    assert found.place == Place(
        id="gn:900001",
        name="Qumaynas",
        name_ar="قميناس",
        kind=PlaceKind.TOWN,
        latitude=35.87,
        longitude=36.7,
        uncertainty_km=1.5,
        country="SY",
        admin1="Idlib",
        admin1_code="SY-ID",
    )
    assert found.alternates == ("Qmenas",)  # "Kmenas" is too unlike the name


@pytest.mark.parametrize(
    ("feature", "code", "kind"),
    [
        ("P", "PPLA2", PlaceKind.TOWN),
        ("P", "PPLX", PlaceKind.NEIGHBOURHOOD),
        ("A", "ADM1", PlaceKind.GOVERNORATE),
        ("A", "ADM2", PlaceKind.DISTRICT),
        ("A", "ADM3", PlaceKind.DISTRICT),
        ("S", "AIRB", PlaceKind.SITE),
        ("S", "DAM", PlaceKind.SITE),
        ("L", "OILF", PlaceKind.SITE),
        ("T", "MT", PlaceKind.AREA),
    ],
)
def test_the_feature_code_says_the_kind(feature: str, code: str, kind: PlaceKind) -> None:
    assert entry(**{"class": feature}, code=code).place.kind is kind


@pytest.mark.parametrize(
    ("feature", "code"),
    [("H", "STM"), ("H", "WLL"), ("R", "RD"), ("P", "PPLQ"), ("P", "PPLW"), ("S", "MSQE")],
)
def test_what_only_shares_names_is_left_out(feature: str, code: str) -> None:
    assert read_row(line(**{"class": feature}, code=code)) == OTHER_KIND


def test_other_countries_and_common_words_are_left_out() -> None:
    assert read_row(line(country="IQ")) == OTHER_COUNTRY
    assert read_row(line("Hand", ascii="Hand", others="")) == NO_NAME
    assert read_row(line("قميناس", ascii="", others="")) == NO_NAME


def test_a_district_is_called_one_and_found_without_the_word() -> None:
    cells = {"class": "A", "code": "ADM2", "ascii": "", "others": "Salqeen District"}
    for name in ("Salqin District", "Mintaqat Salqin"):
        district = entry(name, **cells)
        assert district.place.name == "Salqin district"
        assert {"Salqin", "Salqeen"} <= set(district.alternates)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"id": "x9"}, "geonameid 'x9' is not a number"),
        ({"latitude": "north"}, "could not convert string to float: 'north'"),
        ({"latitude": "nan"}, "nan, 36.7 is not in Syria"),
        ({"latitude": "53.5"}, "53.5, 36.7 is not in Syria"),
        ({"population": "many"}, "invalid literal for int() with base 10: 'many'"),
        ({"admin1": "00"}, "admin1 code '00' is none of Syria's governorates"),
        ({"modified": "2019\tmore"}, "20 tab-separated columns, 19 expected"),
    ],
)
def test_a_bad_row_says_why(cells: dict[str, str], reason: str) -> None:
    assert read_row(line(**cells)) == BadRow(reason)


def test_a_larger_town_reaches_further() -> None:
    assert [town_radius(n) for n in (0, 5_000, 100_000, 1_000_000)] == [1.5, 3.0, 6.0, 10.0]
