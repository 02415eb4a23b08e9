"""The typefaces of pictures, shipped with the project: a picture is the same on every machine."""

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

import matplotlib
from matplotlib import font_manager
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

_FOLDER = Path(__file__).parent / "fonts"
# DejaVu comes with matplotlib and has the symbols that the others lack.
_SANS = ["Noto Sans", "Noto Sans Arabic", "DejaVu Sans"]
_SERIF = ["Noto Serif", "Noto Sans Arabic", "DejaVu Sans"]
POINTS = 0.75
"""Points in a CSS pixel."""

_ONE_AT_A_TIME = threading.RLock()


@contextmanager
def drawing() -> Iterator[None]:
    """Held while text is measured or drawn: matplotlib's fonts are not thread-safe."""
    with _ONE_AT_A_TIME, warnings.catch_warnings():
        # A character that no typeface has is drawn as an empty box, which the reader sees.
        warnings.filterwarnings("ignore", message=r"Glyph \d+ .* missing from")
        yield


def typeface(
    size: float, *, bold: bool = False, italic: bool = False, serif: bool = False
) -> FontProperties:
    """A typeface; `size` in CSS pixels. The serif is for titles, and always bold."""
    _register()
    return FontProperties(
        family=_SERIF if serif else _SANS,
        size=size * POINTS,
        weight="bold" if bold or serif else "normal",
        style="italic" if italic else "normal",
    )


def width(text: str, face: FontProperties) -> float:
    """How wide a line of text is, in CSS pixels."""
    # Unhinted letters scale linearly, so each text is measured once, at one size.
    look = (tuple(face.get_family()), face.get_weight(), face.get_style())
    return _measured(text, look) * float(face.get_size_in_points()) / POINTS


def wrapped(text: str, face: FontProperties, most: float) -> list[str]:
    """Text in lines at most `most` pixels wide; a word that is too long is broken."""
    lines: list[str] = []
    reach, space = 0.0, width("n n", face) - width("nn", face)
    for word in text.split():
        wide = width(word, face)
        if lines and reach + space + wide <= most:
            lines[-1] += f" {word}"
            reach += space + wide
        else:
            lines += _pieces(word, face, most)
            reach = width(lines[-1], face)
    return lines


def shortened(text: str, face: FontProperties, most: float) -> str:
    """One line at most `most` pixels wide, with an ellipsis where something was left out."""
    if width(text, face) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(f"{text[:middle].rstrip()}…", face) <= most:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…"


def _pieces(word: str, face: FontProperties, most: float) -> list[str]:
    pieces = [""]
    if width(word, face) <= most:
        return [word]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, face) > most:
            pieces.append("")
        pieces[-1] += letter
    return pieces


_DPI, _SIZE = 288, 40
_Look: TypeAlias = tuple[tuple[str, ...], int | str, Literal["normal", "italic", "oblique"]]


@lru_cache(maxsize=8192)
def _measured(text: str, look: _Look) -> float:
    """The width of the text at size 1."""
    family, weight, style = look
    face = FontProperties(family=list(family), weight=weight, style=style, size=_SIZE * POINTS)
    with drawing():
        wide, _, _ = _measure().get_text_width_height_descent(text, face, ismath=False)
    return float(wide) * 96 / _DPI / _SIZE


@cache
def _measure() -> RendererAgg:
    _register()
    return RendererAgg(8, 8, _DPI)


@cache
def _register() -> None:
    # Hinting snaps letters to whole pixels: widths would depend on the resolution.
    matplotlib.rcParams["text.hinting"] = "none"
    matplotlib.rcParams["pdf.fonttype"] = 42  # embed TrueType, so that text can be selected
    for path in sorted(_FOLDER.glob("*.ttf")):
        font_manager.fontManager.addfont(path)
