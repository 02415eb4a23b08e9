"""What is only shown is asked for by the browser itself: again when what it follows changes."""

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import clientside

PARTS = {
    "map": {"paint": ["theme.data"], "follow": ["query.data", "open-event.data"]},
    "card": {"follow": ["open-event.data", "query.data", "theme.data"]},
    "panels": {
        "follow": ["query.data", "theme.data", "tabs.value"],
        "offered": ["filter-sources.children"],
    },
}


@pytest.mark.parametrize("part", PARTS)
def test_each_part_follows_what_it_shows(client: FlaskClient, part: str) -> None:
    assert clientside(client, part) == PARTS[part]


def test_nothing_is_asked_for_while_the_page_is_not_there(client: FlaskClient) -> None:
    # The map has drawn its first view before Dash is loaded.
    follow = [
        each["prevent_initial_call"]
        for each in client.get("/_dash-dependencies").get_json()
        if (each["clientside_function"] or {}).get("namespace") in PARTS
    ]
    assert follow == [True] * 5


def test_the_timeline_and_the_table_follow_the_filters(client: FlaskClient) -> None:
    assert clientside(client, "page")["follow"] == ["query.data"]


def test_no_callback_takes_the_place_of_another(client: FlaskClient) -> None:
    # Of two without outputs that follow the same, Dash would run only the last.
    outputs = [each["output"] for each in client.get("/_dash-dependencies").get_json()]
    assert len(outputs) == len(set(outputs))


def test_callbacks_of_the_server_write_only_what_a_reader_can_change(client: FlaskClient) -> None:
    outputs = {
        output
        for each in client.get("/_dash-dependencies").get_json()
        if not each["clientside_function"]
        for output in each["output"].strip(".").split("...")
    }
    assert {output.split(".")[0] for output in outputs} <= {
        *("filter-actors", "filter-targets", "filter-types", "filter-factualities"),
        "filter-agreements",
        *("filter-sources", "filter-data-sets", "filter-dates", "filter-text", "filter-layers"),
        *("notices", "event-table", "restored", "filter-area"),
    }
