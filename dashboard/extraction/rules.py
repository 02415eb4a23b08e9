"""Rules that answer for themselves: each has a name, sentences it fires on, and near-misses.

A rule is a function that decides something of a text: whether a noun is compared, which verb a
strike hangs on. It fires where what it returns is true. Its examples are tests, `extract --explain`
prints the names of those that fired, and `make rules` counts the texts each changes.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import update_wrapper
from typing import Generic, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(eq=False)
class RuleCard:
    """What a rule says of itself.

    `fires` and `near_misses` are short articles, mostly one sentence: in the first the rule fires
    at least once, in the others never. `kept` says why a rule stays that changes no text at hand.
    """

    name: str
    fires: Sequence[str]
    near_misses: Sequence[str]
    kept: str = ""


class Rule(Generic[P, R]):
    """A function with its card, called as the function is.

    `idle` is what it returns where it does not apply, and always when it is switched off.
    """

    def __init__(self, function: Callable[P, R], card: RuleCard, idle: object) -> None:
        self.card = card
        self._function = function
        self._idle = cast(R, idle)
        update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        if _watch.off and self.card.name in _watch.off:
            return self._idle
        found = self._function(*args, **kwargs)
        if found and _watch.fired is not None:
            _watch.fired.add(self.card.name)
        return found


@dataclass(slots=True)
class _Watch:
    """The rules switched off, and the names of those that fired, where anybody asks."""

    off: frozenset[str] = frozenset()
    fired: set[str] | None = None


_watch = _Watch()
_cards: dict[str, RuleCard] = {}


def rule(
    *, fires: Sequence[str], near_misses: Sequence[str], idle: object, kept: str = ""
) -> Callable[[Callable[P, R]], Rule[P, R]]:
    """Make a function a rule, named by its module and itself: `reality.is_planned`.

    Raises ValueError where two rules of one module have one name.
    """

    def named(function: Callable[P, R]) -> Rule[P, R]:
        module = function.__module__.rpartition(".")[2]
        name = f"{module}.{function.__name__.removeprefix('_')}"
        if name in _cards:
            raise ValueError(f"two rules are named {name}")
        _cards[name] = RuleCard(name, fires, near_misses, kept)
        return Rule(function, _cards[name], idle)

    return named


def rule_cards() -> list[RuleCard]:
    """The cards of every rule in the modules loaded so far, by name."""
    return [_cards[name] for name in sorted(_cards)]


@contextmanager
def watched() -> Iterator[set[str]]:
    """Collects the names of the rules that fire within. Not for several threads at once."""
    before, _watch.fired = _watch.fired, set()
    try:
        yield _watch.fired
    finally:
        _watch.fired = before


@contextmanager
def without(name: str) -> Iterator[None]:
    """Reads as if there were no such rule. Raises KeyError for a name that no rule has."""
    if name not in _cards:
        raise KeyError(f"no rule is named {name}")
    before, _watch.off = _watch.off, frozenset({name})
    try:
        yield
    finally:
        _watch.off = before
