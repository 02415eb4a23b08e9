"""Charts fit on their page in every layout, and no word of them lies on another."""

from collections.abc import Callable
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgba
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from dashboard.briefing.drawing.typefaces import drawing
from dashboard.briefing.exports.brief import Chart, Row
from dashboard.briefing.exports.chart_page import chart_page
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import LAYOUTS
from dashboard.briefing.map.palette import palette

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
    figure = chart_page(charts, composed(f"lang={language}", layout=layout))
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
    figure = chart_page([_chart("months", 3, "en")], composed(""))
    colour = to_rgba(palette("light").bar)
    drawn = [each for each in figure.findobj(Rectangle) if each.get_facecolor() == colour]
    widths = [each.get_width() for each in drawn]
    assert [round(wide / widths[0], 3) for wide in widths] == [1, 2, 3]
