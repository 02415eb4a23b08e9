"""What commands share: one line for a user's mistake, and results apart from messages."""

import json
import math

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
