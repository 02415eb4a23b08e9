"""`serve` on the command line; the server itself is tested as a process, in tests/web."""

import pytest

from tests.commands.runner import run


@pytest.mark.parametrize("port", [0, 65536, "http"])
def test_a_port_that_cannot_be_is_a_usage_error(port: object) -> None:
    assert run("serve", "--port", port).exit_code == 2


def test_it_listens_to_this_machine_alone_unless_told() -> None:
    assert "127.0.0.1" in run("serve", "--help").stdout
