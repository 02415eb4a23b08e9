"""Notes on the map are what an address may hold: bounded, and read back as they were."""

import pytest

from dashboard.briefing.map_notes import LONGEST_NOTE, MapNote, NoteKind


@pytest.mark.parametrize(
    "written",
    [
        "arrow:36.7123,34.7,37.1,35.2:Supply%20road",
        "circle:-136.7123,34.7,37.1,35.2",
        "text:36.7,34.7:%D8%AD%D9%85%D8%B5%3B%20%3A%2C",
    ],
)
def test_what_is_written_is_read_back(written: str) -> None:
    assert str(MapNote.parse(written)) == written


@pytest.mark.parametrize(
    "written",
    [
        "",
        "star:36,34",
        "text:36",
        "text:36,34,37,35",
        "arrow:36,34",
        "arrow:36,34,36,34",
        "circle:36.00001,34,36.00002,34",
        "arrow:36,34,nan,34",
        "arrow:36,34,37,91",
        "text:x,y",
    ],
)
def test_what_cannot_be_drawn_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"text|arrow|circle|star|convert|degrees|NoteKind|^$"):
        MapNote.parse(written)


def test_a_text_is_one_line_and_not_too_long() -> None:
    note = MapNote(kind=NoteKind.TEXT, points=((36, 34),), text="two\n lines \x00" + "x" * 200)
    assert note.text.startswith("two lines x")
    assert len(note.text) == LONGEST_NOTE
