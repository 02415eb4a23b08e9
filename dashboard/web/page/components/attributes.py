"""Dash components as the page has them, and attributes that Python cannot name."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from dash.development.base_component import Component

Part: TypeAlias = Component | str | int | float | None
"""What can be shown: a component, a text, a number, or nothing."""
Content: TypeAlias = Part | Sequence[Part]
Properties: TypeAlias = dict[str, Any]
"""Properties of a component, by Dash's names for them."""


def attributes(**values: object) -> Properties:
    """`attributes(data_event="x:1", aria_label="Homs")` as `data-event` and `aria-label`."""
    return {name.replace("_", "-"): value for name, value in values.items()}
