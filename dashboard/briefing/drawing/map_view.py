"""The part of the world a picture shows, in pixels."""

import math
from dataclasses import dataclass

import numpy as np

from dashboard.briefing import mercator
from dashboard.briefing.mercator import Points
from dashboard.domain.bounds import Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """A map's centre (degrees), zoom, and its size in CSS pixels."""

    longitude: float
    latitude: float
    zoom: float
    width: float
    height: float

    @classmethod
    def around(cls, box: Bounds, width: float, height: float) -> "MapView":
        """The closest view of this size that shows all of the box."""
        (west, south), (east, north) = mercator.to_metres(
            np.array([[box.west, box.south], [box.east, box.north]])
        )
        metres = max((east - west) / width, (north - south) / height)
        middle = np.array([[(west + east) / 2, (south + north) / 2]])
        ((longitude, latitude),) = mercator.to_degrees(middle).tolist()
        return cls(
            longitude=longitude,
            latitude=latitude,
            zoom=math.log2(mercator.projected_metres_per_pixel(0) / metres),
            width=width,
            height=height,
        )

    def fitted(self, width: float, height: float) -> "MapView":
        """A view of another size that shows at least as much."""
        scale = min(width / self.width, height / self.height)
        return MapView(
            longitude=self.longitude,
            latitude=self.latitude,
            zoom=self.zoom + math.log2(scale),
            width=width,
            height=height,
        )

    def pixels(self, degrees: Points) -> Points:
        """Longitude and latitude to pixels right of and below the top left corner."""
        at = mercator.to_metres(degrees)
        middle = mercator.to_metres(np.array([[self.longitude, self.latitude]]))
        scale = mercator.projected_metres_per_pixel(self.zoom)
        away = (at - middle) / scale
        pixels: Points = away * [1, -1] + [self.width / 2, self.height / 2]
        return pixels

    @property
    def box(self) -> Bounds:
        """What the view shows, in degrees."""
        middle = mercator.to_metres(np.array([[self.longitude, self.latitude]]))
        reach = np.array([[self.width, self.height]]) / 2
        reach = reach * mercator.projected_metres_per_pixel(self.zoom)
        (west, south), (east, north) = mercator.to_degrees(
            np.concatenate([middle - reach, middle + reach])
        ).tolist()
        return Bounds(max(west, -180.0), south, min(east, 180.0), north)

    @property
    def ground_metres_per_pixel(self) -> float:
        """True at the centre; Web Mercator stretches towards the poles."""
        return mercator.ground_metres_per_pixel(self.zoom, self.latitude)
