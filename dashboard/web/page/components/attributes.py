"""Dash components as the page has them, and attributes that Python cannot name."""

from typing import Any, TypeAlias

Component: TypeAlias = Any
"""What Dash shows: a component, a text, a number, None, or a list of these; Dash has no types."""
Properties: TypeAlias = dict[str, Any]
"""Properties of a component, by Dash's names for them."""


def attributes(**values: object) -> Properties:
    """`attributes(data_event="x:1", aria_label="Homs")` as `data-event` and `aria-label`."""
    return {name.replace("_", "-"): value for name, value in values.items()}
