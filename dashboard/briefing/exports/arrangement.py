"""Where everything stands on a picture: the same places for a PNG, a page and a slide.

Places are CSS pixels from the top left corner. Arabic is laid out as its mirror image.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from dashboard.briefing.drawing.typefaces import shortened, typeface, width, wrapped
from dashboard.briefing.exports import captions
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.order import MARKINGS
from dashboard.briefing.map.legend import LegendEntry
from dashboard.briefing.map.marks import SIZES
from dashboard.words import catalogue

Align = Literal["left", "right", "center"]
Part = Literal[
    "banner", "title", "filters", "caption", "as_of", "produced", "legend", "caveats", "sources",
    "credits", "data", "distribution",
]  # fmt: skip

LEADING = 1.34
"""Height of a line, in sizes of its text."""
_MARGIN, _GAP, _STRIP = 28.0, 18.0, 22.0
_SIDE = 176.0
"""Room for the dates beside the title."""
_TITLE_SIZES = (26.0, 23.0, 20.0, 17.0)
_COLUMN_LOOKS = (
    *((size, 1) for size in (12.0, 11.0, 10.0, 9.0)),
    *((size, 2) for size in (9.0, 8.0, 7.0, 6.0)),
)
"""Size of the text beside the map, and columns of its legend: the first that has room is taken."""
_FEWEST_SOURCES = 3


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


def arrange(composition: Composition) -> Arrangement:
    """The picture of a composition, in its order's layout."""
    layout = composition.order.size
    made = Arrangement(
        width=layout.width, height=layout.height, map=Box(x=0, y=0, width=0, height=0)
    )
    top, bottom = _strips(made, composition)
    top = _head(made, composition, top + _MARGIN * 0.7)
    bottom = _foot(made, composition, bottom - _MARGIN * 0.5)
    if layout.below:
        _below(made, composition, top, bottom)
    else:
        _beside(made, composition, top, bottom)
    return _mirrored(made) if catalogue(composition.language).right_to_left else made


def _strips(made: Arrangement, composition: Composition) -> tuple[float, float]:
    """Banners at top and bottom, where asked for; returns the room that they leave."""
    text = composition.order.banner
    if not text:
        return 0.0, made.height
    for y in (0.0, made.height - _STRIP):
        made.strips.append(Strip(y=y, height=_STRIP, colour=MARKINGS[text]))
        size = 12.0
        made.words.append(
            Words(part="banner", x=0, y=y + (_STRIP - size * LEADING) / 2, width=made.width,
                  lines=(text,), size=size, align="center", bold=True, colour="#ffffff")
        )  # fmt: skip
    return _STRIP, made.height - _STRIP


def _head(made: Arrangement, composition: Composition, y: float) -> float:
    room = made.width - 2 * _MARGIN
    beside = room - _SIDE - _GAP
    edge = _MARGIN + room - _SIDE
    made.words += [
        Words(part="as_of", x=edge, y=y + 6, width=_SIDE, align="right", size=12,
              lines=(shortened(composition.as_of, typeface(12), _SIDE),)),
        Words(part="produced", x=edge, y=y + 24, width=_SIDE, align="right", size=10.5, quiet=True,
              lines=(shortened(composition.produced, typeface(10.5), _SIDE),)),
    ]  # fmt: skip
    title = _title(composition.title, beside, y)
    made.words.append(title)
    y += title.height + 2
    lines_below: list[tuple[Part, str, float]] = [
        ("filters", composition.filters, 11.5),
        ("caption", composition.order.caption, 12.0),
    ]
    for part, text, size in lines_below:
        if text:
            across = beside if y < title.y + 42 else room
            lines = _at_most(wrapped(text, typeface(size), across), 2, size, across)
            made.words.append(
                Words(part=part, x=_MARGIN, y=y, width=across, lines=lines, size=size,
                      quiet=part == "filters")
            )  # fmt: skip
            y += len(lines) * size * LEADING + 2
    return max(y, title.y + 44) + 8


def _title(text: str, across: float, y: float) -> Words:
    for size in _TITLE_SIZES:
        lines = wrapped(text, typeface(size, serif=True), across)
        if len(lines) <= (1 if size > _TITLE_SIZES[1] else 2):
            break
    if len(lines) == 2:
        # The days stay together where they have a line of their own.
        parts = re.fullmatch(r"(.*[,،]) ([^,،]*)", text)
        face = typeface(size, serif=True)
        if parts and max(width(part, face) for part in parts.groups()) <= across:
            lines = list(parts.groups())
    lines = list(_at_most(lines, 3, size, across, serif=True))
    return Words(part="title", x=_MARGIN, y=y, width=across, lines=tuple(lines), size=size,
                 serif=True)  # fmt: skip


def _foot(made: Arrangement, composition: Composition, bottom: float) -> float:
    """Credits, data and link, upwards from `bottom`; returns where the map may end."""
    room = made.width - 2 * _MARGIN
    size = 8.5
    if composition.order.distribution:
        face = typeface(10, bold=True)
        lines = _at_most(wrapped(composition.order.distribution, face, room), 2, 10, room)
        bottom -= len(lines) * 10 * LEADING
        made.words.append(Words(part="distribution", x=_MARGIN, y=bottom, width=room, lines=lines,
                                size=10, bold=True, align="center"))  # fmt: skip
        bottom -= 4
    credits = wrapped(
        " · ".join(part.rstrip(".") for part in composition.credits), typeface(size), room
    )
    told = [composition.data, *([composition.order.link] if composition.order.link else [])]
    last = shortened(" · ".join(told), typeface(size), room)
    bottom -= size * LEADING
    made.words.append(Words(part="data", x=_MARGIN, y=bottom, width=room, lines=(last,), size=size,
                            quiet=True))  # fmt: skip
    bottom -= len(credits) * size * LEADING
    made.words.append(Words(part="credits", x=_MARGIN, y=bottom, width=room, lines=tuple(credits),
                            size=size, quiet=True))  # fmt: skip
    return bottom - 7


