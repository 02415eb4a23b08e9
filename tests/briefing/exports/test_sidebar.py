"""The column beside a map says how many sources it has no room for."""

from collections.abc import Callable
from dataclasses import replace

from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.sidebar import Sidebar


def test_sources_without_room_are_counted(composed: Callable[..., Composition]) -> None:
    many = replace(composed(""), sources=[f"{n}. Source" for n in range(1, 41)], more_sources=5)
    column = Sidebar(0, 0, 200, 10)
    assert column.sources(many, 200)
    shown = [each.lines for each in column.words if each.lines[0][0].isdigit()]
    assert column.words[-1].lines == (f"and {45 - len(shown)} more",)
    assert max(each.y + each.height for each in column.words) <= 200


def test_no_room_for_any_is_said(composed: Callable[..., Composition]) -> None:
    assert not Sidebar(0, 0, 200, 10).sources(composed(""), 10)
