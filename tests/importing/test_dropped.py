"""A dropped file comes in by pieces, whole, into a folder of its own."""

import os
from pathlib import Path

import pytest

from dashboard.errors import ImportingError
from dashboard.importing.dropped import Dropped, Told
from tests.chaos.troubles import small_disk

ID = "0123456789abcdef" * 2


@pytest.fixture
def dropped(tmp_path: Path) -> Dropped:
    made = Dropped(tmp_path, ID)
    made.begin()
    return made


def test_pieces_are_one_file(dropped: Dropped) -> None:
    dropped.add("a.csv", 0, b"one,")
    dropped.add("a.csv", 4, b"two")
    assert (dropped.file.name, dropped.file.read_bytes()) == ("a.csv", b"one,two")


@pytest.mark.parametrize("at", [0, 3, 99])
def test_a_piece_that_does_not_follow_is_refused(dropped: Dropped, at: int) -> None:
    dropped.add("a.csv", 0, b"one,")
    with pytest.raises(ImportingError, match="Drop it again"):
        dropped.add("a.csv", at, b"two")


@pytest.mark.parametrize(
    ("name", "kept"),
    [("../../etc/passwd", "passwd"), ("..", "file"), ("", "file"), (".hidden.csv", "hidden.csv"),
     ("سوريا.csv", "سوريا.csv"), ("a\x00b?.csv", "a_b_.csv"), ("x" * 400 + ".csv", None)],
)  # fmt: skip
def test_a_name_leads_nowhere_else(dropped: Dropped, name: str, kept: str | None) -> None:
    dropped.add(name, 0, b"")
    assert dropped.file.parent == dropped.folder / "file"
    assert kept is None or dropped.file.name == kept


@pytest.mark.parametrize("wrong", ["", "../x", "A" * 32, ID + "0"])
def test_an_id_is_no_path(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(ImportingError):
        Dropped(tmp_path, wrong)


def test_what_is_told_is_read_again_and_forgotten_with_the_file(dropped: Dropped) -> None:
    assert dropped.told() == Told()
    dropped.tell(Told(state="failed", fault="No."))
    assert dropped.told().fault == "No."
    dropped.forget()
    assert not dropped.folder.exists()
    with pytest.raises(ImportingError, match="gone"):
        _ = dropped.file


def test_on_a_full_disk_what_is_wrong_is_said_all_the_same(tmp_path: Path) -> None:
    with small_disk(tmp_path) as own_disk:
        if not own_disk:
            pytest.skip("no disk of its own can be had here")
        made = Dropped(tmp_path, ID)
        made.begin()
        with pytest.raises(ImportingError, match="cannot be kept"):
            made.add("a.csv", 0, bytes(99 << 20))
        made.tell(Told(state="failed", fault="No room."))
        assert made.told().fault == "No room."


def test_what_was_left_long_ago_is_removed(dropped: Dropped, tmp_path: Path) -> None:
    os.utime(dropped.folder, (0, 0))
    Dropped(tmp_path, ID[::-1]).begin()
    assert not dropped.folder.exists()
