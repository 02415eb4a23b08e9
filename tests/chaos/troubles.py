"""What goes wrong, by and by: processes die, the disk is full or read-only, caches are damaged."""

import os
import random
import signal
import subprocess
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_DISK_MB = 80


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """A disk of its own at a folder, small enough to fill; False where none can be had."""
    options = ["-t", "tmpfs", "-o", f"size={_DISK_MB}m", "tmpfs", str(folder)]
    mounted = subprocess.run(["mount", *options], check=False, capture_output=True).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=False)


class Troubles:
    """Makes one after the other until it is stopped, and counts them."""

    def __init__(self, disk: Path, data: Path, *, own_disk: bool, chance: random.Random) -> None:
        self.counted: Counter[str] = Counter()
        self.running: dict[int, subprocess.Popen[bytes]] = {}
        self._disk, self._data, self._own_disk, self._chance = disk, data, own_disk, chance
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._make)

    def __enter__(self) -> "Troubles":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _make(self) -> None:
        kinds = [self._kill, self._kill, self._damage_cache, self._no_permission]
        kinds += [self._fill, self._read_only] if self._own_disk else []
        while not self._over.wait(self._chance.uniform(0.5, 3)):
            with suppress(OSError):
                kind = self._chance.choice(kinds)
                if kind():
                    self.counted[kind.__name__.strip("_").replace("_", " ")] += 1

    def _kill(self) -> bool:
        victims = list(self.running.values())
        if victims:
            with suppress(ProcessLookupError):
                os.killpg(self._chance.choice(victims).pid, signal.SIGKILL)
        return bool(victims)

    def _fill(self) -> bool:
        filler = self._disk / "filler"
        with suppress(OSError), filler.open("wb") as file:
            while not self._over.is_set():
                file.write(b"\0" * (1 << 20))
        self._over.wait(self._chance.uniform(1, 4))
        filler.unlink()
        return True

    def _read_only(self) -> bool:
        """Refused by the system while anybody writes; then it is no trouble."""
        asked = ["mount", "-o", "remount,ro", str(self._disk)]
        if subprocess.run(asked, check=False, capture_output=True).returncode:
            return False
        self._over.wait(self._chance.uniform(1, 4))
        subprocess.run(["mount", "-o", "remount,rw", str(self._disk)], check=True)
        return True

    def _no_permission(self) -> bool:
        """To read or to write a layer; the superuser may do both all the same."""
        place = self._chance.choice([*self._data.glob("layers/*.*"), self._data / "layers"])
        before = place.stat().st_mode
        place.chmod(0)
        self._over.wait(self._chance.uniform(0.5, 2))
        with suppress(FileNotFoundError):
            place.chmod(before)
        return os.geteuid() != 0

    def _damage_cache(self) -> bool:
        found = [path for path in (self._data / "cache").rglob("*") if path.is_file()]
        if not found:
            return False
        path = self._chance.choice(found)
        size = path.stat().st_size
        with path.open("r+b") as file:
            if self._chance.random() < 0.5:
                file.truncate(max(size - self._chance.randint(1, 5000), 0))
            elif size:
                file.seek(self._chance.randrange(size))
                file.write(self._chance.randbytes(64))
        return True
