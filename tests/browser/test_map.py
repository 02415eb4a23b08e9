"""The map over many strikes: marks to point at, counts that open up, newer data taken in."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import serving
from tests.browser.pages import DRAWN, LOOK_FOR_NEWER, MAP, VIEW, until

pytestmark = pytest.mark.xdist_group("browser, page")

Open = Callable[..., Page]
Record = dict[str, Any]
# Names that stand where an edge of the map, or a region's label, cuts them.
_CUT = f"""(() => {{
  const map = {MAP};
  const {{ left, top, width, height }} = map.getCanvas().getBoundingClientRect();
  const labels = [...document.querySelectorAll("#map-labels button")]
    .map((label) => label.getBoundingClientRect())
    .map((box) => [box.left - left, box.top - top, box.right - left, box.bottom - top]);
  const edges = [[0, 0, 1, height], [0, 0, width, 1], [width - 1, 0, width, height],
    [0, height - 1, width, height]];
  return [...edges, ...labels].flatMap(([west, north, east, south]) =>
    map.queryRenderedFeatures([[west, north], [east, south]])
      .filter(({{ source, layer }}) => source === "names" && layer.type === "symbol"));
}})()"""


def _strike(
    model: Record, number: int, longitude: float, latitude: float, **changes: Any
) -> Record:
    properties = model["properties"] | {
        "event_id": f"russian-airstrikes-begin:{number}",
        "incident_id": f"russian-airstrikes-begin:{number}",
        "location": "Town",
        "longitude": longitude,
        "latitude": latitude,
        "geo_precision": 1,
        "footprint": None,
        "uncertainty_km": 2.0,
        "fatalities_low": None,
        "fatalities_high": None,
        "fatalities_group": None,
    }
    point = {"type": "Point", "coordinates": [longitude, latitude]}
    return {"type": "Feature", "properties": properties | changes, "geometry": point}


def _write(folder: Path, strikes: Callable[[Record], list[Record]]) -> None:
    path = folder / "layers" / "strikes.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    layer["features"] = strikes(layer["features"][0])
    path.write_text(json.dumps(layer), encoding="utf-8")


def _crowd(model: Record) -> list[Record]:
    """Three strikes at one spot, and 1,200 near another."""
    together = [_strike(model, 10 + n, 40.2, 35.3) for n in range(3)]
    crowd = [
        _strike(model, 100 + n, 36.9 + n % 40 / 50, 35.6 + n // 40 / 50, actor1="turkey")
        for n in range(1200)
    ]
    return [*together, *crowd]


def _unplace(folder: Path) -> None:
    """What is unplaced may be either of two places."""
    path = folder / "layers" / "review.json"
    (item,) = json.loads(path.read_text(encoding="utf-8"))
    town = {"kind": "town", "admin1": "Idlib", "country": "SY", "score": 0.5, "why": "name"}
    item["kind"] = "place"
    item["candidates"] = [
        {**town, "name": name, "latitude": latitude, "longitude": 36.6}
        for name, latitude in (("Here", 35.8), ("There", 36.1))
    ]
    path.write_text(json.dumps([item]), encoding="utf-8")


@pytest.fixture(scope="module")
def crowded(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with many strikes, and an unplaced name that may be two places."""
    folder = tmp_path_factory.mktemp("crowded") / "data"
    shutil.copytree(data_dir, folder, ignore=shutil.ignore_patterns("cache"))
    _write(folder, _crowd)
    _unplace(folder)
    with serving(folder) as where:
        yield where


_MARKS = f"""() => {{
  const frame = document.getElementById("map").getBoundingClientRect();
  return {DRAWN}("marks")
    .map((mark) => ({{ ...mark, x: frame.left + mark.x, y: frame.top + mark.y }}))
    .filter(({{ x, y }}) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom);
}}"""


def _drawn(page: Page) -> list[Record]:
    """The marks that can be seen, with where they are on the screen."""
    until(page, f"{MAP}.areTilesLoaded()")
    found: list[Record] = page.evaluate(_MARKS)
    return found


def test_many_are_counts_that_open_up_where_the_reader_comes_closer(
    crowded: str, open_page: Open
) -> None:
    page = open_page(at=crowded)
    expect(page.locator("#event-count")).to_have_text("1,203 of 1,203 strikes")
    counts = _drawn(page)
    assert 2 <= len(counts) < 200
    assert not any(mark["event"] for mark in counts)
    largest = max(counts, key=lambda mark: mark["radius"])
    page.mouse.click(largest["x"], largest["y"])
    expect(page).to_have_url(re.compile(r"zoom="))


def test_close_by_each_mark_is_a_strike(crowded: str, open_page: Open) -> None:
    close = open_page("?lat=35.3&lon=40.2&zoom=9", at=crowded)
    until(close, f"({_MARKS})().filter((mark) => mark.event).length === 3")


