"""Numbers are read as their column writes them, and never guessed one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.domain.review import RowFault
from dashboard.importing.values import read_counts, read_degrees, read_numbers, says_nothing


def test_a_comma_is_what_the_column_needs_it_to_be() -> None:
    assert read_numbers(["34,8407", "1,250"]) == {"34,8407": 34.8407, "1,250": 1.25}
    assert read_numbers(["1,250", "12"]) == {"1,250": 1250, "12": 12}


def test_counts_are_whole_and_not_under_nothing() -> None:
    assert read_counts(["251041.0", "7", "1 250", "٧", "\u200f١٬٢٥٠", "۷"]) == {
        "251041.0": 251041, "7": 7, "1 250": 1250, "٧": 7, "\u200f١٬٢٥٠": 1250, "۷": 7,
    }  # fmt: skip
    assert set(read_counts(["-1", "2.5", "99999999999"]).values()) == {RowFault.RANGE}
    assert set(read_counts(["many", "1_000", "inf", "0x1"]).values()) == {RowFault.NO_NUMBER}


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("36.7309", 36.7309), ("36,7309", 36.7309), ("-12", -12.0), ("36.73 E", 36.73),
        ("36°43'51.24\"E", 36.7309), ("36 43 51.24", 36.7309), ("W 36°30'", -36.5), ("٣٦٫٥", 36.5),
        ("\u200e36.5", 36.5), ("−36.5", -36.5),
    ],
)  # fmt: skip
def test_degrees_are_read_in_any_notation(text: str, degrees: float) -> None:
    (found,) = read_degrees([text], 180).values()
    assert found == pytest.approx(degrees, abs=1e-6)


def test_degrees_that_cannot_be_are_faults() -> None:
    assert read_degrees(["95"], 90) == {"95": RowFault.RANGE}
    assert set(read_degrees(["north", "36°75'", "-36 N", "N36E", "nan"], 90).values()) == {
        RowFault.NO_NUMBER
    }


@pytest.mark.parametrize("text", ["", "  ", "NA", "n/a", "NULL", "NaN", "-", "\u200f"])
def test_words_for_nothing(text: str) -> None:
    assert says_nothing(text)
    assert not says_nothing("0")


@given(st.lists(st.floats(-90, 90).map(lambda x: round(x, 5)), min_size=1))
def test_degrees_written_with_comma_or_stop_are_the_same(numbers: list[float]) -> None:
    texts = {f"{number:.5f}": number for number in numbers}
    assert read_degrees(texts, 90) == pytest.approx(texts)
    commas = {text.replace(".", ","): number for text, number in texts.items()}
    assert read_degrees(commas, 90) == pytest.approx(commas)


@given(st.text(max_size=15))
def test_any_text_is_a_number_or_a_fault(text: str) -> None:
    for found in (read_numbers([text]), read_counts([text]), read_degrees([text], 90)):
        assert isinstance(found[text], int | float | RowFault)
