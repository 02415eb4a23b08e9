"""Tables of claims say how many strikes they have no room for."""

from collections.abc import Callable
from dataclasses import replace

from pptx import Presentation

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports.arrangement import arrange
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.slide_tables import add_tables
from dashboard.briefing.map.palette import palette


def test_strikes_without_room_are_counted(
    state: DataState, composed: Callable[..., Composition]
) -> None:
    made = composed("")
    many = replace(
        made,
        strikes=made.strikes * 30,
        summary=replace(made.summary, number=100),
    )
    deck = Presentation()
    add_tables(deck, state, many, arrange(many), palette("light"))
    tables = [s.table for slide in deck.slides for s in slide.shapes if s.has_table]
    told = [row.cells[0].text for table in tables for row in list(table.rows)[1:]]
    shown = sum(len(heading.splitlines()) for heading in told)
    texts = [s.text_frame.text for s in deck.slides[-1].shapes if s.has_text_frame]
    assert max(len(heading.splitlines()) for heading in told) == 4
    assert f"And {100 - shown} more" in texts
