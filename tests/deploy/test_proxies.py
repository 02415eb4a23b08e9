"""The map behind nginx and Caddy, with the settings of `deploy/`."""

import io
import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import servers

# Each proxy is started once.
pytestmark = pytest.mark.xdist_group("proxies")

OPTIONS = ("--base-path", "/map", "--behind-proxy", "--allowed-host", "map.example.org")
PROXIES = [
    pytest.param(
        each, marks=pytest.mark.skipif(not servers.has(each), reason=f"{each} is not installed")
    )
    for each in ("nginx", "caddy")
]


@pytest.fixture(scope="module", params=PROXIES)
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("proxy")
    with (
        servers.served(servers.DATA, *OPTIONS) as (_, port),
        getattr(servers, request.param)(folder, port) as where,
    ):
        yield where


def ask(address: str, host: str = "") -> tuple[int, bytes]:
    asked = urllib.request.Request(address, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(asked, timeout=120) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()


def test_every_address_in_the_page_lies_below_its_path(address: str) -> None:
    status, page = ask(address)
    assert status == 200
    named = re.findall(r'(?:src|href)="([^"]+)"', page.decode())
    assert named
    assert all(each.startswith(("./", "/map/")) for each in named)
    for each in named:
        path = each.removeprefix("./").removeprefix("/map/").replace("&amp;", "&")
        assert ask(address + path)[0] == 200, each


def test_the_map_and_its_ground(address: str) -> None:
    figure = json.loads(ask(f"{address}figure")[1])
    sources = figure["layout"]["map"]["style"]["sources"]
    grounds = [each["data"] for each in sources.values() if isinstance(each.get("data"), str)]
    assert grounds
    for ground in grounds:
        assert ask(address + ground.removeprefix("./"))[0] == 200


def test_a_file_links_to_where_its_reader_came_from(address: str) -> None:
    # An address of the machine itself would be left out.
    status, page = ask(f"{address}export?actor=russia&format=pdf", host="map.example.org")
    assert status == 200
    (first, *_) = PdfReader(io.BytesIO(page)).pages
    assert "//map.example.org/map/?actor=russia" in first.extract_text().replace("\n", "")


def test_what_is_for_the_machine_is_not_for_the_world(address: str) -> None:
    assert ask(f"{address}healthz")[0] == 200
    assert ask(f"{address}readyz")[0] == 404
    assert ask(f"{address}metrics")[0] == 404


def test_the_path_without_its_slash_leads_to_the_page(address: str) -> None:
    assert ask(address.removesuffix("/"))[0] == 200
