"""The map of a picture, measured: its scale, its colours at known places, its lines."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from numpy.typing import NDArray
from pyproj import Geod

from dashboard.briefing.basemap.theme import DARK, LIGHT, Theme
from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.map_view import MapView
from dashboard.briefing.drawing.typefaces import drawing
from dashboard.briefing.exports.map_frame import draw_map, round_length
from dashboard.briefing.exports.order import Order
from dashboard.briefing.map.palette import palette
from tests.paths import DATA

Ordered = Callable[..., Order]
KM = {"km": 1.0, "mi": 1.609344}
SYRIA = MapView(longitude=38.5, latitude=34.9, zoom=6.25, width=900, height=700)
NEAR_HAMA = MapView(longitude=36.75, latitude=35.13, zoom=10.0, width=640, height=480)


class Drawn:
    """A map at one pixel for each CSS pixel."""

    def __init__(self, state: DataState, order: Order, view: MapView) -> None:
        self.view = view
        with drawing():
            figure = Figure(figsize=(view.width / 96, view.height / 96), dpi=96)
            canvas = FigureCanvasAgg(figure)
            self.axes = figure.add_axes((0, 0, 1, 1))
            draw_map(self.axes, state, order, view)
            canvas.draw()
        self.pixels: NDArray[Any] = np.asarray(canvas.buffer_rgba())[..., :3] / 255

    def at(self, longitude: float, latitude: float) -> list[float]:
        """The colour of the pixel that shows a place."""
        ((x, y),) = self.view.pixels(np.array([[longitude, latitude]])).astype(int).tolist()
        found: list[float] = self.pixels[y, x].tolist()
        return found

    def scale_bars(self) -> dict[str, tuple[float, float, float]]:
        """By unit: the length written, and the bar's length and thickness in pixels."""
        found = {}
        for text in self.axes.texts:
            if not re.fullmatch(r"[\d.]+ (km|mi)", text.get_text()):
                continue
            length, unit = text.get_text().split()
            left_of_text, baseline = map(int, text.get_position())
            # The bar ends six pixels before its text and stands on the text's baseline.
            strip = self.pixels[baseline - 3 : baseline + 3, : left_of_text - 3].mean(axis=2)
            paper, ink = strip[0, -1], np.mean(to_rgb(palette("light").ink))
            covered = np.clip((paper - strip) / (paper - ink), 0, 1).sum(axis=0)
            inked = covered[::-1] > 0.7
            start = int(inked.argmax())
            end = start + int((~inked[start:]).argmax())
            thickness = np.median(covered[::-1][start:end])
            found[unit] = (float(length), float(end - start), float(thickness))
        return found


@pytest.fixture(scope="module")
def drawn(order: Ordered) -> Callable[..., Drawn]:
    state, made = DataState.load(DATA), dict[Any, Drawn]()

    def draw(view: MapView = SYRIA, query: str = "", theme: str = "light") -> Drawn:
        key = (view, query, theme)
        if key not in made:
            made[key] = Drawn(state, order(query, theme=theme), view)
        return made[key]

    return draw


@pytest.mark.parametrize("view", [SYRIA, NEAR_HAMA], ids=["Syria", "near Hama"])
def test_a_scale_bar_is_as_long_as_it_says(drawn: Callable[..., Drawn], view: MapView) -> None:
    # Two places on the parallel of the map's centre: what lies between them in kilometres on the
    # ellipsoid, and in pixels on this map.
    west, east = view.longitude - 0.25, view.longitude + 0.25
    _, _, metres = Geod(ellps="WGS84").inv(west, view.latitude, east, view.latitude)
    (left, _), (right, _) = view.pixels(np.array([[west, view.latitude], [east, view.latitude]]))
    pixels_in_km = (right - left) / (metres / 1000)
    bars = drawn(view).scale_bars()
    assert set(bars) == {"km", "mi"}
    for unit, (length, pixels, thickness) in bars.items():
        assert pixels == pytest.approx(length * KM[unit] * pixels_in_km, rel=0.01, abs=2)
        assert 50 < pixels <= 151
        assert 1 <= thickness <= 2