def test_strikes_at_one_spot_are_one_mark_from_afar(crowded: str, open_page: Open) -> None:
    page = open_page("?actor=russia", at=crowded)
    expect(page.locator("#event-count")).to_have_text("3 of 1,203 strikes")
    (mark,) = _drawn(page)
    assert (mark["symbol"], mark["event"]) == ("3", "")
    page.mouse.move(mark["x"], mark["y"])
    expect(page.locator("#map-tip")).to_have_text("3 strikes: Russia 3")
    page.mouse.click(mark["x"], mark["y"])
    expect(page).to_have_url(re.compile(r"zoom="))


def test_strikes_at_one_spot_stand_apart_and_each_opens(crowded: str, open_page: Open) -> None:
    page = open_page("?actor=russia&lat=35.3&lon=40.2&zoom=9", at=crowded)
    expect(page.locator("#event-count")).to_have_text("3 of 1,203 strikes")
    marks = _drawn(page)
    assert len({(round(mark["x"]), round(mark["y"])) for mark in marks}) == 3
    for mark in marks:
        page.mouse.move(mark["x"], mark["y"])
        expect(page.locator("#map-tip")).to_have_text("Town · Russia · 30 Sep 2015 · alleged")
        page.mouse.click(mark["x"], mark["y"])
        expect(page).to_have_url(re.compile(f"event={mark['event']}"))
        page.keyboard.press("Escape")
        expect(page.locator("#card-frame")).to_be_hidden()


@pytest.mark.parametrize("box", ["compare", "notes"])
@pytest.mark.parametrize(("width", "height", "up"), [(1440, 900, 0.24), (390, 844, -0.2)])
def test_a_box_opens_where_it_covers_no_mark(
    crowded: str, open_page: Open, box: str, width: int, height: int, up: float
) -> None:
    east = 0.28 if width > 900 else 0
    where = f"?actor=russia&lat={35.3 - up}&lon={40.2 + east}&zoom=9"
    page = open_page(where, at=crowded, width=width, height=height)
    expect(page.locator("#event-count")).to_have_text("3 of 1,203 strikes")
    _drawn(page)
    page.locator(f"#{box}-open").click()
    expect(page.locator(f"#{box}-box")).to_have_attribute("data-at", "right")
    place = page.locator(f"#{box}-box").bounding_box()
    assert place is not None
    marks = _drawn(page)
    assert marks
    for mark in marks:
        across = place["x"] < mark["x"] < place["x"] + place["width"]
        assert not (across and place["y"] < mark["y"] < place["y"] + place["height"])
    page.locator(f"#{box}-open").click()


def test_a_notice_gives_way_to_a_mark(crowded: str, open_page: Open) -> None:
    page = open_page("?actor=russia,atlantis&lat=34.97&lon=40.2&zoom=9", at=crowded)
    notice = page.locator("#notices .notice")
    expect(notice).to_contain_text("atlantis")
    expect(page.locator(".notices")).to_have_attribute("data-at", "low")
    place = notice.bounding_box()
    assert place is not None
    for mark in _drawn(page):
        assert mark["y"] < place["y"] or mark["y"] > place["y"] + place["height"]


