"""Answers are as small as the client can take, and a file that lasts is compressed once."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from flask.testing import FlaskClient

from tests.paths import ASSETS

BUNDLE = ASSETS / "vendor" / "plotly-map.min.js"
LASTING = "/basemap/low/governorates.geojson?v=1"


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("gzip, br;q=0", "gzip"),
        ("identity", None),
        ("", None),
    ],
)
def test_the_best_coding_both_know_is_taken(
    client: FlaskClient, accepted: str, coding: str | None
) -> None:
    answer = client.get("/_dash-layout", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == coding
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress}.get(coding or "", bytes)
    assert json.loads(unpack(answer.data))


@pytest.mark.parametrize(
    ("coding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
)
def test_a_file_that_lasts_is_the_same_bytes_again(
    client: FlaskClient, coding: str, unpack: object
) -> None:
    plain = client.get(LASTING, buffered=True).data
    first, second = (
        client.get(LASTING, headers={"Accept-Encoding": coding}, buffered=True) for _ in range(2)
    )
    assert first.headers["Content-Encoding"] == second.headers["Content-Encoding"] == coding
    assert first.data == second.data
    assert unpack(first.data) == plain  # type: ignore[operator]
    assert len(first.data) < len(plain) / 2
    assert "Accept-Encoding" in first.headers["Vary"]


def test_what_another_server_has_at_the_same_address_is_not_taken_for_it(
    client: FlaskClient, served: Callable[[Path], FlaskClient], own_data: Path
) -> None:
    path = own_data / "basemap" / "low" / "governorates.geojson"
    path.write_bytes(path.read_bytes() + b" ")
    here, there = (
        brotli.decompress(each.get(LASTING, headers={"Accept-Encoding": "br"}, buffered=True).data)
        for each in (client, served(own_data))
    )
    assert there == path.read_bytes() == here + b" "


def test_what_is_compressed_has_no_tag_of_the_plain_bytes(client: FlaskClient) -> None:
    assert "ETag" in client.get(LASTING, buffered=True).headers
    packed = client.get(LASTING, headers={"Accept-Encoding": "br"}, buffered=True)
    assert "ETag" not in packed.headers


def test_a_short_answer_is_sent_as_it_is(client: FlaskClient) -> None:
    answer = client.get("/healthz", headers={"Accept-Encoding": "br"})
    assert "Content-Encoding" not in answer.headers
    assert answer.get_json()


def test_the_maps_own_plotly_is_small_from_the_first_answer_on(client: FlaskClient) -> None:
    packed = BUNDLE.with_name(f"{BUNDLE.name}.br").read_bytes()
    answer = client.get(
        f"/assets/vendor/{BUNDLE.name}?m=1", headers={"Accept-Encoding": "br"}, buffered=True
    )
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.data == packed
    assert brotli.decompress(packed) == BUNDLE.read_bytes()
