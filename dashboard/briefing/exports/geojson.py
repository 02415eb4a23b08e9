"""The selected strikes and zones as GeoJSON, as the layers have them, and what a reader must know.

A feature's `layer` is `strikes` or `zones`. One of strikes is a report: those with the same
`incident_id` tell of probably one strike. What is known to a region only is that region, never a
point in its middle.
"""

import json
from collections.abc import Iterator
from itertools import chain
from typing import IO

from shapely import Point, orient_polygons, to_geojson

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import seal
from dashboard.briefing.exports.cited import citing
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.map.marks import region, simplified
from dashboard.layers.footprints import Area
from dashboard.layers.strike import Strike
from dashboard.layers.zone import Zone


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """A FeatureCollection (WGS 84); `about` beside its features says what it is of."""
    selection = composition.order.selection
    zones = state.store.zones(selection.zone_filter())
    about = {
        "title": composition.title,
        "filters": composition.filters,
        "as_of": composition.as_of,
        "produced": composition.order.produced.isoformat(timespec="seconds"),
        "strikes": composition.summary.number,
        "reports": composition.summary.reports,
        "zones": len(zones),
        "data_hash": composition.data_hash,
        "selection": selection.to_query(),
        "seal": json.loads(seal.written(composition)),
        "caveats": composition.caveats,
        "sources": composition.sources,
        "credits": composition.credits,
    }
    stream.write(b'{"type":"FeatureCollection","about":')
    stream.write(_json(about))
    stream.write(b',"features":[')
    more = citing(state, composition.language)
    features = chain(
        (
            _feature("strikes", strike, shape, more(strike))
            for strike, shape in _strikes(state, composition)
        ),
        (_feature("zones", zone, zone.shape, more(zone)) for zone in zones),
    )
    for number, feature in enumerate(features):
        stream.write(b",\n" if number else b"\n")
        stream.write(feature)
    stream.write(b"\n]}\n")


def _strikes(state: DataState, composition: Composition) -> Iterator[tuple[Strike, Point | Area]]:
    """Each report with its point, or the region where no more is known."""
    footprints = simplified(state.store.footprints)
    for strike in state.store.each_report(composition.order.selection.strike_filter()):
        area = region(strike, footprints)
        yield strike, Point(strike.longitude, strike.latitude) if area is None else area


def _feature(
    layer: str, record: Strike | Zone, shape: Point | Area, more: dict[str, list[str]]
) -> bytes:
    geometry = to_geojson(orient_polygons(shape)).encode()
    first = _json({"layer": layer}).removesuffix(b"}")
    properties = record.model_dump_json().encode()[1:-1]
    return b'{"type":"Feature","geometry":%b,"properties":%b,%b,%b}' % (
        geometry, first, properties, _json(more).removeprefix(b"{"),
    )  # fmt: skip


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
