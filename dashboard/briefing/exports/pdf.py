"""The picture as the first page of a PDF; after it the brief, its charts and the strikes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import IO

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import drawing
from dashboard.briefing.exports import atlas, captions, columns, seal
from dashboard.briefing.exports.bar_charts import chart_block
from dashboard.briefing.exports.brief import Section, brief
from dashboard.briefing.exports.columns import ChartRow, Piece, gap, line
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.pieces import Words, mirrored
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.exports.sheet import blank, rectangle, sheet
from dashboard.briefing.exports.sheet import write as write_words
from dashboard.briefing.exports.strike_text import StrikeText, alike, by_source, tell
from dashboard.briefing.map.palette import palette
from dashboard.briefing.text import phrases
from dashboard.words import catalogue


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """Pages of the order's layout; text can be selected, the seal is in the keywords."""
    about = {
        "Title": composition.title,
        "Subject": composition.filters,
        "Keywords": seal.written(composition),
        "Creator": f"conflict-event-map, data {composition.data_hash}",
        "CreationDate": composition.order.produced,
    }
    made = _atlas(state, composition) if composition.order.atlas else _brief(state, composition)
    with drawing(), PdfPages(stream, metadata=about) as pages:
        for number, page in enumerate(made, 1):
            if number > 1:
                _foot(page, composition, number)
            pages.savefig(_printable(page))


def _brief(state: DataState, composition: Composition) -> Iterator[Figure]:
    yield sheet(state, composition)
    across = columns.column_width(composition.order.size)
    told, said = brief(state, composition), catalogue(composition.language).brief
    charts: list[list[Piece]] = [chart_block(each, composition.order.size) for each in told.charts]
    if charts:
        charts[-1] += [gap(6), line(said.each_row, across, 9.5, quiet=True)]
    each_told = [tell(strike, composition, state.parties) for strike in composition.strikes]
    strikes = [_block(some, across) for some in alike(each_told)]
    heading = said.strikes if composition.order.selection.of_strikes else said.events
    strikes[0] = [line(heading, across, 20, serif=True), gap(10), *strikes[0]]
    left = composition.summary.number - len(each_told)
    more = phrases.capital(captions.more(left, composition.language))
    rest = [[line(more, across, 11, quiet=True)]] if left else []
    sections = [_section(each, across) for each in told.beside_charts()]
    # One after the other: no page is left half empty for the next to begin on its own.
    yield from _text_pages([*sections, *charts, *strikes, *rest], composition)


def _atlas(state: DataState, composition: Composition) -> Iterator[Figure]:
    """What is on which page, then a map for each."""
    maps = atlas.maps(state, composition.order)
    across = columns.column_width(composition.order.size)
    said = catalogue(composition.language)
    head = [
        line(composition.title, across, 20, serif=True),
        line(composition.filters, across, 11),
        line(f"{composition.as_of}. {composition.produced}.", across, 11, quiet=True),
        line(composition.order.caption, across, 11),
    ]
    care = Section(heading=said.captions.caveats, lines=composition.caveats)
    credits = [
        line(each, across, 9.5, quiet=True) for each in (*composition.credits, composition.data)
    ]

    def front(first: int) -> list[Sequence[Piece]]:
        """What stands before the maps, the first of which is on this page."""
        listed = [line(said.brief.contents, across, 15, serif=True)]
        for page, name, strikes in atlas.contents(maps, state, composition, first):
            told = said.brief.tally.format(what=f"{page} · {name}", strikes=strikes)
            listed.append(line(told, across, 12))
        return [head, listed, _section(care, across), credits]

    first = len(list(columns.pages(front(1), composition.order.size))) + 1
    yield from _text_pages(front(first), composition)
    for page, each in enumerate(maps, first):
        yield sheet(state, replace(each, data=f"{page} · {each.data}"))


def _text_pages(blocks: Iterable[Sequence[Piece]], composition: Composition) -> Iterator[Figure]:
    layout = composition.order.size
    for pieces in columns.pages(blocks, layout):
        figure = blank(layout.width, layout.height, palette(composition.order.theme).panel)
        for piece in pieces:
            if isinstance(piece, Words):
                _put(figure, piece, composition)
            else:
                _put_row(figure, piece, composition)
        yield figure


def _foot(figure: Figure, composition: Composition, number: int) -> None:
    """What the page is of, and its number, where nothing else stands at the foot."""
    if composition.order.atlas:
        return
    layout = composition.order.size
    text = f"{composition.title} · {composition.as_of} · {composition.data} · {number}"
    _put(figure, Words(part="data", x=columns.MARGIN, y=layout.height - columns.FOOT,
                       width=layout.width - 2 * columns.MARGIN, lines=(text,), size=8.5,
                       quiet=True), composition)  # fmt: skip


def _put(figure: Figure, text: Words, composition: Composition) -> None:
    right_to_left = catalogue(composition.language).right_to_left
    turned = mirrored(text, composition.order.size.width) if right_to_left else text
    write_words(figure, turned, palette(composition.order.theme), composition.language)


def _put_row(figure: Figure, row: ChartRow, composition: Composition) -> None:
    for text in row.words:
        _put(figure, text, composition)
    page, colour = composition.order.size.width, palette(composition.order.theme).bar
    for bar in row.bars:
        mirrors = catalogue(composition.language).right_to_left
        x = page - bar.x - bar.width if mirrors else bar.x
        rectangle(figure, x, bar.y, bar.width, bar.height, facecolor=colour)


def _printable(figure: Figure) -> Figure:
    """A page with no text that no PDF may hold, whether of an article, a name or the reader."""
    for text in figure.findobj(Text):
        text.set_text(printable(text.get_text()))
    return figure


def _section(section: Section, across: float) -> list[Words]:
    lines = [line(section.heading, across, 15, serif=True), gap(4)]
    for text in section.lines:
        lines += [line(text, across, 11), gap(3)]
    return lines


def _block(some: Sequence[StrikeText], across: float) -> list[Words]:
    """Strikes of which the same is said."""
    told = some[0]
    lines = [line(each.heading, across, 15, serif=True) for each in some]
    lines += [line(fact, across, 11, quiet=number > 0) for number, fact in enumerate(told.facts)]
    for speaker, said in told.claims:
        lines += [gap(5), line(f"{speaker}: {said}", across, 11)]
    for each, named in by_source(told.quotes):
        lines += [gap(7), line(f"“{each.text}”", across, 11, indent=14)]
        for text in filter(None, (each.source, each.address) if named else ()):
            lines.append(line(text, across, 9.5, indent=14, quiet=True))
    return lines
