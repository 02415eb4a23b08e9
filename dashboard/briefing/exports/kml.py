"""The selected strikes as KML, for Google Earth: names, dates and the attackers' colours.

Source: OGC KML 2.2 (07-147r2).
"""

from collections.abc import Mapping
from typing import IO
from xml.etree.ElementTree import Element, ElementTree, SubElement

import shapely

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import seal
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.refusals import RefusedError, TooManyPlacemarks
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.exports.seal import KEY
from dashboard.briefing.exports.strike_text import tell
from dashboard.briefing.map import note_marks
from dashboard.briefing.map.marks import region, simplified
from dashboard.briefing.map_notes import NoteKind
from dashboard.briefing.parties import Parties
from dashboard.layers.footprints import Area
from dashboard.layers.strike import Strike
from dashboard.words import catalogue

MOST = 20_000

_KEPT = ("event_id", "incident_id", "sub_event_type", "actor1", "targets", "location", "admin1",
         "event_date", "event_date_end", "time_precision", "factuality", "geo_precision",
         "uncertainty_km", "precision_unsaid",
         "fatalities_low", "fatalities_high", "fatalities_group", "sources",
         )  # fmt: skip


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """A Document: a region's strike is its outline, never a pin.

    Raises ExportError for more than MOST strikes, which no globe can show.
    """
    number = composition.summary.number
    if number > MOST:
        raise RefusedError(TooManyPlacemarks(number, MOST), composition.language)
    root = Element("kml", xmlns="http://www.opengis.net/kml/2.2")
    document = SubElement(root, "Document")
    _say(document, "name", composition.title)
    _say(document, "description", composition.caption)
    for actor, _ in composition.summary.attackers:
        _style(document, actor, state.parties)
    sealed = SubElement(SubElement(document, "ExtendedData"), "Data", name=KEY)
    _say(sealed, "value", seal.written(composition))
    footprints = simplified(state.store.footprints)
    for strike in state.store.each(composition.order.selection.strike_filter()):
        _placemark(document, strike, composition, state.parties, footprints)
    _notes(document, composition)
    ElementTree(root).write(stream, encoding="utf-8", xml_declaration=True)


def _say(parent: Element, tag: str, text: str) -> Element:
    element = SubElement(parent, tag)
    element.text = printable(text)
    return element


def _style(document: Element, actor: str, parties: Parties) -> None:
    red, green, blue = (parties.colour(actor)[at : at + 2] for at in (1, 3, 5))
    style = SubElement(document, "Style", id=_style_id(actor))
    icon = SubElement(style, "IconStyle")
    _say(icon, "color", f"ff{blue}{green}{red}")
    _say(icon, "scale", "0.9")
    line = SubElement(style, "LineStyle")
    _say(line, "color", f"ff{blue}{green}{red}")
    _say(line, "width", "1.5")
    _say(SubElement(style, "PolyStyle"), "color", f"26{blue}{green}{red}")


def _style_id(actor: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in f"a-{actor}")


def _placemark(
    document: Element,
    strike: Strike,
    composition: Composition,
    parties: Parties,
    footprints: Mapping[str, Area],
) -> None:
    told = tell(strike, composition, parties)
    mark = SubElement(document, "Placemark")
    _say(mark, "name", told.heading)
    lines = [*told.facts, *(f"{speaker}: {said}" for speaker, said in told.claims)]
    lines += [f"“{each.text}” {each.source} {each.address}".rstrip() for each in told.quotes]
    _say(mark, "description", "\n".join(lines))
    span = SubElement(mark, "TimeSpan")
    _say(span, "begin", strike.event_date.isoformat())
    _say(span, "end", strike.event_date_end.isoformat())
    _say(mark, "styleUrl", f"#{_style_id(strike.actor1)}")
    extended = SubElement(mark, "ExtendedData")
    for name in _KEPT:
        value = getattr(strike, name)
        if isinstance(value, list):
            value = ";".join(value)
        if value not in (None, ""):
            _say(SubElement(extended, "Data", name=name), "value", str(value))
    area = region(strike, footprints)
    if area is None:
        point = SubElement(mark, "Point")
        _say(point, "coordinates", f"{strike.longitude},{strike.latitude}")
        return
    several = SubElement(mark, "MultiGeometry")
    for outer, *holes in _outline(area):
        polygon = SubElement(several, "Polygon")
        for tag, rings in (("outerBoundaryIs", [outer]), ("innerBoundaryIs", holes)):
            for ring in rings:
                boundary = SubElement(SubElement(polygon, tag), "LinearRing")
                _say(boundary, "coordinates", ring)


def _notes(document: Element, composition: Composition) -> None:
    """In a folder of their own, which says that they are of no source."""
    notes = composition.order.selection.notes
    if not notes:
        return
    folder = SubElement(document, "Folder")
    _say(folder, "name", catalogue(composition.language).terms.symbol["note"])
    for note in notes:
        mark = SubElement(folder, "Placemark")
        _say(mark, "name", note.text)
        several = SubElement(mark, "MultiGeometry")
        if note.kind is NoteKind.TEXT:
            ((longitude, latitude),) = note.points
            _say(SubElement(several, "Point"), "coordinates", f"{longitude},{latitude}")
        for start, end in note_marks.edges(note):
            ends = f"{start[0]:.4f},{start[1]:.4f} {end[0]:.4f},{end[1]:.4f}"
            _say(SubElement(several, "LineString"), "coordinates", ends)


def _outline(shape: Area) -> list[list[str]]:
    """Each polygon's rings, the outer first, as KML writes coordinates."""
    return [
        [
            " ".join(f"{x:.4f},{y:.4f}" for x, y in ring.coords)
            for ring in (polygon.exterior, *polygon.interiors)
        ]
        for polygon in shapely.get_parts(shape)
    ]
