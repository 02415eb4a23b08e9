"""Short messages over the map: what was not understood, what failed, what is missing."""

from dash import html

from dashboard.web import texts
from dashboard.web.components.attributes import attributes
from dashboard.web.components.icons import icon

_CLOSE = attributes(data_dismiss="notice", aria_label="Dismiss")


def notice(message: str, *, kind: str = "info") -> html.Div:
    """A message the reader can put away."""
    return html.Div(
        [html.Span(message), html.Button(icon("close"), className="notice-close", **_CLOSE)],
        className=f"notice notice-{kind}",
        role="status" if kind == "info" else "alert",
    )


def notices(messages: tuple[str, ...]) -> list[html.Div]:
    """A message each."""
    return [notice(message) for message in messages]


def problems(lines: tuple[str, ...]) -> list[html.Div]:
    """What could not be read of the data: the first line, and how many more."""
    if not lines:
        return []
    more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
    return [notice(f"{lines[0]}{more}", kind="problem")]


def failure() -> list[html.Div]:
    """A callback failed; the last good view stands."""
    return [notice(texts.FAILED, kind="problem")]
