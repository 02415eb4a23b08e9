"""Scenes over HTTP: the map asks for what it shows, may give up asking, and may keep answers.

They are plain GET answers and no callbacks: a browser can cancel one that a newer one overtakes,
keep it as long as the data stays the same, and read ahead in playback.
"""

import dataclasses
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from flask import Flask, Response, abort, jsonify, request
from shapely import Point

from dashboard.briefing.address import DEEPEST_ZOOM
from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.basemap.maplibre import Feature, Geometry
from dashboard.briefing.data_state import DataState
from dashboard.briefing.map import figures, marks
from dashboard.briefing.map.scene import Scene, scene
from dashboard.briefing.selection import Selection
from dashboard.layers.schema import JsonObject
from dashboard.web.server import asked
from dashboard.web.server.states import DataStates
from dashboard.words import LANGUAGES

T = TypeVar("T")

MOST_WINDOWS = 16
_WEST, _SOUTH, _EAST, _NORTH = -180.0, -85.0, 180.0, 85.0
_FIRST_ZOOM = 5.9


def install(server: Flask, states: DataStates) -> None:
    """Add the routes to the server."""

    @server.get("/figure")
    def figure() -> Response:
        state = states.of(asked.query())
        style = state.style(theme=asked.theme(), language=state.selection(asked.query()).language)
        return jsonify(figures.strike_map(style, basemap.SYRIA_VIEW))

    @server.get("/scene")
    def one() -> Response:
        state = states.of(asked.query())
        # Where it is compared: the other side, which the page asks for beside its own.
        made = _scene(state, state.selection(asked.query()).compared())
        return jsonify(_told(made, state) | {"shapes": _shapes(state, [made])})

    @server.get("/frames")
    def frames() -> Response:
        state = states.of(asked.query())
        wanted = [window.split("..") for window in request.args.get("windows", "").split(",")]
        if len(wanted) > MOST_WINDOWS:
            abort(400, f"At most {MOST_WINDOWS} windows can be asked for at once.")
        try:
            windows = [
                (date.fromisoformat(first), date.fromisoformat(last)) for first, last in wanted
            ]
        except ValueError:
            abort(400, "Windows are written 2015-09-30..2015-10-01, with commas between them.")
        selection = state.selection(asked.query())
        made = [
            _scene(state, dataclasses.replace(selection, date_from=first, date_to=last))
            for first, last in windows
            if first <= last
        ]
        return jsonify(frames=[_told(each, state) for each in made], shapes=_shapes(state, made))

    @server.get("/hover")
    def hover() -> Response:
        state = states.of(asked.query())
        strike = state.store.strike(request.args.get("event", ""))
        if strike is None:
            abort(404)
        language = state.selection(asked.query()).language
        return jsonify(text=marks.hover(strike, state.parties, language))

    @server.get("/governorate")
    def governorate() -> Response:
        """The code of the one that a place lies in; none where it lies in none."""
        state = states.of(asked.query())
        place = asked.value("at", _place)
        found = [
            code
            for code in state.governorates.names.get(LANGUAGES[0], {})
            if place and state.store.footprints[code].intersects(place)
        ]
        return jsonify(code=next(iter(found), ""))


def _scene(state: DataState, selection: Selection) -> Scene:
    box = asked.box()
    zoom = asked.value("at", _zoom) or _FIRST_ZOOM
    return scene(
        state.store,
        state.shapes,
        state.parties,
        selection,
        box=box,
        # All of Syria seen from close by would be more cells than anybody can see.
        zoom=zoom if box else min(zoom, _FIRST_ZOOM),
        theme=asked.theme(),
    )


def _told(made: Scene, state: DataState) -> JsonObject:
    return {
        "count": made.count,
        "total": state.store.total,
        "whole": made.whole,
        "fanned": made.fanned,
        "groups": {name: _packed(features) for name, features in made.groups.items()},
        "labels": [dataclasses.asdict(label) for label in made.labels],
    }


def _packed(features: Sequence[Feature]) -> JsonObject:
    """Features by columns, a third of the bytes: `lon` and `lat` where each is a point."""
    names = list(dict.fromkeys(name for feature in features for name in feature["properties"]))
    packed: JsonObject = {
        "properties": {n: [f["properties"].get(n) for f in features] for n in names}
    }
    geometries = [feature["geometry"] for feature in features]
    points = [g["coordinates"] for g in geometries if g and g["type"] == "Point"]
    if points and len(points) == len(geometries):
        packed["lon"], packed["lat"] = map(list, zip(*points, strict=True))
    else:
        packed["geometries"] = geometries
    return packed


def _shapes(state: DataState, made: Sequence[Scene]) -> dict[str, Geometry]:
    """All that the scenes name, each once: a second question would be waited for."""
    keys = dict.fromkeys(key for each in made for key in each.shape_keys())
    found = {key: state.shapes.geometry(key) for key in keys}
    return {key: geometry for key, geometry in found.items() if geometry}


def _place(text: str) -> Point:
    longitude, latitude = map(asked.finite, text.split(","))
    return Point(longitude, latitude)


def _zoom(text: str) -> float:
    return min(max(asked.finite(text), 0.0), DEEPEST_ZOOM)
