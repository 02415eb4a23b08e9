"""Logging in with a provider of OpenID Connect, a real one on this machine."""

import json
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from werkzeug.wrappers import Response

from dashboard.web.server import openid
from tests.servers import answering, free_port, served

# Both servers are started once.
pytestmark = pytest.mark.xdist_group("openid")

KNOWN = [
    {"sub": "ana", "email": "ana@press.example", "email_verified": True},
    {"sub": "ben", "email": "ben@press.example", "email_verified": True},
    {"sub": "eve", "email": "eve@elsewhere.example", "email_verified": True},
    {"sub": "mal", "email": "ana@press.example", "email_verified": False},
    {"sub": "noa", "email": "ana@press.example"},
    {"sub": "tom", "email": "ana@press.example", "email_verified": "true"},
]


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    port = free_port()
    users = [option for user in KNOWN for option in ("--user-claims", json.dumps(user))]
    process = subprocess.Popen(
        [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), *users],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield answering(f"http://127.0.0.1:{port}/", ".well-known/openid-configuration")
    finally:
        process.kill()
        process.wait()


def _login(folder: Path, issuer: str) -> str:
    path = folder / "login.toml"
    path.write_text(
        'secret = "0123456789abcdef0123456789abcdef"\n'
        f'[openid]\nissuer = "{issuer.rstrip("/")}"\nclient_id = "map"\n'
        'client_secret = "shared"\n'
        'viewers = ["@press.example"]\neditors = ["ana@press.example"]\n',
        encoding="utf-8",
    )
    return str(path)


@pytest.fixture(scope="module")
def address(provider: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    login = _login(tmp_path_factory.mktemp("login"), provider)
    with served("data", "--login", login) as (_, port):
        yield f"http://127.0.0.1:{port}/"


def _as(address: str, user: str, query: str = "") -> tuple[requests.Session, requests.Response]:
    """A reader's session, and where the provider has sent it."""
    reader = requests.Session()
    asked = reader.get(f"{address}{query}", timeout=60)
    assert urlsplit(asked.url).path == "/login"
    (link,) = re.findall(r'<a href="([^"]+)"', asked.text)
    form = reader.get(f"{address.rstrip('/')}{link.replace('&amp;', '&')}", timeout=60)
    return reader, reader.post(form.url, data={"sub": user}, timeout=60)


@pytest.mark.parametrize("user", ["ana", "ben"])
def test_who_is_named_sees_the_view_that_was_asked_for(address: str, user: str) -> None:
    reader, page = _as(address, user, "?actor=russia")
    assert (page.status_code, page.url) == (200, f"{address}?actor=russia")
    assert reader.get(f"{address}scene", timeout=60).status_code == 200


@pytest.mark.parametrize("user", ["eve", "mal", "noa", "tom"])
def test_who_is_not_named_or_not_confirmed_does_not(address: str, user: str) -> None:
    reader, page = _as(address, user)
    assert page.status_code == 403
    assert reader.get(f"{address}scene", timeout=60).status_code == 401


class Told:
    """A provider that says some with the token, and more where the token leads."""

    def __init__(self, token: dict[str, object], more: dict[str, object] | None) -> None:
        self._token, self._more = token, more

    def authorize_redirect(self, redirect_uri: str) -> Response:
        raise NotImplementedError

    def authorize_access_token(self) -> dict[str, dict[str, object]]:
        return {"userinfo": self._token}

    def load_server_metadata(self) -> dict[str, object]:
        return {} if self._more is None else {"userinfo_endpoint": "https://id.example/me"}

    def userinfo(self, *, token: Mapping[str, object]) -> dict[str, object]:
        assert token == {"userinfo": self._token}
        assert self._more is not None
        return self._more


ANA = {"sub": "ana", "email": "ana@press.example", "email_verified": True}


@pytest.mark.parametrize(
    ("token", "more", "email"),
    [
        (ANA, None, "ana@press.example"),
        ({"sub": "ana"}, ANA, "ana@press.example"),
        ({"sub": "ana", "email": "ana@press.example"}, ANA, "ana@press.example"),
        # Of another account, or of none.
        ({"sub": "ben"}, ANA, None),
        ({"sub": "ben"}, {"email": "ana@press.example", "email_verified": True}, None),
        ({"sub": "ana"}, None, None),
        # What stands in the token is not asked for again.
        ({**ANA, "email_verified": False}, ANA, None),
    ],
)
def test_an_address_is_told_with_the_token_or_where_it_leads(
    token: dict[str, object], more: dict[str, object] | None, email: str | None
) -> None:
    assert openid.confirmed(openid.account(Told(token, more))) == email


@pytest.mark.parametrize("query", ["", "?code=x&state=y", "?error=access_denied", "?code=&state="])
def test_an_answer_that_no_provider_gave(address: str, query: str) -> None:
    assert requests.get(f"{address}login/done{query}", timeout=60).status_code == 403


def test_a_provider_that_does_not_answer_is_said(tmp_path: Path) -> None:
    login = _login(tmp_path, f"http://127.0.0.1:{free_port()}")
    with served("data", "--login", login) as (_, port):
        asked = requests.get(f"http://127.0.0.1:{port}/login/openid", timeout=60)
        assert asked.status_code == 502
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
            assert answer.status == 200
