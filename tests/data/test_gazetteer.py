"""The committed tables: complete, consistent, and on the right side of every border."""

import json
from collections import Counter

import pytest
from shapely.geometry import Point, shape

from dashboard.domain.place import Place, PlaceKind
from dashboard.geocoding.places import GazetteerEntry, read_entries
from tests.paths import DATA

TABLES = [DATA / "gazetteer" / name for name in ("places.csv", "supplement.csv", "conflict.csv")]
GOVERNORATES = DATA / "basemap" / "low" / "governorates.geojson"
# The outlines are drawn for the map and lie some kilometres off; degrees.
TOLERANCE = 0.13
# In the desert, where the drawn border of Rif Dimashq and Homs is farthest off.
DESERT = {"gn:165158", "gn:7905767"}


@pytest.fixture(scope="module")
def entries() -> list[GazetteerEntry]:
    return read_entries(TABLES)


@pytest.fixture(scope="module")
def places(entries: list[GazetteerEntry]) -> list[Place]:
    return [entry.place for entry in entries]


def test_fourteen_governorates_with_footprints(places: list[Place]) -> None:
    found = [p for p in places if p.kind is PlaceKind.GOVERNORATE and p.country == "SY"]
    assert len(found) == 14
    assert all(place.footprint == place.id == place.admin1_code for place in found)
    assert all(place.name_ar for place in found)


def test_every_syrian_place_has_its_governorate(places: list[Place]) -> None:
    named = {p.admin1_code: p.admin1 for p in places if p.kind is PlaceKind.GOVERNORATE}
    for place in places:
        if place.country == "SY" and place.kind is not PlaceKind.COUNTRY:
            assert named.get(place.admin1_code) == place.admin1, place.id


def test_no_id_twice_in_one_table() -> None:
    for table in TABLES:
        ids = [line.split(",", 1)[0] for line in table.read_text(encoding="utf-8").splitlines()]
        assert [i for i, n in Counter(ids).items() if n > 1] == []


def test_syrian_places_lie_in_syria(places: list[Place]) -> None:
    for place in places:
        if place.country == "SY":
            assert 32.2 < place.latitude < 37.4, place.id
            assert 35.5 < place.longitude < 42.5, place.id


def test_no_alternate_is_torn(entries: list[GazetteerEntry]) -> None:
    for entry in entries:
        for name in (entry.place.name, *entry.alternates):
            assert name == name.strip(), entry.place.id
            assert not set(name) & set("|;"), entry.place.id
            assert len(name) > 1, entry.place.id


def test_places_lie_in_the_governorate_they_name(places: list[Place]) -> None:
    if not GOVERNORATES.exists():
        pytest.skip("the basemap's governorates are not built")
    features = json.loads(GOVERNORATES.read_text(encoding="utf-8"))["features"]
    outlines = {f["properties"]["key"]: shape(f["geometry"]) for f in features}
    outside = [
        place.id
        for place in places
        if place.country == "SY"
        and place.kind in {PlaceKind.TOWN, PlaceKind.SITE, PlaceKind.NEIGHBOURHOOD}
        and place.id not in DESERT
        and outlines[place.admin1_code].distance(Point(place.longitude, place.latitude)) > TOLERANCE
    ]
    assert outside == []
