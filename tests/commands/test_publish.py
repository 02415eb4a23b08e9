"""`publish` on the command line; what it does is tested in tests/layers."""

from pathlib import Path

import pytest

from tests.commands.runner import fails, run
from tests.paths import DATA


def test_it_says_how_much_was_new(tmp_path: Path) -> None:
    address = tmp_path.as_uri()
    assert run("publish", address, "--data", DATA).stdout.endswith(f"files put to {address}\n")
    assert run("publish", address, "--data", DATA).stdout == f"0 files put to {address}\n"


@pytest.mark.parametrize(
    "address", ["foo", "/srv/map", "nowhere://x", "https://a.example/x", "s3://", "s3://a b/x", ""]
)
def test_what_is_no_address_of_storage_is_told_with_those_that_are(address: str) -> None:
    line = fails("publish", address, "--data", DATA)
    assert line.startswith(f"{address}: no address of object storage. Write it as s3://bucket/map,")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    where = (tmp_path / "file").as_uri() + "/map"
    (tmp_path / "file").write_text("")
    assert fails("publish", where, "--data", DATA).startswith(f"{where}: no such folder (")


def test_storage_nobody_answers_for_is_told_without_what_the_library_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in {
        "AWS_ENDPOINT_URL": "http://127.0.0.1:1",
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    assert fails("publish", "s3://bucket/map", "--data", DATA) == (
        "s3://bucket/map: cannot be reached (HTTP error: error sending request). "
        "Check the address and the network, and try again."
    )
