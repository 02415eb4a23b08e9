"""The selected strikes as GeoJSON, as the layer has them, with what a reader must know of them.

A feature is a report: those with the same `incident_id` tell of probably one strike. What is known
to a region only is that region, never a point in its middle.
"""

import json
from collections.abc import Mapping
from typing import IO

from shapely import Point, orient_polygons, to_geojson

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import seal
from dashboard.briefing.exports.cited import citing
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.limits import zones_left_out
from dashboard.briefing.map.marks import region, simplified
from dashboard.layers.footprints import Area
from dashboard.layers.strike import Strike


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """A FeatureCollection (WGS 84); `about` beside its features says what it is of."""
    about = {
        "title": composition.title,
        "filters": composition.filters,
        "as_of": composition.as_of,
        "produced": composition.order.produced.isoformat(timespec="seconds"),
        "strikes": composition.summary.number,
        "reports": composition.summary.reports,
        "data_hash": composition.data_hash,
        "selection": composition.order.selection.to_query(),
        "seal": json.loads(seal.written(composition)),
        "caveats": [*composition.caveats, *zones_left_out(state, composition.order)],
        "sources": composition.sources,
        "credits": composition.credits,
    }
    stream.write(b'{"type":"FeatureCollection","about":')
    stream.write(_json(about))
    stream.write(b',"features":[')
    footprints, more = simplified(state.store.footprints), citing(state, composition.language)
    for number, strike in enumerate(
        state.store.each_report(composition.order.selection.strike_filter())
    ):
        stream.write(b",\n" if number else b"\n")
        stream.write(_feature(strike, footprints, more(strike)))
    stream.write(b"\n]}\n")


def _feature(strike: Strike, footprints: Mapping[str, Area], more: Mapping[str, object]) -> bytes:
    area = region(strike, footprints)
    known = Point(strike.longitude, strike.latitude) if area is None else orient_polygons(area)
    geometry = to_geojson(known).encode()
    properties = strike.model_dump_json().encode().removesuffix(b"}")
    more_properties = _json(more).removeprefix(b"{")
    return b'{"type":"Feature","geometry":%b,"properties":%b,%b}' % (
        geometry, properties, more_properties,
    )  # fmt: skip


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
