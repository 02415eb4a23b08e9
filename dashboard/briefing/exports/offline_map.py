"""The map of an offline page: a picture for each theme, and over it what can be pointed at."""

import base64
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, SubElement

import numpy as np
import shapely
from shapely.geometry import shape

from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.typefaces import drawing
from dashboard.briefing.exports.compared import sides
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import PX_PER_INCH, SHARPNESS
from dashboard.briefing.exports.map_frame import draw_map, frame_of
from dashboard.briefing.exports.order import Order
from dashboard.briefing.exports.safety import printable
from dashboard.briefing.exports.sheet import blank
from dashboard.briefing.map import marks
from dashboard.briefing.map.data_layers import CIRCLES, GROUNDS, MARKS
from dashboard.briefing.map.palette import palette
from dashboard.briefing.map.scene import scene

WIDTH, HEIGHT = 1280.0, 760.0  # CSS pixels, of the picture before the page fits it
_LEAST_TARGET = 9.0  # pixels: what a finger can meet
_COARSE_DEGREES = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is told of a shape under the pointer, and the strike it opens, if any."""

    event: str
    text: str


def offline_map(state: DataState, composition: Composition, anchors: Mapping[str, str]) -> Element:
    """The map as HTML; `anchors` are the strikes' places in the page, by event id."""
    frame = frame_of(state, composition.order, WIDTH, HEIGHT)
    figure = Element("div", {"class": "map"})
    _picture(figure, state, composition.order, frame, composition.title)
    over = SubElement(figure, "svg", {"viewBox": f"0 0 {WIDTH:.0f} {HEIGHT:.0f}"})
    for target, drawn in _targets(state, composition, frame):
        anchor = anchors.get(target.event)
        holder = SubElement(over, "a", {"href": f"#{anchor}"}) if anchor else SubElement(over, "g")
        SubElement(holder, "title").text = printable(target.text)
        holder.append(drawn)
    return figure


def beside(state: DataState, composition: Composition) -> list[Element]:
    """The map that the view is compared with, if any, under what it is of."""
    order = composition.order
    frame = frame_of(state, order, WIDTH, HEIGHT)
    made = []
    for side in sides(state, order.selection)[1:]:
        heading = Element("h2")
        heading.text = printable(side.told())
        figure = Element("div", {"class": "map"})
        _picture(figure, state, replace(order, selection=side.selection), frame, side.told())
        made += [heading, figure]
    return made


def _picture(figure: Element, state: DataState, order: Order, frame: MapView, told: str) -> None:
    picture = SubElement(figure, "picture")
    SubElement(
        picture,
        "source",
        {
            "media": "screen and (prefers-color-scheme: dark)",
            "srcset": _drawn(state, order, frame, "dark"),
        },
    )
    SubElement(
        picture,
        "img",
        {
            "src": _drawn(state, order, frame, "light"),
            "alt": printable(told),
            "width": f"{WIDTH:.0f}",
            "height": f"{HEIGHT:.0f}",
        },
    )


def _drawn(state: DataState, wanted: Order, frame: MapView, theme: str) -> str:
    order = replace(wanted, theme=theme)
    made = io.BytesIO()
    with drawing():
        figure = blank(WIDTH, HEIGHT, palette(theme).panel)
        draw_map(figure.add_axes((0, 0, 1, 1)), state, order, frame)
        figure.savefig(made, format="png", dpi=PX_PER_INCH * SHARPNESS)
    return f"data:image/png;base64,{base64.b64encode(made.getvalue()).decode()}"


def _targets(
    state: DataState, composition: Composition, frame: MapView
) -> Iterator[tuple[Target, Element]]:
    """Grounds first, so that marks lie on them."""
    language = composition.language
    made = scene(
        state.store,
        state.shapes,
        state.parties,
        composition.order.selection,
        box=frame.box,
        zoom=frame.zoom,
        theme="light",
    ).written_out(state.shapes)
    for feature in made[GROUNDS]:
        if (target := _target(feature)).event:
            yield from ((target, outline) for outline in _outlines(feature, frame))
    widened = 2**frame.zoom  # circles are told as they are at zoom 0
    for name, wider in ((CIRCLES, widened), (MARKS, 1.0)):
        for feature in made[name]:
            target = _target(feature)
            if target.event and not target.text:
                strike = state.store.strike(target.event)
                text = marks.hover(strike, state.parties, language) if strike else ""
                target = replace(target, text=text)
            if target.text:
                yield target, _circle(feature, frame, wider)


def _target(feature: Feature) -> Target:
    said = feature["properties"]
    return Target(event=str(said.get("event") or ""), text=str(said.get("text") or ""))


def _circle(feature: Feature, frame: MapView, wider: float) -> Element:
    ((x, y),) = frame.pixels(shapely.get_coordinates(shape(feature["geometry"]))).tolist()
    said = feature["properties"]
    radius = float(str(said["radius"])) * wider + float(str(said.get("stroke") or 0))
    return Element(
        "circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{max(radius, _LEAST_TARGET):.1f}"}
    )


def _outlines(feature: Feature, frame: MapView) -> Iterator[Element]:
    for part in shapely.get_parts(shape(feature["geometry"]).simplify(_COARSE_DEGREES)):
        pixels = frame.pixels(np.array(part.exterior.coords)).tolist()
        yield Element("polygon", {"points": " ".join(f"{x:.0f},{y:.0f}" for x, y in pixels)})
