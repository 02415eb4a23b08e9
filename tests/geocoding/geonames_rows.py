"""Rows as GeoNames ships them, and the places they are."""

from dashboard.geocoding.geonames import read_row
from dashboard.geocoding.places import GazetteerEntry


def line(name: str = "Qumaynās", **cells: str) -> str:
    """A row as GeoNames ships it."""
    row = {
        "id": "900001",
        "name": name,
        "ascii": "Qumaynas",
        "others": "Kmenas,Qmenas,قميناس",
        "latitude": "35.87",
        "longitude": "36.7",
        "class": "P",
        "code": "PPL",
        "country": "SY",
        "cc2": "",
        "admin1": "12",
        "admin2": "",
        "admin3": "",
        "admin4": "",
        "population": "0",
        "elevation": "",
        "dem": "400",
        "timezone": "Asia/Damascus",
        "modified": "2019-05-01",
    }
    return "\t".join((row | cells).values()) + "\n"


def entry(name: str = "Qumaynās", **cells: str) -> GazetteerEntry:
    found = read_row(line(name, **cells))
    assert isinstance(found, GazetteerEntry), found
    return found
