"""The page's own words, in every language it speaks: `texts.of(language).title`."""

from dashboard.layers.schema import JsonObject
from dashboard.words import LANGUAGES, catalogue
from dashboard.words.page import Texts

OTHER = dict(zip(LANGUAGES, (*LANGUAGES[1:], LANGUAGES[0]), strict=True))
"""The language that the switch leads to."""
_SCRIPTS = (
    "north", "south", "east", "west", "km", "mi", "timeline", "export_drawing", "export_saved",
    "export_copied", "export_one_side", "export_failed", "export_waiting", "export_crowded",
    "export_no_clipboard", "no_webgl", "map_picture", "date_faults", "drop", "new_since", "draw",
    "brief", "notes", "compare", "any_date", "open_dates",
)  # fmt: skip

__all__ = ["OTHER", "Texts", "direction", "for_scripts", "of"]


def of(language: str) -> Texts:
    """The texts of `en` or `ar`."""
    return catalogue(language).page


def direction(language: str) -> str:
    """`rtl` where the language is written from the right, else `ltr`."""
    return "rtl" if catalogue(language).right_to_left else "ltr"


def for_scripts(language: str) -> JsonObject:
    """The words that scripts show."""
    said = of(language)
    return {name: getattr(said, name) for name in _SCRIPTS}
