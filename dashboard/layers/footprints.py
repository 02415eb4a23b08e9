"""The ground a place covers: its polygon in the basemap, or a circle on the ellipsoid."""

import json
from functools import lru_cache
from pathlib import Path

from pyproj import Geod
from shapely import MultiPolygon, Polygon, union_all
from shapely.geometry import shape

from dashboard.domain.place import Place
from dashboard.errors import LayerError

_WGS84 = Geod(ellps="WGS84")
_CIRCLE_POINTS = 48


@lru_cache(maxsize=4)
def load_footprints(data_dir: Path) -> dict[str, Polygon | MultiPolygon]:
    """Polygons by key: the governorates by ISO 3166-2 (`SY-HI`), and `SY`, all of Syria."""
    path = data_dir / "basemap" / "low" / "governorates.geojson"
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        polygons = {f["properties"]["key"]: shape(f["geometry"]) for f in features}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise LayerError(
            f"{path.name}: cannot be read ({error}). Restore data/basemap from the project."
        ) from error
    polygons["SY"] = union_all(list(polygons.values()))
    return polygons


def place_shape(
    place: Place, footprints: dict[str, Polygon | MultiPolygon]
) -> Polygon | MultiPolygon:
    """The polygon a place covers, WGS 84: its footprint, else a circle of its uncertainty."""
    if place.footprint in footprints:
        return footprints[place.footprint]
    bearings = [360 * step / _CIRCLE_POINTS for step in range(_CIRCLE_POINTS)]
    lons, lats, _ = _WGS84.fwd(
        [place.longitude] * _CIRCLE_POINTS,
        [place.latitude] * _CIRCLE_POINTS,
        bearings,
        [place.uncertainty_km * 1000] * _CIRCLE_POINTS,
    )
    return Polygon(zip(lons, lats, strict=True))
