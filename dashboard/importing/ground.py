"""Where the points and provinces of rows lie, in the country of the war."""

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import shapely

from dashboard.domain.place import COUNTRY, Place, PlaceKind
from dashboard.geocoding.places import read_own
from dashboard.geocoding.spelling import fold, is_arabic, normalise
from dashboard.importing.sheet import Sheet
from dashboard.layers.footprints import load_footprints, with_surroundings

_WORDS = ("governorate", "province", "muhafazat", "mohafazat")


class Ground:
    """The provinces of the country, by name in any spelling, and which holds a point."""

    def __init__(self, data_dir: Path) -> None:
        self.areas = load_footprints(data_dir)
        self.provinces: dict[str, Place] = {}
        self._named: dict[str, str] = {}
        for entry in read_own(data_dir):
            place = entry.place
            if place.country != COUNTRY or place.kind not in (
                PlaceKind.GOVERNORATE,
                PlaceKind.COUNTRY,
            ):
                continue
            if place.kind is PlaceKind.COUNTRY:
                self.country = place
                continue
            self.provinces[place.id] = place
            for name in (place.name, place.id, place.name_ar, *entry.alternates):
                self._named.setdefault(_key(name), place.id)

    def province(self, name: str) -> str | None:
        """The id of the province of a name: `SY-ID` of "Idleb Governorate"."""
        words = [word for word in name.casefold().split() if word not in _WORDS]
        return self._named.get(_key(" ".join(words)))

    def tell(self, sheet: Sheet, admin: str | None) -> None:
        """Makes three tables for the rows of a sheet.

        `ground` has the points, each with its province and whether it lies in the country, as it
        is or exchanged; `provinces` are all of them; `named` has the names in the column `admin`.
        """
        connection = sheet.connection
        points = connection.execute(
            f"SELECT *, {degrees('latitude')} AS north, {degrees('longitude')} AS east"
            f" FROM ({sheet.different('latitude', 'longitude')})"
            " WHERE latitude IS NOT NULL AND longitude IS NOT NULL"
        ).fetchnumpy()
        filled = (np.ma.filled(points[each]) for each in ("latitude", "longitude", "north", "east"))
        latitude, longitude, north, east = filled
        home = with_surroundings(self.areas[COUNTRY])
        code = np.full(len(latitude), None, dtype=object)
        for key, area in self.areas.items():
            if key != COUNTRY:
                shapely.prepare(area)
                code[shapely.contains_xy(area, east, north)] = key
        found = pd.DataFrame(
            {
                "latitude": latitude,
                "longitude": longitude,
                "inside": shapely.contains_xy(home, east, north),
                "exchanged": shapely.contains_xy(home, north, east),
                "code": code,
            }
        )
        _table(
            connection,
            "ground",
            found,
            "latitude DOUBLE, longitude DOUBLE, inside BOOLEAN, exchanged BOOLEAN, code VARCHAR",
        )
        provinces = pd.DataFrame(
            [(each.id, each.name, each.uncertainty_km) for each in self.provinces.values()]
        )
        _table(connection, "provinces", provinces, "code VARCHAR, name VARCHAR, km DOUBLE")
        names: list[str] = []
        if admin:
            rows = connection.execute(sheet.different(admin)).fetchall()
            names = [name for (name,) in rows if name]
        named = pd.DataFrame(
            [(name, self.province(name)) for name in names], columns=["said", "code"], dtype=object
        )
        _table(connection, "named", named, "said VARCHAR, code VARCHAR")


def degrees(column: str) -> str:
    """SQL: degrees as a data set has them; where a point lies is asked of these."""
    return f"round({column}, 5)"


def _key(name: str) -> str:
    plain = normalise(name)
    return plain if is_arabic(plain) else fold(plain)


def _table(
    connection: duckdb.DuckDBPyConnection, name: str, rows: pd.DataFrame, columns: str
) -> None:
    connection.execute(f"CREATE TABLE {name} ({columns})")
    if len(rows):
        connection.register("batch", rows)
        connection.execute(f"INSERT INTO {name} FROM batch")
        connection.unregister("batch")
