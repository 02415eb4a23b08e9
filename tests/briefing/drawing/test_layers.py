"""What is drawn is measured in the pixels: widths, sizes, and where the relief lies."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import shapely
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.drawing import layers
from dashboard.briefing.drawing.map_view import MapView
from tests.paths import DATA

SIDE = 100
VIEW = MapView(longitude=38.0, latitude=35.0, zoom=7.0, width=SIDE, height=SIDE)


def painted(
    draw: Callable[[Axes], None],
    view: MapView = VIEW,
    *,
    paper: str = "#ffffff",
    sharpness: int = 1,
) -> NDArray[Any]:
    """How light each pixel is, 0 to 1; (rows, columns)."""
    figure = Figure(figsize=(view.width / 96, view.height / 96), dpi=96 * sharpness)
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1), facecolor=paper)
    axes.set(xticks=[], yticks=[])
    axes.spines[:].set_visible(False)
    draw(axes)
    # Drawing an image or a scatter moves the limits.
    axes.set(xlim=(0, view.width), ylim=(view.height, 0))
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3].mean(axis=2) / 255


@pytest.mark.parametrize("sharpness", [1, 2])
@pytest.mark.parametrize("width", [1.0, 2.4, 7.0])
def test_a_line_is_as_wide_as_its_layer_says(width: float, sharpness: int) -> None:
    across = shapely.LineString([(-20, 50), (120, 50)])
    layer = {"paint": {"line-color": "#000000", "line-width": ["get", "width"]}}
    light = painted(
        lambda axes: layers.line(axes, layer, [({"width": width}, across)], VIEW, 1),
        sharpness=sharpness,
    )
    drawn = (1 - light).sum(axis=0) / sharpness
    assert drawn[10:90] == pytest.approx(width, abs=0.1)


def test_dashes_are_measured_in_widths_of_the_line() -> None:
    across = shapely.LineString([(0, 50), (100, 50)])
    layer = {
        "paint": {"line-color": "#000000", "line-width": 4.0, "line-dasharray": [3, 2]},
    }
    light = painted(lambda axes: layers.line(axes, layer, [({}, across)], VIEW, 1))
    inked = light[50] < 0.5
    assert np.flatnonzero(np.diff(inked.astype(int))).tolist() == pytest.approx(
        [11, 19, 31, 39, 51, 59, 71, 79, 91], abs=1
    )


def test_a_circle_has_its_radius_and_its_rim_outside_it() -> None:
    paint = {
        "circle-color": "#808080",
        "circle-radius": 20,
        "circle-stroke-color": "#000000",
        "circle-stroke-width": 5,
    }
    point = shapely.Point(50, 50)
    light = painted(lambda axes: layers.circle(axes, {"paint": paint}, [({}, point)], VIEW, 1))
    row = light[50]
    assert (row < 0.95).sum() == pytest.approx(50, abs=1)
    assert ((row > 0.4) & (row < 0.6)).sum() == pytest.approx(40, abs=1)


def test_a_fill_covers_its_polygon_and_leaves_its_hole() -> None:
    ring = shapely.box(20, 20, 80, 80).difference(shapely.box(40, 40, 60, 60))
    layer = {"paint": {"fill-color": "#000000", "fill-opacity": 0.5}}
    light = painted(lambda axes: layers.fill(axes, layer, [({}, ring)], VIEW, 1))
    assert light[30, 30] == pytest.approx(0.5, abs=0.01)
    assert light[50, 50] == light[10, 10] == 1
    assert (1 - light).sum() == pytest.approx(0.5 * (60**2 - 20**2), rel=0.02)


@pytest.mark.parametrize(
    ("longitude", "latitude", "lit", "shaded"),
    [
        pytest.param(35.857, 33.416, (-0.02, 0), (0.04, 0), id="Mount Hermon"),
        pytest.param(36.117, 34.300, (-0.06, 0), (0.05, 0), id="Qurnat as Sawda"),
        pytest.param(41.850, 36.385, (0, 0.02), (0, -0.02), id="Sinjar"),
    ],
)
@pytest.mark.parametrize("zoom", [6.3, 8.0])
def test_mountains_are_lit_from_the_north_west_of_their_crests(
    longitude: float,
    latitude: float,
    lit: tuple[float, float],
    shaded: tuple[float, float],
    zoom: float,
) -> None:
    style = basemap.style(DATA, theme="light", language="en", base_url=None)
    layer = next(layer for layer in style["layers"] if layer["type"] == "raster")
    view = MapView(longitude=longitude, latitude=latitude, zoom=zoom, width=300, height=300)
    light = painted(
        lambda axes: layers.relief(axes, layer, style["sources"]["relief"], view, 1),
        view,
        paper="#808080",
    )

    def at(offset: tuple[float, float]) -> float:
        place = np.array([[longitude + offset[0], latitude + offset[1]]])
        ((x, y),) = view.pixels(place).astype(int).tolist()
        return float(light[y, x])

    level = 0x80 / 0xFF
    assert at(lit) > level + 0.01
    assert at(shaded) < level - 0.01
