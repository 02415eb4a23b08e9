"""Charts fit on their page in every layout, and no word of them lies on another."""

from collections.abc import Callable
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from dashboard.briefing.drawing.typefaces import drawing
from dashboard.briefing.exports.bar_charts import arranged, chart_block
from dashboard.briefing.exports.brief import Chart, Row
from dashboard.briefing.exports.columns import ChartRow, bottom, column_width, pages
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import LAYOUTS, Layout
from dashboard.briefing.exports.sheet import blank, write
from dashboard.briefing.map.palette import palette

TOP = 78.0
NUMBERS = {"en": "{n} strikes, at least {n},000 killed", "ar": "{n} ضربة، {n} قتيلاً على الأقل"}


def _chart(name: str, rows: int, language: str) -> Chart:
    return Chart(
        name=name,
        heading=name,
        rows=[
            Row(label=f"{name} {n}", strikes=n * 7 % 50, text=NUMBERS[language].format(n=n))
            for n in range(1, rows + 1)
        ],
    )


@pytest.mark.parametrize(("layout", "language"), list(product(LAYOUTS, ("en", "ar"))))
def test_the_fullest_page_has_room_for_every_row(
    composed: Callable[..., Composition], layout: str, language: str
) -> None:
    charts = [
        _chart("months", 36, language),
        _chart("governorates", 14, language),
        _chart("attackers", 14, language),
    ]
    composition = composed(f"lang={language}", layout=layout)
    made = arranged(charts, composition, TOP)
    figure = blank(made.layout.width, made.layout.height, "#ffffff")
    for text in made.words:
        write(figure, text, palette("light"), language)
    measure = FigureCanvasAgg(figure).get_renderer()
    with drawing():
        boxes = [
            each.get_window_extent(measure) for each in figure.findobj(Text) if each.get_text()
        ]
    page = figure.bbox
    assert len(boxes) == 3 + 2 * (36 + 14 + 14) + 1
    for box in boxes:
        assert page.x0 <= box.x0
        assert box.x1 <= page.x1
        assert page.y0 <= box.y0
        assert box.y1 <= page.y1
    for one, other in combinations(boxes, 2):
        across = min(one.x1, other.x1) - max(one.x0, other.x0)
        down = min(one.y1, other.y1) - max(one.y0, other.y0)
        assert across < 1 or down < 3


def test_a_bar_is_as_long_as_its_number(composed: Callable[..., Composition]) -> None:
    made = arranged([_chart("months", 3, "en")], composed(""), TOP)
    widths = [bar.width for bar in made.bars]
    assert [round(wide / widths[0], 3) for wide in widths] == [1, 2, 3]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=str)
def test_a_chart_in_a_column_is_never_parted(layout: Layout) -> None:
    block = chart_block(_chart("months", 36, "en"), layout)
    (page,) = pages([block], layout)
    rows = [piece for piece in page if isinstance(piece, ChartRow)]
    assert len(rows) == 36
    for row in rows:
        for text in row.words:
            assert text.x + text.width <= rows[0].words[0].x + column_width(layout) + 0.01
        for bar in row.bars:
            assert bar.y + bar.height <= bottom(layout)
            # Beside its own words.
            assert row.words[0].y <= bar.y + bar.height / 2 <= row.words[0].y + row.height
