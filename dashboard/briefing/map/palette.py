"""The few colours that are not an actor's, for paper and for night."""

from typing import NamedTuple


class Palette(NamedTuple):
    """Text, quiet text, thin lines, the panel behind text, and the bars of the timeline."""

    ink: str
    quiet: str
    line: str
    panel: str
    page: str
    bar: str


_LIGHT = Palette(
    ink="#1c1b19", quiet="#5f5b54", line="#d9d5cc", panel="#fffdf9", page="#f6f3ec", bar="#8a8478"
)
_DARK = Palette(
    ink="#f0ece3", quiet="#aaa498", line="#3a3833", panel="#1d1c1a", page="#141312", bar="#8f897d"
)


def palette(theme: str) -> Palette:
    """The colours of a theme, `light` or `dark`."""
    return _DARK if theme == "dark" else _LIGHT
