"""`publish` on the command line; what it does is tested in tests/layers."""

from pathlib import Path

from tests.commands.runner import fails, run
from tests.paths import DATA


def test_it_says_how_much_was_new(tmp_path: Path) -> None:
    address = tmp_path.as_uri()
    assert run("publish", address, "--data", DATA).stdout.endswith(f"files put to {address}\n")
    assert run("publish", address, "--data", DATA).stdout == f"0 files put to {address}\n"


def test_an_address_of_no_storage_is_a_line(tmp_path: Path) -> None:
    assert fails("publish", "nowhere://x", "--data", DATA).startswith("nowhere://x: ")
