"""A part of the world between two meridians and two parallels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Degrees, WGS 84; the edges belong to it. Raises ValueError where they are swapped."""

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        if self.east < self.west or self.north < self.south:
            raise ValueError(f"bounds {self}: east of west and north of south is needed")
