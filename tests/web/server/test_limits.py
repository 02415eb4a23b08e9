"""Requests that no page sends: each is refused in a line, and none is a fault of the server."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.web.server.limits import LARGEST_BODY

CALLBACK = "/_dash-update-component"
ROUTES = ("/", "/scene", "/rows", "/figure", "/hover", "/export", "/export/caption",
          "/frames", "/panels", "/timeline", "/card", "/healthz", "/_dash-layout")  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
PARTS = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        ("output", "outputs", "inputs", "state", "changedPropIds", "background"), VALUES
    ),
)


def test_a_body_larger_than_any_of_the_page_is_not_read(client: FlaskClient) -> None:
    for body in (b"[" + b"1," * LARGEST_BODY + b"1]", b"x" * (LARGEST_BODY + 1)):
        for path in (CALLBACK, "/scene", "/nowhere"):
            assert client.post(path, data=body, content_type="application/json").status_code == 413


def test_a_body_of_the_largest_size_is_looked_at(client: FlaskClient) -> None:
    body = b'"' + b"x" * (LARGEST_BODY - 2) + b'"'
    answer = client.post(CALLBACK, data=body, content_type="application/json")
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[1]", b'{"a": 1}', b"[" * 200_000, b"\xff", b'{"output": "map.figure"}']
)
def test_a_body_that_is_no_request_of_the_page(client: FlaskClient, body: bytes) -> None:
    answer = client.post(CALLBACK, data=body, content_type="application/json")
    assert answer.status_code == 400


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=VALUES | PARTS, known=st.booleans(), data=st.data())
def test_no_body_is_a_fault(
    client: FlaskClient, body: Any, known: bool, data: st.DataObject
) -> None:
    if known and isinstance(body, dict):
        callbacks = client.get("/_dash-dependencies").get_json()
        body["output"] = data.draw(st.sampled_from([each["output"] for each in callbacks]))
    answer = client.post(CALLBACK, data=json.dumps(body), content_type="application/json")
    assert answer.status_code in (400, 204)


@pytest.mark.parametrize("part", ["inputs", "state"])
def test_a_callback_without_all_that_it_is_called_with_is_refused(
    client: FlaskClient, part: str
) -> None:
    callback = next(
        each
        for each in client.get("/_dash-dependencies").get_json()
        if each["inputs"] and each["state"] and not each["clientside_function"]
    )
    outputs = callback["output"].strip(".").split("...")
    names = [dict(zip(("id", "property"), name.split("."), strict=True)) for name in outputs]
    whole = {
        "output": callback["output"],
        "outputs": names if callback["output"].startswith("..") else names[0],
        "inputs": callback["inputs"],
        "state": callback["state"],
    }
    answer = client.post(CALLBACK, json=whole | {part: whole[part][1:]})
    assert answer.status_code == 400
    assert "This is no request of the page." in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "path", ["nope/x.js", "dash/nope.js", "dash/../../x.js", "dash_ag_grid/a.map", "%00/x.js"]
)
def test_a_script_that_does_not_exist_is_not_there(client: FlaskClient, path: str) -> None:
    assert client.get(f"/_dash-component-suites/{path}").status_code == 404


@pytest.mark.parametrize("referrer", ["http://[bad", "//[::1", "?lang=ar", "\x80", "x" * 9_000])
def test_a_referrer_may_be_anything(client: FlaskClient, referrer: str) -> None:
    assert client.get("/_dash-layout", headers={"Referer": referrer}).status_code == 200


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    "query",
    [
        "q=" + "+".join(f"word{number}" for number in range(83)),
        "q=" + quote("a b c d e f g h i j k l m n o p q r s t"),
        "q=" + "x" * 20_000,
        "q=%ED%A0%80%00%FF",
        "from=0000-00-00&to=99999-01-01&zoom=nan&lat=inf&box=1,2,3,x&at=1e999",
        "actor=" + ",".join(f"a{number}" for number in range(3_000)),
        "start=-1&stop=1e9&sort=::,,x:desc&tests=" + quote('{"location": [[[]]]}'),
        "tests=" + quote('{"location": {"filterType": "number", "type": "equals", "filter": 5}}'),
        "keys=%00,,&windows=..&event=%F0%9F%92%A5&v=%00&lang=xx&theme=",
    ],
)
def test_no_query_is_a_fault(client: FlaskClient, route: str, query: str) -> None:
    asked = f"{route}?format=csv&{query}" if route == "/export" else f"{route}?{query}"
    assert client.get(asked, buffered=True).status_code in (200, 400, 404, 422)


@pytest.mark.parametrize(
    ("ask", "status"),
    [
        (lambda client: client.get("/"), 200),
        (lambda client: client.get("/healthz"), 200),
        (lambda client: client.get("/assets/favicon.svg", buffered=True), 200),
        (lambda client: client.get("/hover?event=nobody"), 404),
        (lambda client: client.get("/_dash-component-suites/nope/x.js"), 404),
        (lambda client: client.get("/export?format=exe"), 422),
        (lambda client: client.post(CALLBACK, data=b"x"), 415),
        (lambda client: client.post(CALLBACK, data=b"x" * (LARGEST_BODY + 1)), 413),
        (lambda client: client.put("/scene"), 405),
    ],
)
def test_every_answer_says_what_it_may_do_and_who_may_frame_it(
    client: FlaskClient, ask: Callable[[FlaskClient], Any], status: int
) -> None:
    answer = ask(client)
    assert answer.status_code == status
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Permissions-Policy"]


@pytest.mark.parametrize("path", ["/export?format=csv", "/export?format=exe", "/export/caption"])
def test_an_export_is_kept_nowhere(client: FlaskClient, path: str) -> None:
    assert client.get(path, buffered=True).headers["Cache-Control"] == "no-store"
