"""HTML attributes with a hyphen, which Python cannot name."""

from typing import Any


def attributes(**values: Any) -> dict[str, Any]:
    """`attributes(data_event="x:1", aria_label="Homs")` as `data-event` and `aria-label`."""
    return {name.replace("_", "-"): value for name, value in values.items()}
