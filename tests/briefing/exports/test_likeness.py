"""Two files of a format: the same, the same words, or not the same."""

import base64
import io

import pytest
from PIL import Image

from dashboard.briefing.exports.formats import FORMATS
from dashboard.briefing.exports.likeness import Likeness, likeness


def _png(shade: int, size: tuple[int, int] = (40, 30)) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, (shade, shade, shade)).save(made, "PNG")
    return made.getvalue()


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (_png(100), Likeness.SAME),
        (_png(110), Likeness.SAME),
        (_png(200), Likeness.DIFFERENT),
        (_png(100, (40, 31)), Likeness.DIFFERENT),
        (_png(100)[:40], Likeness.DIFFERENT),
    ],
)
def test_a_picture_may_differ_by_a_shade(given: bytes, found: Likeness) -> None:
    assert likeness("png", given, _png(100)) is found


@pytest.mark.parametrize(
    ("given", "made", "found"),
    [
        (b"<kml><a x='1' y='2'/></kml>", b'<kml><a y="2" x="1" /></kml>', Likeness.SAME),
        (b"<kml><a x='1' y='2'/></kml>", b'<kml><a y="2" x="2" /></kml>', Likeness.DIFFERENT),
    ],
)
def test_xml_is_compared_by_what_it_says(given: bytes, made: bytes, found: Likeness) -> None:
    assert likeness("kml", given, made) is found


@pytest.mark.parametrize("name", list(FORMATS))
def test_what_cannot_be_read_is_different(name: str) -> None:
    assert likeness(name, b"\x00<torn", b"whole") is Likeness.DIFFERENT


def test_a_document_is_its_text_and_its_pictures() -> None:
    def page(text: str, shade: int) -> bytes:
        picture = base64.b64encode(_png(shade)).decode()
        return f'<p>{text}</p><img src="data:image/png;base64,{picture}">'.encode()

    made = page("24 killed", 100)
    assert likeness("html", page("24 killed", 101), made) is Likeness.SAME
    assert likeness("html", page("24 killed", 200), made) is Likeness.DIFFERENT
    assert likeness("html", page("240 killed", 100), made) is Likeness.DIFFERENT
