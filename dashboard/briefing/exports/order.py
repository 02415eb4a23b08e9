"""What a briefer asks for: the view, the form, and the words they set themselves."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from dashboard.briefing.exports.layouts import LAYOUTS, Layout
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.selection import Selection
from dashboard.errors import ExportError, not_known

MARKINGS: dict[str, str] = {
    "UNCLASSIFIED": "#007a33",
    "CUI": "#502b85",
    "CONFIDENTIAL": "#0033a0",
    "SECRET": "#c8102e",
}
"""Banner texts and their colours; the text on them is white."""
ATLASES = ("governorate", "week", "party")
"""What each page of an atlas can be of."""
LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An export of a selection. `title` and `caption` empty are made from it.

    `scale` is 1 or 2: pixels of a PNG. `link` is the address that leads back to the view, "" where
    no server is known; `atlas` is one of ATLASES, or "" for none. Raises ExportError for what no
    export can be.
    """

    selection: Selection
    layout: str = "16:9"
    theme: str = "light"
    scale: int = 1
    title: str = ""
    caption: str = ""
    banner: str = ""
    distribution: str = ""
    link: str = ""
    atlas: str = ""
    produced: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __post_init__(self) -> None:
        _among("layout", self.layout, tuple(LAYOUTS))
        _among("theme", self.theme, ("light", "dark"))
        _among("scale", str(self.scale), ("1", "2"))
        _among("atlas", self.atlas, ("", *ATLASES))
        _among("banner", self.banner, ("", *MARKINGS))
        for name in ("title", "caption", "distribution"):
            value = " ".join(printable(getattr(self, name)).split())
            if len(value) > LONGEST:
                raise ExportError(f"{name}: {len(value)} characters; at most {LONGEST} have room.")
            object.__setattr__(self, name, value)

    @property
    def size(self) -> Layout:
        """The layout by its name."""
        return LAYOUTS[self.layout]


def _among(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise ExportError(not_known(name, value, allowed))
