"""The figures draw what is known and no more."""

from collections.abc import Callable
from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.briefing.figures import map_data, strike_map, timeline
from dashboard.briefing.overlays import Depths
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import LAYERS, Selection

Record = dict[str, Any]
Make = Callable[..., Record]
Draw = Callable[..., tuple[list[Record], list[Record]]]
STYLE = {"version": 8, "sources": {"x": {"type": "geojson", "data": "/x"}}, "layers": []}


@pytest.fixture
def draw(parties: Parties, footprints: dict[str, Any]) -> Draw:
    def drawn(strikes: list[Record], zones: list[Record], **selection: Any) -> Any:
        return map_data(
            strikes,
            zones,
            Selection(**selection),
            parties,
            footprints=footprints,
            theme="light",
            below=Depths("lines", "labels"),
        )

    return drawn


def _points(traces: list[Record]) -> list[str]:
    return [i for trace in traces if trace["name"] == "strikes" for i in trace["customdata"]]


def _regions(traces: list[Record]) -> list[str]:
    return [i for trace in traces if trace["name"] == "regions" for i in trace["locations"]]


def test_a_province_is_hatched_and_never_pinned(draw: Draw, make_strike: Make) -> None:
    traces, layers = draw([make_strike()], [])
    assert _regions(traces) == ["SY-HI"]
    assert _points(traces) == []
    kinds = [layer["source"]["geometry"]["type"] for layer in layers]
    assert "MultiLineString" in kinds


def test_a_town_is_a_circle_whose_area_grows_with_the_lowest_toll(
    draw: Draw, make_strike: Make
) -> None:
    tolls = (None, 3, 12, 300)
    towns = [
        make_strike(n, footprint=None, geo_precision=1, fatalities_low=low)
        for n, low in enumerate(tolls)
    ]
    traces, _ = draw(towns, [])
    assert _regions(traces) == []
    (circles,) = [trace for trace in traces if trace["name"] == "strikes"]
    sizes = circles["marker"]["size"]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == 4


def test_near_a_town_gets_its_circle_of_doubt(draw: Draw, make_strike: Make) -> None:
    near = make_strike(footprint=None, geo_precision=2, uncertainty_km=10.0)
    exact = make_strike(footprint=None, geo_precision=1, uncertainty_km=10.0)
    _, with_doubt = draw([near], [])
    _, without = draw([exact], [])
    assert [layer["type"] for layer in with_doubt] == ["fill", "line"]
    assert without == []


def test_colour_is_never_the_only_sign(draw: Draw, make_strike: Make) -> None:
    def signs(factuality: str) -> list[str]:
        traces, _ = draw([make_strike(footprint=None, geo_precision=1, factuality=factuality)], [])
        return [t["name"] for t in traces if t["name"] in ("hollows", "crosses") and t["lon"]]

    assert signs("asserted") == signs("attributed") == []
    assert signs("alleged") == signs("disputed") == ["hollows"]
    assert signs("denied") == ["hollows", "crosses"]


def test_an_alleged_region_has_a_dashed_edge(draw: Draw, make_strike: Make) -> None:
    def dashed(factuality: str) -> bool:
        _, layers = draw([make_strike(factuality=factuality)], [])
        return any("dash" in layer.get("line", {}) for layer in layers)

    assert dashed("alleged")
    assert not dashed("asserted")


def test_two_attackers_in_one_region_are_one_area_in_two_colours(
    draw: Draw, make_strike: Make, parties: Parties
) -> None:
    traces, layers = draw([make_strike(), make_strike(2, actor1="turkey")], [])
    assert _regions(traces) == ["SY-HI"]
    hatches = {
        layer["color"]
        for layer in layers
        if layer["source"]["geometry"]["type"] == "MultiLineString"
    }
    assert hatches == {parties.colour("russia"), parties.colour("turkey")}


def test_a_layer_that_is_off_is_not_drawn(draw: Draw, make_strike: Make, make_zone: Make) -> None:
    traces, layers = draw([make_strike()], [make_zone()], layers=())
    assert _regions(traces) == []
    assert layers == []


@pytest.mark.parametrize(
    ("relation", "kinds"),
    [
        ("controls", {"fill", "line"}),
        ("present", {"fill"}),
        ("absent", {"line"}),
        ("operates", {"line"}),
        ("demands_exclusion", {"line"}),
    ],
)
def test_each_relation_has_its_own_drawing(
    draw: Draw, make_zone: Make, relation: str, kinds: set[str]
) -> None:
    _, layers = draw([], [make_zone(relation=relation)], layers=LAYERS)
    assert {layer["type"] for layer in layers} == kinds
    assert {layer["below"] for layer in layers} <= {"lines", "labels"}


def test_two_speakers_on_one_zone_are_drawn_once(draw: Draw, make_zone: Make) -> None:
    _, one = draw([], [make_zone()], layers=LAYERS)
    _, two = draw([], [make_zone(), make_zone(2, by="rebels")], layers=LAYERS)
    assert len(one) == len(two)


def test_the_open_strike_is_outlined(draw: Draw, make_strike: Make) -> None:
    _, closed = draw([make_strike()], [])
    _, opened = draw([make_strike()], [], event="a:1")
    assert len(opened) == len(closed) + 1


def test_plotly_accepts_the_map(draw: Draw, make_strike: Make, make_zone: Make) -> None:
    towns = [
        make_strike(2, footprint=None, geo_precision=2, factuality=factuality)
        for factuality in ("alleged", "denied", "asserted")
    ]
    traces, layers = draw([make_strike(), *towns], [make_zone()], layers=LAYERS)
    figure = strike_map(traces, layers, STYLE, view=(38.5, 35.0, 6.0), theme="dark")
    assert go.Figure(figure).layout.map.zoom == 6.0


def test_plotly_accepts_the_timeline_empty_and_full() -> None:
    for daily in ([], [(date(2015, 9, 30), 2)]):
        figure = timeline(daily, Selection(), span=None, theme="light")
        go.Figure(figure)


def test_bars_outside_the_dates_are_pale() -> None:
    daily = [(date(2015, 9, 30), 2), (date(2015, 10, 5), 1)]
    span = (date(2015, 9, 30), date(2015, 10, 5))
    figure = timeline(daily, Selection(date_to=date(2015, 10, 1)), span=span, theme="light")
    first, second = figure["data"][0]["marker"]["color"]
    assert first != second


@pytest.mark.parametrize(("years", "days"), [(0, 1), (1, 7), (8, 30), (20, 91)])
def test_bars_grow_with_the_range(years: int, days: int) -> None:
    first, last = date(2005, 1, 1), date(2005 + years, 2, 1)
    figure = timeline([(first, 1), (last, 3)], Selection(), span=(first, last), theme="light")
    bars = figure["data"][0]
    assert bars["width"][0] == pytest.approx(days * 86_400_000 * 0.86)
    assert sum(bars["y"]) == 4
