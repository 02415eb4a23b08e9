"""What a briefer takes away: a preview, the words and the size of it, and a button a format."""

from dash import dcc, html

from dashboard.briefing.exports.formats import FORMATS
from dashboard.briefing.exports.layouts import LAYOUTS
from dashboard.briefing.exports.order import LONGEST, MARKINGS
from dashboard.web.page import ids, texts
from dashboard.web.page.components.attributes import attributes
from dashboard.web.page.components.heads import dialog_head
from dashboard.web.page.components.icons import icon
from dashboard.web.page.texts import Texts


def dialog(language: str) -> html.Dialog:
    """The dialog; `export.js` opens it, draws the preview and fetches the files."""
    said = texts.of(language)
    return html.Dialog(
        [
            dialog_head("export", said.export_title, said),
            html.Div(
                [
                    html.Div(_settings(said), className="export-settings"),
                    html.Div(
                        [
                            html.Img(id="export-preview", alt=said.export_preview),
                            html.P(id="export-told", role="status"),
                        ],
                        className="export-seen",
                    ),
                ],
                className="export-body",
            ),
            html.Div(
                [
                    html.Div([_button(name) for name in FORMATS], className="export-formats"),
                    html.Div(
                        [
                            _copy("copy-picture", said.copy_picture),
                            _copy("copy-caption", said.copy_caption),
                        ],
                        className="export-copies",
                    ),
                ],
                className="export-foot",
            ),
        ],
        id=ids.EXPORT_DIALOG,
        className="dialog",
        **attributes(aria_labelledby="export-heading"),
    )


def _settings(said: Texts) -> list[html.Label]:
    # Paper is called the same in every language.
    sizes = {"": said.usual_layout} | {
        name: said.layouts.get(name, name.capitalize()) for name in LAYOUTS
    }
    markings = {"": said.no_banner} | {name: name for name in MARKINGS}
    return [
        _text("title", said.picture_title, said.picture_title_usual),
        _text("caption", said.picture_caption),
        _choice("layout", said.layout, sizes),
        _choice("scale", said.sharpness, {"1": "1×", "2": "2×"}),
        _choice("banner", said.banner, markings),
        _text("distribution", said.distribution),
        _choice("series", said.series, said.steps),
        _choice("atlas", said.atlas, said.atlases),
    ]


def _text(name: str, label: str, usual: str = "") -> html.Label:
    control = dcc.Input(
        id=f"export-{name}", type="text", placeholder=usual, maxLength=LONGEST, autoComplete="off"
    )
    return html.Label([html.Span(label), control], className="export-field")


def _choice(name: str, label: str, choices: dict[str, str]) -> html.Label:
    options = [html.Option(text, value=value) for value, text in choices.items()]
    return html.Label(
        [html.Span(label), html.Select(options, id=f"export-{name}")], className="export-field"
    )


def _button(name: str) -> html.Button:
    """Of a format. The header's button has the name that is a PNG's in the data contract."""
    element = "export-picture" if name == "png" else f"export-{name}"
    return html.Button(name.upper(), id=element, className="offer", **attributes(data_export=name))


def _copy(action: str, label: str) -> html.Button:
    return html.Button(
        [icon("copy"), label], className="quiet-button", **attributes(data_export=action)
    )
