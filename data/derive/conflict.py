"""Derives data/gazetteer/conflict.csv: python -m data.derive.conflict UCDP.csv.gz

The places that UCDP's Georeferenced Event Dataset (CC BY 4.0) names in this war, and how many
events it has at each. A place the project knows gets the spellings it lacks; the rest are new
places. Only names, points and counts are taken. The file has a row an event: `date`,
`where_coordinates`, `latitude`, `longitude`.
"""

import csv
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz
from shapely.geometry import Point, shape

from dashboard.domain.place import Place, PlaceKind
from dashboard.geocoding.classwords import class_word
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.geonames import GOVERNORATES
from dashboard.geocoding.naming import PEOPLE, WORDS, shown
from dashboard.geocoding.places import CONFLICT_COLUMNS, read_entries
from dashboard.geocoding.spelling import normalise
from dashboard.geocoding.sphere import distance_km

DATA = Path(__file__).parents[1]
OWN_TABLES = [DATA / "gazetteer" / name for name in ("places.csv", "supplement.csv")]
K = PlaceKind
# Kilometres: one point, whatever the spelling; and near enough for two spellings half alike.
SAME_POINT_KM, NEAR_KM = 0.3, 3.0
ALIKE = 70
# The basemap's outline lies this near to the border.
BORDER_DEGREES = 0.05
# Where an area or a hill ends nobody says; a village's point is good to about two kilometres.
UNCERTAINTY_KM = {K.AREA: 10.0, K.SITE: 2.5, K.TOWN: 2.0, K.NEIGHBOURHOOD: 1.5}
# Stretches between places, parts of governorates, and what any town may have name no place.
_NO_PLACE = re.compile(
    r"\b(roads?|highway|between|triangle|governorate|province|district|border|countryside|and|near"
    r"|northern|southern|eastern|western|north|south|east|west|outskirts|former|sugar factory"
    r"|treatment|company|army checkpoint|army artillery|military research)\b",
    re.IGNORECASE,
)
# What has a point of its own and is no village, where no word of `CLASS_WORDS` says so.
_SITE = re.compile(
    r"\d|\b(brigade|corps|base|division|ruins|shrine|reservoir|crossroad|field|salt pan|silos"
    r"|lake|checkpoint|island)\b",
    re.IGNORECASE,
)
_VILLAGE = re.compile(r"vill(age|ge|ae)$", re.IGNORECASE)
# Words of the dataset's own about what is at a point.
_PLAIN = re.compile(r" (locality|stream)$|\"")
_SPLIT = re.compile(r"\s*[/()]\s*")
_BOTH_FIELDS = re.compile(r"\boil/gas\b", re.IGNORECASE)
_GOVERNORATE_NAMES = dict(GOVERNORATES.values())

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Named:
    """A place as the dataset names it: WGS 84 degrees."""

    name: str
    latitude: float
    longitude: float


def read(path: Path, years: Callable[[int], bool] = lambda _: True) -> Counter[Named]:
    """The named places of a dataset's file, each with its number of events in some years."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return Counter(
            Named(
                row["where_coordinates"],
                float(row["latitude"]),
                float(row["longitude"]),
            )
            for row in csv.DictReader(lines)
            if row["where_coordinates"] and years(int(row["date"][:4]))
        )


def governorates(data_dir: Path = DATA) -> Callable[[Named], str | None]:
    """The code of the basemap's governorate around a point, or close by; None beyond the border."""
    path = data_dir / "basemap" / "high" / "governorates.geojson"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    outlines = {f["properties"]["key"]: shape(f["geometry"]) for f in features}

    def around(spot: Named) -> str | None:
        point = Point(spot.longitude, spot.latitude)
        distances = {code: outline.distance(point) for code, outline in outlines.items()}
        nearest = min(distances, key=lambda code: distances[code])
        return nearest if distances[nearest] <= BORDER_DEGREES else None

    return around


def joined(
    named: Mapping[Named, int], own: Gazetteer, governorate: Callable[[Named], str | None]
) -> list[Row]:
    """Rows for what is named: new spellings of the project's own places, and new places."""
    rows: dict[str, Row] = {}
    for spot, events in sorted(named.items(), key=lambda item: (-item[1], item[0].name)):
        names, kind = spellings(spot.name)
        code = governorate(spot)
        if not names or code is None:
            continue
        place = _place(spot, names[0], kind, code)
        known = _known(place, names, own)
        if known is None and not _is_new(names[0], place, own):
            continue
        names = [n for n in names if (not known and n == names[0]) or not _elsewhere(n, known, own)]
        row = rows.setdefault(
            known.id if known else place.id, {"id": known.id} if known else _row(place)
        )
        row["named"] = int(str(row.get("named", 0))) + events
        others = [*str(row.get("alternates", "")).split("|"), *names]
        row["alternates"] = "|".join(_new(filter(None, others), place, known, own))
    return sorted(rows.values(), key=lambda row: str(row["id"]))


