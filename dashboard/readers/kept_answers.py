"""A model's answers, a file each, so that nothing is asked twice: answers cost money and time.

A file is named by the digest of all that was asked, so it never goes stale. It stays until a person
deletes it.
"""

from contextlib import suppress
from pathlib import Path

from dashboard.atomic import written_whole
from dashboard.readers.answer import parse_answer
from dashboard.readers.questions import Question


class KeptAnswers:
    """The answers under a folder, which may be deleted at any time."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def get(self, question: Question) -> str | None:
        """The answer to a question; None where there is none, or the file holds none."""
        try:
            text = self._path(question).read_text(encoding="utf-8")
            parse_answer(text)
        except (OSError, ValueError):
            return None
        return text

    def put(self, question: Question, text: str) -> None:
        """Keep an answer, whole or not at all; an unwritable folder is no error."""
        with suppress(OSError), written_whole(self._path(question)) as file:
            file.write(text.encode(errors="replace"))

    def _path(self, question: Question) -> Path:
        return self._directory / f"{question.key}.json"
