"""Two servers over one map in S3 (moto's), behind nginx: a new build reaches both in seconds."""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import servers
from tests.paths import DATA, ROOT

MOTO = os.environ.get("MOTO_SERVER") or shutil.which("moto_server")
pytestmark = pytest.mark.skipif(
    MOTO is None,
    reason="moto's server is not here: make test-s3 has it",
)
ADDRESS = "s3://bucket/map"
_SECONDS = 15


@pytest.fixture
def storage() -> Iterator[dict[str, str]]:
    """The environment in which S3 is moto's server, with an empty bucket."""
    port = servers.free_port()
    process = subprocess.Popen(
        [str(MOTO), "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        where = servers.answering(f"http://127.0.0.1:{port}/", "moto-api/")
        urllib.request.urlopen(urllib.request.Request(f"{where}bucket", method="PUT")).close()
        yield os.environ | {
            "AWS_ENDPOINT_URL": where.rstrip("/"),
            "AWS_ALLOW_HTTP": "true",
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_REGION": "us-east-1",
        }
    finally:
        process.kill()
        process.wait()


def _publish(data: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "dashboard", "publish", ADDRESS, "--data", str(data)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


def _state(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
        return str(json.load(answer)["data_hash"])


def _scene(address: str, state: str) -> bytes:
    with urllib.request.urlopen(f"{address}scene?v={state}") as answer:
        return bytes(answer.read())


def test_a_new_build_reaches_all_servers_within_seconds(
    storage: dict[str, str], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    for name in ("layers", "gazetteer", "basemap"):
        shutil.copytree(DATA / name, data / name)
    _publish(data, storage)
    one, two = (storage | {"XDG_CACHE_HOME": str(tmp_path / name)} for name in ("one", "two"))
    options = ("--base-path", "/map", "--behind-proxy")
    with (
        servers.served(ADDRESS, *options, environment=one) as (_, first),
        servers.served(ADDRESS, *options, environment=two) as (_, second),
        servers.nginx(tmp_path, first, second) as proxied,
    ):
        before = _state(first)
        assert _state(second) == before
        shown = _scene(proxied, before)
        strikes = data / "layers" / "strikes.geojson"
        layer = json.loads(strikes.read_text(encoding="utf-8"))
        del layer["features"][1]
        strikes.write_text(json.dumps(layer), encoding="utf-8")
        _publish(data, storage)
        until = time.monotonic() + _SECONDS
        while before in (_state(first), _state(second)):
            assert time.monotonic() < until, "the old data is still shown"
            time.sleep(0.1)
        assert _state(first) == _state(second)
        # A page that was opened before stays on its state, whichever server answers.
        for _ in range(4):
            assert _scene(proxied, before) == shown != _scene(proxied, _state(first))


def test_storage_that_cannot_be_reached_is_one_line(tmp_path: Path) -> None:
    environment = os.environ | {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{servers.free_port()}",
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "XDG_CACHE_HOME": str(tmp_path),
    }
    run = subprocess.run(
        [sys.executable, "-m", "dashboard", "publish", ADDRESS],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert run.stderr.startswith(f"{ADDRESS}: ")
