"""A box or dialog is labelled by its heading, and its close button says so to every reader."""

from dash import html

from dashboard.web.page import texts
from dashboard.web.page.components.heads import box_head, dialog_head


def _parts(head: html.Div) -> tuple[dict[str, object], dict[str, object]]:
    heading, button = (part.to_plotly_json()["props"] for part in head.children)
    return heading, button


def test_a_box_is_named_by_its_heading_and_closed_by_its_id() -> None:
    heading, button = _parts(box_head("notes", "Notes", texts.of("en")))
    assert (heading["id"], heading["children"]) == ("notes-heading", "Notes")
    assert (button["id"], button["aria-label"]) == ("notes-close", texts.of("en").close)


def test_a_dialog_is_named_by_its_heading_and_closed_by_what_it_says_of_itself() -> None:
    heading, button = _parts(dialog_head("drop", "ملف", texts.of("ar")))
    assert (heading["id"], heading["children"]) == ("drop-heading", "ملف")
    assert (button["data-drop"], button["aria-label"]) == ("close", texts.of("ar").close)
