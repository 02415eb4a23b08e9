"""The table is made when it is first opened, and follows the page from then on."""

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

from tests.web.conftest import clientside

Call = Callable[..., dict[str, dict[str, Any]]]
Read = Callable[[Any], str]


def test_the_grid_is_made_when_asked_for(call: Call, read: Read) -> None:
    inside = call("event-table.children", {"table-asked.data": True})["event-table"]["children"]
    assert "Table of what is shown" in read(inside)


def test_the_table_is_in_the_language_of_the_page_that_asks(client: FlaskClient) -> None:
    def opened(address: str) -> str:
        answer = client.post(
            "/_dash-update-component",
            json={
                "output": "event-table.children",
                "outputs": {"id": "event-table", "property": "children"},
                "inputs": [{"id": "table-asked", "property": "data", "value": True}],
                "changedPropIds": ["table-asked.data"],
            },
            headers={"Referer": f"http://localhost/{address}"},
        )
        return answer.get_data(as_text=True)

    assert '"enableRtl":false' in opened("?actor=russia")
    assert '"enableRtl":true' in opened("?lang=ar")


def test_nothing_is_made_of_it_before(client: FlaskClient) -> None:
    (made,) = [
        each
        for each in client.get("/_dash-dependencies").get_json()
        if each["output"] == "event-table.children"
    ]
    assert made["prevent_initial_call"]


def test_the_browser_follows_strike_columns_and_rows(client: FlaskClient) -> None:
    assert clientside(client, "table") == {
        "mark": ["open-event.data"],
        "choose": ['{"table":"columns"}.value'],
        "begin": ['{"table":"grid"}.getRowsRequest'],
    }
