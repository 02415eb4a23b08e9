"""Each code of the data is called something in every language."""

import pytest

from dashboard.domain.event import EventType, Factuality, GeoPrecision, TimePrecision
from dashboard.domain.place import NameMatch, PlaceKind
from dashboard.domain.zone import ZoneBasis, ZoneRelation
from dashboard.words import LANGUAGES, catalogue


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_word(language: str) -> None:
    terms, review = catalogue(language).terms, catalogue(language).review
    assert list(terms.factuality) == list(terms.factuality_means) == list(Factuality)
    assert set(terms.geo_precision) == set(GeoPrecision)
    assert set(terms.time_precision) == set(TimePrecision)
    assert set(terms.event_type) == set(EventType)
    assert set(terms.relation) == set(ZoneRelation)
    assert set(terms.basis) == set(ZoneBasis)
    assert set(review.kinds) == set(PlaceKind)
    assert set(review.matches) == set(NameMatch)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_codes_are_called_the_same(language: str) -> None:
    terms, review = catalogue(language).terms, catalogue(language).review
    for named in (terms.factuality, terms.relation, terms.basis, review.kinds, review.matches):
        assert len(set(named.values())) == len(named)
