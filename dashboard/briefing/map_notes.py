"""What whoever made a view wrote on its map: arrows, circles and words, of no source."""

import math
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote_plus

MOST_NOTES = 30
LONGEST_NOTE = 80
_PLACES = 4  # decimals: eleven metres


class NoteKind(StrEnum):
    """An arrow from its first point to its second, a circle about its first through its second."""

    ARROW = "arrow"
    CIRCLE = "circle"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapNote:
    """`points` are longitude and latitude; a text has one, others two that lie apart."""

    kind: NoteKind
    points: tuple[tuple[float, float], ...]
    text: str = ""

    def __post_init__(self) -> None:
        seen = "".join(letter if letter.isprintable() else " " for letter in self.text)
        object.__setattr__(self, "text", " ".join(seen.split())[:LONGEST_NOTE].strip())
        points = tuple((_rounded(lon, 180), _rounded(lat, 85)) for lon, lat in self.points)
        object.__setattr__(self, "points", points)
        number = 1 if self.kind is NoteKind.TEXT else 2
        if not len(points) == len(set(points)) == number:
            raise ValueError(f"{self.kind}: {points}")

    @classmethod
    def parse(cls, written: str) -> "MapNote":
        """`arrow:36.7,34.7,37.1,35.2:Supply%20road`; raises ValueError for anything else."""
        kind, _, rest = written.partition(":")
        places, _, text = rest.partition(":")
        numbers = [float(number) for number in places.split(",")]
        if len(numbers) % 2:
            raise ValueError(written)
        return cls(
            kind=NoteKind(kind),
            points=tuple(zip(numbers[::2], numbers[1::2], strict=True)),
            text=unquote_plus(text),
        )

    def __str__(self) -> str:
        places = ",".join(f"{degrees}" for point in self.points for degrees in point)
        return f"{self.kind}:{places}" + (f":{quote(self.text, safe='')}" if self.text else "")


def _rounded(degrees: float, most: float) -> float:
    if not (math.isfinite(degrees) and abs(degrees) <= most):
        raise ValueError(f"{degrees}: degrees of longitude and latitude")
    return round(degrees, _PLACES) + 0.0
