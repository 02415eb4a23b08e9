"""The commands: exit codes, one-line errors, and help that shows how."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from dashboard import __version__
from dashboard.cli import app
from tests.commands.runner import run
from tests.paths import ROOT

COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text("Russian jets bombed Saraqib on Monday, activists said.", encoding="utf-8")
    return path


# --- help -------------------------------------------------------------------------------------


def test_the_commands_of_the_architecture_are_there() -> None:
    assert {"build", "serve", "extract", "geocode", "check"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_an_example(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Example: python -m dashboard {command}" in " ".join(result.stdout.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained(command: str) -> None:
    for parameter in typer.main.get_command(app).commands[command].params:  # type: ignore[attr-defined]
        assert parameter.help, f"{command} {parameter.name}"


def test_help_names_every_command() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(command in result.stdout for command in COMMANDS)


def test_the_version() -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"{__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["extract"],
        ["extract", "a.txt", "--date", "yesterday"],
        ["extract", "a.txt", "--date", "2016-02-30"],
        ["serve", "--port", "0"],
        ["build", "--colour"],
    ],
)
def test_a_command_nobody_can_mean_is_exit_2(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "--reader", "oracle"],
        ["import", "zones", "a.kml", "--relation", "likes"],
        ["import", "acled", "a.csv", "--dates", "year-first"],
    ],
)
def test_a_choice_there_is_not_is_told_in_plain_words(arguments: list[str]) -> None:
    told = run(*arguments).stderr.splitlines()[-1]
    assert told.startswith(f"Error: Invalid value for '{arguments[-2]}': '{arguments[-1]}' is not")


# --- real processes -----------------------------------------------------------------------------


def process(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "dashboard", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_a_process_prints_json_alone_on_stdout(article: Path) -> None:
    done = process("extract", article, "--date", "2016-03-10")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["events"][0]["location"] == "Saraqib"


def test_a_process_fails_with_one_line_and_no_traceback(tmp_path: Path) -> None:
    done = process("extract", tmp_path / "gone.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
