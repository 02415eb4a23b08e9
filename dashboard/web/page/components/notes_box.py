"""Where a reader puts notes on the map: a button of the map, and what it opens."""

from dash import html

from dashboard.briefing.map_notes import NoteKind
from dashboard.web.page import ids
from dashboard.web.page.components.attributes import attributes
from dashboard.web.page.components.heads import box_head
from dashboard.web.page.components.icons import icon
from dashboard.web.page.texts import Texts


def opener(said: Texts) -> html.Button:
    """Opens and closes the box."""
    return html.Button(
        icon("note"),
        id=ids.NOTES_OPEN,
        title=said.notes["open"],
        **attributes(
            aria_label=said.notes["open"],
            aria_controls=ids.NOTES_BOX,
            aria_expanded="false",
        ),
    )


def box(said: Texts) -> html.Section:
    """What can be drawn, and a line for each note; `notes.js` fills the list."""
    return html.Section(
        [
            box_head("notes", said.notes["open"], said),
            html.Div(
                [
                    html.Button(said.notes[kind], className="offer", **attributes(data_note=kind))
                    for kind in NoteKind
                ],
                className="presets",
            ),
            html.Ul(id="notes-list"),
            html.P(said.notes["kept"], className="row-quiet"),
        ],
        id=ids.NOTES_BOX,
        className="map-box notes-box",
        hidden=True,
        **attributes(aria_labelledby="notes-heading"),
    )
