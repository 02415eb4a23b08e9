"""The basemap's files, and how long a browser may keep them."""

import json

import pytest
from flask.testing import FlaskClient


def test_a_versioned_basemap_file_may_be_kept_for_ever(client: FlaskClient) -> None:
    answer = client.get("/basemap/low/governorates.geojson?v=1", buffered=True)
    assert json.loads(answer.data)["type"] == "FeatureCollection"
    assert "immutable" in answer.headers["Cache-Control"]


def test_an_unversioned_file_is_asked_for_again(client: FlaskClient) -> None:
    answer = client.get("/basemap/low/governorates.geojson", buffered=True)
    assert "immutable" not in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "/basemap/../gazetteer/actors.toml",
        "/basemap/%2e%2e/gazetteer/actors.toml",
        "/basemap/../layers/articles.json",
        "/basemap/none.geojson",
        "/basemap/low",
    ],
)
def test_nothing_outside_the_basemap_is_served(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
