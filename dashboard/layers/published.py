"""A data folder in object storage, and a copy of it on each machine that serves it.

Files lie there under the hash of their content, and one listing, put last, says which of them are
the data: whoever reads it sees all of one state and never a part of another.
"""

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dashboard.errors import ServeError
from dashboard.layers.storage_faults import ADDRESS, no_address, storage_fault
from dashboard.reading import open_file

if TYPE_CHECKING:
    from obstore.store import ObjectStore

_LISTING = "map.json"
_FOLDERS = ("layers", "events", "gazetteer", "basemap")
_HASH = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20


def publish(data_dir: Path, address: str) -> int:
    """Puts a data folder there; the number of files that were new.

    What neither this state nor the one before it has is removed: a server may still be fetching
    that one. Raises ServeError, OSError.
    """
    with _store(address) as store:
        import obstore

        listing = {name: _hash(data_dir / name) for name in sorted(_names(data_dir))}
        if not any(name.startswith("layers/") for name in listing):
            raise ServeError(f"{data_dir}: no layers to publish. Build them first.")
        there = {str(each["path"]) for batch in obstore.list(store, "objects") for each in batch}
        before = _listing(store)
        new = {digest: name for name, digest in listing.items() if _object(digest) not in there}
        for digest, name in new.items():
            obstore.put(store, _object(digest), data_dir / name)
        obstore.put(store, _LISTING, json.dumps(listing).encode())
        kept = {_object(digest) for digest in [*listing.values(), *before.values()]}
        for old in there - kept:
            obstore.delete(store, old)
        return len(new)


class Copy:
    """A folder that follows what is published at an address."""

    def __init__(self, address: str, folder: Path) -> None:
        self._address = address
        self._folder = folder
        self._has: dict[str, str] = {}

    @property
    def data_dir(self) -> Path:
        """The data folder."""
        return self._folder / "data"

    def renew(self) -> bool:
        """Fetches what has changed; whether anything had. Where it fails, the old copy stands.

        Raises ServeError where it cannot be reached, or what was fetched is not what was published.
        """
        with _store(self._address) as store:
            listing = _listing(store)
            if not listing:
                raise ServeError(f"{self._address}: nothing is published there.")
            if listing == self._has:
                return False
            objects = self._folder / "objects"
            objects.mkdir(parents=True, exist_ok=True)
            for digest in sorted(set(listing.values())):
                if not (objects / digest).exists():
                    _fetch(store, digest, objects / digest)
        self._arrange(listing, objects)
        self._has = listing
        return True

    def _arrange(self, listing: dict[str, str], objects: Path) -> None:
        """Gives each file its name; all is on the disk already, so that it takes but a moment."""
        stale = set(_names(self.data_dir)) - set(listing)
        for name, digest in listing.items():
            place = self.data_dir / name
            if place.exists() and place.samefile(objects / digest):
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            part = place.with_name(f".{place.name}.{os.getpid()}.part")
            part.unlink(missing_ok=True)
            part.hardlink_to(objects / digest)
            os.replace(part, place)
            part.unlink(missing_ok=True)  # where both were the same file already
        for name in stale:
            (self.data_dir / name).unlink(missing_ok=True)
        for old in objects.iterdir():
            if _HASH.fullmatch(old.name) and old.name not in listing.values():
                old.unlink(missing_ok=True)


def copy_folder(address: str) -> Path:
    """Where this machine keeps its copy of what is published at an address."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "conflict-map" / hashlib.sha256(address.encode()).hexdigest()[:16]


@contextmanager
def _store(address: str) -> Iterator["ObjectStore"]:
    """The storage; its faults are one line."""
    try:
        from obstore.exceptions import BaseError
        from obstore.store import from_url
    except ImportError as error:
        needed = 'pip install "conflict-event-map[s3]"'
        raise ServeError(f"{address}: object storage needs a library: {needed}") from error
    if not ADDRESS.fullmatch(address):
        raise no_address(address)
    try:
        store = from_url(address)
    except ValueError as error:
        raise no_address(address) from error
    except BaseError as error:
        raise storage_fault(address, str(error)) from error
    try:
        yield store
    except BaseError as error:
        raise storage_fault(address, str(error)) from error


def _listing(store: "ObjectStore") -> dict[str, str]:
    """Hashes by name; empty where nothing is published. Raises ServeError where it is none."""
    import obstore

    try:
        text = bytes(obstore.get(store, _LISTING).bytes())
    except FileNotFoundError:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(map(_is_entry, found.items())):
        raise ServeError(f"{_LISTING} is no listing of a map's files. Publish it again.")
    return found


def _is_entry(entry: tuple[object, object]) -> bool:
    """A name within the folders of a map, and a hash."""
    name, digest = entry
    if not isinstance(name, str) or not isinstance(digest, str):
        return False
    parts = PurePosixPath(name).parts
    plain = len(parts) > 1 and parts[0] in _FOLDERS and "\0" not in name
    return plain and not any(p.startswith(".") for p in parts) and bool(_HASH.fullmatch(digest))


def _fetch(store: "ObjectStore", digest: str, place: Path) -> None:
    """An object, whole and as its name says, or not at all."""
    import obstore

    found = hashlib.sha256()
    with tempfile.NamedTemporaryFile(prefix=".", suffix=".part", dir=place.parent) as file:
        for chunk in obstore.get(store, _object(digest)):
            found.update(chunk)
            file.write(chunk)
        file.flush()
        if found.hexdigest() != digest:
            raise ServeError(f"{_object(digest)}: not what was published. Publish it again.")
        Path(file.name).chmod(0o644)
        place.unlink(missing_ok=True)
        place.hardlink_to(file.name)


def _names(data_dir: Path) -> Iterator[str]:
    for folder in _FOLDERS:
        for path in (data_dir / folder).rglob("*"):
            name = path.relative_to(data_dir)
            if path.is_file() and not any(part.startswith(".") for part in name.parts):
                yield name.as_posix()


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with open_file(path) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _object(digest: str) -> str:
    return f"objects/{digest}"
