"""Short messages over the map: what was not understood, what failed, what is missing."""

from dash import html

from dashboard.briefing.text.notices import Notice, notice_text
from dashboard.web.page import texts
from dashboard.web.page.components.attributes import Properties, attributes
from dashboard.web.page.components.icons import icon

_MOST_LINES = 4


def notice(*lines: str, language: str, kind: str = "info") -> html.Div:
    """A message the reader can put away."""
    close = attributes(data_dismiss="notice", aria_label=texts.of(language).dismiss)
    return html.Div(
        [
            html.Div([html.P(line, dir="auto") for line in lines]),
            html.Button(icon("close"), className="notice-close", **close),
        ],
        className=f"notice notice-{kind}",
        role="status" if kind == "info" else "alert",
    )


def notices(found: tuple[Notice, ...], language: str) -> list[html.Div]:
    """What of an address was left out, in one message, and what the reader can do now."""
    if not found:
        return []
    lines = [notice_text(each, language) for each in found[:_MOST_LINES]]
    if left := len(found) - len(lines):
        lines[-1] = texts.of(language).more_problems.format(first=lines[-1], n=left)
    return [notice(*lines, texts.of(language).left_out, language=language)]


def problems(lines: tuple[str, ...], language: str) -> list[html.Div]:
    """What could not be read of the data: the first line, and how many more."""
    if not lines:
        return []
    told = lines[0]
    if len(lines) > 1:
        told = texts.of(language).more_problems.format(first=told, n=len(lines) - 1)
    return [notice(told, language=language, kind="problem")]


def failure(language: str) -> list[html.Div]:
    """A callback failed; the last good view stands."""
    return [notice(texts.of(language).failed, language=language, kind="problem")]


def offline(language: str) -> html.Div:
    """The server cannot be reached. Hidden; live.js shows it."""
    said = texts.of(language)
    return html.Div(html.Span(said.offline), **_hidden("offline", "problem"))


def newer(language: str) -> html.Div:
    """Newer data is there for who wants it. Hidden; live.js shows it."""
    said = texts.of(language)
    close = attributes(aria_label=said.dismiss)
    return html.Div(
        [
            html.Span(said.newer),
            html.Button(said.show_newer, id="show-newer", className="offer"),
            html.Button(icon("close"), className="notice-close", **close),
        ],
        **_hidden("newer", "info"),
    )


def outside(language: str) -> html.Div:
    """Nothing of the selection is in view. Hidden; `outside.js` shows it."""
    said = texts.of(language)
    offer = html.Button(said.show_outside, className="offer", **attributes(data_shown=""))
    return html.Div([html.Span(said.outside), offer], **_hidden("outside", "info"))


def drawing(language: str) -> html.Div:
    """How to draw what is being drawn, and ways to end it. Hidden; `gesture.js` shows it."""
    said = texts.of(language).draw
    return html.Div(
        [
            html.Span("", id="draw-told"),
            html.Button(said["done"], id="draw-done", className="offer"),
            html.Button(said["stop"], id="draw-stop", className="offer"),
        ],
        **_hidden("draw-notice", "info"),
    )


def _hidden(component_id: str, kind: str) -> Properties:
    look = f"notice notice-{kind}"
    return {"id": component_id, "className": look, "role": "status", "hidden": True}
