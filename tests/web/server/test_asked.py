"""What a request asks for."""

import pytest
from flask import Flask

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
