"""Every route of the running server stands in the list, and is held to what stands there."""

import re
import threading
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from plotly.offline import get_plotlyjs_version
from pydantic import SecretStr

from dashboard.web.app import create_app
from dashboard.web.server import routes
from dashboard.web.server.hosting import Hosting
from dashboard.web.server.login_file import Login, OpenId
from dashboard.web.server.routes import ROUTES, Caller, Keep
from tests.paths import ASSETS


def _served(server: Flask) -> dict[str, set[str]]:
    """The methods of each rule that a running server answers."""
    found: dict[str, set[str]] = {}
    for rule in server.url_map.iter_rules():
        found.setdefault(rule.rule, set()).update(rule.methods or ())
    return {rule: methods - {"HEAD", "OPTIONS"} for rule, methods in found.items()}


def test_no_route_of_the_server_is_without_its_line_and_no_line_without_a_route(
    client: FlaskClient, data_dir: Path
) -> None:
    provider = OpenId(issuer="https://a.example", client_id="a", client_secret=SecretStr("b"))
    login = Login(secret=SecretStr("x" * 32), openid=provider, key=b"x")
    closed = create_app(data_dir, Hosting(login=login)).server
    listed = {route.rule: set(route.methods) for route in ROUTES}
    assert _served(closed) == listed
    for_all = {route.rule: set(route.methods) for route in ROUTES if not route.login}
    assert _served(client.application) == for_all
    assert len(listed) == len(ROUTES)


def test_what_is_not_in_the_list_is_answered_by_nobody() -> None:
    server = Flask("bare", static_folder=None)
    routes.install(server, lambda: Caller.EDITOR, str, {})
    server.get("/forgotten")(lambda: "here")
    assert server.test_client().get("/forgotten").status_code == 404


@pytest.mark.parametrize("path", ["/any/page", "/_reload-hash", "/_favicon.ico", "/static/x"])
def test_what_dash_brings_and_the_page_does_not_use_is_not_there(
    client: FlaskClient, path: str
) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Forwarded-Host"])
def test_what_is_for_the_machine_is_not_reached_through_a_proxy(
    client: FlaskClient, header: str
) -> None:
    for route in ROUTES:
        if route.caller is Caller.MACHINE:
            assert client.get(route.rule).status_code == 200
            assert client.get(route.rule, headers={header: "x"}).status_code == 404


def _few(role: Caller) -> FlaskClient:
    """Some routes of the list, without what they give."""
    server = Flask("few", static_folder=None)
    for rule in ("/", "/rows", "/healthz", "/export"):
        server.add_url_rule(rule, rule, lambda: "given")
    routes.install(server, lambda: role, str, {}, "/login")
    return server.test_client()


def test_who_may_not_see_the_page_is_sent_to_the_entrance_with_what_was_asked_for() -> None:
    answer = _few(Caller.ANYONE).get("/?actor=russia", base_url="http://a.example/map")
    assert (answer.status_code, answer.location) == (303, "/map/login?actor=russia")


def test_a_script_is_told_and_what_is_for_anyone_is_given() -> None:
    assert _few(Caller.ANYONE).get("/rows").status_code == 401
    assert _few(Caller.ANYONE).get("/healthz").status_code == 200
    assert _few(Caller.VIEWER).get("/rows").status_code == 200
    assert _few(Caller.EDITOR).get("/rows").status_code == 200


def test_a_query_longer_than_any_of_the_page_is_refused(client: FlaskClient) -> None:
    assert client.get("/rows?q=" + "x" * 200_001).status_code == 414


def test_of_more_exports_than_are_made_at_once_some_are_told_to_wait() -> None:
    server = Flask("busy", static_folder=None)
    inside, done = threading.Semaphore(0), threading.Event()

    def slow() -> str:
        inside.release()
        done.wait(60)
        return "made"

    server.add_url_rule("/export", "export", slow)
    routes.install(server, lambda: Caller.VIEWER, str, routes.lines())
    statuses: list[int] = []

    def ask() -> None:
        statuses.append(server.test_client().get("/export").status_code)

    asking = [threading.Thread(target=ask) for _ in range(2)]
    for each in asking:
        each.start()
    for _ in asking:
        assert inside.acquire(timeout=60)
    refused = server.test_client().get("/export")
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "1")
    assert refused.get_json() == {
        "error": "Number 1 in line. Ask again with the same ticket.",
        "place": 1,
    }
    room = routes.lines()["/export"].longest
    for number in range(room):
        waits = server.test_client().get(f"/export?ticket={number}")
        assert waits.get_json()["place"] == number + 1
    full = server.test_client().get("/export?ticket=last")
    assert (full.status_code, full.headers["Retry-After"]) == (503, "30")
    assert full.get_json()["place"] is None
    done.set()
    for each in asking:
        each.join()
    assert statuses == [200, 200]
    assert server.test_client().get("/export?ticket=0").status_code == 200


def test_what_is_never_kept_says_so_when_it_fails_too(client: FlaskClient) -> None:
    for route in ROUTES:
        if route.keep is Keep.NEVER and "GET" in route.methods and not route.login:
            answer = client.get(f"{route.rule}?format=csv", buffered=True)
            assert answer.headers["Cache-Control"] == "no-store"
    assert client.get("/export?format=exe").headers["Cache-Control"] == "no-store"


def test_an_answer_is_kept_only_where_it_names_its_state(client: FlaskClient) -> None:
    version = client.get("/healthz").get_json()["data_hash"]

    def kept(path: str) -> str:
        return client.get(path).headers["Cache-Control"]

    assert kept(f"/scene?v={version}") == "private, max-age=600"
    assert kept(f"/rows?v={version}") == "no-cache"
    assert kept("/scene") == "no-cache"
    # Of a state that is not here the newest is given: under that name it would be a wrong answer.
    assert kept("/scene?v=1") == "no-cache"


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


def test_browsers_read_the_maps_plotly_beside_the_page() -> None:
    code = BUNDLE.read_text(encoding="utf-8")
    # A function in brackets is taken to be called at once.
    assert re.search(r"\(typeof self [^)]*this, \(\(\) => \{\n", code[:1000])
    assert code.rstrip().endswith("})));")
