"""GeoJSON that is the same byte for byte each time: sorted, compact, rounded."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry


def layer(
    path: Path, features: Iterable[tuple[dict[str, Any], BaseGeometry]], decimals: int
) -> None:
    """Writes one layer; polygons wound as RFC 7946 asks."""
    rows = [_feature(properties, geometry, decimals) for properties, geometry in features]
    document(path, {"type": "FeatureCollection", "features": rows})


def document(path: Path, content: Any) -> None:
    """Writes compact JSON with a final newline."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")


def _feature(properties: dict[str, Any], geometry: BaseGeometry, decimals: int) -> dict[str, Any]:
    shape = shapely.orient_polygons(shapely.normalize(geometry)) if geometry.area else geometry
    rounded = shapely.transform(shape, lambda xy: np.round(xy, decimals))
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": json.loads(shapely.to_geojson(rounded)),
    }
