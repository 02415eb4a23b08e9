"""A place seen from another: "30 km east of Homs"."""

import math
import re
from dataclasses import replace

from dashboard.domain.place import Place, PlaceKind
from dashboard.geocoding import thresholds
from dashboard.geocoding.sphere import destination, distance_km

COMPASS = "n nne ne ene e ese se sse s ssw sw wsw w wnw nw nnw".split()


def offset(place: Place, *, bearing: str | None, km: float | None) -> Place:
    """A place seen from another: "30 km east of Homs", "south of Idlib", "near Palmyra".

    `bearing` is a compass word ("north-east", "SSW"), `km` a distance in kilometres. Without a
    distance the point moves by some kilometres and is as unsure. Raises ValueError for a bearing
    that is no compass word, or a negative distance.
    """
    if km is not None and km < 0:
        raise ValueError(f"offset from {place.name}: {km} km")
    towards = None if bearing is None else azimuth(bearing)
    reach = km if km is not None else max(thresholds.UNSTATED_OFFSET_KM, place.uncertainty_km)
    if towards is None:
        return place.moved(
            latitude=place.latitude,
            longitude=place.longitude,
            uncertainty_km=place.uncertainty_km + reach,
        )
    spread = reach * (thresholds.OFFSET_SPREAD if km is not None else 1.0)
    latitude, longitude = destination(place.latitude, place.longitude, towards, reach)
    return place.moved(
        latitude=round(latitude, 5),
        longitude=round(longitude, 5),
        uncertainty_km=round(math.hypot(spread, place.uncertainty_km), 2),
    )


def between(start: Place, end: Place) -> Place:
    """The middle of the way from one place to another, as unsure as half of it."""
    middle = start.moved(
        latitude=round((start.latitude + end.latitude) / 2, 5),
        longitude=round((start.longitude + end.longitude) / 2, 5),
        uncertainty_km=round(max(distance_km(start, end) / 2, start.uncertainty_km), 2),
    )
    return replace(middle, name=f"between {start.name} and {end.name}")


def side_of(country: Place, bearing: str) -> Place:
    """A part of a country by its side: "eastern Syria", as wide as it is far from the middle."""
    km = thresholds.PART_OF_COUNTRY_KM
    latitude, longitude = destination(country.latitude, country.longitude, azimuth(bearing), km)
    moved = country.moved(
        latitude=round(latitude, 5), longitude=round(longitude, 5), uncertainty_km=km
    )
    return replace(moved, name=f"{bearing}ern {country.name}", kind=PlaceKind.AREA)


def azimuth(bearing: str) -> float:
    """Degrees clockwise from north of a compass word."""
    word = re.sub(r"[^a-z]|wards?$|ern$", "", bearing.lower().replace("ern", ""))
    for name, letter in (("north", "n"), ("south", "s"), ("east", "e"), ("west", "w")):
        word = word.replace(name, letter)
    try:
        return COMPASS.index(word) * 22.5
    except ValueError:
        raise ValueError(f"{bearing!r} is no compass direction") from None
