"""The brief that is read on the page."""

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

from dashboard.words import catalogue
from tests.web.conftest import answered

Read = Callable[[Any], str]


def test_an_area_is_told_with_what_is_new_and_what_is_not_known(
    client: FlaskClient, read: Read
) -> None:
    text = read(answered(client, "/brief?area=homs&since=2015-09-01")["html"])
    said = catalogue("en").brief
    for part in (said.happened, said.who_says, said.unknown, "Homs", "Russia", "US officials"):
        assert part in text
    assert "1 Sep 2015" in text
    assert "Hama · " not in text


def test_nothing_is_new_where_no_day_is_asked_for(client: FlaskClient, read: Read) -> None:
    text = read(answered(client, "/brief")["html"])
    assert catalogue("en").brief.withdrawn not in text


def test_a_brief_of_nothing_is_refused_as_an_export_is(client: FlaskClient) -> None:
    answer = client.get("/brief?actor=turkey")
    assert answer.status_code == 422
    assert "No strike meets the filters" in answer.get_json()["error"]
