"""Requests that nobody sends in earnest, over all routes: none is a fault of the server.

`make hostile` makes 10,000 (`HOSTILE_REQUESTS`); they are the same for the same number.
"""

import json
import os
import random
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from werkzeug.security import generate_password_hash

from dashboard.briefing import address
from dashboard.web.app import create_app
from dashboard.web.server.hosting import Hosting
from dashboard.web.server.login_file import read_login
from dashboard.web.server.routes import ROUTES

NUMBER = int(os.environ.get("HOSTILE_REQUESTS", "400"))
BUSY = 503
PASSWORD = "a password that many share"
NAMES = (*address.KEYS, "v", "box", "at", "event", "windows", "keys", "tab", "theme", "frame",
         "format", "layout", "series", "scale", "title", "caption", "banner", "distribution",
         "start", "stop", "sort", "tests", "by", "outlet", "of", "lang", "state",
         "code", "error", "wanted", "password", "m", "ticket", "unknown")  # fmt: skip
VALUES = (
    "", "\0", "\ufeff", "\ud800", "\u202e", "'", '"', "';DROP TABLE strikes;--", "%", "%%s", "{}",
    "{0.__class__}", "../../etc/passwd", "<script>", "\r\nX: y", "nan", "inf", "-inf", "1e999",
    "-1", "0", "9" * 400, "0x10", "٣", "1,2,3", "1,2,3,4", "nan,nan,nan,nan", "180,90,-180,-90",
    "2015-09-30", "0000-00-00", "9999-12-31", "9999-12-31..0001-01-01", "2015-09-30..2015-09-30",
    "..", ",", ",,,,", "russia", "russia,,x", "png", "csv", "geojson", "kml", "gpkg", "zip", "exe",
    "month", "day", "16:9", "light", "ar", "none", "strikes", "[]", "[[[[[[[[[[", '{"a":',
    '{"location":{"filterType":"text","type":"contains","filter":"\\ud800"}}',
    '{"fatalities":{"filterType":"number","type":"inRange","filter":1e999,"filterTo":null}}',
    '{"event_date":{"filterType":"date","type":"equals","dateFrom":"x"}}',
    '{"location":{"operator":"OR","conditions":[1,{},[]]}}', "event_date:desc,event_date:asc",
    "arrow:36,34,37,35:\u202e<b>", "circle:1e308,0,-1e308,0:x", "text:nan,nan:x", "text:36,34:%00",
    "circle:36,34,36,34.00001;arrow:36,34,37,35;text:,", "text:36,34:" + "%F0%9F%92%A5" * 90,
    "source:", "source:%ED%A0%80", "data:..", "data:ucdp';--", "2015-09-30..0001-01-01", "..2015",
    "36,34;37,34;36,35", "36,34;37,35;37,34;36,35", "-180,-85,180,85", "SY-HI", "SY-XX",
    "36,34;36.0000001,34;36,34.0000001", ";".join(["36,34", "37,34"] * 90), "governorate", "party",
    "x" * 3_000, "a " * 300, "💥", "é" * 200, "&", "=", "#", "+", "%ED%A0%80", "\\", "|", "`id`",
)  # fmt: skip
HEADERS = (
    ("Referer", "http://[bad"), ("Accept-Encoding", "br;q=x, gzip;q=-1"), ("Origin", "null"),
    ("Accept-Encoding", "*"), ("Range", "bytes=9-1,-5,a"), ("If-None-Match", '"' * 99),
    ("If-Modified-Since", "never"), ("Cookie", "conflict_map=x.y.z; ="), ("Via", "x"),
    ("X-Forwarded-For", "';--"), ("X-Forwarded-Host", "evil/.."), ("Accept-Language", "\xff"),
    ("Content-Type", "application/json; charset=x"), ("Expect", "a miracle"),
    ("Content-Type", "multipart/form-data; boundary="), ("Sec-Fetch-Site", "cross-site"),
    ("Authorization", "Basic ="), ("Transfer-Encoding", "x"), ("Content-Length", "7"),
)  # fmt: skip
BODIES = (b"", b"{", b"[[[[", b"null", b"\xff\xfe", b"--\r\n", b"a=%&b=%ff", b"x" * 25_000,
          json.dumps({"output": "..a.b...c.d..", "inputs": [{"id": {}}]}).encode())  # fmt: skip
METHODS = ("GET",) * 12 + ("POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "ODD")


@pytest.fixture(scope="module")
def clients(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> list[FlaskClient]:
    """One of a map for everybody, and two of a map with a login: outside, and inside."""
    path = tmp_path_factory.mktemp("login") / "login.toml"
    path.write_text(
        f'secret = "{"0" * 32}"\n[password]\n'
        f'viewer = "{generate_password_hash(PASSWORD, "scrypt:256:8:1")}"\n'
        '[openid]\nissuer = "http://127.0.0.1:1"\nclient_id = "a"\nclient_secret = "b"\n',
        encoding="utf-8",
    )
    closed = create_app(data_dir, Hosting(login=read_login(path))).server
    inside = closed.test_client()
    inside.post("/login", data={"password": PASSWORD})
    return [create_app(data_dir).server.test_client(), closed.test_client(), inside]


def _path(rule: str, chance: random.Random) -> str:
    """A path of the rule; now and then one that is odd where the rule leaves room."""
    odd = ("a", "../x", "low/ground.geojson", "%00", "%2e%2e%2f", "dash/deps/x.js", ".", "//", "é")
    return re.sub(r"<[^>]+>", lambda _: chance.choice(odd), rule)


def _query(chance: random.Random) -> str:
    parts = []
    for _ in range(chance.randint(0, 5)):
        value = chance.choice(VALUES)
        written = quote(value, safe="", errors="surrogatepass") if chance.random() < 0.9 else "%%"
        parts.append(f"{chance.choice(NAMES)}={written}")
    return "&".join(parts)


def test_no_request_is_a_fault(clients: list[FlaskClient]) -> None:
    chance = random.Random(NUMBER)
    faults = []
    for number in range(NUMBER):
        route = ROUTES[number % len(ROUTES)]
        client, method = chance.choice(clients), chance.choice((*METHODS, *route.methods * 4))
        headers = chance.sample(HEADERS, chance.randint(0, 2))
        path, query = _path(route.rule, chance), _query(chance)
        if route.rule == "/export" and chance.random() < 0.9:
            query += "&format=csv"  # pictures take seconds
        data = chance.choice(BODIES) if method in ("POST", "PUT") else None
        answer = client.open(
            path, query_string=query, method=method, headers=headers, data=data, buffered=True
        )
        # A provider that cannot be reached is a fault, but not of this server.
        allowed = (BUSY, 502) if route.rule == "/login/openid" else (BUSY,)
        if answer.status_code >= 500 and answer.status_code not in allowed:
            faults.append((answer.status_code, method, f"{path}?{query}", headers, data))
    assert faults == []
