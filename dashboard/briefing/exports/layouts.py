"""The sizes a picture can have, in CSS pixels (96 to the inch)."""

from dataclasses import dataclass

PX_PER_INCH = 96
MM = PX_PER_INCH / 25.4
SHARPNESS = 1.5
"""Pixels of a PNG in a CSS pixel, at scale 1: text is then large enough for a room."""
PAGE_FRAME = (792.0, 726.0)
"""The page's map on a usual screen: what a zoom in an address is meant for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A size, and whether the words stand beside the map or below it."""

    name: str
    width: float
    height: float
    below: bool = False


LAYOUTS = {
    layout.name: layout
    for layout in (
        Layout(name="16:9", width=1280, height=720),
        Layout(name="4:3", width=960, height=720),
        Layout(name="square", width=720, height=720, below=True),
        Layout(name="a4", width=297 * MM, height=210 * MM),
        Layout(name="letter", width=11 * PX_PER_INCH, height=8.5 * PX_PER_INCH),
    )
}
