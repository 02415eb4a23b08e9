"""A map that is not for everybody: without a session, no data; with one, all of it."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.security import generate_password_hash

from dashboard.web.app import create_app
from dashboard.web.server.hosting import Hosting
from dashboard.web.server.login_file import read_login
from dashboard.web.server.routes import ROUTES, Caller
from tests.web.conftest import elements

IN_ARABIC = {"Referer": "http://localhost/?actor=russia&lang=ar"}
VIEWER, EDITOR = "the viewers' words", "the editors' words"


def hosting(folder: Path, more: str = "") -> Hosting:
    hashed = {word: generate_password_hash(word, "scrypt:256:8:1") for word in (VIEWER, EDITOR)}
    path = folder / "login.toml"
    path.write_text(
        'secret = "0123456789abcdef0123456789abcdef"\n[password]\n'
        f'viewer = "{hashed[VIEWER]}"\neditor = "{hashed[EDITOR]}"\n{more}',
        encoding="utf-8",
    )
    return Hosting(login=read_login(path))


@pytest.fixture
def client(data_dir: Path, tmp_path: Path) -> FlaskClient:
    return create_app(data_dir, hosting(tmp_path)).server.test_client()


def test_without_a_session_nothing_of_the_data_is_given(client: FlaskClient) -> None:
    for route in ROUTES:
        if route.caller in (Caller.VIEWER, Caller.EDITOR):
            path = re.sub("<.*>", "low/governorates.geojson", route.rule)
            answer = client.open(path, method=route.methods[0], buffered=True)
            assert answer.status_code == (303 if path == "/" else 401), path
    assert client.get("/healthz").status_code == 200


def test_the_password_opens_the_view_that_was_asked_for(client: FlaskClient) -> None:
    asked = client.get("/?actor=russia&lang=ar")
    assert asked.location == "/login?actor=russia&lang=ar"
    page = client.get(asked.location)
    assert 'dir="rtl"' in page.get_data(as_text=True)
    assert page.headers["Cache-Control"] == "no-store"
    given = client.post("/login", data={"password": VIEWER, "wanted": "actor=russia&lang=ar"})
    assert (given.status_code, given.location) == (303, "/?actor=russia&lang=ar")
    assert client.get("/scene").status_code == 200
    (form,) = [
        props
        for kind, props in elements(client.get("/_dash-layout", headers=IN_ARABIC).get_json())
        if kind == "Form"
    ]
    left = client.open(form["action"].removeprefix("."), method=form["method"].upper())
    assert (left.status_code, left.location) == (303, "/login?lang=ar")
    assert "Clear-Site-Data" not in left.headers  # browsers complain of it without TLS
    assert client.get("/scene").status_code == 401


def test_who_logged_in_can_log_out_on_the_page(client: FlaskClient, data_dir: Path) -> None:
    client.post("/login", data={"password": VIEWER})
    assert '"id":"log-out"' in client.get("/_dash-layout").get_data(as_text=True)
    open_to_all = create_app(data_dir).server.test_client()
    assert '"id":"log-out"' not in open_to_all.get("/_dash-layout").get_data(as_text=True)


def test_the_cookie_is_for_this_page_alone(client: FlaskClient) -> None:
    def cookie(scheme: str) -> str:
        said = {"password": EDITOR}
        answer = client.post("/login", data=said, base_url=f"{scheme}://map.example")
        return answer.headers["Set-Cookie"]

    assert all(part in cookie("https") for part in ("HttpOnly", "SameSite=Lax", "Secure", "Path=/"))
    assert "Secure" not in cookie("http")


@pytest.mark.parametrize("password", ["", "wrong", VIEWER + " ", "x" * 15_000, "\ufeff\x00"])
def test_another_password_opens_nothing(client: FlaskClient, password: str) -> None:
    answer = client.post("/login", data={"password": password, "wanted": "lang=ar"})
    assert answer.status_code == 403
    page = answer.get_data(as_text=True)
    assert 'role="alert"' in page
    assert 'dir="rtl"' in page
    assert client.get("/scene").status_code == 401


@pytest.mark.parametrize("wanted", ["\r\nX: y", "//evil.example", "https://evil.example", '"><b>'])
def test_what_was_asked_for_leads_to_this_page_only(client: FlaskClient, wanted: str) -> None:
    page = client.post("/login", data={"password": "wrong", "wanted": wanted})
    assert '"><b>' not in page.get_data(as_text=True)
    answer = client.post("/login", data={"password": VIEWER, "wanted": wanted})
    assert answer.status_code == 303
    assert answer.location.startswith("/?")


def test_another_site_can_have_nothing_done_here(client: FlaskClient) -> None:
    for site in ("cross-site", "same-site"):
        asked = {"Sec-Fetch-Site": site}
        answer = client.post("/login", data={"password": VIEWER}, headers=asked)
        assert answer.status_code == 403
    assert client.get("/scene").status_code == 401


def test_a_forged_or_older_session_is_none(data_dir: Path, tmp_path: Path) -> None:
    client = create_app(data_dir, hosting(tmp_path)).server.test_client()
    client.post("/login", data={"password": VIEWER})
    cookie = client.get_cookie("conflict_map")
    assert cookie is not None
    again = create_app(data_dir, hosting(tmp_path, "# changed")).server.test_client()
    for value in (cookie.value, "eyJyb2xlIjoiZWRpdG9yIn0.x.y", ""):
        again.set_cookie("conflict_map", value)
        assert again.get("/scene").status_code == 401


def test_who_leaves_leaves_nothing_in_the_browser(client: FlaskClient) -> None:
    left = client.post("/logout", base_url="https://map.example")
    assert left.headers["Clear-Site-Data"] == '"cache"'
