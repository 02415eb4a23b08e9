"""Constants and colours are written in Python alone: no script or style sheet repeats one."""

import json
import re
from dataclasses import astuple
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.briefing.address import DEEPEST_ZOOM, KEYS, MOST_LATITUDE, RELATIONS, TYPES, ZONES
from dashboard.briefing.basemap.style import SYRIA_BOUNDS
from dashboard.briefing.map import data_layers
from dashboard.briefing.map.palette import THEMES, palette
from dashboard.web.page import settings
from tests.paths import ASSETS

SHEETS = sorted(ASSETS.glob("*.css"))
SCRIPTS = sorted((ASSETS / "scripts").rglob("*.js"))
COLOUR = re.compile(r"#(?:[0-9a-f]{3}){1,2}\b", re.IGNORECASE)
PICTURE = re.compile(r"url\([^)]*\)")
TEXT = re.compile(r'"([^"\n]*)"')
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])")
COMMENT = re.compile(r"(?:^|\s)//.*$", re.MULTILINE)
MAP_NAMES = (data_layers.MARKS, data_layers.CIRCLES, data_layers.GROUNDS, data_layers.CANDIDATES)
NAMES = {*RELATIONS, *TYPES, *TYPES.values(), *MAP_NAMES, ZONES}
BOUNDS = {
    f"{bound:g}"
    for bound in (*astuple(SYRIA_BOUNDS), *settings.for_scripts("en", "")["map"]["home"])
}


def test_the_page_sends_them_as_json_in_its_own_language(client: FlaskClient) -> None:
    page = client.get("/?lang=ar").get_data(as_text=True)
    found = re.search(r'<script type="application/json" id="settings">(.*?)</script>', page)
    assert found
    sent = json.loads(found[1])
    assert sent["address"]["keys"] == list(KEYS)
    assert sent["layers"]["relations"] == list(RELATIONS)
    assert sent["map"]["deepestZoom"] == DEEPEST_ZOOM
    assert sent["calendar"]["months"][8] == "أيلول"
    assert sent["version"] in client.get("/healthz").get_data(as_text=True)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_repeats_a_constant(path: Path) -> None:
    code = COMMENT.sub("", path.read_text(encoding="utf-8"))
    assert not {part for text in TEXT.findall(code) for part in text.split(",")} & NAMES
    assert not BOUNDS & set(NUMBER.findall(code))
    assert f"{MOST_LATITUDE:g}" not in NUMBER.findall(code)


@pytest.mark.parametrize("path", [*SHEETS, *SCRIPTS], ids=lambda path: path.name)
def test_no_sheet_or_script_has_a_colour_of_its_own(path: Path) -> None:
    assert not COLOUR.findall(PICTURE.sub("", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("theme", THEMES)
def test_the_pages_colours_are_those_of_the_exports(client: FlaskClient, theme: str) -> None:
    page = client.get("/").get_data(as_text=True)
    rules = dict(re.findall(r'\[data-mantine-color-scheme="(\w+)"\] \{([^}]*)\}', page))
    written = dict(re.findall(r"--([\w-]+): ([^;]+);", rules[theme]))
    assert written == {
        name.replace("_", "-"): value for name, value in palette(theme)._asdict().items()
    }


def test_every_colour_that_a_sheet_uses_is_there() -> None:
    css = "\n".join(path.read_text(encoding="utf-8") for path in SHEETS)
    code = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    used = set(re.findall(r"var\(--([\w-]+)\)", css))
    declared = set(re.findall(r"--([\w-]+):", css)) | set(re.findall(r'"--([\w-]+)"', code))
    palette_names = {name.replace("_", "-") for name in palette("light")._fields}
    assert used <= declared | palette_names
    assert not palette_names & set(re.findall(r"--([\w-]+):", css))


def test_a_breakpoint_is_known_to_style_sheets_alone() -> None:
    widths = {
        int(width)
        for path in SHEETS
        for width in re.findall(r"max-width: (\d+)px\)", path.read_text(encoding="utf-8"))
    }
    assert widths == {559, 899, 1099, 1179, 1279}
    for path in SCRIPTS:
        assert "max-width" not in path.read_text(encoding="utf-8")
