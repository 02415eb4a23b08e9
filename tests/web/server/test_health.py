"""Whether the server answers, whether its data can be read, and how it has answered."""

from pathlib import Path

from flask.testing import FlaskClient

from dashboard import __version__
from dashboard.layers.schema import JsonObject
from dashboard.layers.store import EventStore
from dashboard.web.app import create_app
from dashboard.web.server.hosting import Hosting


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


def test_a_server_with_data_is_ready(client: FlaskClient) -> None:
    answer = client.get("/readyz")
    assert (answer.status_code, answer.get_json()) == (200, {"ready": True, "problems": []})


def test_one_without_is_not_and_says_what_is_wrong(tmp_path: Path) -> None:
    answer = create_app(tmp_path).server.test_client().get("/readyz")
    assert answer.status_code == 503
    assert not answer.get_json()["ready"]
    assert any("actors.toml" in line for line in answer.get_json()["problems"])


def test_a_harmed_layer_is_named_and_the_rest_is_shown(own_data: Path) -> None:
    (own_data / "layers" / "zones.geojson").write_text("[", encoding="utf-8")
    answer = create_app(own_data).server.test_client().get("/readyz")
    assert answer.status_code == 200
    assert any("zones.geojson" in line for line in answer.get_json()["problems"])


def test_answers_are_counted_and_timed_by_route(data_dir: Path) -> None:
    client = create_app(data_dir).server.test_client()
    client.get("/scene?q=a+name")
    client.get("/nowhere/at/all")
    client.put("/scene")
    client.get("/healthz")
    figures = client.get("/metrics").get_data(as_text=True)
    assert 'conflict_map_answers_total{route="/scene",status="200"} 1.0' in figures
    assert 'conflict_map_answers_total{route="none",status="405"} 1.0' in figures
    assert 'conflict_map_answer_seconds_count{route="/healthz"} 1.0' in figures
    assert "conflict_map_strikes 2.0" in figures
    assert "conflict_map_data_problems 0.0" in figures
    assert 'conflict_map_waiting{route="/export"} 0.0' in figures
    assert 'conflict_map_served{route="/export"} 0.0' in figures
    assert "name" not in figures.replace("le=", "").split("conflict_map_answers_total", 1)[1]


def test_the_log_has_time_route_status_and_length_and_nothing_of_the_reader(
    data_dir: Path,
) -> None:
    lines: list[JsonObject] = []
    client = create_app(data_dir, Hosting(log=lines.append)).server.test_client()
    client.get("/scene?q=secret", headers={"X-Forwarded-For": "10.1.2.3", "User-Agent": "mine"})
    client.get("/hover?event=secret")
    assert [(line["route"], line["status"]) for line in lines] == [("/scene", 200), ("/hover", 404)]
    assert all(set(line) == {"time", "route", "status", "ms"} for line in lines)
