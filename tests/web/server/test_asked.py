"""What a request asks for."""

import pytest
from flask import Flask

from dashboard.domain.bounds import Bounds
from dashboard.web.server import asked


@pytest.mark.parametrize(
    ("address", "query", "theme"),
    [
        ("/scene?actor=russia&theme=dark", "actor=russia&theme=dark", "dark"),
        ("/scene?q=%D8%AD%D9%85%D8%B5", "q=%D8%AD%D9%85%D8%B5", "light"),
        ("/scene?theme=pink", "theme=pink", "light"),
        ("/scene", "", "light"),
    ],
)
def test_the_query_is_as_it_came_and_unknown_paper_is_light(
    address: str, query: str, theme: str
) -> None:
    with Flask(__name__).test_request_context(address):
        assert (asked.query(), asked.theme()) == (query, theme)


@pytest.mark.parametrize(
    ("asked_for", "box"),
    [
        ("35,34,37,36.5", Bounds(35, 34, 37, 36.5)),
        ("-999,-99,999,99", Bounds(-180, -85, 180, 85)),
        ("", None),
        ("1,2,3", None),
        ("a,b,c,d", None),
        ("1,2,3,inf", None),
    ],
)
def test_a_view_is_a_hint_and_never_an_error(asked_for: str, box: Bounds | None) -> None:
    with Flask(__name__).test_request_context(f"/panels?box={asked_for}"):
        assert asked.box() == box
