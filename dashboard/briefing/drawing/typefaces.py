"""The typefaces of pictures, shipped with the project: a picture is the same on every machine."""

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path

import matplotlib
from matplotlib import font_manager
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

_FOLDER = Path(__file__).parent / "fonts"
# DejaVu comes with matplotlib, and has the signs that the others lack.
_SANS = ["Noto Sans", "Noto Sans Arabic", "DejaVu Sans"]
_SERIF = ["Noto Serif", "Noto Sans Arabic", "DejaVu Sans"]
POINTS = 0.75
"""Points in a CSS pixel."""

_ONE_AT_A_TIME = threading.RLock()


@contextmanager
def drawing() -> Iterator[None]:
    """Held while text is measured or drawn: matplotlib's fonts are not for two threads at once."""
    with _ONE_AT_A_TIME, warnings.catch_warnings():
        # A sign that no typeface has is drawn as an empty box: the reader sees it, no log need.
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


@lru_cache(maxsize=4096)
def width(text: str, face: FontProperties) -> float:
    """How wide a line of text is, in CSS pixels."""
    _register()
    with drawing():
        wide, _, _ = _measure().get_text_width_height_descent(text, face, ismath=False)
    return float(wide) * 96 / _DPI


def wrapped(text: str, face: FontProperties, most: float) -> list[str]:
    """Text in lines at most `most` pixels wide; a single longer word is cut, never left over."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, face) <= most:
            lines[-1] = joined
        else:
            lines += _pieces(word, face, most)
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


_DPI = 288


@cache
def _measure() -> RendererAgg:
    return RendererAgg(8, 8, _DPI)


@cache
def _register() -> None:
    # Hinted letters stand on whole pixels: lines would be as wide as the resolution wills.
    matplotlib.rcParams["text.hinting"] = "none"
    matplotlib.rcParams["pdf.fonttype"] = 42  # letters stay letters: text can be selected
    for path in sorted(_FOLDER.glob("*.ttf")):
        font_manager.fontManager.addfont(path)
