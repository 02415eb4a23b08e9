"""Text is found in what holds it, and decoded as it was written."""

import gzip
import zipfile
from pathlib import Path

import pytest

from dashboard.errors import ImportingError
from dashboard.importing.lines import LONGEST, encoding_of, lines, members

TEXT = "id,place\n1,Talbiseh – تلبيسة\n"


def read(path: Path) -> list[str]:
    (member,) = members(path)
    return list(lines(member, encoding_of(member)[0], lambda _done, _of: None))


def test_packed_text_is_the_same_text(tmp_path: Path) -> None:
    plain, packed, archive = tmp_path / "a.csv", tmp_path / "a.csv.gz", tmp_path / "a.zip"
    plain.write_text(TEXT, encoding="utf-8")
    packed.write_bytes(gzip.compress(TEXT.encode()))
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("read me.pdf", "x")
        file.writestr("folder/a.csv", TEXT)
        file.writestr("__MACOSX/folder/._a.csv", b"\0\1")
        file.writestr("folder/.a.csv", "x")
    assert read(plain) == read(packed) == read(archive) == TEXT.splitlines(keepends=True)
    assert members(archive)[0].name == "a.zip/a.csv"


@pytest.mark.parametrize(
    ("encoding", "text", "found"),
    [
        ("utf-8", TEXT, ("utf-8", False)),
        ("utf-8-sig", TEXT, ("utf-8-sig", False)),
        ("utf-16", TEXT, ("utf-16", False)),
        ("utf-16-le", TEXT, ("utf-16-le", True)),
        ("utf-32", TEXT, ("utf-32", False)),
        ("cp1252", "1,Café\n2,Müller\n", ("cp1252", True)),
        ("cp1256", "1,حمص\n2,تلبيسة\n", ("cp1256", True)),
    ],
)
def test_the_encoding_is_found(
    tmp_path: Path, encoding: str, text: str, found: tuple[str, bool]
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    (member,) = members(path)
    assert encoding_of(member) == found
    assert "".join(read(path)) == text


def test_utf8_with_a_broken_letter_stays_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("1,حمص\n2,Rh".encode() + b"\xf4\n")
    (member,) = members(path)
    assert encoding_of(member) == ("utf-8", True)
    assert read(path) == ["1,حمص\n", "2,Rh\ufffd\n"]


def test_a_line_without_end_comes_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x" * (LONGEST + 5), encoding="utf-8")
    assert [len(line) for line in read(path)] == [LONGEST, 5]


def test_how_far_it_is_read_is_told_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TEXT * 9_000, encoding="utf-8")
    (member,) = members(path)
    told: list[tuple[int, int]] = []
    assert sum(1 for _ in lines(member, "utf-8", lambda *far: told.append(far))) == 18_000
    assert len(told) > 2
    assert told == sorted(told)
    assert told[-1] == (path.stat().st_size,) * 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.zip", b"PK\x03\x04 torn"),
        ("a.zip", b"PK\x05\x06" + bytes(18)),
        ("a.csv.gz", gzip.compress(TEXT.encode() * 99)[:-9]),
        ("a.csv", b"\x00\x01\x02\x00\x00\x00" * 99),
    ],
    ids=["zip", "empty zip", "gzip", "binary"],
)
def test_what_cannot_be_read_is_one_line(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ImportingError, match=r"^a\.[^\n]*$"):
        read(tmp_path / name)


def test_a_folder_and_a_missing_file_are_one_line(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(ImportingError, match=r"^[^\n]*$"):
            members(path)
