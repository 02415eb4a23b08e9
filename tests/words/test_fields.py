"""Every language has every word, in its own letters, with room for the same values."""

import re
from dataclasses import asdict
from string import Formatter
from typing import get_args

import pytest
from babel import Locale

from dashboard.briefing.text.phrases import Whole
from dashboard.domain.event import (
    OTHER_TYPES,
    VIOLENCE,
    EventType,
    Factuality,
    GeoPrecision,
    TimePrecision,
)
from dashboard.domain.place import NameMatch, PlaceKind
from dashboard.domain.zone import ZoneBasis, ZoneRelation
from dashboard.layers.strike import CASUALTIES
from dashboard.words import LANGUAGES, catalogue
from tests.words.texts import ARABIC, LATIN, bare, texts

SCRIPT = {"en": LATIN, "ar": ARABIC}
# Each language has its own locale, forms of a counted noun, and speakers it calls otherwise.
OWN = re.compile(r"locale|nouns\.|speakers\.")
TEXTS = {
    language: {path: text for path, text in texts(catalogue(language)) if not OWN.match(path)}
    for language in LANGUAGES
}

# What one language's grammar needs and another's does not: "say" or "says", "2 strikes" or "2".
AGREEMENT = {"say", "were", "are", "total", "strikes"}
# Where one language counts a noun, and another writes the figure alone.
COUNTED = re.compile(r"tolls\.claimed\.|captions\.killed$")


def _holes(language: str) -> dict[str, set[str]]:
    return {
        path: {name for _, name, _, _ in Formatter().parse(text) if name} - AGREEMENT
        for path, text in TEXTS[language].items()
        if not COUNTED.match(path)
    }


def test_every_language_has_a_text_for_the_same_things() -> None:
    for found in TEXTS.values():
        assert set(found) == set(TEXTS["en"])
        assert all(text.strip() for text in found.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_leaves_room_for_the_same_values(language: str) -> None:
    assert _holes(language) == _holes("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_in_its_own_script(language: str) -> None:
    own = SCRIPT[language]
    others = [script for other, script in SCRIPT.items() if other != language]
    for path, text in TEXTS[language].items():
        assert not any(script.search(bare(text)) for script in others), path
        wordless = not LATIN.search(bare(TEXTS["en"][path])) or not bare(text)
        assert own.search(bare(text)) or wordless, path


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_a_translation_is_not_the_english_text(language: str) -> None:
    same = {path for path, text in TEXTS[language].items() if text == TEXTS["en"][path]}
    assert all(not LATIN.search(bare(TEXTS["en"][path])) for path in same)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_noun_has_each_plural_form_of_its_language(language: str) -> None:
    said = catalogue(language)
    forms = {*Locale.parse(said.locale).plural_form.tags, "other"}
    nouns = asdict(said.nouns)
    assert set(nouns.pop("shares")) == {*get_args(Whole)}
    for noun, counted in (nouns.pop("casualties") | nouns).items():
        assert set(counted) == forms, noun
    assert set(said.nouns.casualties) == {*CASUALTIES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_set_from_the_side_its_locale_says(language: str) -> None:
    said = catalogue(language)
    assert said.right_to_left is (Locale.parse(said.locale).text_direction == "rtl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_word(language: str) -> None:
    terms, review = catalogue(language).terms, catalogue(language).review
    assert list(terms.factuality) == list(terms.factuality_means) == list(Factuality)
    assert set(terms.geo_precision) == set(GeoPrecision)
    assert set(terms.time_precision) == set(TimePrecision)
    said = {*terms.geo_precision.values(), terms.country_precision, *terms.time_precision.values()}
    assert not {terms.place_unsaid, terms.day_unsaid} & said
    assert set(terms.event_type) == {*EventType, *VIOLENCE, *OTHER_TYPES}
    assert set(terms.relation) == set(ZoneRelation)
    assert set(terms.basis) == set(ZoneBasis)
    assert set(review.kinds) == set(PlaceKind)
    assert set(review.matches) == set(NameMatch)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_codes_are_called_the_same(language: str) -> None:
    terms, review = catalogue(language).terms, catalogue(language).review
    for named in (terms.factuality, terms.relation, terms.basis, review.kinds, review.matches):
        assert len(set(named.values())) == len(named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_doubt_has_a_title_of_its_own(language: str) -> None:
    titles = catalogue(language).captions.doubted_titles
    assert set(titles) == {factuality for factuality in Factuality if factuality.hedged}
    assert len({*titles.values(), catalogue(language).captions.title}) == len(titles) + 1