def _beside(made: Arrangement, composition: Composition, top: float, bottom: float) -> None:
    column = min(270.0, made.width * 0.25)
    x = made.width - _MARGIN - column
    made.map = Box(x=_MARGIN, y=top, width=x - _GAP - _MARGIN, height=bottom - top)
    for size, columns in _COLUMN_LOOKS:
        column_of = _Column(x, top, column, size)
        column_of.legend(composition, columns)
        column_of.caveats(composition)
        if column_of.sources(composition, bottom):
            break
    column_of.put(made)


def _below(made: Arrangement, composition: Composition, top: float, bottom: float) -> None:
    half = (made.width - 2 * _MARGIN - _GAP) / 2
    most = (bottom - top) * 0.46
    for size, columns in _COLUMN_LOOKS:
        left = _Column(_MARGIN, 0, half, size)
        left.legend(composition, columns)
        right = _Column(_MARGIN + half + _GAP, 0, half, size)
        right.caveats(composition)
        # The sources go where there is more room.
        shorter, longer = sorted((left, right), key=lambda column: column.y)
        if shorter.sources(composition, max(longer.y, most)) and longer.y <= most:
            break
    high = max(left.y, right.y)
    made.map = Box(
        x=_MARGIN, y=top, width=made.width - 2 * _MARGIN, height=bottom - top - high - 12
    )
    for column in (left, right):
        column.put(made, down=bottom - high)


class _Column:
    """Blocks of text one below the other; `y` is where the next goes."""

    def __init__(self, x: float, y: float, width: float, size: float) -> None:
        self.x, self.y, self.width, self.size = x, y, width, size
        self.words: list[Words] = []
        self.symbols: list[PlacedSymbol] = []
        self.rules: list[Rule] = []

    def legend(self, composition: Composition, columns: int) -> None:
        if not composition.legend:
            return
        self._heading("legend", catalogue(composition.language).page.legend)
        top, lowest = self.y, self.y
        across = (self.width - (columns - 1) * _GAP / 2) / columns
        rows = -(-len(composition.legend) // columns)
        for number, entry in enumerate(composition.legend):
            column, row = divmod(number, rows)
            self.y = top if row == 0 else self.y
            x = self.x + column * (across + _GAP / 2)
            high, wide = self.size * 1.15, self.size * 2.0
            if entry.symbol == "sizes":
                high = wide = float(SIZES[-1][1])  # as large as on the map
            symbol = PlacedSymbol(
                entry=entry, x=x, y=self.y + self.size * 0.1, width=wide, height=high
            )
            self.symbols.append(symbol)
            indent = wide + self.size * 0.8
            self._text("legend", entry.text, x=x + indent, across=across - indent)
            self.y = max(self.y, symbol.y + high) + self.size * 0.3
            lowest = max(lowest, self.y)
        self.y = lowest

    def caveats(self, composition: Composition) -> None:
        self._block(
            "caveats", catalogue(composition.language).captions.caveats, composition.caveats
        )

    def sources(self, composition: Composition, bottom: float) -> bool:
        """As many as there is room for; whether that is enough of them."""
        self._heading("sources", catalogue(composition.language).captions.sources)
        total = len(composition.sources)
        shown = 0
        for source in composition.sources:
            face = typeface(self.size)
            high = len(wrapped(source, face, self.width)) * self.size * LEADING
            left = total + composition.more_sources - shown - 1
            if self.y + high + (self.size * LEADING if left else 0) > bottom:
                break
            self._text("sources", source)
            self.y += self.size * 0.2
            shown += 1
        left = total + composition.more_sources - shown
        if left:
            self._text("sources", captions.more(left, composition.language))
        return shown >= min(total, _FEWEST_SOURCES) and self.y <= bottom

    def put(self, made: Arrangement, *, down: float = 0.0) -> None:
        made.words += [replace(each, y=each.y + down) for each in self.words]
        made.symbols += [replace(each, y=each.y + down) for each in self.symbols]
        made.rules += [replace(each, y=each.y + down) for each in self.rules]

    def _block(self, part: Part, title: str, lines: list[str]) -> None:
        if not lines:
            return
        self._heading(part, title)
        for line in lines:
            self._text(part, line)
            self.y += self.size * 0.35

    def _heading(self, part: Part, text: str) -> None:
        if self.words:
            self.y += self.size * 0.7
        size = self.size * 1.15
        self.rules.append(Rule(x=self.x, y=self.y, width=self.width))
        self.words.append(Words(part=part, x=self.x, y=self.y + 3, width=self.width, lines=(text,),
                                size=size, serif=True))  # fmt: skip
        self.y += 3 + size * LEADING + self.size * 0.25

    def _text(
        self, part: Part, text: str, *, x: float | None = None, across: float | None = None
    ) -> None:
        across = across or self.width
        lines = tuple(wrapped(text, typeface(self.size), across))
        made = Words(part=part, x=self.x if x is None else x, y=self.y, width=across, lines=lines,
                     size=self.size)  # fmt: skip
        self.words.append(made)
        self.y += made.height


def _at_most(
    lines: list[str], most: int, size: float, across: float, *, serif: bool = False
) -> tuple[str, ...]:
    if len(lines) <= most:
        return tuple(lines)
    face = typeface(size, serif=serif)
    return (*lines[: most - 1], shortened(" ".join(lines[most - 1 :]), face, across))


def _mirrored(made: Arrangement) -> Arrangement:
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
