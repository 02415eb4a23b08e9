"""Each refusal has a sentence in every language, with its numbers."""

from dataclasses import astuple

from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.exports.refusals import Refusal, RefusedError, TooManyPlacemarks
from dashboard.words import LANGUAGES


@given(st.from_type(Refusal))
def test_a_refusal_says_its_numbers_in_every_language(refusal: Refusal) -> None:
    texts = [str(RefusedError(refusal, language)) for language in LANGUAGES]
    assert len(set(texts)) == len(LANGUAGES)
    for text in texts:
        assert all(f"{number:,}" in text for number in astuple(refusal))


def test_a_refusal_is_an_error_that_keeps_its_code() -> None:
    error = RefusedError(TooManyPlacemarks(number=12_000, most=10_000), "en")
    assert error.refusal == TooManyPlacemarks(number=12_000, most=10_000)
    assert str(error) == (
        "KML holds at most 10,000 strikes, and 12,000 are selected. Narrow the filters, or take"
        " CSV or GeoJSON."
    )
