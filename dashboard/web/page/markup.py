"""Dash's HTML components as HTML text, for lists that are shown and never written to.

Dash's renderer keeps a path and a state for each component: thousands of rows take it seconds, and
the browser milliseconds. All text is escaped; components of other libraries are refused.
"""

import re
from collections.abc import Mapping
from html import escape

from dash.development.base_component import Component

from dashboard.web.page.components.attributes import Content

_NAMES = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex", "colSpan": "colspan"}
_VOID = frozenset({"br", "hr", "img"})
_SAFE_LINK = re.compile(r"(https?:|/|#|\?)", re.IGNORECASE)


def markup(part: Content) -> str:
    """A component, a text, a number, or a list of them as HTML; None is nothing.

    Raises TypeError for what is none of `dash.html`.
    """
    if part is None or isinstance(part, bool):
        return ""
    if isinstance(part, list | tuple):
        return "".join(markup(each) for each in part)
    if isinstance(part, str | int | float):
        return escape(str(part), quote=False)
    if not isinstance(part, Component) or part._namespace != "dash_html_components":
        raise TypeError(f"{type(part).__name__} is no HTML component")
    tag = type(part).__name__.lower()
    # A component's own dictionary has what was given, `data-*` too, beside what its class offers.
    properties = {
        name: value
        for name, value in sorted(vars(part).items())
        if not name.startswith(("_", "available_"))
    }
    inside = markup(properties.pop("children", None))
    written = "".join(_attribute(name, value) for name, value in properties.items())
    return f"<{tag}{written}>" if tag in _VOID else f"<{tag}{written}>{inside}</{tag}>"


def _attribute(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return f" {name.lower()}"
    if isinstance(value, Mapping):
        value = "; ".join(f"{_kebab(key)}: {each}" for key, each in value.items())
    if name in ("href", "src") and not _SAFE_LINK.match(str(value)):
        return ""
    return f' {_NAMES.get(name, name)}="{escape(str(value))}"'


def _kebab(name: str) -> str:
    return name if name.startswith("--") else re.sub("[A-Z]", lambda m: f"-{m[0].lower()}", name)
