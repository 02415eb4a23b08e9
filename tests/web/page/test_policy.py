"""The page says what it may load and run: itself, and its own inline scripts."""

import base64
import hashlib
import re
from pathlib import Path

from flask.testing import FlaskClient

from dashboard.web.app import create_app
from dashboard.web.server.hosting import Hosting

_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>[^<]+)</script>")


def _rules(client: FlaskClient) -> dict[str, list[str]]:
    header = client.get("/").headers["Content-Security-Policy"]
    return {name: sources for name, *sources in (rule.split() for rule in header.split("; "))}


def test_scripts_come_from_the_page_itself_and_none_is_made_of_text(client: FlaskClient) -> None:
    rules = _rules(client)
    assert rules["default-src"] == ["'self'"]
    assert rules["object-src"] == rules["base-uri"] == ["'none'"]
    loose = {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "data:", "blob:"}
    assert not loose & set(rules["script-src"])


def test_each_inline_script_that_runs_is_named_by_its_hash(client: FlaskClient) -> None:
    page = client.get("/?lang=ar").get_data(as_text=True)
    scripts = [
        found["code"]
        for found in _INLINE.finditer(page)
        if "application/json" not in found["attributes"]
    ]
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
        for code in scripts
    }
    assert len(scripts) == 3
    assert hashes == {each for each in _rules(client)["script-src"] if each.startswith("'sha256")}


def test_an_answer_that_is_no_page_may_load_nothing(client: FlaskClient) -> None:
    policy = client.get("/healthz").headers["Content-Security-Policy"]
    assert policy == "default-src 'none'; frame-ancestors 'self'"


def test_sites_that_may_frame_the_page_are_named_and_their_sandboxes_let_in(
    client: FlaskClient, data_dir: Path
) -> None:
    sandbox = {"Origin": "null"}
    framed = create_app(data_dir, Hosting(embedded_by=("https://a.example",))).server.test_client()
    answer = framed.get("/assets/favicon.svg", headers=sandbox, buffered=True)
    policy = answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'self' https://a.example" in policy
    assert answer.headers["Access-Control-Allow-Origin"] == "null"
    other = framed.get("/healthz", headers={"Origin": "https://b.example"})
    assert "Access-Control-Allow-Origin" not in other.headers
    assert "Access-Control-Allow-Origin" not in client.get("/healthz", headers=sandbox).headers
