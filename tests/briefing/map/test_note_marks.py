"""Notes as they are drawn: an arrow with its head at the tip, a circle that is one on the map."""

import numpy as np
import pytest

from dashboard.briefing import mercator
from dashboard.briefing.map import note_marks
from dashboard.briefing.map_notes import MapNote

ARROW = MapNote.parse("arrow:36,34,38,34:east")
CIRCLE = MapNote.parse("circle:37,35,37.5,35")
TEXT = MapNote.parse("text:36.5,34.5:here")


def test_an_arrow_is_a_shaft_and_two_barbs_at_its_tip() -> None:
    (tail, tip), *barbs = note_marks.edges(ARROW)
    assert tail == pytest.approx((36, 34))
    assert tip == pytest.approx((38, 34))
    assert len(barbs) == 2
    for start, wing in barbs:
        assert start == tip
        assert 37 < wing[0] < 38
    (_, above), (_, below) = sorted(barbs, key=lambda barb: -barb[1][1])
    assert above[1] > 34 > below[1]


def test_a_circle_is_round_on_the_map_and_closed() -> None:
    edges = note_marks.edges(CIRCLE)
    ends = mercator.to_metres(np.array([start for start, _ in edges]))
    (middle,) = mercator.to_metres(np.array([CIRCLE.points[0]]))
    reach = np.hypot(*(ends - middle).T)
    assert np.allclose(reach, reach[0])
    assert [end for _, end in edges] == [*(start for start, _ in edges[1:]), edges[0][0]]


def test_a_text_has_no_stroke_and_a_stroke_without_words_no_text() -> None:
    notes = (ARROW, CIRCLE, TEXT)
    assert note_marks.edges(TEXT) == []
    assert len(note_marks.strokes(notes, "#000000")) == 2
    said = [feature["properties"]["text"] for feature in note_marks.words(notes)]
    assert said == ["east", "here"]
