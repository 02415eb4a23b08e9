"""All that the data puts on the map for one selection and view: features, labels, a count."""

from dataclasses import dataclass, field

from dashboard.briefing.address import STRIKES
from dashboard.briefing.basemap.maplibre import Feature
from dashboard.briefing.map import data_layers, marks, note_marks
from dashboard.briefing.map.bin_marks import bin_features
from dashboard.briefing.map.doubts import add_doubts
from dashboard.briefing.map.features import lines
from dashboard.briefing.map.labels import Label, label
from dashboard.briefing.map.overlays import Overlay
from dashboard.briefing.map.palette import palette
from dashboard.briefing.map.shapes import Shapes
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.domain.bounds import Bounds
from dashboard.domain.event import GeoPrecision
from dashboard.layers.filters import StrikeFilter
from dashboard.layers.store import EventStore
from dashboard.layers.strike import StrikeSummary
from dashboard.layers.study_area import StudyArea
from dashboard.layers.viewport import AreaCount

MOST_SINGLES = 1000
"""More strikes than that in view are drawn as counts: nobody could tell them apart."""
MOST_LABELS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is drawn, as GeoJSON features by group.

    `count` is of all selected strikes, in view or not. `whole` says that a move of the map needs
    no other scene, since nothing was left out for lying outside the box. `fanned` says that strikes
    of one spot are drawn apart, or at a closer zoom would be: by pixels of this one.
    """

    count: int
    whole: bool
    fanned: bool = False
    groups: dict[str, list[Feature]] = field(default_factory=dict)
    labels: list[Label] = field(default_factory=list)

    def shape_keys(self) -> list[str]:
        """The keys of shapes that features name in place of a geometry, each once."""
        drawn = (feature for features in self.groups.values() for feature in features)
        return list(dict.fromkeys(key for key in map(_shape_key, drawn) if key))

    def written_out(self, shapes: Shapes) -> dict[str, list[Feature]]:
        """The groups with every shape written into them: for a map without a server."""
        return {
            name: [_with_geometry(feature, shapes) for feature in features]
            for name, features in self.groups.items()
        }


def scene(
    store: EventStore,
    shapes: Shapes,
    parties: Parties,
    selection: Selection,
    *,
    box: Bounds | None,
    zoom: float,
    theme: str,
    single_limit: int = MOST_SINGLES,
) -> Scene:
    """The scene of a selection, seen in `box` (None is everywhere) at `zoom`."""
    wanted = selection.strike_filter()
    count = store.count(wanted)
    language = selection.language
    overlay = Overlay(shapes=shapes, parties=parties, language=language, theme=theme, zoom=zoom)
    zones = store.ground(selection.zone_filter())
    overlay.add_zones(zone for zone in zones if selection.shows(zone.relation))
    if not selection.shows(STRIKES):
        return Scene(count=count, whole=True, groups=_groups(overlay, [], selection))
    opened = store.strike(selection.event) if selection.event else None
    selected = opened.event_id if opened else ""
    labels: list[Label] = []
    areas = sorted(store.areas(wanted), key=lambda a: -store.footprints[a.footprint].area)
    alone = store.named([area.event_ids[0] for area in areas if area.number == 1])
    for area in areas:
        single = alone.get(area.event_ids[0]) if area.number == 1 else None
        overlay.add_region(area, _hover(area, single, parties, wanted, language))
        labels.append(
            label(
                area,
                single,
                store.sharing,
                parties,
                strikes_only=wanted.strikes_only,
                language=language,
                theme=theme,
            )
        )
    everything = count <= single_limit
    points = store.points(wanted, None if everything else box, zoom=zoom, limit=single_limit)
    fanned = False
    if points.bins:
        shown = bin_features(
            points.bins,
            zoom,
            parties,
            strikes_only=wanted.strikes_only,
            language=language,
            theme=theme,
        )
    else:
        for strike in points.singles:
            if strike.geo_precision >= GeoPrecision.REGION:
                labels.append(_add_somewhere(overlay, strike, store, language))
        pinned = [s for s in points.singles if s.geo_precision < GeoPrecision.REGION]
        placed, leaders = marks.spread(pinned, zoom)
        shown = marks.features(placed, selected, parties, language=language, theme=theme)
        add_doubts(overlay, pinned)
        fanned = bool(leaders) or any(each.opens for each in placed)
        if leaders:
            ink = palette(theme).ink
            overlay.edges.append(lines(leaders, colour=ink, width=0.8, opacity=0.7, dashed=False))
    _add_open(overlay, store, opened)
    _add_study_area(overlay, selection.area)
    labels.sort(key=lambda each: each.event_id != selected)
    return Scene(
        count=count,
        whole=everything or box is None,
        fanned=fanned,
        groups=_groups(overlay, shown, selection),
        labels=labels[:MOST_LABELS],
    )


def _groups(
    overlay: Overlay, shown: list[Feature], selection: Selection
) -> dict[str, list[Feature]]:
    return {
        data_layers.GROUNDS: overlay.grounds,
        data_layers.HATCHES: overlay.hatches,
        data_layers.EDGES: overlay.edges,
        data_layers.CIRCLES: overlay.circles,
        data_layers.MARKS: shown,
        data_layers.NOTES: note_marks.strokes(selection.notes, palette(overlay.theme).ink),
        data_layers.NOTE_WORDS: note_marks.words(selection.notes),
    }


def _hover(
    area: AreaCount,
    single: StrikeSummary | None,
    parties: Parties,
    wanted: StrikeFilter,
    language: str,
) -> str:
    if single:
        return marks.hover(single, parties, language)
    number = phrases.strikes(area.number, language, strikes_only=wanted.strikes_only)
    return f"{parties.place(area.location, language)} · {number}"


def _add_somewhere(
    overlay: Overlay, strike: StrikeSummary, store: EventStore, language: str
) -> Label:
    """A region without a border: a circle round all of it and a label, never a pin."""
    parties, theme = overlay.parties, overlay.theme
    at = (strike.longitude, strike.latitude)
    overlay.circle(
        at,
        strike.uncertainty_km,
        parties.colour(strike.actor1, theme),
        0.14,
        1.6,
        event=strike.event_id,
        text=marks.hover(strike, parties, language),
    )
    alone = AreaCount(
        footprint="",
        actors=((strike.actor1, 1),),
        number=1,
        doubted=strike.factuality.hedged,
        killed_low=strike.fatalities_low,
        event_ids=(strike.event_id,),
        location=strike.location,
        longitude=strike.longitude,
        latitude=strike.latitude,
        geo_precision=strike.geo_precision,
    )
    return label(
        alone, strike, store.sharing, parties, strikes_only=True, language=language, theme=theme
    )


def _add_open(overlay: Overlay, store: EventStore, opened: StrikeSummary | None) -> None:
    """A firm outline round the ground of the open strike, where that is more than a point."""
    if opened is None or opened.geo_precision == 1:
        return
    ink = palette(overlay.theme).ink
    if opened.footprint in store.footprints:
        overlay.edge(opened.footprint, ink, 2.4)
    else:
        at = (opened.longitude, opened.latitude)
        overlay.circle(at, opened.uncertainty_km, ink, 0.0, 2.0)


def _add_study_area(overlay: Overlay, area: StudyArea | None) -> None:
    """An outline round the ground that is looked at."""
    if area is None:
        return
    ink = palette(overlay.theme).ink
    if area.code:
        overlay.edge(area.code, ink, 2.0)
    else:
        edges = list(zip(area.corners, (*area.corners[1:], area.corners[0]), strict=True))
        overlay.edges.append(lines(edges, colour=ink, width=2.0, opacity=1.0, dashed=False))


def _shape_key(feature: Feature) -> str:
    return str(feature["properties"].get("shape") or "")


def _with_geometry(feature: Feature, shapes: Shapes) -> Feature:
    key = _shape_key(feature)
    return {**feature, "geometry": shapes.geometry(key)} if key else feature
