"""Attributes that Python cannot name reach the page under their own names."""

from dash import html
from hypothesis import given
from hypothesis import strategies as st

from dashboard.web.page.components.attributes import attributes
from dashboard.web.page.markup import markup

NAMES = st.from_regex(r"(data|aria)(_[a-z]+)+", fullmatch=True)


@given(st.dictionaries(NAMES, st.none() | st.booleans() | st.text()))
def test_each_value_keeps_its_own_hyphenated_name(values: dict[str, object]) -> None:
    named = attributes(**values)
    assert {name.replace("-", "_"): value for name, value in named.items()} == values
    assert not any("_" in name for name in named)


def test_a_component_takes_them_as_attributes() -> None:
    shown = markup(html.P("x", **attributes(data_event="a:1", aria_label="Homs")))
    assert shown == '<p aria-label="Homs" data-event="a:1">x</p>'
