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


def _holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def _bare(text: str) -> str:
    return re.sub(r"\{\w+\}", "", text)


def test_every_language_has_a_text_for_the_same_things() -> None:
    for texts in TEXTS.values():
        assert set(texts) == set(TEXTS["en"])
        assert all(text.strip() for text in texts.values())


@pytest.mark.parametrize("path", sorted(TEXTS["en"]))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_leaves_room_for_the_same_values(path: str, language: str) -> None:
    assert _holes(TEXTS[language][path]) == _holes(TEXTS["en"][path])


@pytest.mark.parametrize("path", sorted(TEXTS["en"]))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_in_its_own_script(path: str, language: str) -> None:
    text = _bare(TEXTS[language][path])
    others = [script for other, script in SCRIPT.items() if other != language]
    assert not any(script.search(text) for script in others)
    assert SCRIPT[language].search(text) or not SCRIPT["en"].search(_bare(TEXTS["en"][path]))
