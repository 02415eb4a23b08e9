"""What a picture is put together of: words, symbols, rules, strips, each in its place.

Places are CSS pixels from the top left corner.
"""

from dataclasses import dataclass, field, replace
from typing import Literal

from dashboard.briefing.map.legend import LegendEntry
from dashboard.briefing.map.marks import SIZES

Align = Literal["left", "right", "center"]
Part = Literal[
    "banner", "title", "filters", "caption", "as_of", "produced", "legend", "caveats", "sources",
    "credits", "data", "distribution",
]  # fmt: skip

LEADING = 1.34
"""Height of a line, in sizes of its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Lines of one look; `y` is the top of the first, `size` in pixels."""

    part: Part
    x: float
    y: float
    width: float
    lines: tuple[str, ...]
    size: float
    align: Align = "left"
    bold: bool = False
    serif: bool = False
    quiet: bool = False
    colour: str = ""

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * self.size * LEADING


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSymbol:
    """A symbol of the legend in its box."""

    entry: LegendEntry
    x: float
    y: float
    width: float
    height: float

    def circles(self) -> list[tuple[float, float, float]]:
        """Left, top and width of the circles that explain sizes, standing on one line."""
        return [
            (self.x + (self.width - wide) / 2, self.y + self.height - wide, float(wide))
            for killed, wide in reversed(SIZES)
            if killed
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thin line across."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A band of colour across the whole picture."""

    y: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(slots=True, kw_only=True)
class Arrangement:
    """A picture of this size, its map's frame, and what stands about it."""

    width: float
    height: float
    map: Box
    words: list[Words] = field(default_factory=list)
    symbols: list[PlacedSymbol] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)


def mirror(made: Arrangement) -> Arrangement:
    """Right to left: all but the map's own inside."""

    def across(x: float, wide: float) -> float:
        return made.width - x - wide

    return Arrangement(
        width=made.width,
        height=made.height,
        map=replace(made.map, x=across(made.map.x, made.map.width)),
        words=[mirrored(each, made.width) for each in made.words],
        symbols=[replace(each, x=across(each.x, each.width)) for each in made.symbols],
        rules=[replace(each, x=across(each.x, each.width)) for each in made.rules],
        strips=made.strips,
    )


def mirrored(text: Words, page: float) -> Words:
    """Text on the other side of a page this wide."""
    turned: dict[Align, Align] = {"left": "right", "right": "left", "center": "center"}
    return replace(text, x=page - text.x - text.width, align=turned[text.align])
