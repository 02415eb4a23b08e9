"""Health, the basemap's files, and how long a browser may keep what it got."""

import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from plotly.offline import get_plotlyjs_version

from dashboard import __version__
from dashboard.layers.store import EventStore
from dashboard.web.app import create_app
from tests.paths import ASSETS


def test_health_names_version_data_and_day(client: FlaskClient, data_dir: Path) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.get_json() == {
        "version": __version__,
        "data_hash": EventStore.load(data_dir).data_hash,
        "as_of": "2015-09-30",
    }


def test_health_of_an_empty_folder(tmp_path: Path) -> None:
    answer = create_app(tmp_path).server.test_client().get("/healthz")
    assert answer.status_code == 200
    assert answer.get_json()["as_of"] is None


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


def test_the_page_names_itself_and_asks_nobody_else(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    assert "<title>Syria strikes</title>" in page
    assert "/assets/favicon.svg" in page
    assert "https://" not in page
    assert 'src="//' not in page


BUNDLE = ASSETS / "vendor" / "plotly-map.min.js"


def test_the_maps_own_plotly_is_the_installed_one() -> None:
    first_lines = BUNDLE.read_text(encoding="utf-8")[:200]
    assert f"plotly.js (map - minified) v{get_plotlyjs_version()}" in first_lines
