"""Icons drawn by the style sheet; the name beside them or an aria-label says what they mean."""

from dash import html

from dashboard.web.page.components.attributes import attributes


def icon(name: str) -> html.Span:
    """A decorative icon."""
    return html.Span(className=f"icon icon-{name}", **attributes(aria_hidden="true"))
