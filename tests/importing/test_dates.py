"""A column of dates is read as a whole: what one row leaves open another may decide."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.review import RowFault
from dashboard.errors import ImportingError
from dashboard.importing.dates import read_days

DAY = date(2015, 9, 30)
DAYS = st.dates(date(2010, 1, 1), date(2024, 12, 31))
MONTHS = "January February March April May June July August September October November December"


@pytest.mark.parametrize(
    "text",
    [
        "2015-09-30", "2015/09/30", "2015.9.30", "20150930", "30 September 2015", "30-Sep-2015",
        "Sept 30, 2015", "September 30 2015", "2015-09-30 00:00:00.000", "2015-09-30T00:00:00",
        "09/30/2015 12:00:00 AM", "30-Sep-15", "42277", "42277.75", "30 septembre 2015",
        "30 Eylül 2015", "30 أيلول 2015", "30 ايلول 2015", "30 سبتمبر 2015",
        "30/09/2015", "09/30/2015", "30.9.2015", " 2015-09-30 ", "20150930.0",
        "\u200f30/09/2015", "٣٠/٠٩/٢٠١٥", "30 أيلول/سبتمبر 2015", "30 سبتمبر، 2015",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_days([text], "date") == {text: DAY}


def test_one_row_decides_for_all_what_stands_first() -> None:
    assert read_days(["03/04/2015", "25/04/2015"], "date")["03/04/2015"] == date(2015, 4, 3)
    assert read_days(["03/04/2015", "04/25/2015"], "date")["03/04/2015"] == date(2015, 3, 4)
    assert read_days(["03/04/2015"], "date", "month-first")["03/04/2015"] == date(2015, 3, 4)
    assert read_days(["05/05/2015"], "date")["05/05/2015"] == date(2015, 5, 5)


@pytest.mark.parametrize("texts", [["03/04/2015"], ["25/04/2015", "04/25/2015", "1/2/2015"]])
def test_what_nothing_decides_is_refused_with_the_way_to_say_it(texts: list[str]) -> None:
    with pytest.raises(ImportingError, match=r"event_date: is .* day or month first\?.*--dates"):
        read_days(texts, "event_date")


def test_midnights_are_days_and_moments_are_of_the_war() -> None:
    damascus = ["1443560400000", "2015-09-29T21:00:00Z", "2015-09-30T00:30:00+0300"]
    assert set(read_days(damascus, "date").values()) == {DAY}
    assert read_days(["2015-09-30T00:00:00Z"], "date") == {"2015-09-30T00:00:00Z": DAY}
    assert read_days(["1443571200"], "date") == {"1443571200": DAY}


@pytest.mark.parametrize(
    "text",
    [
        "2015-02-30",
        "30/09/15",
        "soon",
        "31 Septober 2015",
        "0",
        "1066-10-14",
        "2015-13-01",
        "3 May/June 2015",
    ],
)
def test_what_is_no_day_is_a_fault(text: str) -> None:
    assert read_days([text], "date") == {text: RowFault.NO_DAY}


@given(st.lists(DAYS, min_size=1, max_size=20))
def test_days_written_in_any_one_way_are_read_back(days: list[date]) -> None:
    names = MONTHS.split()
    for write in (
        date.isoformat,
        lambda day: f"{day.day:02} {names[day.month - 1]} {day.year}",
        lambda day: f"{day:%Y%m%d}",
    ):
        texts = {write(day): day for day in days}
        assert read_days(texts, "date") == texts


@given(DAYS, st.text(max_size=12))
def test_no_text_is_more_than_a_day_or_a_fault(day: date, text: str) -> None:
    found = read_days([text, day.isoformat(), (day + timedelta(days=1)).isoformat()], "date",
                      "day-first")  # fmt: skip
    assert found[day.isoformat()] == day
    assert isinstance(found[text], date | RowFault)


def test_months_of_two_words_are_read() -> None:
    texts = {"1 تشرين الأول 2015": date(2015, 10, 1), "2 كانون الثاني 2016": date(2016, 1, 2)}
    assert read_days(texts, "date") == texts


def test_reading_months_leaves_syrias_as_they_are() -> None:
    assert format_date(date(2015, 9, 30), "d MMM y", locale="ar_SY") == "30 أيلول 2015"
