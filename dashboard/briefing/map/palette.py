"""The few colours that are not an actor's, for paper and for night; page and exports share them."""

from typing import Literal, NamedTuple

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")


class Palette(NamedTuple):
    """CSS colours by role."""

    ink: str
    """Text."""
    quiet: str
    line: str
    line_strong: str
    panel: str
    """Behind text."""
    page: str
    """Behind panels."""
    soft: str
    hover: str
    bar: str
    """Counts of strikes whose attackers differ."""
    focus: str
    bad: str
    bad_soft: str
    good: str
    good_soft: str
    mark: str
    """Behind quoted words."""
    mark_strong: str


_LIGHT = Palette(
    ink="#1c1b19", quiet="#5f5b54", line="#d9d5cc", line_strong="#bdb7ab", panel="#fffdf9",
    page="#f6f3ec", soft="#efebe1", hover="#f1ede3", bar="#8a8478", focus="#1d4ed8",
    bad="#a3301a", bad_soft="#fbeae5", good="#14663c", good_soft="#e6f2ea",
    mark="#fdf0c4", mark_strong="#f8d977",
)  # fmt: skip
_DARK = Palette(
    ink="#f0ece3", quiet="#aaa498", line="#3a3833", line_strong="#55514a", panel="#1d1c1a",
    page="#141312", soft="#272522", hover="#262421", bar="#8f897d", focus="#93b4ff",
    bad="#ff9d86", bad_soft="#3a211b", good="#86d8a8", good_soft="#1b2f24",
    mark="#453a16", mark_strong="#7a6418",
)  # fmt: skip


def palette(theme: str) -> Palette:
    """The colours of a theme, `light` or `dark`."""
    return _DARK if theme == "dark" else _LIGHT


def custom_properties(theme: str) -> str:
    """The colours as declarations of CSS custom properties: `--line-strong: #bdb7ab;`."""
    colours = palette(theme)._asdict()
    return " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in colours.items())
