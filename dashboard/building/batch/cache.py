"""Readings kept from earlier builds, a file each, so that an unchanged article is not read again.

A file is named by the digest of all that decides its content, so it never goes stale; it holds JSON
that is checked when read, so a strange file can at worst be read in vain.
"""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from dashboard.building.batch.work import ArticleResult, decode

_UNUSED_DAYS = 30


class ResultCache:
    """The readings under a folder; deleting the folder only costs the time to read again."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def get(self, key: str) -> ArticleResult | None:
        """The reading kept under a key; None where there is none, or it is torn or no reading."""
        path = self._path(key)
        try:
            head, _, raw = path.read_bytes().partition(b"\n")
            # The key inside too: another entry's content under this name would be believed.
            if head != key.encode():
                return None
            reading = decode(raw)
            os.utime(path)
        except (OSError, ValueError):
            return None
        return reading

    def put(self, key: str, raw: bytes) -> None:
        """Keep an encoded reading, whole or not at all; a folder that takes none is no fault."""
        with suppress(OSError):
            self._directory.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(prefix=".", dir=self._directory)
            try:
                with os.fdopen(handle, "wb") as file:
                    # Not flushed to the disk: what a power cut tears is seen and read again.
                    file.write(key.encode() + b"\n" + raw)
                os.replace(temporary, self._path(key))
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def prune(self) -> None:
        """Remove what no build has used for a month.

        Not what this build did not use: other folders of articles may share the data folder, and
        an article or a rule changed back for a day finds its reading again.
        """
        oldest = time.time() - _UNUSED_DAYS * 86400
        with suppress(OSError), os.scandir(self._directory) as entries:
            for entry in entries:
                with suppress(OSError):
                    if entry.is_file() and entry.stat().st_mtime < oldest:
                        Path(entry).unlink()

    def _path(self, key: str) -> Path:
        return self._directory / f"{key}.json"
