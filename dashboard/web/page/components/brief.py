"""The brief on the page: what happened, who says so, what is new, what is not known."""

from dash import html

from dashboard.briefing.exports.brief import Brief
from dashboard.briefing.exports.composition import Composition
from dashboard.web.page import ids, texts
from dashboard.web.page.components.attributes import Content, Part, attributes
from dashboard.web.page.components.heads import dialog_head
from dashboard.words import catalogue

FILES = ("pdf", "html", "pptx")
"""The formats that tell a selection in words."""


def dialog(language: str) -> html.Dialog:
    """The dialog, empty; `brief.js` opens it, fills it with what is `told`, and saves files."""
    said = texts.of(language)
    return html.Dialog(
        [
            dialog_head("brief", said.brief["open"], said),
            html.Div(
                id="brief-told",
                className="brief",
                tabIndex=0,
                role="group",
                **attributes(aria_labelledby="brief-heading"),
            ),
            html.Div(
                [
                    html.Label(html.Span(said.brief["since"]), id="brief-since"),
                    html.P("", id="brief-state", role="status"),
                    html.Div(
                        [html.Span(said.brief["save"]), *map(_file, FILES)],
                        className="export-formats",
                    ),
                ],
                className="export-foot",
            ),
        ],
        id=ids.BRIEF_DIALOG,
        className="dialog",
        **attributes(aria_labelledby="brief-heading"),
    )


def told(made: Brief, composition: Composition) -> Content:
    """All of a brief but its map, charts and strikes, which stand beside it on the page."""
    shown: list[Part] = [
        html.H3(composition.title, dir="auto"),
        html.P(f"{composition.filters} {composition.as_of}.", className="row-quiet", dir="auto"),
    ]
    for section in made.sections:
        lines = [html.Li(line, dir="auto") for line in section.lines]
        shown.append(html.Section([html.H4(section.heading), html.Ul(lines)]))
    sources = [html.Li(source, dir="auto") for source in composition.sources]
    heading = catalogue(composition.language).captions.sources
    return [*shown, html.Section([html.H4(heading), html.Ul(sources)])]


def _file(form: str) -> html.Button:
    return html.Button(form.upper(), className="offer", **attributes(data_brief=form))