def _scatter(model: Record) -> list[Record]:
    """A strike somewhere in Homs province, and towns struck all over it."""
    towns = [
        _strike(model, 10 + n, 36.7 + n % 9 * 0.33, 33.9 + n // 9 * 0.3, fatalities_low=n)
        for n in range(36)
    ]
    return [model, *towns]


@pytest.fixture(scope="module")
def scattered(mapped_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with marks where a region's label would stand."""
    folder = tmp_path_factory.mktemp("scattered") / "data"
    shutil.copytree(mapped_dir, folder, ignore=shutil.ignore_patterns("cache"))
    _write(folder, _scatter)
    with serving(folder) as where:
        yield where


@pytest.mark.parametrize(
    ("language", "width", "height"),
    [("en", 1440, 900), ("ar", 1000, 700), ("en", 390, 844), ("ar", 360, 640)],
)
def test_a_label_covers_no_mark_boxes_lie_apart_and_names_are_whole(
    scattered: str, open_page: Open, language: str, width: int, height: int
) -> None:
    page = open_page(f"?lang={language}", at=scattered, width=width, height=height)
    expect(page.locator("#map-labels button")).to_have_count(1)
    marks = _drawn(page)
    assert len(marks) == 36
    boxes = {
        name: page.locator(f"{name} >> visible=true").first.bounding_box()
        for name in ("#map-labels button", ".map-tools", ".scale", "#legend-box")
    }
    label = boxes["#map-labels button"]
    assert label is not None
    for mark in marks:
        reach = mark["radius"]
        across = label["x"] - reach < mark["x"] < label["x"] + label["width"] + reach
        along = label["y"] - reach < mark["y"] < label["y"] + label["height"] + reach
        assert not (across and along), mark
    for (one, a), (other, b) in combinations(boxes.items(), 2):
        assert a is not None
        assert b is not None
        across = a["x"] < b["x"] + b["width"] and b["x"] < a["x"] + a["width"]
        along = a["y"] < b["y"] + b["height"] and b["y"] < a["y"] + a["height"]
        assert not (across and along), (one, other)
    until(page, f"{_CUT}.length === 0")


_NAMED = f"""[...{MAP}.queryRenderedFeatures({{ layers: ["label-cities-syria"] }})
  .map(({{ properties }}) => properties.name_en),
  ...[...document.querySelectorAll("#map-names span")]
    .filter((name) => name.style.visibility === "visible").map((name) => name.textContent)]"""


_FROM_ALEPPO = f"""() => {{
    const name = [...document.querySelectorAll("#map-names span")]
        .find(({{ textContent }}) => textContent === "Aleppo");
    if (!name) return null;
    const frame = {MAP}.getCanvas().getBoundingClientRect();
    const town = {MAP}.project([37.16, 36.2]);
    const [x, y] = [town.x + frame.left, town.y + frame.top];
    const box = name.getBoundingClientRect();
    return Math.hypot(Math.max(box.left - x, 0, x - box.right),
        Math.max(box.top - y, 0, y - box.bottom));
}}"""


def _on_towns(model: Record) -> list[Record]:
    """Large marks on the two largest towns and all about them."""
    return [
        _strike(model, 10 + n, lon + n % 3 * 0.3 - 0.3, lat + n // 3 % 3 * 0.25 - 0.25,
                fatalities_low=200)
        for n, (lon, lat) in enumerate([(37.16, 36.2)] * 9 + [(36.29, 33.51)] * 9)
    ]  # fmt: skip


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_the_largest_towns_are_named_though_marks_lie_on_them(
    mapped_dir: Path, tmp_path: Path, open_page: Open, width: int, height: int
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(mapped_dir, folder, ignore=shutil.ignore_patterns("cache"))
    _write(folder, _on_towns)
    with serving(folder) as where:
        page = open_page(at=where, width=width, height=height, fresh=True)
        until(
            page,
            f"""["Aleppo", "Damascus", "Homs"].every((town) =>
          ({_NAMED}).filter((name) => name === town).length === 1)""",
        )
        # Further away, a name would seem to be of what lies there.
        away = page.evaluate(_FROM_ALEPPO)
        assert away is None or away <= 26
        assert page.locator("#map-names span").count() > 0


def test_a_view_without_any_of_the_strikes_says_so_and_leads_to_them(
    crowded: str, open_page: Open
) -> None:
    page = open_page("?actor=russia&lat=33.5&lon=36.3&zoom=9", at=crowded)
    expect(page.locator("#outside")).to_be_visible()
    page.get_by_role("button", name="Show them").click()
    expect(page.locator("#outside")).to_be_hidden()
    assert len(_drawn(page)) in (1, 3)
    page.locator("#filter-actors input[value=turkey]").click()
    expect(page.locator("#event-count")).to_have_text("1,203 of 1,203 strikes")
    expect(page.locator("#outside")).to_be_hidden()


def test_newer_data_is_offered_and_taken_without_losing_the_view(
    elsewhere: tuple[str, Path], open_page: Open
) -> None:
    address, folder = elsewhere
    page = open_page("?actor=russia&lat=34.5&lon=38&zoom=7", at=address, fresh=True)
    expect(page.locator("#event-count")).to_have_text("2 of 2 strikes")
    _write(folder, _crowd)
    # The page looks on its own, but seldom.
    page.evaluate(f"setInterval({LOOK_FOR_NEWER}, 300)")
    expect(page.locator("#newer")).to_be_visible()
    # Until the reader asks, the page stays what it was.
    page.locator("#filter-text").fill("homs")
    expect(page.locator("#event-count")).to_have_text("2 of 2 strikes")
    page.locator("#show-newer").click()
    expect(page.locator("#event-count")).to_have_text("3 of 1,203 strikes")
    expect(page.locator("#newer")).to_be_hidden()
    view = page.evaluate(VIEW)
    assert (float(view["lat"]), float(view["lon"]), float(view["zoom"])) == (34.5, 38.0, 7.0)
    expect(page.locator("#filter-actors input[value=turkey]")).to_be_visible()


def test_an_unplaced_thing_shows_where_it_may_be(crowded: str, open_page: Open) -> None:
    page = open_page(at=crowded)
    page.get_by_role("tab", name="Not placed").click()
    page.locator("#tray [data-candidates-of]").click()
    drawn = f"{DRAWN}('candidates').map(each => each.name)"
    until(page, f"new Set({drawn}).size === 2")
    assert set(page.evaluate(drawn)) == {"Here", "There"}
    # They are of that list, and go with it.
    page.get_by_role("tab", name="Strikes").click()
    until(page, f"{drawn}.length === 0")


def test_a_lost_server_is_said_and_the_page_comes_back_to_it(open_page: Open) -> None:
    page = open_page(forgiven="/healthz")
    page.route("**/healthz", lambda route: route.abort())
    page.evaluate(f"{LOOK_FOR_NEWER}()")
    expect(page.locator("#offline")).to_be_visible()
    expect(page.locator("#map-labels button")).to_have_count(2)
    page.unroute("**/healthz")
    page.evaluate(f"{LOOK_FOR_NEWER}()")
    expect(page.locator("#offline")).to_be_hidden()
