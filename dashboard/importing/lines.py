"""The text of a file, line by line: unpacked and decoded, however large it is."""

import builtins
import codecs
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO

from dashboard.errors import ImportingError
from dashboard.reading import open_file

Progress = Callable[[int, int], None]
"""Called with how many bytes are read, of how many."""

LONGEST = 1 << 20
"""Characters of a line: in a longer one something is wrong."""
_CHUNK = 1 << 20
_START = 64  # bytes
_SAID = 5_000  # lines
_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\0\0": "utf-32",  # begins as UTF-16 does
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_ZIP, _GZIP = (b"PK\x03\x04", b"PK\x05\x06"), b"\x1f\x8b"  # the second is an empty archive's
_ARABIC = re.compile(rb"[\xc0-\xff]{3,}")
_WESTERN = re.compile(rb"(?<![\x80-\xff])[\x80-\xff]{1,2}(?![\x80-\xff])")
_UNREADABLE = (OSError, EOFError, LookupError, zlib.error, zipfile.BadZipFile)
_BROKEN = re.compile("[\udc80-\udcff]")
_SHEETS = (".xlsx", ".xlsm", ".ods")
_MAPS = (".geojson", ".gpkg")
_TEXTS = (".csv", ".tsv", ".txt", ".tab")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file, or one inside an archive: `name` is what a reader knows it by."""

    path: Path
    name: str
    inside: str | None = None
    gzipped: bool = False

    @property
    def is_sheet(self) -> bool:
        """Whether it is a spreadsheet's own format."""
        return self.name.lower().endswith(_SHEETS)

    @property
    def is_map(self) -> bool:
        """Whether its rows are the features of a map."""
        return self.name.lower().endswith(_MAPS)

    @contextmanager
    def bytes(self) -> Iterator[tuple[IO[bytes] | gzip.GzipFile, IO[bytes]]]:
        """Its content; and the file on disk, which says how far it is read."""
        with open_file(self.path) as disk:
            if self.inside is not None:
                with zipfile.ZipFile(disk) as archive, archive.open(self.inside) as content:
                    yield content, disk
            elif self.gzipped:
                with gzip.open(disk) as content:
                    yield content, disk
            else:
                yield disk, disk

    def start(self) -> "builtins.bytes":
        """Its first bytes, which tell many a format. Raises ImportingError as `content` does."""
        with _readable(self), self.bytes() as (content, _):
            return content.read(_START)

    def content(self) -> "builtins.bytes":
        """All of it, unpacked. Raises ImportingError where it cannot be read."""
        with _readable(self), self.bytes() as (content, _):
            return content.read()


def members(path: Path) -> list[Member]:
    """The tables in a file: itself, or those in an archive. Raises ImportingError for none."""
    try:
        with open_file(path) as file:
            start = file.read(4)
        if start.startswith(_GZIP):
            return [Member(path=path, name=path.name.removesuffix(".gz"), gzipped=True)]
        if not start.startswith(_ZIP) or path.suffix.lower() in _SHEETS:
            return [Member(path=path, name=path.name)]
        with zipfile.ZipFile(path) as archive:
            named = [each for each in visible(archive) if each.lower().endswith(_TEXTS)]
    except IsADirectoryError as error:
        raise ImportingError(f"{path}: a folder. Name the files in it.") from error
    except FileNotFoundError as error:
        raise ImportingError(f"{path}: not there. Check the name.") from error
    except (OSError, zipfile.BadZipFile) as error:
        raise ImportingError(f"{path.name}: cannot be read ({error}).") from error
    if not named:
        raise ImportingError(
            f"{path.name}: no table in this archive (a .csv, .tsv or .txt). A"
            " spreadsheet is read as it is, not packed."
        )
    return [Member(path=path, name=f"{path.name}/{Path(each).name}", inside=each) for each in named]


def visible(archive: zipfile.ZipFile) -> list[str]:
    """The files of an archive, but for those that a system hides in it beside them."""
    return [
        name
        for name in archive.namelist()
        if not any(part.startswith((".", "__MACOSX")) for part in name.split("/"))
    ]


def encoding_of(member: Member) -> tuple[str, bool]:
    """The encoding of a text, and whether it is a guess.

    Text that is nearly UTF-8 is UTF-8 with broken letters. Else it is of Windows: Arabic where
    letters beyond ASCII stand in words, Western where they stand alone.
    """
    valid = invalid = arabic = western = 0
    with _readable(member), member.bytes() as (content, _):
        head = content.read(_CHUNK)
        for mark, encoding in _MARKS.items():
            if head.startswith(mark):
                return encoding, False
        if wide := _unmarked_utf16(head, member):
            return wide, True
        decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        chunk = head
        while chunk:
            good, bad = _beyond_ascii(decoder.decode(chunk))
            valid, invalid = valid + good, invalid + bad
            if invalid:
                in_words, alone = _letters(chunk)
                arabic, western = arabic + in_words, western + alone
            chunk = content.read(_CHUNK)
        invalid += _beyond_ascii(decoder.decode(b"", final=True))[1]
    if not invalid:
        return "utf-8", False
    if valid > invalid:
        return "utf-8", True
    return ("cp1256" if arabic > western else "cp1252"), True


def of_windows(text: bytes) -> str:
    """The encoding of a text of Windows, which only its letters tell."""
    arabic, western = _letters(text)
    return "cp1256" if arabic > western else "cp1252"


def _letters(text: bytes) -> tuple[int, int]:
    """How many letters beyond ASCII stand in words, and how many alone or in pairs."""
    return sum(map(len, _ARABIC.findall(text))), len(_WESTERN.findall(text))


def _unmarked_utf16(head: bytes, member: Member) -> str | None:
    zeros = head.count(0)
    if zeros * 5 < len(head) or not head:
        return None
    even = head[::2].count(0)
    if min(even, zeros - even) * 10 > max(even, zeros - even):
        raise ImportingError(f"{member.name}: not a table of text. Save it as .csv or .xlsx.")
    return "utf-16-be" if even * 2 > zeros else "utf-16-le"


def _beyond_ascii(text: str) -> tuple[int, int]:
    """How many letters beyond ASCII a text has, and how many bytes of it are broken."""
    if text.isascii():
        return 0, 0
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    broken = len(_BROKEN.findall(text))
    return beyond - broken, broken


def lines(member: Member, encoding: str, progress: Progress) -> Iterator[str]:
    """The lines of a text with their ends; one that is too long comes in pieces."""
    of = member.path.stat().st_size
    with _readable(member), member.bytes() as (content, disk):
        text = io.TextIOWrapper(content, encoding=encoding, errors="replace", newline="")
        for number in count(1):
            line = text.readline(LONGEST)
            if not line:
                break
            if number % _SAID == 0:
                progress(disk.tell(), of)
            yield line.replace("\0", "") if "\0" in line else line
    progress(of, of)


@contextmanager
def _readable(member: Member) -> Iterator[None]:
    try:
        yield
    except _UNREADABLE as error:
        raise ImportingError(f"{member.name}: cannot be read ({error}).") from error
    except (NotImplementedError, RuntimeError) as error:  # an archive with a password
        raise ImportingError(f"{member.name}: cannot be unpacked ({error}).") from error
