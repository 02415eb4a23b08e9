"""A whole style: layers in their order, at their zooms, with what their filters let through."""

from typing import Any

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from shapely import box
from shapely.geometry import mapping

from dashboard.briefing.basemap.maplibre import Feature, Layer, Style
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.style_map import draw

VIEW = MapView(longitude=38.0, latitude=35.0, zoom=7.0, width=60, height=60)
RED, BLUE, PAPER = [255, 0, 0], [0, 0, 255], [255, 255, 255]


def area(kind: str) -> Feature:
    """An area that fills the view."""
    geometry = mapping(box(30, 30, 45, 40))
    return {"type": "Feature", "geometry": geometry, "properties": {"kind": kind}}


def filled(kind: str, colour: str, **more: Any) -> Layer:
    return {
        "id": kind,
        "type": "fill",
        "source": "ground",
        "filter": ["==", ["get", "kind"], kind],
        "paint": {"fill-color": colour},
    } | more  # type: ignore[return-value]


def middle(*layers: Layer) -> list[int]:
    """The colour in the middle of a map with a sea and a lake."""
    paper: Layer = {
        "id": "paper",
        "type": "background",
        "paint": {"background-color": "#ffffff"},
    }
    style: Style = {
        "version": 8,
        "sources": {
            "ground": {
                "type": "geojson",
                "data": {"type": "FeatureCollection", "features": [area("sea"), area("lake")]},
            }
        },
        "layers": [paper, *layers],
    }
    figure = Figure(figsize=(VIEW.width / 96, VIEW.height / 96), dpi=96)
    canvas = FigureCanvasAgg(figure)
    draw(figure.add_axes((0, 0, 1, 1)), style, VIEW, reserved=[])
    canvas.draw()
    colour: list[int] = np.asarray(canvas.buffer_rgba())[30, 30, :3].tolist()
    return colour


def test_a_later_layer_covers_an_earlier_one() -> None:
    assert middle(filled("sea", "#ff0000"), filled("lake", "#0000ff")) == BLUE
    assert middle(filled("lake", "#0000ff"), filled("sea", "#ff0000")) == RED


def test_a_filter_that_lets_nothing_through_draws_nothing() -> None:
    assert middle(filled("road", "#ff0000")) == PAPER


@pytest.mark.parametrize(
    ("zooms", "colour"),
    [
        ({"minzoom": 7.0}, RED),
        ({"minzoom": 7.1}, PAPER),
        ({"maxzoom": 7.0}, PAPER),
        ({"maxzoom": 7.1}, RED),
    ],
)
def test_a_layer_is_drawn_from_its_first_zoom_to_before_its_last(
    zooms: dict[str, float], colour: list[int]
) -> None:
    assert middle(filled("sea", "#ff0000", **zooms)) == colour


def test_a_hidden_layer_is_not_drawn() -> None:
    hidden: Layer = {"id": "hidden", "type": "background", "layout": {"visibility": "none"}}
    assert middle(hidden) == PAPER


def test_a_source_that_would_have_to_be_fetched_is_named() -> None:
    style: Style = {
        "version": 8,
        "sources": {"ground": {"type": "geojson", "data": "/basemap/ground.geojson"}},
        "layers": [filled("sea", "#ff0000")],
    }
    with pytest.raises(ValueError, match="ground"):
        draw(Figure().add_axes((0, 0, 1, 1)), style, VIEW, reserved=[])
