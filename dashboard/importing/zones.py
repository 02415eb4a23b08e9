"""Control maps that others draw: polygons of GeoJSON, KML, Shapefile or GeoPackage as zones."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import geopandas
import pandas as pd
import shapely
from pydantic import ValidationError
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from dashboard.domain.actor import Actor, ActorRegistry
from dashboard.domain.event import Factuality
from dashboard.domain.place import COUNTRY
from dashboard.domain.review import RefusedRow, RowFault
from dashboard.domain.zone import ZoneBasis, ZoneRelation
from dashboard.errors import ImportingError
from dashboard.importing.dates import Order, read_days
from dashboard.importing.editions import SHOWN, working
from dashboard.importing.headings import plain
from dashboard.importing.importer import (
    SAMPLE,
    ImportReport,
    first_refused,
    refuse_exchanged,
    set_name,
)
from dashboard.importing.parties import PartyNames
from dashboard.importing.shapes import area_of, read_shapes, until_next
from dashboard.importing.values import SEEN
from dashboard.importing.zone_file import put_zones_in_place
from dashboard.layers.data_sets import AboutSet, named_after
from dashboard.layers.footprints import load_footprints, with_surroundings
from dashboard.layers.schema import JsonObject, dump, rounded_degrees
from dashboard.layers.zone import ZoneProperties

_DAY = re.compile(r"(?<!\d)(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
_SHOWN = ("actor", "place", "valid_from", "valid_to")
"""What a sample shows of zones."""
_NAMED = ("name", "place", "title", "label")
_BEGINS, _ENDS = ("valid_from", "begin", "timestamp"), ("valid_to", "end")
"""Columns of days that mean nothing else: as zones are exported, and as KML has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneOptions:
    """What the user says of a control map; `actor`, `first` and `last` may each name a column.

    `first` and `last` are days (ISO 8601); without `first` they are the file's own, or that of
    its name. Without `relation` it is what the column of this name says, as zones are exported, or
    control.
    """

    actor: str = ""
    first: str = ""
    last: str = ""
    source: str = ""
    relation: ZoneRelation | None = None
    name: str = ""
    order: Order | None = None
    swapped: bool = False
    preview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What each shape of a file has of the actor and the days, as text."""

    actor: list[str]
    first: list[str]
    last: list[str]
    place: list[str]
    relation: list[str]


def import_zones(file: Path, data_dir: Path, today: date, options: ZoneOptions) -> ImportReport:
    """Brings in the polygons of a file as one data set of zones, in place of the one of its name.

    Raises ImportingError where it has none, or where nothing says whose they are or of which day.
    """
    name = set_name(options.name or named_after(file.name))
    if not options.source:
        raise ImportingError(f"{file.name}: whose map is it? Say it: --source NAME")
    with working(data_dir):
        notes: list[str] = []
        shapes = read_shapes(file, notes, swapped=options.swapped)
        said = _said(file, shapes, options, notes)
        names = PartyNames(ActorRegistry.load(data_dir), _names)
        days = read_days(
            {text for text in (*said.first, *said.last) if text}, "date", options.order
        )
        until = _until(shapes.geometry, said, days)
        if until:
            notes.append(
                f"a map for each of {len(until) + 1} days: each stands until the next. "
                "--to says otherwise."
            )
        home = with_surroundings(load_footprints(data_dir)[COUNTRY])
        features: dict[str, JsonObject] = {}
        refused: list[RefusedRow] = []
        for number, ground in enumerate(shapes.geometry):
            found = _zone(name, number, ground, home, said, days, until, names, options)
            if isinstance(found, dict):
                drawn = features.setdefault(_what_it_says(found), found)
                if drawn is found:
                    continue
                found = "geometry", RowFault.REPEATED, str(drawn["properties"]["zone_id"])
            column, fault, value = found
            refused.append(
                RefusedRow(file=file.name, line=number + 1, column=column, fault=fault, value=value)
            )
        zones = list(features.values())
        about = _about(name, file, today, zones, refused, names)
        _refuse_none(about, file)
        change = put_zones_in_place(zones, refused, about, data_dir, preview=options.preview)
    sample = [tuple(str(each["properties"][name] or "") for name in _SHOWN) for each in zones]
    return ImportReport(
        about=about, change=change, notes=tuple(notes), sample=(_SHOWN, *sample[:SAMPLE])
    )


def _names(actor: Actor) -> tuple[str, ...]:
    return (*actor.acled, *actor.ucdp)


def _said(
    file: Path, shapes: geopandas.GeoDataFrame, options: ZoneOptions, notes: list[str]
) -> _Said:
    columns = {plain(str(each)): each for each in shapes.columns if each != "geometry"}

    def texts(asked: str) -> list[str] | None:
        if plain(asked) not in columns:
            return None
        cells = shapes[columns[plain(asked)]]
        return ["" if pd.isna(cell) else str(cell).translate(SEEN).strip() for cell in cells]

    def stated(*asked: str) -> list[str]:
        """Of each shape the first of the columns asked for that has something, or what is said."""
        found = [[one] * len(shapes) if (has := texts(one)) is None else has for one in asked]
        return [
            next(filter(None, cells), "") for cells in zip(*found, [""] * len(shapes), strict=True)
        ]

    def filled(names: Iterable[str]) -> list[str]:
        return [name for name in names if any(texts(name) or ())]

    has = f"It has the columns: {', '.join(columns) or 'none'}."
    if not options.actor:
        raise ImportingError(
            f"{file.name}: who holds the ground? Say it: --actor NAME, or a column. {has}"
        )
    firsts, lasts = ([said] if said else [] for said in (options.first, options.last))
    if not firsts and (firsts := filled(_BEGINS)):
        lasts = lasts or filled(_ENDS)
        days = " and ".join([*firsts, *lasts])
        notes.append(f"the days are those of the columns {days}. --date and --to say others.")
    if not firsts:
        day = _DAY.search(file.name)
        if day is None:
            raise ImportingError(
                f"{file.name}: of which day is it? Say it: --date 2016-08-01, or a column. {has}"
            )
        firsts = ["-".join(day.groups())]
        notes.append(f"the day is that of the file's name: {firsts[0]}. --date says another.")
    place = next((found for name in _NAMED if (found := texts(name))), [""] * len(shapes))
    return _Said(
        actor=stated(options.actor),
        first=stated(*firsts),
        last=stated(*lasts),
        place=place,
        relation=_relations(options, texts("relation") or [""] * len(shapes)),
    )


def _relations(options: ZoneOptions, said: list[str]) -> list[str]:
    if options.relation is None and set(filter(None, said)) <= set(ZoneRelation):
        return [each or ZoneRelation.CONTROLS for each in said]
    return [options.relation or ZoneRelation.CONTROLS] * len(said)


def _until(
    shapes: Iterable[BaseGeometry | None], said: _Said, days: dict[str, date | RowFault]
) -> dict[date, date]:
    """The last day of each map but the newest, where the file is a series and says no last day."""
    drawn: dict[date, list[BaseGeometry]] = {}
    for ground, first in zip(shapes, said.first, strict=True):
        begins, area = days.get(first), area_of(ground)
        if isinstance(begins, date) and area is not None:
            drawn.setdefault(begins, []).append(area)
    return {} if any(said.last) else until_next(drawn)


def _zone(
    name: str,
    number: int,
    ground: BaseGeometry | None,
    home: BaseGeometry,
    said: _Said,
    days: dict[str, date | RowFault],
    until: dict[date, date],
    names: PartyNames,
    options: ZoneOptions,
) -> JsonObject | tuple[str, RowFault, str]:
    """A zone as the layer has it; or the column that is wrong, how, and what stands there."""
    first, last = said.first[number], said.last[number]
    begins, ends = days.get(first), days.get(last)
    if isinstance(begins, RowFault):
        return "date", begins, first
    if isinstance(ends, RowFault):
        return "to", ends, last
    if begins is None or not said.actor[number]:
        return ("actor" if begins else "date"), RowFault.EMPTY, ""
    area = area_of(ground)
    if area is None:
        return "geometry", RowFault.GROUND, "" if ground is None else ground.geom_type
    if not area.intersects(home):
        turned = shapely.transform(area, lambda points: points[:, ::-1])
        fault = RowFault.EXCHANGED if turned.intersects(home) else RowFault.OUTSIDE
        return "geometry", fault, str(area.representative_point())
    if ends and ends < begins:
        return "to", RowFault.BACKWARDS, f"{first} {last}"
    actor = names.ids(said.actor[number])
    middle = area.representative_point()
    try:
        zone = ZoneProperties(
            zone_id=f"{name}:z{number + 1}",
            actor=actor[0] if len(actor) == 1 else said.actor[number],
            relation=ZoneRelation(said.relation[number]),
            place=said.place[number] or said.actor[number],
            latitude=rounded_degrees(middle.y),
            longitude=rounded_degrees(middle.x),
            footprint=None,
            valid_from=begins,
            valid_to=ends or until.get(begins),
            by=options.source,
            factuality=Factuality.ATTRIBUTED,
            basis=ZoneBasis.IMPORTED,
            citations=[],
            sources=[options.source],
        )
    except ValidationError:  # a name of signs that no eye sees
        return "actor", RowFault.EMPTY, ""
    return {"type": "Feature", "properties": zone.as_json(), "geometry": mapping(area)}


def _what_it_says(zone: JsonObject) -> str:
    """Who holds which ground from when to when: what two zones of a map cannot both say."""
    said = zone["properties"]
    days = [said["actor"], said["valid_from"], said["valid_to"]]
    return dump({"said": days, "ground": zone["geometry"]})


def _about(
    name: str,
    file: Path,
    today: date,
    features: list[JsonObject],
    refused: list[RefusedRow],
    names: PartyNames,
) -> AboutSet:
    reasons: dict[str, int] = {}
    for row in refused:
        reasons[row.fault] = reasons.get(row.fault, 0) + 1
    repeated = reasons.pop(RowFault.REPEATED, 0)
    wrong = [row for row in refused if row.fault is not RowFault.REPEATED]
    actors = [str(feature["properties"]["actor"]) for feature in features]
    return AboutSet(
        name=name,
        format="zones",
        holds="zones",
        files=[file.name],
        imported=today,
        read=len(features) + len(refused),
        kept=len(features),
        repeated=repeated,
        reasons=reasons,
        refused=wrong[:SHOWN],
        parties={each: actors.count(each) for each in sorted(names.unknown) if each in actors},
    )


def _refuse_none(about: AboutSet, file: Path) -> None:
    refuse_exchanged(about, file)
    if not about.kept:
        raise ImportingError(
            f"{file.name}: none of {about.read} shapes could be kept.{first_refused(about)} "
            "Nothing was written."
        )
