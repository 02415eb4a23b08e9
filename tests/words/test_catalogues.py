"""Every language has every word, in its own letters, with room for the same values."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from string import Formatter

import pytest

from dashboard.words import LANGUAGES, catalogue

SCRIPT = {"en": re.compile(r"[A-Za-z]"), "ar": re.compile(r"[\u0600-\u06ff]")}


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, text in value.items():
            yield from _texts(text, f"{path}.{key}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))


TEXTS = {language: dict(_texts(catalogue(language), "")) for language in LANGUAGES}


# What one language's grammar needs and another's does not: "say" or "says", "2 strikes" or "2".
AGREEMENT = {"say", "were", "total", "strikes"}
# Names of file formats, which are the same everywhere; what stands for a place or a key.
UNTRANSLATED = re.compile(r"KML|CSV|GeoJSON|\{[^}]*\}")


def _holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name} - AGREEMENT


def _bare(text: str) -> str:
    return UNTRANSLATED.sub("", text)


def test_every_language_has_a_text_for_the_same_things() -> None:
    for texts in TEXTS.values():
        assert set(texts) == set(TEXTS["en"])
        assert all(text.strip() for text in texts.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_leaves_room_for_the_same_values(language: str) -> None:
    holes = {path: _holes(text) for path, text in TEXTS[language].items()}
    assert holes == {path: _holes(text) for path, text in TEXTS["en"].items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_in_its_own_script(language: str) -> None:
    own = SCRIPT[language]
    others = [script for other, script in SCRIPT.items() if other != language]
    for path, text in TEXTS[language].items():
        assert not any(script.search(_bare(text)) for script in others), path
        wordless = not SCRIPT["en"].search(_bare(TEXTS["en"][path]))
        assert own.search(_bare(text)) or wordless, path


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_a_translation_is_not_the_english_text(language: str) -> None:
    same = {path for path, text in TEXTS[language].items() if text == TEXTS["en"][path]}
    assert all(not SCRIPT["en"].search(_bare(TEXTS["en"][path])) for path in same)
