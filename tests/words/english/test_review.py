"""The English of reviews, which `review.json` and `geocode` write."""

from dashboard.domain.place import PlaceKind
from dashboard.words.english.review import REVIEW
from tests.words.texts import texts


def test_a_kind_of_place_is_called_what_the_data_calls_it() -> None:
    assert {kind: REVIEW.kinds[kind] for kind in PlaceKind} == {kind: kind for kind in PlaceKind}


def test_a_reason_goes_on_from_a_name_or_a_colon() -> None:
    for path, text in texts(REVIEW):
        assert not text.endswith("."), path
        assert text[0].islower() or text[0] == "{" or text.startswith("Arabic"), path
