"""MapLibre style expressions, as far as this project's own styles use them.

Source: the MapLibre Style Specification, "Expressions".
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from dashboard.briefing.basemap.maplibre import Expression, Paint, Scalar

Evaluate: TypeAlias = Callable[[Expression], Expression]
"""Evaluates an argument for the feature and zoom in hand."""


def evaluate(expression: Expression, properties: Mapping[str, Scalar], zoom: float) -> Expression:
    """The value of a style property or filter for one feature at a zoom.

    A constant is its own value. ValueError for an operator that is not supported.
    """
    if expression is None or isinstance(expression, str | float | int):
        return expression
    name, arguments = str(expression[0]), expression[1:]
    if name == "literal":
        return arguments[0]
    if name == "zoom":
        return zoom
    if name in _LAZY:
        return _LAZY[name](arguments, lambda part: evaluate(part, properties, zoom))
    values = [evaluate(argument, properties, zoom) for argument in arguments]
    if name in _FEATURE:
        return _FEATURE[name](properties.get(str(values[0])))
    if name in _EAGER:
        return _EAGER[name](values)
    raise ValueError(f"style expression “{name}” cannot be drawn")


@dataclass(frozen=True, slots=True)
class Values:
    """The paint or layout properties of a layer, for one feature at a zoom.

    ValueError for a value that is not of the kind asked for.
    """

    paint: Paint
    properties: Mapping[str, Scalar]
    zoom: float

    def number(self, name: str, default: float = 0.0) -> float:
        """A number."""
        return _number(self._value(name, default))

    def text(self, name: str, default: str = "") -> str:
        """A colour or a text; empty where a feature has none."""
        return str(self._value(name, default) or "")

    def texts(self, name: str) -> list[str]:
        """A plain list of texts, which no expression gives; empty where it is not set."""
        given = self.paint.get(name)
        return [str(part) for part in given] if isinstance(given, list) else []

    def numbers(self, name: str, default: Sequence[float]) -> list[float]:
        """A plain list of numbers, which no expression gives."""
        given = self.paint.get(name, default)
        return [_number(part) for part in given] if isinstance(given, list) else list(default)

    def anchors(self, name: str) -> list[tuple[str, list[float]]]:
        """A plain list of anchors, each followed by its offset; empty where it is not set."""
        given = self.paint.get(name)
        pairs = zip(given[::2], given[1::2], strict=True) if isinstance(given, list) else ()
        return [
            (str(anchor), [_number(part) for part in offset])
            for anchor, offset in pairs
            if isinstance(offset, list)
        ]

    def _value(self, name: str, default: Scalar) -> Expression:
        return evaluate(self.paint.get(name, default), self.properties, self.zoom)


def _number(value: Expression) -> float:
    if isinstance(value, int | float):
        return float(value)
    raise ValueError(f"a style needs a number, not {value!r}")


def _match(arguments: Sequence[Expression], find: Evaluate) -> Expression:
    wanted, *cases, default = arguments
    value = find(wanted)
    for label, result in zip(cases[::2], cases[1::2], strict=True):
        if value == label or (isinstance(label, list) and value in label):
            return find(result)
    return find(default)


def _case(arguments: Sequence[Expression], find: Evaluate) -> Expression:
    *cases, default = arguments
    for condition, result in zip(cases[::2], cases[1::2], strict=True):
        if find(condition):
            return find(result)
    return find(default)


def _step(arguments: Sequence[Expression], find: Evaluate) -> Expression:
    given, first, *stops = arguments
    value, result = _number(find(given)), first
    for stop, output in zip(stops[::2], stops[1::2], strict=True):
        if value < _number(stop):
            break
        result = output
    return find(result)


def _interpolate(arguments: Sequence[Expression], find: Evaluate) -> float:
    curve, given, *stops = arguments
    kind, *parameters = curve if isinstance(curve, list) else [curve]
    base = _number(parameters[0]) if kind == "exponential" else 1.0
    value = _number(find(given))
    points = [(_number(stop), output) for stop, output in zip(stops[::2], stops[1::2], strict=True)]
    if value <= points[0][0]:
        return _number(find(points[0][1]))
    for (low, below), (high, above) in pairwise(points):
        if value < high:
            along, whole = value - low, high - low
            share = along / whole if base == 1 else (base**along - 1) / (base**whole - 1)
            start, end = _number(find(below)), _number(find(above))
            return start + share * (end - start)
    return _number(find(points[-1][1]))


def _comparison(compare: Callable[[float, float], bool]) -> Callable[[list[Expression]], bool]:
    return lambda values: compare(_number(values[0]), _number(values[1]))


def _contains(values: list[Expression]) -> bool:
    wanted, among = values
    return isinstance(among, list) and wanted in among


_LAZY: dict[str, Callable[[Sequence[Expression], Evaluate], Expression]] = {
    "match": _match,
    "case": _case,
    "step": _step,
    "interpolate": _interpolate,
    "all": lambda arguments, find: all(find(part) for part in arguments),
    "any": lambda arguments, find: any(find(part) for part in arguments),
}

_FEATURE: dict[str, Callable[[Scalar], Scalar]] = {
    "get": lambda value: value,
    "has": lambda value: value is not None,
}

_EAGER: dict[str, Callable[[list[Expression]], Expression]] = {
    "!": lambda values: not values[0],
    "==": lambda values: values[0] == values[1],
    "!=": lambda values: values[0] != values[1],
    "<": _comparison(operator.lt),
    "<=": _comparison(operator.le),
    ">": _comparison(operator.gt),
    ">=": _comparison(operator.ge),
    "+": lambda values: _number(values[0]) + _number(values[1]),
    "*": lambda values: _number(values[0]) * _number(values[1]),
    "in": _contains,
    "concat": lambda values: "".join(str(value) for value in values),
}
