"""The newest state of the data, and those before it that open pages still show."""

import threading
import time
from pathlib import Path
from urllib.parse import parse_qs

from dashboard.briefing.data_state import VERSION, DataState
from dashboard.errors import UnreadDataError
from dashboard.layers.table_building import data_files

_KEPT = 3
_WAIT_S = 1.0


class DataStates:
    """The newest state of a data folder, and the last few before it for pages still open.

    Whoever asks for the newest sets off a look at the files, at most once a second; a change is
    read in the background, and is the newest as soon as it has been read. Safe for many threads.
    """

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        # Before the reading itself: what changes meanwhile is a change.
        self._seen = self._read = _signature(data_dir)
        self._kept = [DataState.load(data_dir)]
        self._looked = time.monotonic()
        self._lock = threading.Lock()
        self._busy = False

    def newest(self) -> DataState:
        """The newest state that has been read."""
        self._look()
        return self._kept[-1]

    def of(self, query: str | None) -> DataState:
        """The state that a request names (`v=`), where it is still kept; else the newest.

        Raises UnreadDataError where it may be one that is just being read: another server over the
        same folder has been quicker.
        """
        versions = parse_qs((query or "").lstrip("?")).get(VERSION)
        newest = self.newest()
        if not versions:
            return newest
        found = self.kept(versions[-1])
        if found is None and self._is_behind():
            raise UnreadDataError("Newer data is being read. Ask again.")
        return found or newest

    def kept(self, version: str) -> DataState | None:
        """The state of this name, where it is still kept."""
        return next((state for state in self._kept if state.version == version), None)

    def _is_behind(self) -> bool:
        """Whether the files are others than those that were read."""
        return self._busy or _signature(self._data_dir) != self._read

    def renew(self) -> None:
        """Reads the newest state again, in the background: its tables were damaged."""
        with self._lock:
            if self._busy:
                return
            self._busy = True
        threading.Thread(target=self._renew, daemon=True).start()

    def _look(self) -> None:
        with self._lock:
            if self._busy or time.monotonic() - self._looked < _WAIT_S:
                return
            self._looked = time.monotonic()
            now = _signature(self._data_dir)
            # Layers are replaced one after the other: read them once they have come to rest.
            still, self._seen = now == self._seen, now
            if now == self._read or not still:
                return
            self._busy, self._read = True, now
        threading.Thread(target=self._renew, daemon=True).start()

    def _renew(self) -> None:
        try:
            fresh = DataState.load(self._data_dir)
            others = [state for state in self._kept if state.version != fresh.version]
            self._kept = [*others, fresh][-_KEPT:]
        finally:
            self._busy = False


def _signature(data_dir: Path) -> tuple[tuple[str, int, int], ...]:
    """When each layer and data set was last written, and how large it is."""
    stats = []
    for path in data_files(data_dir):
        try:
            found = path.stat()
        except OSError:
            stats.append((path.name, 0, 0))
        else:
            stats.append((path.name, found.st_mtime_ns, found.st_size))
    return tuple(stats)
