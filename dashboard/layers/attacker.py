"""Who is told as an event's attacker: a party, or all sides where nobody says who attacked."""

from dashboard.domain.actor import UNKNOWN
from dashboard.layers.strike import StrikeSummary

_BETWEEN = "\x1f"
"""Stands in no id."""

ATTACKER = (
    f"CASE WHEN actor1 = '{UNKNOWN}' AND len(targets) = 0 AND NOT strike AND len(sides) > 1"
    f" THEN array_to_string(sides, '{_BETWEEN}') ELSE actor1 END"
)
"""SQL: the code of `attacker_code`."""


def attacker_code(strike: StrikeSummary) -> str:
    """The attacker's id, or those of all sides as one code.

    Where somebody is said to be hit, the other names of a row may be theirs too.
    """
    told = strike.actor1 != UNKNOWN or strike.targets or not strike.other_event
    return strike.actor1 if told or len(strike.sides) < 2 else _BETWEEN.join(strike.sides)


def parties_of(code: str) -> list[str]:
    """The ids in a code: one, or each side's."""
    return code.split(_BETWEEN)
