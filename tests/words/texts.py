"""All texts of a catalogue, or of a part of it, by where they stand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

# Names of file formats, keys and standards, which are the same everywhere; `{names}`.
UNTRANSLATED = re.compile(
    r"ACLED|CC BY|KML|CSV|GeoJSON|PDF|WGS|Shift|Enter|Ctrl|yyyy-mm-dd|\{[^}]*\}"
)
LATIN = re.compile(r"[A-Za-z]")
ARABIC = re.compile(r"[\u0600-\u06ff]")


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """`(path, text)` of each, as `("page.layers.strikes", "Strikes")`."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, text in value.items():
            yield from texts(text, f"{path}.{key}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))


def bare(text: str) -> str:
    """The text without what no language translates."""
    return UNTRANSLATED.sub("", text)
