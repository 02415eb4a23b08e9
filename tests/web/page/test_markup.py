"""Components become the HTML they stand for, and no text becomes markup."""

from html.parser import HTMLParser

import dash_mantine_components as dmc
import pytest
from dash import html
from hypothesis import given
from hypothesis import strategies as st

from dashboard.web.page.markup import markup


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader


def test_a_component_is_its_tag_with_its_attributes() -> None:
    written = markup(
        html.Button(
            [html.Span(style={"--actor": "#fff", "marginTop": 3}), "Homs", 24, None],
            className="row",
            hidden=True,
            disabled=False,
            tabIndex=-1,
            **{"data-event": "a:1"},
        )
    )
    assert written == (
        '<button class="row" data-event="a:1" hidden tabindex="-1">'
        '<span style="--actor: #fff; margin-top: 3"></span>Homs24</button>'
    )


@given(st.text(), st.text())
def test_text_stays_text(inside: str, name: str) -> None:
    reader = _read(markup(html.P(inside, title=name)))
    assert [tag for tag, _ in reader.tags] == ["p"]
    plain = inside.replace("\r\n", "\n").replace("\r", "\n")
    assert reader.text.replace("\r\n", "\n").replace("\r", "\n") == plain
    assert reader.tags[0][1] == {"title": name}


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", " javascript:x"])
def test_a_link_that_runs_is_none(href: str) -> None:
    assert markup(html.A("x", href=href)) == "<a>x</a>"


def test_what_needs_a_script_of_its_own_is_refused() -> None:
    with pytest.raises(TypeError, match="Checkbox"):
        markup(html.Div(dmc.Checkbox()))
