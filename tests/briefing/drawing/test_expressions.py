"""Style expressions give what the MapLibre Style Specification says."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.expressions import evaluate
from tests.paths import DATA

PLAIN_LISTS = {"text-font", "text-offset", "text-variable-anchor-offset", "line-dasharray"}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (3, 3),
        ("red", "red"),
        (["get", "kind"], "river"),
        (["get", "nothing"], None),
        (["has", "kind"], True),
        (["has", "nothing"], False),
        (["match", ["get", "kind"], "road", 1, "river", 2, 3], 2),
        (["match", ["get", "kind"], ["lake", "river"], 1, 2], 1),
        (["match", ["get", "nothing"], "road", 1, 9], 9),
        (["case", ["get", "dashed"], 1, 2], 2),
        (["all", ["==", ["get", "kind"], "river"], ["<", ["get", "rank"], 3]], True),
        (["any", ["!", ["has", "kind"]], [">=", ["get", "rank"], 3]], False),
        (["in", ["get", "kind"], ["literal", ["sea", "river"]]], True),
        (["concat", "no. ", ["get", "rank"]], "no. 2"),
        (["step", ["zoom"], "far", 5, "near", 8, "close"], "near"),
        (["interpolate", ["linear"], ["zoom"], 5, 10, 7, 20], 15.0),
        (["interpolate", ["linear"], ["zoom"], 7, 1, 8, 2], 1.0),
        (["interpolate", ["linear"], ["zoom"], 2, 1, 3, 2], 2.0),
        (["interpolate", ["exponential", 2], ["zoom"], 0, 1, 22, ["*", 1, 2**22]], 64.0),
    ],
)
def test_an_expression(expression: Any, value: Any) -> None:
    found = evaluate(expression, {"kind": "river", "rank": 2, "dashed": False}, 6.0)
    assert found == pytest.approx(value) if isinstance(value, float) else found == value


def test_what_cannot_be_drawn_is_named() -> None:
    with pytest.raises(ValueError, match="heatmap-density"):
        evaluate(["heatmap-density"], {}, 6.0)


@given(zoom=st.floats(0, 22), low=st.floats(0, 100), high=st.floats(0, 100))
def test_what_lies_between_two_stops_is_between_their_values(
    zoom: float, low: float, high: float
) -> None:
    found = evaluate(["interpolate", ["linear"], ["zoom"], 4, low, 12, high], {}, zoom)
    assert min(low, high) - 1e-9 <= found <= max(low, high) + 1e-9


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_expression_of_our_styles_is_known(theme: str, language: str) -> None:
    style = DataState.load(DATA).style(theme=theme, language=language)
    for layer in style["layers"]:
        for part in ("paint", "layout"):
            for name, value in layer.get(part, {}).items():
                if name not in PLAIN_LISTS:
                    evaluate(value, _anything(), 7.0)
        evaluate(layer.get("filter", True), _anything(), 7.0)


def _anything() -> dict[str, Any]:
    names = ("rank", "first", "band", "width", "opacity", "radius", "turn", "stroke")
    return dict.fromkeys(names, 1) | {"kind": "town", "of": "marks", "symbol": "", "name": "x"}
