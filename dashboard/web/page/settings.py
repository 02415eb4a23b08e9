"""What the page's scripts need to know: words, ids, keys, limits and bounds, sent once as JSON."""

from dashboard.briefing import address
from dashboard.briefing.basemap import style as basemap
from dashboard.briefing.map import data_layers
from dashboard.briefing.map.labels import PLACING
from dashboard.briefing.map.marks import DIGIT_PX
from dashboard.briefing.map_notes import LONGEST_NOTE, MOST_NOTES
from dashboard.briefing.text import phrases
from dashboard.layers.schema import JsonObject
from dashboard.layers.study_area import MOST_CORNERS
from dashboard.web.page import ids, texts
from dashboard.web.server.scenes import MOST_WINDOWS
from dashboard.words import LANGUAGES

_MARGIN = 0.1
"""Degrees round Syria that the map shows at first."""
CONTROLS: dict[str, tuple[str, object]] = {
    "actors": (ids.FILTER_ACTORS, []),
    "targets": (ids.FILTER_TARGETS, []),
    "types": (ids.FILTER_TYPES, []),
    "factualities": (ids.FILTER_FACTUALITIES, []),
    "agreements": (ids.FILTER_AGREEMENTS, []),
    "sources": (ids.FILTER_SOURCES, []),
    "data_sets": (ids.FILTER_DATA_SETS, []),
    "dates": (ids.FILTER_DATES, [None, None]),
    "text": (ids.FILTER_TEXT, ""),
    "area": (ids.FILTER_AREA, None),
    "layers": (ids.FILTER_LAYERS, list(address.DEFAULT_LAYERS)),
}
"""The controls by what they choose, in the order of the callbacks: id, and what chooses nothing."""


def for_scripts(language: str, version: str) -> JsonObject:
    """All of it for a page in one language, of one state of the data."""
    return {
        "version": version,
        "language": {"usual": LANGUAGES[0]},
        "words": texts.for_scripts(language),
        "months": phrases.months(language),
        "calendar": _calendar(language) if language != LANGUAGES[0] else None,
        "address": {"keys": address.KEYS, "viewKeys": address.VIEW_KEYS},
        "layers": {
            "all": address.LAYERS,
            "relations": address.RELATIONS,
            "usual": address.DEFAULT_LAYERS,
            "zones": address.ZONES,
            "none": address.NO_LAYER,
        },
        "types": {value: short for short, value in address.TYPES.items()},
        "controls": [
            {"name": name, "id": control, "empty": empty}
            for name, (control, empty) in CONTROLS.items()
        ],
        "lists": [ids.EVENT_LIST, ids.ZONE_LIST, ids.WHO_SAYS, ids.TRAY, ids.CHARTS],
        "map": _map(),
        "mostFrames": MOST_WINDOWS,
        "notes": {"most": MOST_NOTES, "longest": LONGEST_NOTE},
    }


def _calendar(language: str) -> JsonObject:
    """The names of days and months in the shape of a dayjs locale; the date picker reads it."""
    return {
        "name": language,
        "weekStart": phrases.first_weekday(language),
        "months": phrases.months(language),
        "monthsShort": phrases.months(language),
        "weekdays": phrases.weekdays(language, "wide"),
        "weekdaysShort": phrases.weekdays(language, "wide"),
        "weekdaysMin": phrases.weekdays(language, "narrow"),
        "formats": {},
        "relativeTime": {},
    }


def _map() -> JsonObject:
    bounds = basemap.SYRIA_BOUNDS
    return {
        "home": [
            bounds.west - _MARGIN,
            bounds.south - _MARGIN,
            bounds.east + _MARGIN,
            bounds.north + _MARGIN,
        ],
        "latitude": address.MOST_LATITUDE,
        "deepestZoom": address.DEEPEST_ZOOM,
        "detailZoom": basemap.DETAIL_ZOOM,
        "mostCorners": MOST_CORNERS,
        "source": data_layers.DATA,
        "candidates": data_layers.CANDIDATES,
        "marks": data_layers.MARKS,
        "placing": PLACING._asdict(),
        "digit": DIGIT_PX,
        # What answers the pointer, the topmost first.
        "pointed": [data_layers.MARKS, data_layers.CIRCLES, data_layers.GROUNDS],
    }
