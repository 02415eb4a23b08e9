"""A digest of all that decides a result: code, parser, actors, places, text and pins."""

import hashlib
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path

from dashboard.domain.article import Article
from dashboard.domain.place import Place
from dashboard.errors import GazetteerError

_PACKAGE = Path(__file__).resolve().parents[2]
_ROOMS = ("domain", "geocoding", "articles", "extraction", "readers")
_LIBRARIES = ("spacy", "thinc", "rapidfuzz", "pydantic")
_TABLE_LIBRARIES = ("duckdb", "pandas", "pyogrio")


@lru_cache(maxsize=1)
def code() -> str:
    """The code that reads, the parser, and the libraries whose work shows in a result.

    The same on every machine that reads the same way; a cluster's workers must match it.
    """
    found = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in _LIBRARIES:
        found.update(f"{name} {_version(name)}\n".encode())
    # All installed parsers: to ask which one is used would load it.
    for model in sorted(entry_points(group="spacy_models"), key=lambda point: point.name):
        found.update(f"{model.name} {model.dist.version if model.dist else ''}\n".encode())
    _add_files(found, sources())
    return found.hexdigest()


@lru_cache(maxsize=1)
def importing_code() -> str:
    """The code that reads tables, and the libraries it does so with."""
    found = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in _TABLE_LIBRARIES:
        found.update(f"{name} {_version(name)}\n".encode())
    _add_files(found, list((_PACKAGE / "importing").glob("*.py")))
    return found.hexdigest()


def sources() -> list[Path]:
    """The files of this project that decide how an article is read: code, and the lexicon."""
    rooms = [_PACKAGE / room for room in _ROOMS]
    found = [path for room in rooms for kind in ("*.py", "*.toml") for path in room.rglob(kind)]
    return [*found, _PACKAGE / "building" / "batch" / "work.py"]


def basis(data_dir: Path) -> str:
    """The code and the tables of a data folder: all that decides a result, except the article.

    Corrections are left out: of these only an article's pins change its result.
    """
    found = hashlib.sha256(code().encode())
    folder = data_dir / "gazetteer"
    tables = {*folder.glob("*.csv"), *folder.glob("*.toml"), *folder.glob("added/*.json")}
    tables -= {folder / "corrections.toml"}
    try:
        _add_files(found, tables)
    except OSError as error:
        raise GazetteerError(f"{error.filename}: cannot be read. Check the file.") from error
    return found.hexdigest()


def task_key(basis: str, article: Article, pins: Mapping[str, Place]) -> str:
    """The digest of all that decides what an article gives."""
    pinned = {name: asdict(place) for name, place in pins.items()}
    values = json.dumps([basis, asdict(article), pinned], default=str, sort_keys=True)
    return hashlib.sha256(values.encode()).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _add_files(digest: "hashlib._Hash", paths: set[Path] | list[Path]) -> None:
    for path in sorted(paths, key=lambda path: (path.parent.name, path.name)):
        raw = path.read_bytes()
        digest.update(f"{path.parent.name}/{path.name} {len(raw)}\n".encode())
        digest.update(raw)
