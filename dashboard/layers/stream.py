"""A JSON file's items one by one: a layer may be larger than memory."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from dashboard.reading import open_file

_CHUNK = 1 << 20
_LONGEST = 1 << 28  # characters: no item is so long; something is not closed
_BLANKS = " \t\n\r"


class NoListError(ValueError):
    """The file is JSON, but not what holds items."""


def stream_items(path: Path, member: str | None) -> Iterator[object]:
    """The items of the list `member` of the file's object; without `member`, of the file's list.

    Raises NoListError where there is none, ValueError where the file is torn or no JSON: this may
    be after the last whole item. Raises OSError as opening does.
    """
    # A byte-order mark is what some editors begin with.
    with io.TextIOWrapper(open_file(path), encoding="utf-8-sig") as file:
        text = _Text(file)
        if text.peek() != ("{" if member else "["):
            text.value()
            raise NoListError(path.name)
        yield from _member(text, member) if member else _list(text)
        if text.peek():
            raise ValueError(f"more follows after the end, at {text.peek()!r}")


def _member(text: "_Text", member: str) -> Iterator[object]:
    found = False
    text.take("{")
    while text.peek() != "}":
        key = text.value()
        text.take(":")
        if key == member and not found and text.peek() == "[":
            found = True
            yield from _list(text)
        else:
            text.value()
        if text.peek() != "}":
            text.take(",")
    text.take("}")
    if not found:
        raise NoListError(member)


def _list(text: "_Text") -> Iterator[object]:
    text.take("[")
    while text.peek() != "]":
        yield text.value()
        if text.peek() != "]":
            text.take(",")
    text.take("]")


class _Text:
    """What was read of a file and not yet understood."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._decode = json.JSONDecoder().raw_decode

    def peek(self) -> str:
        """The next character that is no blank; "" at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANKS:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def take(self, character: str) -> None:
        """Goes past a character. Raises ValueError where another stands."""
        if self.peek() != character:
            raise ValueError(f"{character!r} expected, not {self.peek()!r}")
        self._at += 1

    def value(self) -> object:
        """The next value, whatever it is. Raises ValueError where there is no whole one."""
        self.peek()
        while True:
            try:
                value, end = self._decode(self._text, self._at)
            except RecursionError as error:
                raise ValueError("lists in lists without an end") from error
            except ValueError:
                if len(self._text) - self._at > _LONGEST or not self._more():
                    raise
                continue
            # A number may continue in the next chunk.
            if end < len(self._text) or not self._more():
                self._at = end
                return value

    def _more(self) -> bool:
        # As much again as is waiting: a long item is not tried at every chunk.
        chunk = self._file.read(max(_CHUNK, len(self._text) - self._at))
        if chunk:
            self._text = self._text[self._at :] + chunk
            self._at = 0
        return bool(chunk)
