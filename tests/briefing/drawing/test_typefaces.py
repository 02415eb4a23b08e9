"""Text is measured, wrapped and shortened to the room there is."""

from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from dashboard.briefing.drawing.typefaces import shortened, typeface, width, wrapped

FACE = typeface(12)
TEXTS = st.text(st.sampled_from("abcdefgh IJK.,–حمصوراة ١٢"), max_size=80)
ROOMS = st.floats(40, 400)


@settings(deadline=None)
@given(text=TEXTS, room=ROOMS)
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(text: str, room: float) -> None:
    lines = wrapped(text, FACE, room)
    assert all(width(line, FACE) <= room + 0.5 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@settings(deadline=None)
@given(text=TEXTS, room=ROOMS)
def test_what_is_shortened_says_so(text: str, room: float) -> None:
    made = shortened(text, FACE, room)
    assert width(made, FACE) <= room + 0.5
    assert made == text or made.endswith("…")


def test_what_is_drawn_is_as_wide_as_was_measured() -> None:
    text = "2 of 2 locations are known to province level only"
    for dpi in (96, 144, 288):
        figure = Figure(figsize=(8, 1), dpi=dpi)
        drawn = figure.text(0, 0, text, fontproperties=FACE).get_window_extent()
        assert abs(drawn.width * 96 / dpi - width(text, FACE)) < 2
