"""What commands share: one line for a user's mistake, and results apart from messages."""

import errno
import json
import math
import os

import pytest
import typer

from dashboard.commands.console import (
    DEFAULT_DATA,
    DEFAULT_SEEDS,
    counted,
    one_line_errors,
    print_json,
    tell,
    warn,
)
from dashboard.errors import LayerError

Captured = pytest.CaptureFixture[str]


def test_a_users_mistake_is_its_own_line_and_exit_1(capsys: Captured) -> None:
    with pytest.raises(typer.Exit) as stopped, one_line_errors():
        raise LayerError("strikes.geojson: [bold]torn[/bold]. Run it again")
    assert stopped.value.exit_code == 1
    assert capsys.readouterr() == ("", "strikes.geojson: [bold]torn[/bold]. Run it again\n")


def test_an_interruption_is_said_and_exit_1(capsys: Captured) -> None:
    with pytest.raises(typer.Exit) as stopped, one_line_errors():
        raise KeyboardInterrupt
    assert stopped.value.exit_code == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_fault_of_the_program_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), one_line_errors():
        raise ZeroDivisionError


def test_a_result_and_what_was_left_out_go_different_ways(capsys: Captured) -> None:
    long = "word " * 60
    tell("2 strikes")
    warn([long.strip(), "b.txt: empty."])
    assert capsys.readouterr() == ("2 strikes\n", f"{long.strip()}\nb.txt: empty.\n")


def test_json_keeps_letters_and_refuses_what_json_has_no_word_for(capsys: Captured) -> None:
    print_json({"name": "حمص"})
    printed = capsys.readouterr().out
    assert "حمص" in printed
    assert json.loads(printed) == {"name": "حمص"}
    with pytest.raises(ValueError, match="JSON"):
        print_json(math.nan)


def test_the_usual_folders_do_not_depend_on_where_a_command_is_run() -> None:
    assert DEFAULT_DATA.is_absolute()
    assert (DEFAULT_DATA / "gazetteer").is_dir()
    assert DEFAULT_SEEDS.is_dir()


@pytest.mark.parametrize(("number", "words"), [(0, "0 zones"), (1, "1 zone"), (2, "2 zones")])
def test_what_is_counted_agrees_with_its_number(number: int, words: str) -> None:
    assert counted(number, "zone") == words


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.EACCES, "Permission denied. Change its permissions, or name another place."),
        (errno.EROFS, "Read-only file system. Name a place that can be written."),
        (errno.ENOSPC, "No space left on device. Make room on the disk, and try again."),
        (errno.ENOENT, "No such file or directory. Check the name."),
        (errno.EIO, "Input/output error. Check the name."),
    ],
)
def test_a_fault_of_a_file_is_a_line_with_the_file_and_what_to_do(
    capsys: Captured, code: int, told: str
) -> None:
    with pytest.raises(typer.Exit) as stopped, one_line_errors():
        raise OSError(code, os.strerror(code), "data/layers/strikes.geojson")
    assert stopped.value.exit_code == 1
    assert capsys.readouterr() == ("", f"data/layers/strikes.geojson: {told}\n")


def test_who_has_read_enough_is_told_nothing(capsys: Captured) -> None:
    with pytest.raises(BrokenPipeError), one_line_errors():
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x07", "\r", "\udcff", "\x9b31m", "\u2028"])
def test_a_name_moves_no_cursor_and_adds_no_line(capsys: Captured, hostile: str) -> None:
    with pytest.raises(typer.Exit), one_line_errors():
        raise LayerError(f"a{hostile}b: torn.")
    warn([f"a{hostile}b: empty."])
    said = capsys.readouterr().err
    assert said.splitlines()[0].startswith("a?")
    assert len(said.splitlines()) == 2
    assert hostile not in said


def test_what_to_do_next_is_said_as_the_program_is_called(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("dashboard.commands.console._CHECKOUT", False)
    tell("Next: python -m dashboard build")
    warn(["Run: python -m dashboard check"])
    print_json({"quote": "python -m dashboard"})
    said = capsys.readouterr()
    assert said.err == "Run: conflict-map check\n"
    assert said.out == 'Next: conflict-map build\n{\n  "quote": "python -m dashboard"\n}\n'
