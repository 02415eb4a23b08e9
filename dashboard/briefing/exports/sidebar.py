"""The column beside or below a map: legend, caveats, sources, as many as there is room for."""

from dataclasses import replace

from dashboard.briefing.drawing.typefaces import typeface, wrapped
from dashboard.briefing.exports import captions
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.pieces import (
    LEADING,
    Arrangement,
    Part,
    PlacedSymbol,
    Rule,
    Words,
)
from dashboard.briefing.map.legend import LegendEntry
from dashboard.briefing.map.marks import SIZES
from dashboard.words import catalogue

GAP = 18.0
_FEWEST_SOURCES = 3


class Sidebar:
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
        across = (self.width - (columns - 1) * GAP / 2) / columns
        # A word on all marks is longer than the name of one: it has the whole width.
        wide = [entry for entry in composition.legend if entry.symbol in ("sizes", "count")]
        narrow = [entry for entry in composition.legend if entry not in wide]
        rows = -(-len(narrow) // columns)
        for number, entry in enumerate(narrow):
            column, row = divmod(number, rows)
            self.y = top if row == 0 else self.y
            self._entry(entry, self.x + column * (across + GAP / 2), across)
            lowest = max(lowest, self.y)
        self.y = lowest
        for entry in wide:
            self._entry(entry, self.x, self.width)

    def _entry(self, entry: LegendEntry, x: float, across: float) -> None:
        high, wide = self.size * 1.15, self.size * 2.0
        if entry.symbol == "sizes":
            high = wide = float(SIZES[-1][1])  # as large as on the map
        symbol = PlacedSymbol(entry=entry, x=x, y=self.y + self.size * 0.1, width=wide, height=high)
        self.symbols.append(symbol)
        indent = wide + self.size * 0.8
        self._text("legend", entry.text, x=x + indent, across=across - indent)
        self.y = max(self.y, symbol.y + high) + self.size * 0.3

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
