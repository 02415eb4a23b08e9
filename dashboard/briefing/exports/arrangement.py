"""Where everything stands on a picture: the same places for a PNG, a page and a slide.

Places are CSS pixels from the top left corner. Arabic is laid out as its mirror image.
"""

import re

from dashboard.briefing.drawing.typefaces import shortened, typeface, width, wrapped
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.order import MARKINGS
from dashboard.briefing.exports.pieces import (
    LEADING,
    Arrangement,
    Box,
    Part,
    Strip,
    Words,
    mirror,
)
from dashboard.briefing.exports.sidebar import GAP, Sidebar
from dashboard.words import catalogue

_MARGIN, _STRIP = 28.0, 22.0
_SIDE = 176.0
"""Room for the dates beside the title."""
_TITLE_SIZES = (26.0, 23.0, 20.0, 17.0)
_COLUMN_LOOKS = (
    *((size, 1) for size in (12.0, 11.0, 10.0, 9.0)),
    *((size, 2) for size in (9.0, 8.0, 7.0, 6.0)),
)
"""Size of the text beside the map, and columns of its legend: the first that has room is taken."""


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
    return mirror(made) if catalogue(composition.language).right_to_left else made


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
    beside = room - _SIDE - GAP
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
    made.map = Box(x=_MARGIN, y=top, width=x - GAP - _MARGIN, height=bottom - top)
    for size, columns in _COLUMN_LOOKS:
        column_of = Sidebar(x, top, column, size)
        column_of.legend(composition, columns)
        column_of.caveats(composition)
        if column_of.sources(composition, bottom):
            break
    column_of.put(made)


def _below(made: Arrangement, composition: Composition, top: float, bottom: float) -> None:
    half = (made.width - 2 * _MARGIN - GAP) / 2
    most = (bottom - top) * 0.46
    for size, columns in _COLUMN_LOOKS:
        left = Sidebar(_MARGIN, 0, half, size)
        left.legend(composition, columns)
        right = Sidebar(_MARGIN + half + GAP, 0, half, size)
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


def _at_most(
    lines: list[str], most: int, size: float, across: float, *, serif: bool = False
) -> tuple[str, ...]:
    if len(lines) <= most:
        return tuple(lines)
    face = typeface(size, serif=serif)
    return (*lines[: most - 1], shortened(" ".join(lines[most - 1 :]), face, across))
