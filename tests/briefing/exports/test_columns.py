"""Text flows through two columns a page; nothing is lost and nothing is cut."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.briefing.exports.columns import MARGIN, bottom, column_width, line, pages
from dashboard.briefing.exports.layouts import LAYOUTS


@settings(max_examples=30, deadline=None)
@given(
    blocks=st.lists(st.lists(st.integers(1, 60), min_size=1, max_size=6), max_size=30),
    name=st.sampled_from(list(LAYOUTS)),
)
def test_every_line_stands_once_within_its_page(blocks: list[list[int]], name: str) -> None:
    layout = LAYOUTS[name]
    across = column_width(layout)
    texts = [
        [line(f"{at}.{n} " + "word " * words, across, 11) for n, words in enumerate(block)]
        for at, block in enumerate(blocks)
    ]
    laid = list(pages(texts, layout))
    shown = [each.lines for page in laid for each in page]
    assert shown == [each.lines for block in texts for each in block]
    for page in laid:
        for each in page:
            assert each.y >= MARGIN
            assert each.y + each.height <= bottom(layout) + each.height * (each.y == MARGIN)
            assert each.x + each.width <= layout.width - MARGIN + 0.01


def test_a_block_that_fits_a_column_is_not_broken() -> None:
    layout = LAYOUTS["a4"]
    across = column_width(layout)
    block = [line(f"line {n}", across, 11) for n in range(20)]
    (page,) = pages([block, block, block], layout)
    assert {each.x for each in page[20:40]} == {page[20].x}
