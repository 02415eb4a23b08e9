"""MapLibre style expressions, as far as this project's own styles use them.

Source: the MapLibre Style Specification, "Expressions".
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

Record = dict[str, Any]


def evaluate(expression: Any, properties: Record, zoom: float) -> Any:
    """The value of a style property or filter for one feature at a zoom.

    What is no expression is itself. ValueError for an operator that is not known here.
    """
    if not isinstance(expression, list):
        return expression
    name, *arguments = expression
    if name == "literal":
        return arguments[0]
    if name in _LAZY:
        return _LAZY[name](arguments, lambda part: evaluate(part, properties, zoom))
    if name == "zoom":
        return zoom
    values = [evaluate(argument, properties, zoom) for argument in arguments]
    if name == "get":
        return properties.get(values[0])
    if name == "has":
        return properties.get(values[0]) is not None
    if name not in _PLAIN:
        raise ValueError(f"style expression “{name}” cannot be drawn")
    return _PLAIN[name](*values)


Find = Callable[[Any], Any]


def _match(arguments: list[Any], find: Find) -> Any:
    wanted, *cases, usual = arguments
    value = find(wanted)
    for label, result in zip(cases[::2], cases[1::2], strict=True):
        if value == label or (isinstance(label, list) and value in label):
            return find(result)
    return find(usual)


def _case(arguments: list[Any], find: Find) -> Any:
    *cases, usual = arguments
    for condition, result in zip(cases[::2], cases[1::2], strict=True):
        if find(condition):
            return find(result)
    return find(usual)


def _step(arguments: list[Any], find: Find) -> Any:
    given, first, *stops = arguments
    value, result = find(given), first
    for stop, output in zip(stops[::2], stops[1::2], strict=True):
        if value < stop:
            break
        result = output
    return find(result)


def _interpolate(arguments: list[Any], find: Find) -> float:
    curve, given, *stops = arguments
    base = 1.0 if curve == ["linear"] else float(curve[1])
    value = find(given)
    points = list(zip(stops[::2], stops[1::2], strict=True))
    if value <= points[0][0]:
        return float(find(points[0][1]))
    for (low, below), (high, above) in pairwise(points):
        if value < high:
            along, whole = value - low, high - low
            share = along / whole if base == 1 else (base**along - 1) / (base**whole - 1)
            start, end = float(find(below)), float(find(above))
            return start + float(share) * (end - start)
    return float(find(points[-1][1]))


_LAZY: dict[str, Callable[[list[Any], Find], Any]] = {
    "match": _match,
    "case": _case,
    "step": _step,
    "interpolate": _interpolate,
    "all": lambda arguments, find: all(find(part) for part in arguments),
    "any": lambda arguments, find: any(find(part) for part in arguments),
}

_PLAIN: dict[str, Callable[..., Any]] = {
    "!": lambda value: not value,
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
    "*": lambda left, right: left * right,
    "in": lambda value, among: value in among,
    "concat": lambda *parts: "".join(str(part) for part in parts),
}
