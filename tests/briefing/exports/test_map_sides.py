"""A compared view is exported as the two maps that its reader saw."""

from collections.abc import Callable

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.map_sides import draw
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.pieces import Box
from dashboard.briefing.exports.sheet import blank

COMPARED = "from=2015-09-24&to=2015-09-30&compare=2015-09-17..2015-09-23"
Ordered = Callable[..., Order]


def _axes(state: DataState, order: Order) -> tuple[int, list[str]]:
    figure = blank(800, 400, "#ffffff")
    draw(figure, state, order, Box(x=0, y=0, width=800, height=400))
    return len(figure.axes), [text.get_text() for text in figure.texts]


def test_each_side_is_headed_by_what_it_is_of(state: DataState, order: Ordered) -> None:
    told = ["24–30 Sep 2015: 2", "17–23 Sep 2015: 0"]
    assert _axes(state, order(COMPARED)) == (2, told)


def test_where_nothing_is_compared_there_is_one_map(state: DataState, order: Ordered) -> None:
    assert _axes(state, order()) == (1, [])


def test_in_arabic_the_view_stands_where_reading_begins(state: DataState, order: Ordered) -> None:
    _, told = _axes(state, order(f"{COMPARED}&lang=ar"))
    assert [text.endswith(end) for text, end in zip(told, ("0", "2"), strict=True)] == [True, True]


def test_the_words_say_what_the_map_is_shown_beside(
    composed: Callable[..., Composition],
) -> None:
    assert "On the map beside it: 17–23 Sep 2015: 0." in composed(COMPARED).filters
    assert "beside" not in composed().filters


def test_what_only_the_other_side_shows_is_in_legend_and_sources(
    composed: Callable[..., Composition],
) -> None:
    other = composed("actor=russia&layers=strikes&compare=2015-09-01..2015-09-29")
    assert [entry.text for entry in other.legend] == [
        "Russia struck, somewhere in the area (alleged)"
    ]
    assert len(other.sources) == 1
