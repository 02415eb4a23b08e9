"""Words for a part of a place or the land around it: "Hama's northern countryside"."""

import re
from dataclasses import dataclass

_SIDE = (
    r"(?P<side>(?:north|south)[ -]?(?:east|west)(?:ern)?|north(?:ern)?|south(?:ern)?|east(?:ern)?"
    r"|west(?:ern)?)"
)
_LAND = r"(?P<land>countryside|hinterland|outskirts|suburbs)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:the )?(?:{_SIDE} )?{_LAND} of (?:the )?(?P<name>.+)",  # northern countryside of Hama
        rf"(?P<name>.+?)['’]s? (?:{_SIDE} )?{_LAND}",  # Hama's northern countryside
        rf"(?:the )?{_SIDE} (?P<name>.+?) {_LAND}",  # northern Hama countryside
        rf"(?P<name>.+?) (?:{_SIDE} )?{_LAND}",  # Hama northern countryside
        rf"(?:the )?{_SIDE}(?: (?:part )?of)? (?P<name>.+)",  # west of Raqqa, southern Idlib
    )
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a place: on one side of it (a compass word) or not, and whether around it."""

    name: str
    side: str | None
    around: bool

    @property
    def area(self) -> str:
        """What an area of such a name is called: "northern Hama countryside"."""
        return f"{self.side} {self.name} countryside" if self.side else f"{self.name} countryside"


def part_of(text: str) -> Part | None:
    """The part of a place that a text names; None where it is no such text."""
    for form in _FORMS:
        if match := form.fullmatch(text.strip()):
            said = match.groupdict()
            side = said["side"] and re.sub(r"[ -]|ern$", "", said["side"].lower())
            return Part(said["name"], f"{side}ern" if side else None, bool(said.get("land")))
    return None
