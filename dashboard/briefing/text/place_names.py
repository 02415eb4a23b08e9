"""Places that are named by another: "between Hama and Homs", "56 km north of Raqqa"."""

import re
from collections.abc import Mapping

from dashboard.words import catalogue

_SIDE = r"(?P<side>(?:north|south)(?:[ -]?(?:east|west))?|east|west)"
_FORMS = {
    form: re.compile(pattern, re.IGNORECASE)
    for form, pattern in {
        "between": r"between (?P<name>.+?) and (?P<other>.+)",
        "beyond": rf"(?P<km>[\d.]+) km {_SIDE}(?:ern)? of (?P<name>.+)",
        "from": r"(?P<km>[\d.]+) km from (?P<name>.+)",
        "side": rf"{_SIDE}(?:ern)?(?: of)? (?P<name>.+)",
        "near": r"near (?P<name>.+)",
        "around": r"around (?P<name>.+)",
        "most": r"most of (?P<name>.+)",
        "some": r"part of (?P<name>.+)",
        "middle": r"central (?P<name>.+)",
    }.items()
}


def place_name(name: str, known: Mapping[str, str], language: str) -> str:
    """A place by its English name: as it is `known` in the language, else by what it is named by.

    A name of which a part is not known stays as it is.
    """
    if name in known:
        return known[name]
    words = catalogue(language).terms
    for form, pattern in _FORMS.items():
        match = pattern.fullmatch(name)
        if match is None:
            continue
        said = match.groupdict()
        if all(said[part] in known for part in ("name", "other") if part in said):
            side = re.sub(r"[ -]", "", said.get("side", "").lower())
            names = {part: known[said[part]] for part in ("name", "other") if part in said}
            km = said.get("km", "")
            return words.place_forms[form].format(side=words.sides.get(side, ""), km=km, **names)
    return name
