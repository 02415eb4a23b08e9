"""The language of the page that asks, and the page's frame in it."""

import json
from collections.abc import Callable
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from dash import Dash
from flask import has_request_context, request

from dashboard.briefing.map.palette import THEMES, custom_properties
from dashboard.briefing.selection import Selection
from dashboard.web.page import opening, settings, texts

_THEME_SCRIPT = """
window.themeOf = function (asked) {
  var kept = null;
  try { kept = localStorage.getItem("theme"); } catch (blocked) { kept = null; }
  var machine = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return [asked, kept, machine].find(function (t) { return t === "light" || t === "dark"; });
};
document.documentElement.setAttribute("data-mantine-color-scheme",
  window.themeOf(new URLSearchParams(location.search).get("theme")));
"""
"""Runs before anything is painted: a dark page must not begin with a light one."""


def asked() -> str:
    """`en` or `ar`: the page's own address says it.

    Dash's own requests for that page carry the address as their referrer.
    """
    if not has_request_context():
        return "en"
    dash = request.path.startswith("/_dash-")
    address = request.referrer or "" if dash else request.url
    try:
        query = urlsplit(address).query
    except ValueError:  # a referrer may be anything
        query = ""
    return Selection.from_query(query).language


DashOption: TypeAlias = Any
"""Whatever Dash hands on: its own methods take options of every kind."""


class LocalisedDash(Dash):
    """Dash whose index page knows its language: `{%language%}` and the like in the index string.

    `version` gives the state of the data that the page is of: scripts ask for it by name.
    """

    def __init__(self, *args: DashOption, version: Callable[[], str], **kwargs: DashOption) -> None:
        super().__init__(*args, **kwargs)
        self._version = version

    def inline_scripts(self) -> tuple[str, ...]:
        """The code of each script that stands in the index page itself."""
        return _THEME_SCRIPT, opening.import_map(), self.renderer

    def interpolate_index(self, *args: DashOption, **parts: DashOption) -> str:
        """The index page; what is not the map waits until the map can be seen."""
        parts["scripts"] = opening.later(parts["scripts"])
        parts["renderer"] = opening.later(parts["renderer"])
        return str(super().interpolate_index(*args, **parts))  # type: ignore[no-untyped-call]

    def index(self, *args: DashOption, **kwargs: DashOption) -> str:
        """The index page in the language asked for."""
        language = asked()
        said = texts.of(language)
        page = str(super().index(*args, **kwargs))
        for mark, value in (
            ("{%language%}", language),
            ("{%direction%}", texts.direction(language)),
            ("{%name%}", said.title),
            ("{%description%}", said.subtitle),
            ("{%theme%}", _THEME_SCRIPT),
            ("{%settings%}", _json(settings.for_scripts(language, self._version()))),
            ("{%colours%}", _COLOURS),
            ("{%imports%}", opening.import_map()),
            ("{%preloads%}", opening.preloads()),
            ("{%first%}", opening.first()),
            ("Loading...", said.loading),
        ):
            page = page.replace(mark, value)
        return page


_COLOURS = " ".join(
    f'{selector}[data-mantine-color-scheme="{theme}"] '
    f"{{ color-scheme: {theme}; {custom_properties(theme)} }}"
    for theme, selector in zip(THEMES, (":root, ", ""), strict=True)
)


def _json(value: object) -> str:
    # Nothing inside may end the script.
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
