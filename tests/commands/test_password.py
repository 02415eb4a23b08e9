"""`password`: a hash to put into a file, and nothing kept."""

from typer.testing import CliRunner
from werkzeug.security import check_password_hash

from dashboard.cli import app
from tests.commands.runner import fails, run


def test_it_asks_twice_and_prints_a_hash_that_the_password_meets() -> None:
    result = CliRunner().invoke(app, ["password"], input="a dozen letters\na dozen letters\n")
    assert result.exit_code == 0
    hashed = result.stdout.splitlines()[-1]
    assert hashed.startswith("scrypt:")
    assert check_password_hash(hashed, "a dozen letters")
    assert "a dozen letters" not in result.stdout


def test_each_hash_is_another() -> None:
    one, two = (run("password", "--password", "a dozen letters").stdout for _ in range(2))
    assert one != two


def test_a_short_one_is_refused() -> None:
    assert "12 characters" in fails("password", "--password", "short")