def _is_new(name: str, place: Place, own: Gazetteer) -> bool:
    """Whether a place has a name of its own, not that of a place it is part of or one abroad."""
    bare = normalise(class_word(name)[0])
    of_another = place.kind in {K.AREA, K.SITE} and any(
        own.place(place_id).kind is K.TOWN for place_id in own.bearing(bare)
    )
    abroad = any(own.place(place_id).country != "SY" for place_id in own.bearing(name))
    return not abroad and not (of_another and name.endswith(" area"))


def _elsewhere(name: str, known: Place | None, own: Gazetteer) -> bool:
    """Whether a second name is that of another place the project knows, a word, or a person's."""
    if normalise(name) in WORDS | PEOPLE:
        return True
    bearing = own.bearing(name.removesuffix(" area"))
    return bool(bearing) and (known is None or known.id not in bearing)


def _new(names: Iterable[str], place: Place, known: Place | None, own: Gazetteer) -> Iterator[str]:
    """The names that do not lead to the place yet, one for each way of writing it."""
    seen = {normalise(place.name)} if known is None else set()
    for name in names:
        key = normalise(name)
        if key not in seen and not (known and known.id in own.bearing(name)):
            seen.add(key)
            yield name


def spellings(text: str) -> tuple[list[str], PlaceKind]:
    """The names in a place's description, the first one first, and its kind; none if too coarse."""
    text = _PLAIN.sub("", text)
    if _NO_PLACE.search(text):
        return [], K.AREA
    parts = [part for part in _SPLIT.split(_BOTH_FIELDS.sub("gas", text)) if part]
    named = [class_word(part) for part in parts]
    kind = next((kind for _, kind in named if kind), None) or _kind_of(parts[0])
    if kind not in UNCERTAINTY_KM:
        return [], kind
    # A base or a field is known by its whole name, a town by what stands before the word.
    names = parts if kind in {K.SITE, K.AREA} else [bare for bare, _ in named]
    kept = [shown(name) for name in names if len(normalise(name)) > 2 and not _VILLAGE.match(name)]
    return kept, kind


def _kind_of(name: str) -> PlaceKind:
    if normalise(name).split(" ")[0] in {"jabal", "sahl", "wadi"}:
        return K.AREA
    return K.SITE if _SITE.search(name) else K.TOWN


def _place(spot: Named, name: str, kind: PlaceKind, code: str) -> Place:
    return Place(
        id=f"ucdp:{spot.latitude:.4f}/{spot.longitude:.4f}",
        name=name,
        kind=kind,
        latitude=round(spot.latitude, 4),
        longitude=round(spot.longitude, 4),
        uncertainty_km=UNCERTAINTY_KM[kind],
        country="SY",
        admin1=_GOVERNORATE_NAMES[code],
        admin1_code=code,
    )


def _known(place: Place, names: list[str], own: Gazetteer) -> Place | None:
    """The project's place that this is: one point, or near and spelled much alike."""
    alike: set[str] = set()
    for name in names:
        bare, kind = class_word(name)
        alike |= own.alike(name) | (own.alike(bare) if kind is place.kind else set())
    near = []
    for known in own.places():
        km = distance_km(place, known)
        reach = 2 * NEAR_KM + known.uncertainty_km
        if known.country != "SY" or km > reach or not _may_be_one(place.kind, known.kind, km):
            continue
        one_point = km <= SAME_POINT_KM or (km <= NEAR_KM and _half_alike(known, names))
        if known.id in alike or (one_point and not known.is_area and place.kind is known.kind):
            near.append((known.id not in alike, km, known.id))
    return own.place(min(near)[2]) if near else None


def _may_be_one(kind: PlaceKind, known: PlaceKind, km: float) -> bool:
    """Whether two kinds may be one place: a base is the village at its gate if at one point."""
    one_spot = {K.TOWN, K.NEIGHBOURHOOD} | ({K.SITE} if km <= SAME_POINT_KM else set())
    return kind is known or {kind, known} <= one_spot


def _half_alike(known: Place, names: list[str]) -> bool:
    key = normalise(known.name)
    return any(fuzz.ratio(key, normalise(name)) >= ALIKE for name in names)


def _row(place: Place) -> Row:
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind.value,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "uncertainty_km": place.uncertainty_km,
        "country": place.country,
        "admin1": place.admin1,
        "admin1_code": place.admin1_code,
        "source": "UCDP",
    }


def write(rows: list[Row], path: Path) -> None:
    """The table of the rows."""
    with path.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, CONFLICT_COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    """Writes the table, sorted by id, so that a second run gives the same bytes."""
    own = Gazetteer(read_entries(OWN_TABLES))
    rows = joined(read(Path(sys.argv[1])), own, governorates())
    write(rows, DATA / "gazetteer" / "conflict.csv")
    new = sum("name" in row for row in rows)
    print(f"conflict.csv: {new} new places, {len(rows) - new} known ones")


if __name__ == "__main__":
    main()