@pytest.mark.parametrize(
    ("longitude", "latitude", "part"),
    [
        pytest.param(35.00, 34.20, "sea", id="Mediterranean"),
        pytest.param(35.78, 34.90, "sea", id="7 km off Tartus"),
        pytest.param(38.07, 36.14, "sea", id="Lake Assad"),
        pytest.param(37.65, 36.02, "salt", id="Sabkhat al-Jabbul"),
        pytest.param(39.30, 35.00, "syria", id="Syrian desert"),
        pytest.param(41.50, 33.50, "land", id="Iraq"),
    ],
)
@pytest.mark.parametrize(("theme", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_known_places_have_the_colour_of_their_ground(
    drawn: Callable[..., Drawn],
    theme: str,
    colours: Theme,
    longitude: float,
    latitude: float,
    part: str,
) -> None:
    found = drawn(SYRIA, "layers=none", theme).at(longitude, latitude)
    assert found == pytest.approx(to_rgb(getattr(colours, part)), abs=0.02)


def test_notes_are_drawn_in_ink_with_their_words(drawn: Callable[..., Drawn]) -> None:
    noted = drawn(SYRIA, "layers=none&notes=arrow:38.5,34.9,40,34.9:Road")
    assert noted.at(39.2, 34.9) == pytest.approx(to_rgb(palette("light").ink), abs=0.05)
    assert "Road" in [text.get_text() for text in noted.axes.texts]
    assert "Road" not in [text.get_text() for text in drawn(SYRIA, "layers=none").axes.texts]


def test_the_coast_runs_past_its_harbours(drawn: Callable[..., Drawn]) -> None:
    """Tartus and Latakia, ten kilometres either way."""
    sea = to_rgb(LIGHT.sea)
    for longitude, latitude in ((35.87, 34.93), (35.78, 35.56)):
        offshore, inland = (
            drawn(SYRIA, "layers=none").at(longitude + away, latitude) for away in (-0.11, 0.11)
        )
        assert offshore == pytest.approx(sea, abs=0.02)
        assert inland != pytest.approx(sea, abs=0.02)


def test_the_border_is_a_fine_line(drawn: Callable[..., Drawn]) -> None:
    """Measured across the straight border with Iraq: 1.5 pixels at zoom 8."""
    view = MapView(longitude=39.9, latitude=33.9, zoom=8.0, width=300, height=300)
    light = drawn(view, "layers=none").pixels.mean(axis=2)[140:230, 20:80]
    land, ink = np.mean(to_rgb(LIGHT.land)), np.mean(to_rgb(LIGHT.border))
    covered = np.clip((land - light) / (land - ink), 0, None)
    rows = covered.argmax(axis=0)
    slope = np.polyfit(np.arange(60), rows, 1)[0]
    assert abs(slope) > 0.2
    across = covered.sum(axis=0) * np.cos(np.arctan(slope))
    assert np.median(across) == pytest.approx(1.5, abs=0.3)


def test_a_struck_region_is_tinted_inside_its_border_alone(drawn: Callable[..., Drawn]) -> None:
    bare, struck = drawn(SYRIA, "layers=none"), drawn(SYRIA, "layers=strikes")
    reddened = np.abs(struck.pixels - bare.pixels).sum(axis=2) > 0.01
    view = SYRIA

    def share(west: float, south: float, east: float, north: float) -> float:
        (left, top), (right, bottom) = (
            view.pixels(np.array([[west, north], [east, south]])).astype(int).tolist()
        )
        return float(reddened[top:bottom, left:right].mean())

    assert share(38.2, 34.6, 39.2, 35.0) > 0.99  # Palmyra's desert, governorate of Homs
    assert share(39.2, 35.9, 41.5, 36.6) == 0  # Raqqa and Hasakah


@pytest.mark.parametrize("longest", [0.7, 1.0, 149.9, 150.0, 999.0, 2000.0])
def test_a_round_length_is_the_longest_that_fits(longest: float) -> None:
    found = round_length(longest)
    assert longest / 2.5 < found <= longest
    assert f"{found:e}"[0] in "125"
    assert float(f"{found:.0e}") == found
