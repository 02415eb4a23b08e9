"""Text and signs on a picture, in pixels from its top left corner, as plotly draws them."""

from html import escape
from textwrap import wrap
from typing import Any

from dashboard.briefing.figures import FONT
from dashboard.briefing.legend import Entry
from dashboard.briefing.palette import Palette

SERIF = "'Iowan Old Style', Charter, 'Century Schoolbook', C059, Georgia, 'DejaVu Serif', serif"
_SIGN_W, _SIGN_H = 32, 18


class Canvas:
    """Collects annotations and shapes; every position is turned into plotly's paper units."""

    def __init__(self, width: int, height: int, palette: Palette) -> None:
        self.width, self.height, self.palette = width, height, palette
        self.annotations: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float,
        anchor: str = "left",
        serif: bool = False,
        quiet: bool = False,
    ) -> None:
        """A line whose top is `y`; `text` is escaped already."""
        colour = self.palette.quiet if quiet else self.palette.ink
        self.annotations.append(
            self._at(x, y)
            | {
                "text": text,
                "xanchor": anchor,
                "yanchor": "top",
                "align": anchor,
                "font": {"family": SERIF if serif else FONT, "size": size, "color": colour},
            }
        )

    def label(self, x: float, y: float, title: str, detail: str, colour: str) -> None:
        """A text mark on the map, centred."""
        self.annotations.append(
            self._at(x, y)
            | {
                "text": f"<b>{title}</b><br>{detail}",
                "xanchor": "center",
                "yanchor": "middle",
                "align": "left",
                "bgcolor": self.palette.panel,
                "bordercolor": colour,
                "borderwidth": 1.5,
                "borderpad": 6,
                "font": {"family": FONT, "size": 16, "color": self.palette.ink},
            }
        )

    def heading(self, x: float, y: float, end: float, text: str) -> float:
        """A heading under a rule; returns where the next line goes."""
        self._shape("line", x, y, end, y, colour=self.palette.ink, width=1)
        self.text(x, y + 8, text, size=20, serif=True)
        return y + 44

    def paragraph(self, x: float, y: float, text: str, *, width: int) -> float:
        """Text wrapped at `width` characters; returns where the next line goes."""
        for line in wrap(text, width):
            self.text(x, y, escape(line), size=16)
            y += 22
        return y

    def frame(self, left: float, top: float, right: float, bottom: float) -> None:
        """A thin line round the map."""
        self._shape("rect", left, top, right, bottom, colour=self.palette.quiet, width=1)

    def north(self, x: float, y: float) -> None:
        """An arrow that points up, with its letter."""
        points = [(x, y), (x + 9, y + 30), (x, y + 23), (x - 9, y + 30)]
        self._path(points, self.palette.ink, fill=self.palette.ink)
        self.text(x, y + 34, "N", size=17, anchor="center", serif=True)

    def scale(self, right: float, bottom: float, bars: list[tuple[float, str]]) -> None:
        """Bars that end at `right`, the first above, the second below."""
        left = right - max(length for length, _ in bars) - 78
        self._shape("rect", left - 10, bottom - 28, right + 10, bottom + 22,
                    colour=self.palette.line, width=1, fill=self.palette.panel)  # fmt: skip
        for number, (length, text) in enumerate(bars):
            y = bottom - 10 + 22 * number
            start = left + 4
            points = [(start, y - 5), (start, y), (start + length, y), (start + length, y - 5)]
            self._path(points, self.palette.ink, closed=False)
            self.text(start + length + 8, y - 13, text, size=15)

    def sign(self, entry: Entry, x: float, y: float) -> None:
        """A legend sign, its top left corner at `x`, `y`."""
        right, bottom = x + _SIGN_W, y + _SIGN_H
        dash = "dash" if entry.dashed or entry.sign == "dashed" else "solid"
        if entry.sign in ("circle", "cross", "ring", "doubt"):
            self._shape("circle", x + 7, y, x + 7 + _SIGN_H, bottom, colour=entry.colour,
                        width=1.6, dash=dash, fill=entry.colour,
                        strength=0.25 if entry.dashed else 0.85)  # fmt: skip
            return
        strength = {"hatch": 0.07, "fill": entry.strength}.get(entry.sign, 0.0)
        width = 0.6 if entry.sign == "fill" else 1.4
        self._shape("rect", x, y, right, bottom, colour=entry.colour, width=width, dash=dash,
                    fill=entry.colour, strength=strength)  # fmt: skip
        if entry.sign in ("hatch", "absent"):
            self._hatch(entry, x, y)

    def _hatch(self, entry: Entry, x: float, y: float) -> None:
        """Lines at 45 degrees inside a sign: rising for a strike, falling for an absence."""
        for start in range(-_SIGN_H + 6, _SIGN_W, 6):
            low, high = max(start, 0), min(start + _SIGN_H, _SIGN_W)
            ends = [(low, low - start), (high, high - start)]
            points = [
                (x + right, y + (_SIGN_H - up if entry.sign == "hatch" else up))
                for right, up in ends
            ]
            self._path(points, entry.colour, closed=False)

    def _at(self, x: float, y: float) -> dict[str, Any]:
        return {
            "x": x / self.width,
            "y": 1 - y / self.height,
            "xref": "paper",
            "yref": "paper",
            "showarrow": False,
        }

    def _shape(
        self,
        kind: str,
        left: float,
        top: float,
        right: float,
        bottom: float,
        *,
        colour: str,
        width: float,
        dash: str = "solid",
        fill: str = "",
        strength: float = 1.0,
    ) -> None:
        shape: dict[str, Any] = {
            "type": kind,
            "xref": "paper",
            "yref": "paper",
            "x0": left / self.width,
            "x1": right / self.width,
            "y0": 1 - top / self.height,
            "y1": 1 - bottom / self.height,
            "line": {"color": colour, "width": width, "dash": dash},
        }
        if fill:
            shape["fillcolor"] = _transparent(fill, strength)
        self.shapes.append(shape)

    def _path(
        self, points: list[tuple[float, float]], colour: str, *, fill: str = "", closed: bool = True
    ) -> None:
        steps = [f"{x / self.width:.5f},{1 - y / self.height:.5f}" for x, y in points]
        self.shapes.append(
            {
                "type": "path",
                "xref": "paper",
                "yref": "paper",
                "path": "M" + "L".join(steps) + ("Z" if closed else ""),
                "line": {"color": colour, "width": 1.4},
                "fillcolor": fill or "rgba(0,0,0,0)",
            }
        )


def _transparent(colour: str, strength: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength:g})"
