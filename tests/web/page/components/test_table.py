"""The table's grid: made when asked for, in the reader's language."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.layers.columns import COLUMNS
from dashboard.web.page.components import table


def test_the_grids_script_is_not_in_the_page_but_can_be_asked_for(client: FlaskClient) -> None:
    assert "/dash_ag_grid/" not in client.get("/").get_data(as_text=True)
    (address,) = _all(table.sheet("en").to_plotly_json(), "data-script")
    response = client.get(address)
    assert response.status_code == 200
    assert "max-age=31536000" in response.headers["Cache-Control"]


def test_the_grid_is_made_when_asked_for(call: Callable[..., Any], read: Any) -> None:
    inside = call("event-table.children", {"table-asked.data": True})["event-table"]["children"]
    assert "Table of strikes" in read(inside)


@pytest.mark.parametrize(
    ("language", "rtl", "first"), [("en", False, "Date"), ("ar", True, "التاريخ")]
)
def test_the_grid_speaks_the_readers_language(language: str, rtl: bool, first: str) -> None:
    found: list[Any] = [part for part in table.content(language) if part is not None]
    (definitions,) = _all(found, "columnDefs")
    (options,) = _all(found, "dashGridOptions")
    assert definitions[0]["headerName"] == first
    assert options["enableRtl"] is rtl
    assert {column["field"] for column in definitions} <= COLUMNS
    shown = [column["field"] for column in definitions if not column["hide"]]
    assert "event_id" not in shown
    assert "latitude" not in shown


def _all(component: Any, prop: str) -> list[Any]:
    """The values of a property in a component and all inside it."""
    if isinstance(component, list):
        return [value for part in component for value in _all(part, prop)]
    if hasattr(component, "to_plotly_json"):
        component = component.to_plotly_json()
    if not isinstance(component, dict):
        return []
    props = component.get("props", {})
    here = [props[prop]] if prop in props else []
    return here + _all(props.get("children"), prop)
