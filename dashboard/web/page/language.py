"""The language of the page that asks, and the page's frame in it."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from dash import Dash
from flask import has_request_context, request

from dashboard.briefing.selection import Selection
from dashboard.briefing.text import words
from dashboard.web.page import opening, texts

_WEEKDAYS_AR = ("الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت")
_WEEKDAY_LETTERS_AR = ("ح", "ن", "ث", "ر", "خ", "ج", "س")
_CALENDAR_AR = {
    "name": "ar",
    "weekStart": 6,
    "months": words.months("ar"),
    "monthsShort": words.months("ar"),
    "weekdays": _WEEKDAYS_AR,
    "weekdaysShort": _WEEKDAYS_AR,
    "weekdaysMin": _WEEKDAY_LETTERS_AR,
    "formats": {},
    "relativeTime": {},
}
"""Month names as Syria writes them, in the shape of a dayjs locale; the date picker reads it."""


def asked() -> str:
    """`en` or `ar`: the page's own address says it.

    Dash's own requests for that page carry the address as their referrer.
    """
    if not has_request_context():
        return "en"
    dash = request.path.startswith("/_dash-")
    address = request.referrer or "" if dash else request.url
    return Selection.from_query(urlsplit(address).query).language


class LocalisedDash(Dash):
    """Dash whose index page knows its language: `{%language%}` and the like in the index string.

    `version` gives the state of the data that the page is of: scripts ask for it by name.
    """

    def __init__(self, *args: Any, version: Callable[[], str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._version = version

    def interpolate_index(self, *args: Any, **parts: Any) -> str:
        """The index page; what is not the map waits until the map can be seen."""
        parts["scripts"] = opening.later(parts["scripts"])
        parts["renderer"] = opening.later(parts["renderer"])
        page = str(super().interpolate_index(*args, **parts))  # type: ignore[no-untyped-call]
        return page.replace("{%first%}", opening.first())

    def index(self, *args: Any, **kwargs: Any) -> str:
        """The index page in the language asked for."""
        language = asked()
        said = texts.of(language)
        page = str(super().index(*args, **kwargs))  # type: ignore[no-untyped-call]
        for mark, value in (
            ("{%language%}", language),
            ("{%direction%}", texts.direction(language)),
            ("{%version%}", self._version()),
            ("{%name%}", said.title),
            ("{%description%}", said.subtitle),
            ("{%words%}", _script(language)),
            ("Loading...", said.loading),
        ):
            page = page.replace(mark, value)
        return page


def _script(language: str) -> str:
    lines = [f"window.dash_clientside = {{words: {_json(texts.for_scripts(language))}}};"]
    if language == "ar":
        lines.append(f"window.dayjs_locale_ar = {_json(_CALENDAR_AR)};")
    return "\n".join(lines)


def _json(value: Any) -> str:
    # Nothing inside may end the script.
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
