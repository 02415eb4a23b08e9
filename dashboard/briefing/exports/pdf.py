"""The picture as the first page of a PDF; after it the brief, its charts and the strikes."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.text import Text

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import drawing
from dashboard.briefing.exports import atlas, captions, columns, seal
from dashboard.briefing.exports.brief import Section, brief
from dashboard.briefing.exports.chart_page import chart_page
from dashboard.briefing.exports.columns import gap, line
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.pieces import Words, mirrored
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.exports.sheet import blank, sheet
from dashboard.briefing.exports.sheet import write as write_words
from dashboard.briefing.exports.strike_text import StrikeText, tell
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
    told = brief(state, composition)
    yield from _text_pages((_section(each, across) for each in told.sections), composition)
    if told.charts:
        yield chart_page(told.charts, composition)
    strikes = [tell(strike, composition, state.parties) for strike in composition.strikes]
    left = composition.summary.number - len(strikes)
    more = phrases.capital(captions.more(left, composition.language))
    rest = [[line(more, across, 11, quiet=True)]] if left else []
    yield from _text_pages(chain((_block(each, across) for each in strikes), rest), composition)


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
    names = [
        [line(said.brief.tally.format(what=f"{page} · {name}", strikes=strikes), across, 12)]
        for page, name, strikes in atlas.contents(maps, state, composition)
    ]
    listed = [line(said.brief.contents, across, 15, serif=True), *chain.from_iterable(names)]
    care = Section(heading=said.captions.caveats, lines=composition.caveats)
    credits = [
        line(each, across, 9.5, quiet=True) for each in (*composition.credits, composition.data)
    ]
    yield from _text_pages([head, listed, _section(care, across), credits], composition)
    for each in maps:
        yield sheet(state, each)


def _text_pages(blocks: Iterable[list[Words]], composition: Composition) -> Iterator[Figure]:
    layout = composition.order.size
    for texts in columns.pages(blocks, layout):
        figure = blank(layout.width, layout.height, palette(composition.order.theme).panel)
        for each in texts:
            _put(figure, each, composition)
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


def _block(told: StrikeText, across: float) -> list[Words]:
    lines = [line(told.heading, across, 15, serif=True)]
    lines += [line(fact, across, 11, quiet=number > 0) for number, fact in enumerate(told.facts)]
    for speaker, said in told.claims:
        lines += [gap(5), line(f"{speaker}: {said}", across, 11)]
    for each in told.quotes:
        lines += [gap(7), line(f"“{each.text}”", across, 11, indent=14)]
        for text in filter(None, (each.source, each.address)):
            lines.append(line(text, across, 9.5, indent=14, quiet=True))
    return lines
