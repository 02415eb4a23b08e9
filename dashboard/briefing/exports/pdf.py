"""The picture as the first page of a PDF, the strikes told one by one on those after it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import IO

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import drawing, typeface, wrapped
from dashboard.briefing.exports import captions, seal
from dashboard.briefing.exports.arrangement import LEADING, Words, mirrored
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import Layout
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.exports.sheet import blank, sheet
from dashboard.briefing.exports.sheet import write as write_words
from dashboard.briefing.exports.strike_text import StrikeText, tell
from dashboard.briefing.map.palette import palette
from dashboard.briefing.text import phrases
from dashboard.words import catalogue

_MARGIN, _GAP = 40.0, 32.0
_FOOT = 26.0


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """Pages of the order's layout; text can be selected, the seal is in the keywords."""
    about = {
        "Title": composition.title,
        "Subject": composition.filters,
        "Keywords": seal.written(composition),
        "Creator": f"conflict-event-map, data {composition.data_hash}",
        "CreationDate": composition.order.produced,
    }
    with drawing(), PdfPages(stream, metadata=about) as pages:
        pages.savefig(_printable(sheet(state, composition)))
        theme = composition.order.theme
        layout = composition.order.size
        told = [tell(strike, composition, state.parties) for strike in composition.strikes]
        left = composition.summary.number - len(told)
        laid = list(_pages(told, left, composition, layout))
        for number, texts in enumerate(laid, 2):
            figure = blank(layout.width, layout.height, palette(theme).panel)
            foot = f"{composition.title} · {composition.as_of} · {composition.data} · {number}"
            across = layout.width - 2 * _MARGIN
            texts.append(Words(part="data", x=_MARGIN, y=layout.height - _FOOT, width=across,
                               lines=(foot,), size=8.5, quiet=True))  # fmt: skip
            for each in texts:
                turned = (
                    mirrored(each, layout.width)
                    if catalogue(composition.language).right_to_left
                    else each
                )
                write_words(figure, turned, palette(theme), composition.language)
            pages.savefig(_printable(figure))


def _printable(figure: Figure) -> Figure:
    """A page with no text that no PDF may hold, whether of an article, a name or the reader."""
    for text in figure.findobj(Text):
        text.set_text(printable(text.get_text()))
    return figure


def _pages(
    told: list[StrikeText], left: int, composition: Composition, layout: Layout
) -> Iterator[list[Words]]:
    """Two columns a page, filled one after the other; a strike is broken only where it must be."""
    across = (layout.width - 2 * _MARGIN - _GAP) / 2
    bottom = layout.height - _FOOT - 14
    page: list[Words] = []
    column, y = 0, _MARGIN
    for block in [*(_block(each, across) for each in told), *_rest(left, composition, across)]:
        for number, text in enumerate(block):
            whole = sum(each.height for each in block)
            together = whole if number == 0 and whole < bottom - _MARGIN else text.height
            if y + together > bottom and y > _MARGIN:
                column, y = column + 1, _MARGIN
            if column == 2:
                yield page
                page, column = [], 0
            page.append(replace(text, x=text.x + _MARGIN + column * (across + _GAP), y=y))
            y += text.height
        y += 20
    if page:
        yield page


def _block(told: StrikeText, across: float) -> list[Words]:
    lines = [_words(told.heading, across, 15, serif=True)]
    lines += [_words(fact, across, 11, quiet=number > 0) for number, fact in enumerate(told.facts)]
    for speaker, said in told.claims:
        lines += [_gap(5), _words(f"{speaker}: {said}", across, 11)]
    for each in told.quotes:
        lines += [_gap(7), _words(f"“{each.text}”", across - 14, 11, indent=14)]
        for text in filter(None, (each.source, each.address)):
            lines.append(_words(text, across - 14, 9.5, indent=14, quiet=True))
    return lines


def _gap(high: float) -> Words:
    return Words(part="sources", x=0, y=0, width=0, lines=("",), size=high / LEADING)


def _rest(left: int, composition: Composition, across: float) -> list[list[Words]]:
    if not left:
        return []
    more = captions.more(left, composition.language)
    return [[_words(phrases.capital(more), across, 11, quiet=True)]]


def _words(
    text: str, across: float, size: float, *, indent: float = 0, serif: bool = False,
    quiet: bool = False,
) -> Words:  # fmt: skip
    lines = tuple(wrapped(text, typeface(size, serif=serif), across))
    return Words(part="sources", x=indent, y=0, width=across, lines=lines, size=size, serif=serif,
                 quiet=quiet)  # fmt: skip
