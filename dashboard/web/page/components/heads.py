"""The head of what opens over the map or the page: a heading, and a button that closes it."""

from dash import html

from dashboard.web.page.components.attributes import Properties, attributes
from dashboard.web.page.components.icons import icon
from dashboard.web.page.texts import Texts


def box_head(name: str, heading: str, said: Texts) -> html.Div:
    """Of a box on the map; the box is labelled by `NAME-heading` and closed by `NAME-close`."""
    return _head(name, heading, said, "map-box-head", "notice-close", {"id": f"{name}-close"})


def dialog_head(name: str, heading: str, said: Texts) -> html.Div:
    """Of a dialog; it is labelled by `NAME-heading` and closed by the button `data-NAME=close`."""
    closing = attributes(**{f"data_{name}": "close"})
    return _head(name, heading, said, "dialog-head", "dialog-close", closing)


def _head(
    name: str, heading: str, said: Texts, kind: str, button: str, closing: Properties
) -> html.Div:
    return html.Div(
        [
            html.H2(heading, id=f"{name}-heading"),
            html.Button(
                icon("close"),
                className=button,
                **closing,
                **attributes(aria_label=said.close),
            ),
        ],
        className=kind,
    )
