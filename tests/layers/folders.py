"""Layers written to a folder, and read back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from shapely.geometry import Polygon

from dashboard.domain.article import Article
from dashboard.domain.event import (
    Event,
)
from dashboard.domain.review import (
    ReviewItem,
)
from dashboard.domain.zone import ActorZone
from dashboard.layers.geojson import (
    STRIKES,
    read_layer,
    write_layers,
)
from tests.domain.values import ARTICLE

SQUARE = Polygon([(36, 34), (37, 34), (37, 35), (36, 35)])


def write(
    folder: Path,
    events: Sequence[Event] = (),
    zones: Sequence[ActorZone] = (),
    review: Sequence[ReviewItem] = (),
    articles: Sequence[Article] = (ARTICLE,),
) -> None:
    write_layers(
        folder,
        events=events,
        zones=zones,
        review=review,
        articles=articles,
        footprints={"SY-HI": SQUARE},
    )


def features(folder: Path, name: str = STRIKES) -> list[dict[str, Any]]:
    items, faults = read_layer(folder, name)
    assert faults == []
    return items


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
