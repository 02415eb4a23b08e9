"""Counts, dates and names in words, as each language has them."""

import pytest

from dashboard.briefing.text import phrases, tolls
from tests.records import strike


def test_how_many_are_shown_of_how_many() -> None:
    assert phrases.shown_of(2, 2) == "2 of 2 strikes"
    assert phrases.shown_of(1, 1) == "1 of 1 strike"
    assert phrases.shown_of(1, 1_200) == "1 of 1,200 strikes"
    # After the preposition the dual is in the genitive.
    assert phrases.shown_of(1, 2, "ar") == "1 من أصل ضربتين"
    assert phrases.shown_of(7, 1_200, "ar") == "7 من أصل 1,200 ضربة"


def test_days_are_said_with_the_months_of_the_language() -> None:
    assert phrases.days("2015-09-29", "2015-09-30") == "29–30 Sep 2015"
    assert phrases.days("2015-09-29", "2015-09-30", "ar") == "29–30 أيلول 2015"
    assert (
        phrases.days("2015-12-31", "2016-01-01", "ar")
        == "31 كانون الأول 2015 – 1 كانون الثاني 2016"
    )


def test_a_range_says_once_what_both_ends_share() -> None:
    assert phrases.days("2015-09-30", "2015-09-30") == "30 Sep 2015"
    assert phrases.days("2015-08-29", "2015-09-30") == "29 Aug – 30 Sep 2015"
    assert phrases.days("2015-09-29", "2016-09-30") == "29 Sep 2015 – 30 Sep 2016"


def test_months_are_those_of_days() -> None:
    assert phrases.months()[8] == "Sep"
    assert phrases.months("ar")[8] == "أيلول"
    assert len(phrases.months()) == 12


@pytest.mark.parametrize(
    ("items", "english", "arabic"),
    [
        ([], "", ""),
        (["حمص"], "حمص", "حمص"),
        (["حمص", "حماة"], "حمص and حماة", "حمص وحماة"),
        (["حمص", "حماة", "إدلب"], "حمص, حماة and إدلب", "حمص وحماة وإدلب"),
    ],
)
def test_lists_are_joined_as_each_language_joins(
    items: list[str], english: str, arabic: str
) -> None:
    assert phrases.joined(items) == english
    assert phrases.joined(items, "ar") == arabic


def test_a_name_in_latin_letters_is_kept_apart_in_arabic() -> None:
    assert phrases.joined(["حمص", "Hama"], "ar") == "حمص و \u2068Hama\u2069"
    assert phrases.isolated("Hama", "en") == "Hama"
    assert phrases.isolated("حماة", "ar") == "حماة"


def test_the_article_itself_is_named_in_the_readers_language() -> None:
    assert phrases.speaker("the article", "ar") == "المقال"
    assert phrases.speaker("", "en") == "The article"
    assert phrases.speaker("officials", "en") == "Officials"
    assert phrases.speaker("US envoys", "ar") == "US envoys"


@pytest.mark.parametrize(
    ("low", "high", "arabic"),
    [
        (24, None, "24 قتيلاً على الأقل"),
        (None, 9, "9 قتلى على الأكثر"),
        (5, 11, "5 إلى 11 قتيلاً"),
        (1, 2, "قتيل أو قتيلان"),
        (7, 7, "7 قتلى"),
        (None, None, ""),
    ],
)
def test_a_toll_in_arabic(low: int | None, high: int | None, arabic: str) -> None:
    assert tolls.said(strike(fatalities_low=low, fatalities_high=high), "ar") == arabic


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        ("at least 24", "at least 24 killed", "24 قتيلاً على الأقل"),
        ("24", "24 killed", "24 قتيلاً"),
        ("more than 1,200", "more than 1,200 killed", "أكثر من 1,200 قتيل"),
        ("dozens", "dozens killed", "عشرات القتلى"),
        ("nine", "nine killed", "9 قتلى"),
        ("At least Thirty-three", "At least Thirty-three killed", "33 قتيلاً على الأقل"),
        ("an infant", "an infant killed", "قتيل واحد"),
        ("one civilian", "one civilian killed", "قتيل واحد"),
        (
            "a mother and her son",
            "a mother and her son killed",
            "القتلى: \u2068a mother and her son\u2069",
        ),
        ("several hundred", "several hundred killed", "القتلى: \u2068several hundred\u2069"),
    ],
)
def test_a_claimed_toll_keeps_its_qualifier(value: str, english: str, arabic: str) -> None:
    assert tolls.as_claimed(value) == english
    assert tolls.as_claimed(value, "ar") == arabic


def test_common_speakers_are_called_in_the_readers_language() -> None:
    assert phrases.speaker("the Syrian Observatory for Human Rights", "ar") == (
        "المرصد السوري لحقوق الإنسان"
    )
    assert phrases.speaker("U.S. officials", "ar") == "مسؤولون أمريكيون"
    assert phrases.speaker("Defense Ministry", "ar") == "وزارة الدفاع"
    assert phrases.speaker("a grocer", "ar") == phrases.speaker("a grocer") == "A grocer"
    assert phrases.speaker("activists") == "Activists"


def test_where_a_shared_total_belongs() -> None:
    assert tolls.where_together(["Homs", "Hama"], 2) == "in Homs and Hama together"
    assert tolls.where_together(["Homs"], 2) == "in 2 strikes on Homs together"
    assert tolls.where_together(["حمص"], 2, "ar") == "في ضربتين على حمص معاً"


def test_an_operation_is_named_as_what_it_is() -> None:
    assert phrases.standing("ISIS", "operates") == "ISIS: operating"
    assert phrases.standing("ISIS", "operates", operation="siege") == "ISIS: besieging"
    assert phrases.standing("داعش", "operates", "ar", "advance") == "داعش: تقدّم"
