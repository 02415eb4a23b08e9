"""The map is drawn by the browser: again when the theme, the filters or the open strike change."""

from flask.testing import FlaskClient

from tests.web.conftest import clientside


def test_the_map_follows_theme_filters_and_the_open_strike(client: FlaskClient) -> None:
    assert clientside(client, "map") == {
        "paint": ["theme.data"],
        "follow": ["query.data", "open-event.data"],
    }


def test_the_map_asks_for_nothing_while_the_page_is_not_there(client: FlaskClient) -> None:
    # It has drawn its first view before Dash is loaded.
    of_map = [
        each
        for each in client.get("/_dash-dependencies").get_json()
        if (each["clientside_function"] or {}).get("namespace") == "map"
    ]
    assert of_map
    assert all(each["prevent_initial_call"] for each in of_map)
