"""Results of earlier builds, a file each, so that an unchanged article is not read again.

A file is named by the digest of all that decides its content, so it never goes stale; its JSON is
validated when read, so a corrupt file is a miss.
"""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from dashboard.building.batch.work import ArticleResult, decode

_UNUSED_DAYS = 30


class ResultCache:
    """The results under a folder, which may be deleted at any time."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def get(self, key: str) -> ArticleResult | None:
        """The result kept under a key; None where there is none, or the file is corrupt."""
        path = self._path(key)
        try:
            head, _, raw = path.read_bytes().partition(b"\n")
            # A file renamed to another key would be valid JSON of another article.
            if head != key.encode():
                return None
            result = decode(raw)
            os.utime(path)
        except (OSError, ValueError):
            return None
        return result

    def put(self, key: str, raw: bytes) -> None:
        """Keep an encoded result, whole or not at all; an unwritable folder is no error."""
        with suppress(OSError):
            self._directory.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(prefix=".", dir=self._directory)
            try:
                with os.fdopen(handle, "wb") as file:
                    # No fsync: what a power cut truncates fails validation and is read again.
                    file.write(key.encode() + b"\n" + raw)
                os.replace(temporary, self._path(key))
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def prune(self) -> None:
        """Remove what no build has used for a month.

        Results this build did not use stay: other folders of articles may share the data folder,
        and an article or a rule that is changed back finds its result again.
        """
        oldest = time.time() - _UNUSED_DAYS * 86400
        with suppress(OSError), os.scandir(self._directory) as entries:
            for entry in entries:
                with suppress(OSError):
                    if entry.is_file() and entry.stat().st_mtime < oldest:
                        Path(entry).unlink()

    def _path(self, key: str) -> Path:
        return self._directory / f"{key}.json"
