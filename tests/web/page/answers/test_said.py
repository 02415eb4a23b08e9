"""The strikes behind one answer of who says who was hit."""

import json
from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

from tests.web.conftest import answered

Panels = Callable[..., dict[str, str]]
Values = Callable[..., list[Any]]


def test_each_answer_of_the_table_opens_its_strikes(
    client: FlaskClient, panels: Panels, values_of: Values
) -> None:
    cells = [json.loads(each) for each in values_of(panels("", tab="who")["who-says"], "data-said")]
    assert cells
    for by, outlet, of in cells:
        query = {"by": by, "outlet": outlet, "of": of}
        found = client.get("/said", query_string=query).get_json()["html"]
        assert values_of(found, "data-event")


def test_the_filters_are_obeyed(client: FlaskClient) -> None:
    asked = "by=Russia&of=islamic_state"
    assert answered(client, f"/said?{asked}")["html"]
    assert answered(client, f"/said?{asked}&actor=turkey")["html"] == ""
    assert answered(client, "/said")["html"] == ""


def test_a_speaker_of_several_names_has_the_strikes_of_each(client: FlaskClient) -> None:
    asked = "of=islamic_state"
    one = answered(client, f"/said?by=Russia&{asked}")["html"]
    assert answered(client, f"/said?by=Moscow&by=Russia&{asked}")["html"] == one
    assert answered(client, f"/said?by=Moscow&{asked}")["html"] == ""
